import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import {
  identityComment,
  identityFrom,
  identityInText,
  identityProperties,
  type PaperIdentity,
} from '@/reports/identity';
import { readIdentity } from '@/reports/read-identity';
import { differencesOf } from '@/reports/read/differences';
import type { ReadBlock } from '@/reports/read/content';
import { readDocx } from '@/reports/read/read-docx';
import { readMarkdown } from '@/reports/read/read-markdown';
import { xmlEvents } from '@/reports/read/xml';

const text = fc.string({ unit: 'binary', maxLength: 80 });
const identity: fc.Arbitrary<PaperIdentity> = fc.record({
  datos: fc.constant('0123456789abcdef'.repeat(4)),
  verificacion: fc.constant('E135-2606-ABCD-0123'),
  pedido: fc.record({
    tipo: fc.constant('poi-mensual' as const),
    periodo: fc.option(text),
    ues: fc.array(text, { maxLength: 12 }),
    plan: fc.option(text),
    sesion: fc.option(text),
    hoy: fc.constant('2026-07-16'),
  }),
});
/** A lone half of a pair travels as the mark that stands for it. */
const well = (value: PaperIdentity) => JSON.parse(JSON.stringify(value)) as PaperIdentity;

test('whatever was asked survives in the properties of a file, in pieces that fit and of plain characters', () => {
  fc.assert(
    fc.property(identity, (one) => {
      const properties = Object.entries(identityProperties(one));
      for (const [, value] of properties) expect(value).toMatch(/^[\x21-\x7e]{1,250}$/);
      for (const [, value] of properties) expect(value).not.toMatch(/[<>&]/);
      expect(identityFrom(new Map(properties))).toEqual(well(one));
    }),
  );
});

test('and in a comment that nothing closes before its end', () => {
  fc.assert(
    fc.property(identity, text, (one, around) => {
      const comment = identityComment(one);
      expect(comment.indexOf('-->')).toBe(comment.length - 3);
      expect(comment.slice(4, -3)).not.toContain('--');
      expect(identityInText(`# Título\n\n${comment}\n\n${around}`)).toEqual(well(one));
    }),
  );
});

test('properties that say nothing, or something else, give no identity', () => {
  const known = identityProperties({ datos: 'a'.repeat(64), verificacion: 'E1-2', pedido: { tipo: 'poi-mensual', periodo: null, ues: [], plan: null, sesion: null, hoy: '2026-07-16' } });
  const changed = (changes: Record<string, string>) => identityFrom(new Map(Object.entries({ ...known, ...changes })));
  expect(changed({})).not.toBeNull();
  expect(changed({ timon_datos: 'x' })).toBeNull();
  expect(changed({ timon_verificacion: '<script>' })).toBeNull();
  for (const pedido of ['', '{', '[]', 'null', '{"tipo":"../x","periodo":null,"ues":[],"plan":null,"sesion":null,"hoy":"2026-07-16"}', '{"tipo":"poi-mensual","periodo":1,"ues":[],"plan":null,"sesion":null,"hoy":"2026-07-16"}'])
    expect(changed({ timon_pedido: pedido }), pedido).toBeNull();
}); // prettier-ignore

/** A file whose directory says of its only part that it opens into so many bytes. */
function saying(bytes: number): Uint8Array {
  const file = zipSync({ 'docProps/custom.xml': new Uint8Array(2 ** 20) });
  const entry = file.findLastIndex(
    (_, i) => file[i] === 0x50 && file[i + 1] === 0x4b && file[i + 2] === 1 && file[i + 3] === 2,
  );
  new DataView(file.buffer).setUint32(entry + 24, bytes, true);
  return file;
}

test('a file that opens into too much is not opened, nor one that says it opens into little', () => {
  expect(() => readIdentity(saying(300 * 2 ** 20), 'bomba.docx')).toThrow(/más de 256 MB/);
  expect(() => readIdentity(saying(10), 'bomba.docx')).toThrow(/bomba\.docx/);
}); // prettier-ignore

const word = (body: string) =>
  zipSync({ 'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`) });
const said = (body: string) => readDocx(word(body), 'x.docx');

test('Word is read as it saves: empty paragraphs, runs in pieces, deletions, content controls', () => {
  expect(
    said(`<w:p w:rsidR="1"/><w:p><w:r><w:t>Uno </w:t></w:r><w:r><w:t xml:space="preserve">y &amp;lt; dos</w:t><w:tab/><w:t>tres</w:t></w:r></w:p>
      <w:del><w:r><w:t>borrado</w:t></w:r></w:del><w:sdt><w:p><w:r><w:t>índice</w:t></w:r></w:p></w:sdt>
      <w:p><w:r><w:t>Cuadro 1. A</w:t></w:r></w:p>
      <w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>`),
  ).toEqual([
    { kind: 'paragraph', text: 'Uno y &lt; dos tres' },
    { kind: 'paragraph', text: 'Cuadro 1. A' },
    { kind: 'table', titulo: 'Cuadro 1. A', rows: [['a b', '']] },
  ]);
}); // prettier-ignore

test('no text makes the reader of XML fail or invent', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.array(fc.constantFrom('<w:p>', '</w:p>', '<w:t>', '</w:t>', '<w:tbl>', '</w:tbl>', '<w:tr>', '<w:tc>', '<!--', ']]>', '<![CDATA[', '&#x110000;', '&lt;')), (loose, tags) => {
      const mixed = tags.join(loose);
      expect([...xmlEvents(mixed)].length).toBeLessThanOrEqual(mixed.length + 1);
      expect(() => said(mixed)).not.toThrow();
    }),
  );
}); // prettier-ignore

test('Markdown is read back: bars and marks of the text are of the text', () => {
  expect(readMarkdown('## 1 A\n\n**Cuadro 1. B \\*c\\***\n\n| x\\|y | d |\n| --- | ---: |\n| **Total** | 1 |\n')).toEqual([
    { kind: 'paragraph', text: '1 A' },
    { kind: 'paragraph', text: 'Cuadro 1. B *c*' },
    { kind: 'table', titulo: 'Cuadro 1. B *c*', rows: [['x|y', 'd'], ['Total', '1']] },
  ]);
}); // prettier-ignore

const table = (rows: string[][]): ReadBlock => ({ kind: 'table', titulo: 'Cuadro 1', rows });
const p = (one: string): ReadBlock => ({ kind: 'paragraph', text: one });

test('what differs is told once, where it stands', () => {
  const head = ['Nombre', 'Avance'];
  const again = [p('uno'), p('dos'), p('tres'), table([head, ['a', '1'], ['b', '2'], ['c', '3']])];
  expect(differencesOf(again, again)).toEqual([]);
  expect(differencesOf([p('uno'), p('DOS'), p('tres'), again[3]!], again)).toEqual([
    { donde: 'después de «uno»', archivo: 'DOS', rehecho: 'dos' },
  ]);
  expect(differencesOf([p('uno'), p('tres'), p('cuatro'), again[3]!], again)).toEqual([
    { donde: 'después de «uno»', archivo: null, rehecho: 'dos' },
    { donde: 'después de «tres»', archivo: 'cuatro', rehecho: null },
  ]);
  expect(differencesOf([p('uno'), p('dos'), p('tres'), table([head, ['a', '1'], ['b', '9'], ['c', '3']])], again)).toEqual([
    { donde: 'Cuadro 1, fila 2, columna «Avance»', archivo: '9', rehecho: '2' },
  ]);
  expect(differencesOf(again.slice(0, 3), again)).toEqual([{ donde: 'Cuadro 1', archivo: null, rehecho: 'el cuadro' }]);
}); // prettier-ignore

test('the same number written by another computer is the same', () => {
  const of = (cell: string) => [table([['Avance'], [cell]])];
  expect(differencesOf(of('66.66666666666667'), of('66.66666666666666'))).toEqual([]);
  expect(differencesOf(of('66.66666666666667'), of('66.66666766666667'))).toHaveLength(1);
  expect(differencesOf(of('66.6'), of('66.7'))).toHaveLength(1);
});
