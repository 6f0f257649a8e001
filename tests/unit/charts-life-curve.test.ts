import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lifeCurveChart } from '@/charts/life-curve';
import type { LifeCurveInput } from '@/charts/life-curve-input';
import { lifeLabels } from '@/charts/life-curve-labels';
import { contains, overlaps } from '@/charts/place';
import { frameOf } from './charts-frame';

const monthsFrom = (anio: number, mes: number, count: number) =>
  Array.from({ length: count }, (_, i) => ({
    anio: anio + Math.floor((mes - 1 + i) / 12),
    mes: ((mes - 1 + i) % 12) + 1,
  }));
const upTo = (values: readonly number[], corte: number) =>
  values.map((value, i) => (i <= corte ? value : null));

/** The investment of the mock-up: March 2025 to December 2026, corte in June 2026. */
const paid = [20, 20.4, 22, 24.6, 27.1, 29.7, 33.3, 36.8, 41, 50.8, 51.4, 53, 54.7, 57.1, 59.3, 61.4];
const built = [0.6, 2, 4, 6.4, 8.8, 11, 13.4, 15.8, 18.3, 21, 23.8, 26.8, 29.4, 32.6, 35.5, 38.2];
const life = (change: Partial<LifeCurveInput> = {}): LifeCurveInput => ({
  months: monthsFrom(2025, 3, 22),
  inicial: [1, 4, 9, 15, 23, 32, 42, 53, 65, 77, 89, 100, ...Array<null>(10).fill(null)],
  programado: [0.6, 3, 6, 9, 12, 15, 19, 23, 27, 31, 36, 41, 47, 53, 62, 71, 80, 90, 100, 100, 100, 100],
  pagado: [...paid, ...Array<null>(6).fill(null)],
  construido: [...built, ...Array<null>(6).fill(null)],
  corte: 15,
  gap: true,
  ...change,
});

const texts = (input: LifeCurveInput, width = 760, height = 420) =>
  lifeLabels(input, frameOf(width, height)).labels.map(({ lines }) => lines[0]?.text);

describe('curva S of an investment', () => {
  it('says the figures of the mock-up beside their points', () => {
    expect(texts(life())).toEqual([
      'debía: 71.0',
      'pagado 61.4',
      'construido 38.2',
      '−23.2 pp',
      'programado actualizado',
      'programado inicial',
    ]);
    const { scale, labels } = lifeLabels(life(), frameOf(760, 420));
    const [due, paidLabel] = labels;
    expect(due && due.box.x + due.box.width).toBeLessThan(scale.x(15));
    expect(paidLabel?.box.x).toBeGreaterThan(scale.x(15));
  });

  it('dates the first month of each year it names, and always the corte', () => {
    const { ticks } = lifeLabels(life(), frameOf(760, 420)).scale;
    expect(ticks.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['mar 25', 'jun', 'set', 'dic', 'mar 26', 'jun', 'set', 'dic']),
    );
    const narrow = lifeLabels(life({ months: monthsFrom(2016, 1, 22) }), frameOf(280, 300)).scale.ticks;
    expect(narrow.map(({ index }) => index)).toContain(15);
  });

  it('says the month of a figure that is not of the corte, and why there is none', () => {
    const late = life({ construido: upTo([...built, 0, 0, 0, 0, 0, 0], 13) });
    expect(texts(late)).toContain('construido 32.6 a abr 26');
    expect(texts(late)).not.toContain('−23.2 pp');
    expect(lifeCurveChart(late).note).toBe('El último dato de lo construido es de abr 2026.');
    const rows = lifeCurveChart(late).table.rows;
    expect(rows[14]?.slice(3)).toEqual([59.3, 'sin dato']);
    expect(rows[16]?.slice(1)).toEqual(['sin programación', 80, 'posterior al corte', 'posterior al corte']);
  });

  it('stands without programme, works, corte or months', () => {
    const none = Array<null>(22).fill(null);
    expect(texts(life({ inicial: none, programado: none, construido: none }))).toEqual(['pagado 61.4']);
    expect(texts(life({ corte: null }))).not.toContain('debía: 71.0');
    const empty = life({ months: [], inicial: [], programado: [], pagado: [], construido: [], corte: null });
    expect(texts(empty)).toEqual([]);
    expect(lifeCurveChart(empty).description).toBe('Sin meses cargados.');
    expect(lifeCurveChart(life()).description).toBe(
      'Acumulado de mar 2025 a dic 2026, en porcentaje. Al corte, jun 2026: debía ir 71.0 %; pagado 61.4 %; construido 38.2 %.',
    );
  });

  it('draws the gap from what is paid to what is built', () => {
    const option = lifeCurveChart(life()).option(frameOf(760, 420));
    const series = option.series as { id: string; data: unknown }[];
    expect(series.find(({ id }) => id === 'brecha')?.data).toEqual([
      [15, 61.4],
      [15, 38.2],
    ]);
    const without = lifeCurveChart(life({ gap: false })).option(frameOf(760, 420));
    expect((without.series as { id: string }[]).map(({ id }) => id)).not.toContain('brecha');
  });

  it('never puts a label over another nor outside, whatever the data, width and letter', () => {
    const percent = fc.option(fc.double({ min: -5, max: 320, noNaN: true }), { nil: null });
    const arbitrary = fc.integer({ min: 1, max: 130 }).chain((count) => {
      const values = fc.array(percent, { minLength: count, maxLength: count });
      return fc.record({
        months: fc.constant(monthsFrom(2014, 5, count)),
        inicial: values,
        programado: values,
        pagado: values,
        construido: values,
        corte: fc.option(fc.integer({ min: 0, max: count - 1 }), { nil: null }),
        gap: fc.boolean(),
      });
    });
    fc.assert(
      fc.property(
        arbitrary,
        fc.integer({ min: 260, max: 1300 }),
        fc.integer({ min: 12, max: 26 }),
        (input, w, s) => {
          const frame = frameOf(w, (300 * s) / 14, s);
          const boxes = lifeLabels(input, frame).labels.map(({ box }) => box);
          const whole = { x: 0, y: 0, width: frame.width, height: frame.height };
          for (const [i, box] of boxes.entries()) {
            expect(contains(whole, box)).toBe(true);
            for (const other of boxes.slice(i + 1)) expect(overlaps(box, other)).toBe(false);
          }
          expect(Number.isFinite(lifeLabels(input, frame).scale.plot.width)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});
