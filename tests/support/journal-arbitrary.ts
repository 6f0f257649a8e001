import fc from 'fast-check';
import type { Evento } from '@/journal/event';

/** Texts that break files, formulas and spreadsheets. */
export const hostile = [
  'Demora en la convocatoria, por falta de bases',
  'dos\nlíneas',
  'con\r\nretorno y\rsolo',
  'tab\tulador',
  '=cmd|"/c calc"!A1',
  '+1',
  '-5',
  '@SUM(A1)',
  'x,=1+1',
  'x; "=1+1',
  '"abre comillas',
  "'apóstrofo",
  'C:\\nueva\\ruta\\.bat',
  '\\',
  '\\b\\n\\.',
  '\u001f\u0001\u007f',
  '\u0085\u2028\u2029\u000b\u000c',
  ' espacios ',
  '.',
  '\u{1f680} ñandú \u{10ffff}\ue000',
  'null',
  'id\tquien\ttipo\tllave\tcampo\tvalor\tfin',
];

const text = fc.oneof(
  fc.constantFrom(...hostile),
  fc
    .string({ unit: 'binary', minLength: 1, maxLength: 12 })
    .map((value) => value.replace(/[\0\ufeff\p{Cs}]/gu, '') || 'x'),
);
const few = (...words: string[]) => fc.constantFrom(...words);
const instants = fc.integer({ min: 0, max: 5 }).map((n) => new Date(1_784_000_000_000 + n).toISOString());
const endings = few('000000000000', '000000000001', 'vvvvvvvvvvvv');

/** Events over few things, fields and instants, so that they meet; even the same id with other words. */
export const anyEvent: fc.Arbitrary<Evento> = fc
  .record({
    cuando: instants,
    ending: endings,
    quien: few('Ana', 'Beto', '\u{1f680}', '\ue000'),
    tipo: few('poi_ao', 'acuerdo'),
    llave: fc.oneof(few('2026|000999|AOI01', '2026|000999|AOI02'), text),
    campo: few('limitaciones', 'medidas'),
    valor: fc.option(fc.oneof(few('a', '\u{1f680}', '\ue000'), text)),
  })
  .map(({ cuando, ending, ...rest }) => ({ id: `${cuando}-${ending}`, cuando, ...rest }));

export const anyJournal = fc.array(anyEvent, { maxLength: 12 });
