import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, overlaps } from '@/charts/place';
import { progressChart } from '@/charts/progress';
import type { ProgressInput } from '@/charts/progress-input';
import { progressLabels } from '@/charts/progress-labels';
import { percentAxis } from '@/charts/progress-scale';
import { lineSeries } from '@/charts/progress-series';
import { frameOf, months } from './charts-frame';

const planned = [5.6, 11.2, 21.8, 27.8, 33.9, 44.8, 52, 59.5, 72.1, 79.7, 87.4, 100];
const none = (count: number): null[] => Array<null>(count).fill(null);

function input(change: Partial<ProgressInput> = {}): ProgressInput {
  return {
    months,
    corte: 6,
    planned,
    done: [4.8, 9.6, 19.1, 24, 28.9, 36.6, ...none(6)],
    projection: 71.5,
    series: 'fisico',
    words: { planned: 'programado', done: 'ejecutado', projection: 'al ritmo actual' },
    ...change,
  };
}

const upTo = (corte: number, factor: number) =>
  planned.map((value, month) => (month < corte ? value * factor : null));

function texts(chosen: ProgressInput): string[] {
  const { ends, corte } = progressLabels(chosen, frameOf());
  return [...ends, ...corte].map((label) => label.lines.map((line) => line.text).join(' '));
}

function expectLegible(chosen: ProgressInput, width: number, fontSize: number): void {
  const frame = frameOf(width, (232 * fontSize) / 14, fontSize);
  const { ends, corte } = progressLabels(chosen, frame);
  const boxes = [...ends, ...corte].map((label) => label.box);
  const whole = { x: 0, y: 0, width: frame.width, height: frame.height };
  for (const [i, box] of boxes.entries()) {
    expect(contains(whole, box)).toBe(true);
    for (const other of boxes.slice(i + 1)) expect(overlaps(box, other)).toBe(false);
  }
}

function seriesOf(chosen: ProgressInput, id: string) {
  const frame = frameOf();
  const { scale } = progressLabels(chosen, frame);
  return lineSeries(chosen, frame, scale).find((series) => series.id === id);
}

const valuesOf = (chosen: ProgressInput, id: string): unknown[] =>
  (seriesOf(chosen, id)?.data ?? []).map((item) => (item as { value: unknown[] }).value[1]);

describe('progress chart labels', () => {
  it('says the figures of the mock-up where it says them', () => {
    expect(texts(input())).toEqual([
      'programado',
      '71.5 al ritmo actual',
      'programado 44.8',
      'ejecutado 36.6',
    ]);
    const { scale, corte } = progressLabels(input(), frameOf());
    const [above, below] = corte.map((label) => label.box);
    expect(above && above.x + above.width).toBeCloseTo(scale.x(5) - 9);
    expect(above && above.y + above.height).toBeLessThan(scale.y(44.8));
    expect(below?.x).toBeCloseTo(scale.x(5) + 9);
    expect(below?.y).toBeGreaterThan(scale.y(36.6));
  });

  it('puts the greater one above', () => {
    const { corte, scale } = progressLabels(input({ done: upTo(6, 1.2) }), frameOf());
    const done = corte.find((label) => label.lines[0]?.text.startsWith('ejecutado'));
    expect(done && done.box.y + done.box.height).toBeLessThan(scale.y(44.8 * 1.2));
  });

  it.each([
    ['near-equal values', input({ done: upTo(6, 0.999), projection: 99.8, initial: planned })],
    ['corte in January', input({ corte: 1, done: upTo(1, 0.9), projection: 50 })],
    ['corte in December', input({ corte: 12, done: upTo(12, 0.99), projection: null })],
    ['nothing known', input({ planned: none(12), done: none(12), projection: null })],
    [
      'zeros',
      input({ planned: Array<number>(12).fill(0), done: [0, 0, 0, 0, 0, 0, ...none(6)], projection: 0 }),
    ],
  ])('keeps labels apart and whole: %s', (_, chosen) => {
    for (const width of [300, 372, 800]) expectLegible(chosen, width, 14);
  });

  it('keeps labels apart and whole for any figures', () => {
    const value = fc.option(fc.double({ min: 0, max: 160, noNaN: true }), { nil: null });
    const year = fc.array(value, { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        year,
        fc.option(year, { nil: undefined }),
        year,
        value,
        fc.integer({ min: 280, max: 1000 }),
        fc.constantFrom(10, 14, 19),
        (corte, plan, initial, all, projection, width, fontSize) => {
          const done = all.map((figure, month) => (month < corte ? figure : null));
          const chosen = input({ corte, planned: plan, done, projection, ...(initial ? { initial } : {}) });
          expectLegible(chosen, Math.round((width * fontSize) / 14), fontSize);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('has both figures at the end and none beside the line when the year is closed', () => {
    expect(texts(input({ corte: 12, done: upTo(12, 0.97), projection: null }))).toEqual([
      'programado 100.0',
      '97.0 ejecutado',
    ]);
  });

  it('says the month when the last report is older than the corte, and that there is none', () => {
    expect(texts(input({ done: upTo(4, 0.9) }))).toContain('ejecutado 25.0 a abr');
    expect(texts(input({ done: none(12), projection: null }))).toContain('ejecutado: sin reporte');
  });
});

describe('progress chart lines', () => {
  it('draws no missing month as zero', () => {
    const chosen = input({ done: [1, null, 3, null, 5, null, ...none(6)] });
    expect(valuesOf(chosen, 'ejecutado')).toEqual([1, '-', 3, '-', 5, '-', '-', '-', '-', '-', '-', '-']);
    expect(valuesOf(input({ planned: none(12) }), 'programado')).toEqual(Array(12).fill('-'));
  });

  it('marks a month between two missing ones', () => {
    const data = seriesOf(input({ done: [null, 3, null, null, 5, 6, ...none(6)] }), 'ejecutado')?.data ?? [];
    expect(data.map((item) => (item as { symbol: string }).symbol)).toEqual([
      ...['none', 'circle', 'none', 'none', 'none', 'circle'],
      ...Array<string>(6).fill('none'),
    ]);
  });

  it('draws the gap only where the plan is ahead at the corte itself', () => {
    expect(seriesOf(input(), 'brecha')?.data).toEqual([
      [5, 44.8],
      [5, 36.6],
    ]);
    expect(seriesOf(input({ done: upTo(6, 1.1) }), 'brecha')).toBeUndefined();
    expect(seriesOf(input({ done: upTo(4, 0.5) }), 'brecha')).toBeUndefined();
  });

  it('projects from the last report to December, and not without one', () => {
    expect(seriesOf(input(), 'proyeccion')?.data).toEqual([
      [5, 36.6],
      [11, 71.5],
    ]);
    expect(seriesOf(input({ done: none(12) }), 'proyeccion')).toBeUndefined();
    expect(seriesOf(input({ projection: null }), 'proyeccion')).toBeUndefined();
  });

  it('keeps 0 to 100 and grows in whole steps', () => {
    expect(percentAxis(input())).toEqual({ min: 0, max: 100, step: 25 });
    expect(percentAxis(input({ projection: 100.1 }))).toEqual({ min: 0, max: 125, step: 25 });
    expect(percentAxis(input({ projection: 188 }))).toEqual({ min: 0, max: 200, step: 50 });
    expect(percentAxis(input({ max: 120 })).max).toBe(125);
    expect(percentAxis(input({ done: [-3, ...none(11)] }))).toEqual({ min: -25, max: 100, step: 25 });
  });
});

describe('progress chart table', () => {
  it('gives a reason for every missing figure and the projection in a row of its own', () => {
    const { rows, columns } = progressChart(input({ done: [1, null, 3, 4, 5, 6, ...none(6)] })).table;
    expect(columns.map((column) => column.title)).toEqual(['mes', 'programado, %', 'ejecutado, %']);
    expect(rows[1]).toEqual(['feb', 11.2, 'sin reporte']);
    expect(rows[6]).toEqual(['jul', 52, 'posterior al corte']);
    expect(rows[12]).toEqual(['dic, al ritmo actual', 100, 71.5]);
  });

  it('describes itself in words', () => {
    expect(progressChart(input()).description).toBe(
      'Acumulado a jun, en porcentaje de la meta anual: programado 44.8 %; ejecutado 36.6 %; 71.5 % a diciembre al ritmo actual.',
    );
    expect(progressChart(input({ done: upTo(4, 0.9) })).note).toBe('El último dato de ejecutado es de abr.');
    expect(progressChart(input()).note).toBeNull();
  });
});
