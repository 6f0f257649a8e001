import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FigureRun } from '@/reports/document';
import { parseParrafo, serialiseParrafo } from '@/reports/paragraph';
import { bound, changesOf, inserted, left, updated, type Stamp } from '@/reports/paragraph-bind';
import { linesOf, paragraphBlocks } from '@/reports/paragraph-blocks';
import { isWritable } from '@/reports/paragraphs';

const stamp: Stamp = { corte: 'junio de 2026', fecha: '2026-07-13', datos: 'a1' };
const later: Stamp = { corte: 'junio de 2026', fecha: '2026-07-16', datos: 'b2' };
const fulfilled = (value: number, text: string): FigureRun => ({
  value,
  text,
  source: 'poi_evaluacion_por.cumplimiento',
  de: 'total|total@m6',
});
const money: FigureRun = { value: 155_234_567.8, text: '155.2', source: 'poi_evaluacion_por.devengado' };
const before = fulfilled(86.41, '86.4');
const now = fulfilled(85.66, '85.7');
const nothing = { texto: '', cifras: [] };
const text = 'El resultado de 86.4 % refleja dos situaciones. Se devengaron 155.2 millones en 2026.';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('8', '6', '.', '4', ' ', ',', '-', '\n', '{', '"', 'a', '\0', '\ufeff', '\ud83d', '%') }),
  fc.constantFrom('{"texto":', '{"texto":1}', '{"texto":"a","cifras":[{"en":0}]}', '<script>alert(1)</script>'),
); // prettier-ignore

describe('what the journal keeps', () => {
  test('any text survives, and so does what it is tied to', () => {
    fc.assert(
      fc.property(anyText, (texto) => {
        fc.pre(texto.trim() !== '');
        const parrafo = bound(texto, nothing, [before, money], stamp);
        expect(parseParrafo(serialiseParrafo(parrafo))).toEqual(parrafo);
      }),
    );
  });

  test('whatever stands in the journal is read as a text and figures that stand in it', () => {
    fc.assert(
      fc.property(anyText, (valor) => {
        const { texto, cifras } = parseParrafo(valor);
        for (const one of cifras) expect(texto.startsWith(one.texto, one.en)).toBe(true);
      }),
    );
    const forged = {
      texto: 'a 12',
      cifras: [{ texto: '99', en: 2, source: '', de: '', value: 1, ...stamp }],
    };
    expect(parseParrafo(JSON.stringify(forged))).toEqual({ texto: 'a 12', cifras: [] });
  });

  test('nothing written is kept as nothing, and a text without figures as it is', () => {
    expect(serialiseParrafo({ texto: ' \n ', cifras: [] })).toBe('');
    expect(serialiseParrafo({ texto: 'Sin cifras.', cifras: [] })).toBe('Sin cifras.');
  });
});

describe('figures of a text', () => {
  test('one that reads as a figure of the section is tied; a year and a lone digit are not', () => {
    const { cifras } = bound(`${text} Son 2.`, nothing, [before, money, fulfilled(2, '2')], stamp);
    expect(cifras.map(({ texto, source }) => [texto, source])).toEqual([
      ['86.4', 'poi_evaluacion_por.cumplimiento'],
      ['155.2', 'poi_evaluacion_por.devengado'],
    ]);
    expect(cifras[0]).toMatchObject({ value: 86.41, de: 'total|total@m6', ...stamp });
  });

  test('an edit elsewhere leaves what they told, though the section tells another today', () => {
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(8), fc.constantFrom('', ' más', '\n', '¿y?'), (at, gone, put) => {
        const parrafo = bound(text, nothing, [before, money], stamp);
        const edited = text.slice(0, at) + put + text.slice(at + gone);
        const after = bound(edited, parrafo, [now, money], later);
        for (const one of after.cifras) {
          expect(edited.startsWith(one.texto, one.en)).toBe(true);
          if (one.texto === '86.4') expect(one.fecha).toBe('2026-07-13');
        }
      }),
    ); // prettier-ignore
  });

  test('one inserted is tied as asked, apart from its neighbours', () => {
    const { parrafo, end } = inserted(
      { texto: 'Son2 y', cifras: [] },
      [3, 4],
      fulfilled(2, '2'),
      [fulfilled(2, '2')],
      stamp,
    );
    expect(parrafo.texto).toBe('Son 2 y');
    expect(parrafo.texto.slice(0, end)).toBe('Son 2');
    expect(parrafo.cifras).toHaveLength(1);
  });
});

describe('data that change under a text', () => {
  const parrafo = bound(text, nothing, [before, money], stamp);

  test('one that reads the same is as it was; one that does not says how it reads today', () => {
    expect(changesOf(parrafo, [before, money])).toEqual([]);
    expect(changesOf(parrafo, [fulfilled(86.44, '86.4'), money])).toEqual([]);
    expect(changesOf(parrafo, [now, money])).toMatchObject([
      { cifra: { texto: '86.4' }, hoy: { texto: '85.7', value: 85.66 } },
    ]);
    expect(changesOf(parrafo, [money])).toMatchObject([{ hoy: null }]);
  });

  test('it is looked for in the rest of the paper where the section tells it no more', () => {
    expect(changesOf(parrafo, [money], [now])).toMatchObject([{ hoy: { texto: '85.7' } }]);
  });

  test('«Usar» writes how it reads today, and the others stay tied', () => {
    const [change] = changesOf(parrafo, [fulfilled(100, '100.0'), money]);
    const after = updated(parrafo, change!, later);
    expect(after.texto).toBe(text.replace('86.4', '100.0'));
    expect(changesOf(after, [fulfilled(100, '100.0'), money])).toEqual([]);
    expect(after.cifras.map(({ fecha }) => fecha)).toEqual(['2026-07-16', '2026-07-13']);
  });

  test('«Dejar» keeps it until it changes again', () => {
    const [change] = changesOf(parrafo, [now, money]);
    const after = left(parrafo, change!);
    expect(changesOf(after, [now, money])).toEqual([]);
    expect(changesOf(after, [fulfilled(84, '84.0'), money])).toHaveLength(1);
  });
});

describe('in the paper', () => {
  test('lines, lists and figures with their source; who wrote it, at the end', () => {
    const written = bound('Primero 86.4 %.\n\n- uno\n- dos 155.2', nothing, [before, money], stamp);
    expect(paragraphBlocks(written, { quien: 'Ana', oficina: 'OPMI' }, [before, money])).toEqual([
      { kind: 'paragraph', runs: ['Primero ', before, ' %.'] },
      { kind: 'list', items: [['uno'], ['dos ', money]] },
      { kind: 'note', runs: ['Párrafo de la OPMI, escrito por Ana.'] },
    ]);
  });

  test('a figure that reads otherwise today is but text', () => {
    const written = bound('Fue 86.4 %.', nothing, [before], stamp);
    expect(paragraphBlocks(written, { quien: 'Ana', oficina: 'OPM' }, [now])[0]).toEqual({
      kind: 'paragraph',
      runs: ['Fue ', '86.4', ' %.'],
    });
  });

  test('every character that says something is in some line', () => {
    fc.assert(
      fc.property(anyText, (texto) => {
        const parrafo = bound(texto, nothing, [before], stamp);
        const said = linesOf(parrafo)
          .flatMap(({ pieces }) => pieces)
          .map((piece) => (typeof piece === 'string' ? piece : parrafo.cifras[piece.cifra]!.texto))
          .join('');
        const plain = (one: string) => one.replace(/[\s•–-]/g, '');
        expect(plain(said)).toBe(plain(texto));
      }),
    );
  });
});

test('the OPM writes in every section but the annexes, whichever way they are numbered', () => {
  const numbers = ['1', '2.1', '3.1.2', 'I', 'II', 'IV', 'V'];
  expect(numbers.filter((numero) => isWritable({ numero }))).toEqual(numbers);
  expect(['A', 'B', 'firma', ''].filter((numero) => isWritable({ numero }))).toEqual([]);
});
