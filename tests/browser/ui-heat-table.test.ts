import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '@/ui/styles/index.css';
import { monthShort } from '@/core/period';
import HeatTable from '@/ui/HeatTable.svelte';
import { stepInGrid, type HeatCell, type HeatRow } from '@/ui/heat-row';

const later: HeatCell = { value: null, band: 'nd', text: '', future: true };
const row = (key: string, cells: HeatCell[], onopen?: () => void): HeatRow => ({
  key,
  name: `Centro ${key}`,
  code: key.toUpperCase(),
  cells: [...cells, ...Array<HeatCell>(12 - cells.length).fill(later)],
  change: '–',
  onopen,
});
const rows = [
  row('a', [
    { value: 0, band: 'rojo', text: '0' },
    { value: 94.7, band: 'amarillo', text: '94.7' },
    { value: null, band: 'nd', text: 's/r' },
  ]),
  row('b', [
    { value: 98, band: 'verde', text: '98' },
    { value: 100, band: 'exceso', text: '100' },
    { value: 96, band: 'verde', text: '96' },
  ]),
];
const props = { rows, months: monthShort, current: 3, caption: 'Cumplimiento por centro y mes' };
const stops = () => [...document.querySelectorAll('[role=grid] [tabindex="0"]')];
const focused = () => document.activeElement?.getAttribute('aria-label');

it('is one tab stop and arrows move among the months up to the corte', async () => {
  const oncell = vi.fn();
  await render(HeatTable, { ...props, oncell });
  expect(stops()).toHaveLength(1);
  await userEvent.tab();
  expect(focused()).toBe('Centro a, marzo: sin reporte');
  await userEvent.keyboard('{ArrowRight}');
  expect(focused()).toBe('Centro a, marzo: sin reporte');
  await userEvent.keyboard('{ArrowLeft}');
  expect(focused()).toBe('Centro a, febrero: 94.7, amarillo');
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(focused()).toBe('Centro b, febrero: 100, exceso');
  expect(oncell).toHaveBeenCalledExactlyOnceWith('b', 2);
  await userEvent.keyboard('{Control>}{Home}{/Control}');
  expect(focused()).toBe('Centro a, enero: 0, rojo');
  expect(stops()).toHaveLength(1);
});

it('says a missing month and a month to come, and never writes them as zero', async () => {
  await render(HeatTable, props);
  const texts = [...document.querySelectorAll('tbody tr:first-child td')].map((td) => td.textContent?.trim());
  expect(texts.slice(0, 3)).toEqual(['0', '94.7', 's/r']);
  expect(new Set(texts.slice(3, 12))).toEqual(new Set(['posterior al corte']));
  expect(document.querySelectorAll('tbody button')).toHaveLength(6);
  await expect.element(page.getByText('s/r sin reporte')).toBeVisible();
});

it('opens a row from its name, reached with the left arrow', async () => {
  const onopen = vi.fn();
  await render(HeatTable, { ...props, rows: [row('a', rows[0]?.cells.slice(0, 3) ?? [], onopen)] });
  await userEvent.tab();
  await userEvent.keyboard('{Home}{Enter}');
  expect(document.activeElement?.textContent).toContain('Centro a');
  expect(onopen).toHaveBeenCalledOnce();
});

it('leaves the keys that are not its own', () => {
  const size = { rows: 2, first: 1, last: 3 };
  expect(stepInGrid({ row: 0, column: 1 }, { key: 'a', ctrlKey: false }, size)).toBeNull();
  expect(stepInGrid({ row: 1, column: 3 }, { key: 'ArrowDown', ctrlKey: false }, size)).toEqual({
    row: 1,
    column: 3,
  });
});
