import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hatchOf } from '@/charts/hatch';
import { moneyUnit } from '@/charts/money-unit';
import { paceChart } from '@/charts/pace';
import type { PaceInput } from '@/charts/pace-input';
import { paceMarks } from '@/charts/pace-marks';
import { paceAxis, paceScale, paceTexts } from '@/charts/pace-scale';
import { frameOf, months } from './charts-frame';

const none = (count: number): null[] => Array<null>(count).fill(null);
const base: PaceInput = {
  months,
  corte: 6,
  done: [15.7e6, 21.7e6, 26.1e6, 28.7e6, 30.4e6, 32.6e6, ...none(6)],
  planned: [19e6, 26e6, 31e6, 34e6, 36e6, 38e6, 35e6, 35.5e6, 35.4e6, 36e6, 38e6, 50e6],
  need: 42.9e6,
  recent: 30.6e6,
  recentSpan: 'abril a junio',
  spent: 155.2e6,
  left: 257.4e6,
};

const amount = fc.option(fc.integer({ min: -3e8, max: 9e8 }), { nil: null });
const any: fc.Arbitrary<PaceInput> = fc
  .record({
    corte: fc.integer({ min: 1, max: 12 }),
    done: fc.array(amount, { minLength: 12, maxLength: 12 }),
    planned: fc.array(amount, { minLength: 12, maxLength: 12 }),
    need: amount,
    recent: amount,
    spent: amount,
    left: amount,
  })
  .map((one) => ({
    ...base,
    ...one,
    done: one.done.map((value, month) => (month < one.corte ? value : null)),
    need: one.corte === 12 ? null : one.need,
  }));

interface Element {
  type: string;
  x?: number;
  y?: number;
  shape?: { x: number; y: number; width: number; height: number };
  style: { text?: string; align?: string };
}
const elementsOf = (input: PaceInput, width = 640) => {
  const graphic = paceChart(input).option(frameOf(width, 360)).graphic as { elements: Element[] };
  return graphic.elements;
};
const textsOf = (input: PaceInput, width = 640) =>
  elementsOf(input, width).flatMap(({ style }) => style.text ?? []);

describe('what the chart of the pace says', () => {
  it('writes each month, what is needed, the recent pace and both sides of the corte', () => {
    const texts = textsOf(base);
    for (const text of ['15.7', '32.6', '42.9 por mes', '30.6 por mes', 'abril a junio', 'programado'])
      expect(texts).toContain(text);
    expect(texts).toContain('devengado 155.2');
    expect(texts).toContain('por devengar 257.4');
  });

  it('keeps only the month of the corte where months are narrow', () => {
    const texts = textsOf(base, 330);
    expect(texts).toContain('32.6');
    expect(texts).not.toContain('15.7');
  });

  it('draws nothing to come in December', () => {
    const done = base.done.map((value) => value ?? 20e6);
    const closed = { ...base, corte: 12, done, need: null };
    const frame = frameOf(640, 360);
    const marks = paceMarks(closed, frame, paceScale(closed, frame, paceTexts(closed, frame)));
    expect(marks.filter(({ type }) => type === 'rect')).toHaveLength(12);
    expect(textsOf(closed).join()).not.toContain('por mes');
  });

  it('has a table of twelve months that says why a figure is missing', () => {
    const { rows } = paceChart({ ...base, planned: none(12) }).table;
    expect(rows).toHaveLength(12);
    expect(rows[0]).toEqual(['ene', 15.7e6, 'sin programación', 'mes cerrado']);
    expect(rows[11]).toEqual(['dic', 'posterior al corte', 'sin programación', 42.9e6]);
  });
});

describe('for any figures', () => {
  it('every bar is inside the plot and every axis holds its figures and zero', () => {
    fc.assert(
      fc.property(any, fc.integer({ min: 280, max: 900 }), (input, width) => {
        const frame = frameOf(width, 360);
        const scale = paceScale(input, frame, paceTexts(input, frame));
        const { min, max, step } = paceAxis(input);
        for (const value of [...input.done, ...input.planned, input.need, input.recent, 0])
          if (value !== null) expect(value >= min && value <= max).toBe(true);
        expect(step).toBeGreaterThan(0);
        expect((max - min) / step).toBeLessThanOrEqual(8);
        for (const mark of paceMarks(input, frame, scale)) {
          if (mark.type !== 'rect') continue;
          expect(mark.shape.height).toBeGreaterThanOrEqual(0);
          expect(mark.shape.y).toBeGreaterThanOrEqual(scale.plot.y - 0.01);
          expect(mark.shape.y + mark.shape.height).toBeLessThanOrEqual(
            scale.plot.y + scale.plot.height + 0.01,
          );
        }
      }),
    );
  });

  it('no text leaves the top or the bottom, none says NaN', () => {
    fc.assert(
      fc.property(any, (input) => {
        for (const { style, y } of elementsOf(input))
          if (style.text !== undefined) {
            expect(style.text).not.toMatch(/NaN|undefined|Infinity/);
            expect(y).toBeGreaterThanOrEqual(0);
            expect(y).toBeLessThanOrEqual(360);
          }
        expect(paceChart(input).description).not.toMatch(/NaN|undefined|null/);
      }),
    );
  });

  it('hatching stays in its box at 45°', () => {
    const box = fc.record({
      x: fc.integer({ min: 0, max: 500 }),
      y: fc.integer({ min: 0, max: 300 }),
      width: fc.integer({ min: 1, max: 60 }),
      height: fc.integer({ min: 1, max: 200 }),
    });
    fc.assert(
      fc.property(box, (of) => {
        for (const { x1, y1, x2, y2 } of hatchOf(of, 6)) {
          expect(x2 - x1).toBeCloseTo(y1 - y2, 6);
          for (const [x, y] of [
            [x1, y1],
            [x2, y2],
          ] as const) {
            expect(x >= of.x - 1e-6 && x <= of.x + of.width + 1e-6).toBe(true);
            expect(y >= of.y - 1e-6 && y <= of.y + of.height + 1e-6).toBe(true);
          }
        }
      }),
    );
  });
});

it('money is written in the unit that leaves few digits', () => {
  expect(moneyUnit([null, 2e6]).words).toBe('millones de soles');
  expect(moneyUnit([-2500]).words).toBe('miles de soles');
  expect(moneyUnit([]).divisor).toBe(1);
});
