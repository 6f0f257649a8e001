import { expect, it } from 'vitest';
import { closingChart } from '@/charts/closing';
import { chartSvg } from '@/charts/export';
import { whiteTheme } from '@/charts/theme';
import { frameOf } from './charts-frame';

it('draws the accumulated units of each year, also where there are none', async () => {
  const chart = closingChart({
    years: [
      { anio: 2026, plan: 4, ritmo: 3 },
      { anio: 2027, plan: 13, ritmo: 6 },
      { anio: 2028, plan: 20, ritmo: 11 },
    ],
  });
  expect(chart.table.rows).toEqual([
    ['2026', 4, 3],
    ['2027', 13, 6],
    ['2028', 20, 11],
  ]);
  expect(chart.description).toContain('20 si todo cumple su fecha y 11 a este ritmo');
  for (const years of [
    [],
    [{ anio: 2026, plan: 0, ritmo: 0 }],
    [{ anio: 2026, plan: 1, ritmo: 4.5 }],
    [{ anio: 2026, plan: 9_000, ritmo: 2 }],
  ])
    for (const width of [280, 560])
      expect(await chartSvg(closingChart({ years }), frameOf(width, 250), { theme: whiteTheme })).not.toMatch(
        /NaN|Infinity|undefined/,
      );
  expect(await chartSvg(chart, frameOf(560, 250), { theme: whiteTheme })).toContain('cumple');
});
