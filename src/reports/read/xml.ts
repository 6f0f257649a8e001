export type XmlEvent =
  | { kind: 'open'; name: string; attributes: string; empty: boolean }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string };

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** What an XML text brings, in order. It opens nothing: an entity that is not of XML itself stays as it is written. */
export function* xmlEvents(xml: string): Generator<XmlEvent> {
  let at = 0;
  while (at < xml.length) {
    const open = xml.indexOf('<', at);
    if (open < 0) return;
    if (open > at) yield { kind: 'text', text: unescaped(xml.slice(at, open)) };
    const special = ['<!--', '<![CDATA[', '<?', '<!'].find((mark) => xml.startsWith(mark, open));
    const ends = special === '<!--' ? '-->' : special === '<![CDATA[' ? ']]>' : '>';
    const close = xml.indexOf(ends, open + (special?.length ?? 1));
    if (close < 0) return;
    if (special === '<![CDATA[') yield { kind: 'text', text: xml.slice(open + 9, close) };
    if (special === undefined) yield tagOf(xml.slice(open + 1, close));
    at = close + ends.length;
  }
}

function tagOf(inside: string): XmlEvent {
  if (inside.startsWith('/')) return { kind: 'close', name: inside.slice(1).trim() };
  const empty = inside.endsWith('/');
  const [, name = '', attributes = ''] = /^([^\s/]+)([\s\S]*)$/.exec(inside) ?? [];
  return { kind: 'open', name, attributes, empty };
}

/** Value of an attribute of a tag; null where it has none such. */
export function attributeOf(attributes: string, name: string): string | null {
  for (const [, key, double, single] of attributes.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    if (key === name) return unescaped(double ?? single ?? '');
  return null;
}

export function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|\w+);/g, (whole, code: string) => {
    if (!code.startsWith('#')) return ENTITIES[code] ?? whole;
    const point = code[1] === 'x' ? parseInt(code.slice(2), 16) : Number(code.slice(1));
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
