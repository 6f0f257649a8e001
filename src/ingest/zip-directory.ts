import { readSlice } from './blob-chunks';
import { SourceError } from './source-error';

export interface ZipEntry {
  path: string;
  isEncrypted: boolean;
  method: number;
  crc: number;
  compressed: number;
  size: number;
  localHeader: number;
  /** Where its record lies in the directory bytes, and how long it is. */
  recordAt: number;
  recordLength: number;
}

export interface ZipDirectory {
  entries: ZipEntry[];
  /** The central directory itself. */
  bytes: Uint8Array<ArrayBuffer>;
}

const RECORD = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const END_BYTES = 22;
const MAX_COMMENT = 65_535;
const SENTINEL = 0xffffffff;

/** The central directory of a ZIP, from its end. Throws SourceError «cortado» or «danado». */
export async function readZipDirectory(blob: Blob, file: string): Promise<ZipDirectory> {
  const { start, size, count } = await findDirectory(blob, file);
  if (start + size > blob.size) throw damaged(file);
  const bytes = await readSlice(blob, file, start, start + size);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at + 46 <= bytes.length && view.getUint32(at, true) === RECORD) {
    const entry = readRecord(view, at, file);
    entries.push(entry);
    at += entry.recordLength;
  }
  if (entries.length < count) throw damaged(file);
  return { entries, bytes };
}

async function findDirectory(
  blob: Blob,
  file: string,
): Promise<{ start: number; size: number; count: number }> {
  const tailAt = Math.max(0, blob.size - END_BYTES - MAX_COMMENT - 20);
  const tail = await readSlice(blob, file, tailAt, blob.size);
  const view = new DataView(tail.buffer);
  for (let at = tail.length - END_BYTES; at >= 0; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 12, true);
    const start = view.getUint32(at + 16, true);
    if (start !== SENTINEL && size !== SENTINEL && count !== 0xffff) return { start, size, count };
    if (at < 20 || view.getUint32(at - 20, true) !== LOCATOR_64) throw damaged(file);
    const record = Number(view.getBigUint64(at - 12, true));
    const wide = new DataView((await readSlice(blob, file, record, record + 56)).buffer);
    if (wide.byteLength < 56 || wide.getUint32(0, true) !== END_64) throw damaged(file);
    const field = (offset: number): number => Number(wide.getBigUint64(offset, true));
    return { count: field(32), size: field(40), start: field(48) };
  }
  throw new SourceError('cortado', {
    file,
    message: `«${file}» está cortado o dañado: le falta el final.`,
    remedy: 'La descarga o la copia no terminó. Vuelva a descargarlo o a guardarlo y cárguelo de nuevo.',
  });
}

function readRecord(view: DataView, at: number, file: string): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const recordLength = 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  if (at + 46 + nameLength + extraLength > view.byteLength) throw damaged(file);
  const name = new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength);
  const wide = wideFields(view, at + 46 + nameLength, extraLength);
  const field = (offset: number): number => {
    const value = view.getUint32(at + offset, true);
    return value === SENTINEL ? (wide.shift() ?? value) : value;
  };
  const size = field(24);
  const compressed = field(20);
  const localHeader = field(42);
  return {
    path: decodeName(name, (flags & 0x800) !== 0),
    isEncrypted: (flags & 1) !== 0,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    compressed,
    size,
    localHeader,
    recordAt: at,
    recordLength,
  };
}

/** 64-bit fields of the extra record 0x0001, in the order size, compressed size, local header. */
function wideFields(view: DataView, start: number, length: number): number[] {
  const end = start + length;
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const fields: number[] = [];
    const last = Math.min(end, at + 4 + view.getUint16(at + 2, true));
    for (let field = at + 4; field + 8 <= last; field += 8)
      fields.push(Number(view.getBigUint64(field, true)));
    return fields;
  }
  return [];
}

/** Letters that Windows writes in CP850 when a name is not marked as UTF-8. */
const CP850 = new Map<number, string>([
  [0x81, 'ü'],
  [0x82, 'é'],
  [0x90, 'É'],
  [0xa0, 'á'],
  [0xa1, 'í'],
  [0xa2, 'ó'],
  [0xa3, 'ú'],
  [0xa4, 'ñ'],
  [0xa5, 'Ñ'],
  [0xa6, 'ª'],
  [0xa7, 'º'],
  [0xb5, 'Á'],
  [0xd6, 'Í'],
  [0xe0, 'Ó'],
  [0xe9, 'Ú'],
]);

function decodeName(bytes: Uint8Array, isUtf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !isUtf8 }).decode(bytes);
  } catch {
    return Array.from(bytes, (byte) =>
      byte < 0x80 ? String.fromCharCode(byte) : (CP850.get(byte) ?? '_'),
    ).join('');
  }
}

export function damaged(file: string, cause?: unknown): SourceError {
  return new SourceError('danado', {
    file,
    message: `«${file}» está dañado y no se puede leer.`,
    remedy: 'Vuelva a descargarlo; si es una hoja de cálculo, ábrala, guárdela de nuevo y cárguela otra vez.',
    cause,
  });
}
