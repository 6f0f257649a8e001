/**
 * hucre takes any number format with an «s» for a time, so that amounts in soles ([$S/-280A] #,##0.00) come
 * out as dates. Formats only tell dates from numbers here: those that are no date are replaced by zeros.
 */
const NEUTRAL = '0';

/** A format of the same length that hucre reads as a number when this one is not a date. */
export function withoutFalseDate(format: string): string {
  return isDateFormat(format) ? format : NEUTRAL.repeat(format.length);
}

function isDateFormat(format: string): boolean {
  const bare = format
    .replace(/"[^"]*"?/g, '')
    .replace(/\\./g, '')
    .replace(/[_*]./g, '')
    .replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '')
    .replace(/S\/\.?/g, '');
  if (/^\s*(?:General|Estándar|@)\s*$/i.test(bare)) return false;
  return /[dmyhs]/i.test(bare) && !bare.includes('#');
}

/** styles.xml with its false dates taken out. */
export function repairStylesXml(xml: string): string {
  return xml.replace(/(\bformatCode\s*=\s*)("[^"]*"|'[^']*')/g, (_all, name: string, quoted: string) => {
    const quote = quoted.slice(0, 1);
    return (
      name + quote + withoutFalseDate(unescapeXml(quoted.slice(1, -1))).replace(/[<>&"']/g, escapeXml) + quote
    );
  });
}

const ENTITIES: Record<string, string> = { quot: '"', apos: "'", amp: '&', lt: '<', gt: '>' };
const unescapeXml = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (all, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? all;
    return String.fromCodePoint(hex !== undefined ? parseInt(hex, 16) : Number(decimal));
  });
const escapeXml = (character: string): string => `&#${character.charCodeAt(0)};`;

/** BrtFmt records of an XLSB styles part: type 44, format number, UTF-16 text. Changes the bytes given. */
export function repairXlsbStyles(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const variable = (most: number): number => {
    let value = 0;
    for (let i = 0; i < most && at < bytes.length; i++) {
      const byte = bytes[at++]!;
      value += (byte & 0x7f) * 2 ** (7 * i);
      if (byte < 0x80) break;
    }
    return value;
  };
  while (at < bytes.length) {
    const type = variable(2);
    const size = variable(4);
    if (type === 44 && size >= 6 && at + size <= bytes.length) {
      const characters = view.getUint32(at + 2, true);
      if (6 + characters * 2 <= size) repairText(view, at + 6, characters, 2);
    }
    at += size;
  }
}

const XLS_FORMAT = 0x041e;

/** FORMAT records of a BIFF8 workbook, found by their shape: the container may keep it anywhere. Changes the bytes given. */
export function repairXlsFormats(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = bytes.indexOf(0x1e); at >= 0 && at + 9 < bytes.length; at = bytes.indexOf(0x1e, at + 1)) {
    if (view.getUint16(at, true) !== XLS_FORMAT) continue;
    const size = view.getUint16(at + 2, true);
    const characters = view.getUint16(at + 6, true);
    const wide = bytes[at + 8]!;
    if (wide > 1 || characters === 0 || characters > 255 || size !== 5 + characters * (wide + 1)) continue;
    if (at + 4 + size <= bytes.length) repairText(view, at + 9, characters, wide === 1 ? 2 : 1);
  }
}

function repairText(view: DataView, start: number, characters: number, width: 1 | 2): void {
  let format = '';
  for (let i = 0; i < characters; i++) {
    format += String.fromCharCode(
      width === 1 ? view.getUint8(start + i) : view.getUint16(start + 2 * i, true),
    );
  }
  if (withoutFalseDate(format) === format) return;
  for (let i = 0; i < characters; i++) {
    if (width === 1) view.setUint8(start + i, NEUTRAL.charCodeAt(0));
    else view.setUint16(start + 2 * i, NEUTRAL.charCodeAt(0), true);
  }
}
