import fc from 'fast-check';
import { expect, it } from 'vitest';
import { axisOf } from '@/charts/axis';
import { chartSvg } from '@/charts/export';
import { monthChangeChart } from '@/charts/month-change';
import { monthCountChart } from '@/charts/month-count';
import { whiteTheme } from '@/charts/theme';
import { frameOf, months } from './charts-frame';

const words = { before: 'inicial', after: 'vigente' };
const twelve = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 12, maxLength: 12 });
const soles = fc.integer({ min: -1e9, max: 9e10 }).map((cents) => cents / 100);

it('says in its table what each month had, has and changed, and what has no month', () => {
  fc.assert(
    fc.property(twelve(soles), twelve(soles), soles, (before, after, loose) => {
      const { rows } = monthChangeChart({
        months,
        before,
        after,
        loose: { before: 0, after: loose },
        words,
      }).table;
      expect(rows).toHaveLength(loose === 0 ? 12 : 13);
      rows
        .slice(0, 12)
        .forEach((row, i) => expect(row).toEqual([months[i], before[i], after[i], after[i]! - before[i]!]));
      if (loose !== 0) expect(rows[12]).toEqual(['sin mes', 0, loose, loose]);
    }),
  );
});

it('writes the change over the bars, and nothing where it is none', async () => {
  const before = Array<number>(12).fill(32.4e6);
  const after = before.map((value, i) => value + (i === 0 ? -13.1e6 : i === 11 ? 9.4e6 : 0));
  const chart = monthChangeChart({ months, before, after, loose: { before: 0, after: 0 }, words });
  const svg = await chartSvg(chart, frameOf(560, 248), { theme: whiteTheme });
  expect(svg).toContain('−13.1');
  expect(svg).toContain('+9.4');
  expect(svg).not.toContain('+0.0');
  expect(chart.description).toContain('de ene −13.1 a dic +9.4');
});

it('any months are drawn inside their axis', async () => {
  fc.assert(
    fc.property(fc.array(soles), (values) => {
      const { min, max, step } = axisOf(values);
      for (const value of values) expect(value >= min - 1e-6 && value <= max + 1e-6).toBe(true);
      expect(min).toBeLessThanOrEqual(0);
      expect(step).toBeGreaterThan(0);
    }),
  );
  const count = fc.integer({ min: 0, max: 900 });
  await fc.assert(
    fc.asyncProperty(
      twelve(soles),
      twelve(count),
      fc.constantFrom(280, 560),
      async (money, counts, width) => {
        const frame = frameOf(width, 248);
        const change = monthChangeChart({
          months,
          before: money,
          after: [...money].reverse(),
          loose: { before: 0, after: 0 },
          words,
        });
        const up = monthCountChart({ months, up: counts, down: [...counts].reverse() });
        for (const chart of [change, up])
          expect(await chartSvg(chart, frame, { theme: whiteTheme })).not.toMatch(/NaN|Infinity|undefined/);
      },
    ),
    { numRuns: 20 },
  );
});

it('counts rise over the line and fall under it', async () => {
  const up = months.map((_, i) => i);
  const chart = monthCountChart({ months, up, down: [...up].reverse() });
  expect(chart.table.rows[0]).toEqual(['ene', 0, 11]);
  const svg = await chartSvg(chart, frameOf(560, 248), { theme: whiteTheme });
  expect(svg).toContain('suben');
  expect(svg).toContain('bajan');
});
