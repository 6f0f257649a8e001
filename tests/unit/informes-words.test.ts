import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Paper, Run, Section } from '@/reports/document';
import type { Check } from '@/reports/maker';
import { askOf } from '@/reports/ask';
import { isPeriodOf, kindOf } from '@/views/informes/kinds';
import { joined } from '@/views/informes/joined-runs';
import { outlineOf } from '@/views/informes/outline';
import { pagesOf } from '@/views/informes/pages';
import { periodsOffered, usualPeriod } from '@/views/informes/periods';
import { placeOf } from '@/views/informes/places';
import { pageRules } from '@/views/informes/print-page';
import { listed } from '@/views/informes/text-edit';
import { changeWords, doneWords, dueWords, readyAnswer, stateOfPaper } from '@/views/informes/words';

const check = (que: string, hecho: boolean): Check => ({ id: que, que, detalle: '', hecho, ir: null });
const firma = { valor: 'E1', quien: 'Ana Ruiz', cuando: '2026-07-16T16:40:00.000Z' };
const open = { vence: '2026-07-31', cumplida: null, dias: 7, pasos: [{ hecho: null }] };
const nobody = { paragraphs: 0, firma: null };

describe('is it ready to be signed?', () => {
  test('what lacks is counted and the first is told', () => {
    const lacking = [check('2 cifras cambiaron', false), check('Reporte de junio', false), check('Listo', true)];
    expect(readyAnswer(lacking, { verificacion: 'E1' }, null)).toBe(
      'Todavía no: faltan dos cosas. La primera, 2 cifras cambiaron.',
    );
    expect(readyAnswer(lacking.slice(1), { verificacion: 'E1' }, null)).toBe(
      'Todavía no: falta una cosa. Reporte de junio.',
    );
    expect(doneWords(lacking)).toBe('1 de 3 hechos');
  });

  test('passed for signature, as it was or changed since', () => {
    const done = [check('Listo', true)];
    expect(readyAnswer(done, { verificacion: 'E1' }, null)).toBe(
      'Sí: no le falta nada. Puede pasar a firma.',
    );
    expect(readyAnswer(done, { verificacion: 'E1' }, firma)).toBe('Sí: Ana Ruiz lo pasó a firma el 16/07/2026.');
    expect(readyAnswer(done, { verificacion: 'E2' }, firma)).toMatch(/^Cambió desde que pasó a firma/);
  });
}); // prettier-ignore

test('how a paper stands in the list', () => {
  const state = (writing: Parameters<typeof stateOfPaper>[0], due: typeof open | null, code: string | null) =>
    stateOfPaper(writing, due, '2026-07-20', code).text;
  expect(state(nobody, open, null)).toBe('sin empezar');
  expect(state({ paragraphs: 1, firma: null }, open, null)).toBe('en borrador');
  expect(state(nobody, { ...open, vence: '2026-07-16', dias: -2 }, null)).toBe('vencido, 2 d.h.');
  expect(state({ paragraphs: 1, firma }, open, 'E1')).toBe('en firma');
  expect(state({ paragraphs: 1, firma }, open, null)).toBe('en firma');
  expect(state({ paragraphs: 1, firma }, open, 'E2')).toBe('cambió desde la firma');
  const ended = (inferido: string | null) => ({
    ...open,
    cumplida: '2026-07-14',
    pasos: [{ hecho: { inferido } }],
  });
  expect(stateOfPaper(nobody, ended(null), '2026-07-20', null).text).toBe('publicado');
  expect(stateOfPaper(nobody, ended('todas reportaron'), '2026-08-20', null).text).toBe('sin empezar');
  expect(dueWords(open, '2026-07-20')).toBe('Vence el 31/07/2026, en 7 d.h.');
  expect(dueWords({ ...open, vence: '2026-07-16', dias: -2 }, '2026-07-20')).toBe(
    'Venció el 16/07/2026, hace 2 d.h.',
  );
});

test('a figure that changed says when it was written, how it reads and since when', () => {
  const texto = 'Fue 86.4 % y S/ 12.';
  const cifra = { texto: '86.4', en: 4, source: 'm.c', de: '', value: 86.41, corte: 'junio', fecha: '2026-07-13', datos: 'a' }; // prettier-ignore
  const files = [{ exportado: '2026-07-15 10:00:00' }] as Parameters<typeof changeWords>[2]['files'];
  const hoy = { texto: '85.7', value: 85.66, source: 'm.c' };
  expect(changeWords(texto, { cifra, hoy }, { datos: 'b', files })).toEqual({
    antes: 'Escrita el 13/07/2026: 86.4\u00a0%.',
    hoy: '85.7\u00a0%',
    tras: '(−0.8\u00a0pp), tras la carga del 15/07/2026.',
  });
  expect(changeWords(texto, { cifra, hoy }, { datos: 'a', files }).tras).toContain('se registró después');
  expect(changeWords(texto, { cifra, hoy: null }, { datos: 'b', files }).tras).toBe(
    'El informe ya no la calcula.',
  );
});

const section = (numero: string, nivel: 1 | 2 | 3, ...blocks: Block[]): Section => ({
  numero,
  titulo: `Título ${numero}`,
  nivel,
  orientation: 'portrait',
  blocks,
});
const paragraph = (...runs: Run[]): Block => ({ kind: 'paragraph', runs });

test('the outline marks what changed, what is empty and what is ready', () => {
  const sections = [
    section('1', 1, paragraph('Dice algo.')),
    section('2', 1),
    section('2.1', 2, { kind: 'note', runs: ['Nada.'] }),
    section('3', 1),
  ];
  const change = { cifra: {}, hoy: null } as never;
  const marks = outlineOf(sections, new Map([['1', [change, change]]]), (numero) => numero === '3');
  expect(marks.map(({ mark }) => mark?.text ?? null)).toEqual(['2 cifras cambiaron', null, 'vacío', 'listo']);
});

test('every block and every row of a paper is on some sheet, once and in order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ rows: fc.nat(120), text: fc.string({ maxLength: 900 }) }), { maxLength: 6 }),
      (all) => {
        const sections = all.map(({ rows, text }, i) =>
          section(String(i + 1), 1, paragraph(text), {
            kind: 'table',
            numero: i + 1,
            titulo: 'Tabla',
            columns: [{ titulo: 'Nombre', type: 'texto', width: 1 }],
            rows: Array.from({ length: rows }, (_, r) => ({ kind: 'data' as const, cells: [`${text} ${r}`] })),
          }),
        );
        const items = pagesOf(sections, () => '').flatMap((page) => page.items);
        for (const one of sections) {
          const own = items.filter(({ section: of }) => of === one);
          expect(own.filter(({ kind }) => kind === 'title')).toHaveLength(1);
          expect(own.filter(({ kind }) => kind === 'paragraph')).toHaveLength(1);
          expect(own.filter(({ kind }) => kind === 'block')).toHaveLength(1);
          const rows = own.flatMap((item) =>
            item.kind === 'rows' ? Array.from({ length: item.to - item.from }, (_, i) => item.from + i) : [],
          );
          expect(rows).toEqual(Array.from({ length: rows.length }, (_, i) => i));
          const table = one.blocks[1]!;
          expect(rows).toHaveLength(table.kind === 'table' ? table.rows.length : 0);
        }
      },
    ),
    { numRuns: 40 },
  );
}); // prettier-ignore

test('no line parts a figure from its unit, and nothing of the text is lost', () => {
  const figure = { value: 1, text: '85.7', source: 'm.c' };
  const runs: Run[] = ['Llegó a (S/\u00a0', figure, '\u00a0%), el ', figure, '\u00a0%.'];
  const parts = joined(runs);
  expect(parts.map(({ run, before, after }) => [typeof run === 'string' ? run : 'F', before, after])).toEqual(
    [
      ['Llegó a ', '', ''],
      ['F', '(S/\u00a0', '\u00a0%),'],
      [' el ', '', ''],
      ['F', '', '\u00a0%.'],
      ['', '', ''],
    ],
  );
  const anyRun = fc.oneof(fc.string(), fc.constant(figure), fc.constant({ strong: 'a' }));
  fc.assert(
    fc.property(fc.array(anyRun), (some) => {
      const said = (run: Run) => (typeof run === 'string' ? run : 'strong' in run ? run.strong : run.text);
      expect(
        joined(some)
          .map(({ run, before, after }) => before + said(run) + after)
          .join(''),
      ).toBe(some.map(said).join(''));
    }),
  );
});

describe('what is chosen of each kind', () => {
  const year = { ejercicio: 2026, lastMonth: 6 };
  test('periods offered are of its kind, and so is the usual one', () => {
    for (const tipo of ['poi-mensual', 'poi-evaluacion', 'plazos', 'pei-seguimiento', 'algo-nuevo']) {
      const kind = kindOf(tipo);
      for (const { value } of periodsOffered(kind, year)) expect(isPeriodOf(kind, value), value).toBe(true);
      expect(isPeriodOf(kind, usualPeriod(kind, year, '2026-07-16')), tipo).toBe(true);
    }
    expect(periodsOffered(kindOf('poi-evaluacion'), year).map(({ value }) => value)).toEqual([
      '2026-T1',
      '2026-T2',
      '2026-S1',
      '2026',
    ]);
  });

  test('a link takes the period to the screen as that screen reads it', () => {
    const ask = askOf('poi-evaluacion', '2026-07-16', { periodo: '2026-S1' });
    expect(placeOf('poi/evaluacion', ask)).toMatchObject({
      path: 'poi/evaluacion',
      params: { ejercicio: '2026', periodo: 'S1', papel: null, seccion: null },
    });
    expect(placeOf('poi?ver=x', askOf('poi-mensual', '2026-07-16', { periodo: '2026-06' }))).toMatchObject({
      params: { ejercicio: '2026', corte: '6', ver: 'x', periodo: null },
    });
    expect(placeOf('informes?seccion=2.2', ask)).toEqual({
      path: 'informes',
      params: { papel: 'poi-evaluacion', periodo: '2026-S1', seccion: '2.2' },
    });
  });
});

test('the lines chosen become a list and back', () => {
  const once = listed('uno\ndos\ntres', 5, 9);
  expect(once.text).toBe('uno\n- dos\n- tres');
  expect(listed(once.text, 5, once.caret).text).toBe('uno\ndos\ntres');
});

test('no text of a paper leaves its place in the rules of the printed page', () => {
  const rules = (entidad: string) =>
    pageRules({ entidad, oficina: 'OPM', corto: 'Reporte', verificacion: 'E1' } as Paper).replace(
      /"(?:[^"\\\n]|\\[^\n])*"/g,
      '""',
    );
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.constantFrom('"; } body { display: none', '\\', '\\"', 'a\n}')), (text) => {
      expect(rules(text)).toBe(rules('Entidad'));
    }),
  ); // prettier-ignore
});
