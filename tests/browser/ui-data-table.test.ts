import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '@/ui/styles/index.css';
import { rowsOf, type DataColumn, type RowSource } from '@/ui/data-column';
import DataTable from '@/ui/DataTable.svelte';
import { windowSize } from '@/ui/row-windows.svelte';

interface Row {
  codigo: string;
  nombre: string;
  avance: number | null;
}

const columns: DataColumn<Row>[] = [
  { key: 'nombre', title: 'Actividad', sortable: true },
  { key: 'codigo', title: 'Código', hidden: true },
  { key: 'avance', title: 'Avance', unit: '%', align: 'right', sortable: true },
];
const rowAt = (i: number): Row => ({
  codigo: `A${i}`,
  nombre: `Actividad ${i}`,
  avance: i % 7 === 3 ? null : i,
});
const list = (n: number) => Array.from({ length: n }, (_, i) => rowAt(i));

const source = (total: number): RowSource<Row> => ({
  total,
  page: vi.fn((offset: number, limit: number) =>
    Promise.resolve(Array.from({ length: Math.min(limit, total - offset) }, (_, i) => rowAt(offset + i))),
  ),
});

const rows = () => [...document.querySelectorAll<HTMLElement>('tbody tr[aria-rowindex]')];
const names = () => rows().map((row) => row.querySelector('th')?.textContent?.trim());
const activeName = () => document.querySelector('tr.active th')?.textContent?.trim();
const scroller = () => document.querySelector('.scroll') as HTMLElement;

it('draws fewer than 80 of 100,000 rows, wherever one scrolls, reading only windows of 100', async () => {
  const big = source(100_000);
  await render(DataTable<Row>, { caption: 'Actividades', columns, source: big, maxHeight: 600 });
  await expect.element(page.getByText('Actividad 0', { exact: true })).toBeVisible();
  expect(rows().length).toBeLessThan(80);
  expect(scroller().scrollHeight).toBeGreaterThan(100_000 * 44);
  scroller().scrollTop = 2_000_000;
  const middle = Math.floor(2_000_000 / 44) + 3;
  await expect.element(page.getByText(`Actividad ${middle}`, { exact: true })).toBeVisible();
  expect(rows().length).toBeLessThan(80);
  const calls = vi.mocked(big.page).mock.calls;
  expect(calls.every(([offset, limit]) => offset % windowSize === 0 && limit === windowSize)).toBe(true);
  expect(calls.length).toBeLessThanOrEqual(3);
  const grid = document.querySelector('[role=grid]');
  expect(grid?.getAttribute('aria-rowcount')).toBe('100001');
  expect(rows()[0]?.getBoundingClientRect().height).toBe(44);
});

it('moves by keyboard to any row and opens it', async () => {
  const onopen = vi.fn();
  await render(DataTable<Row>, { caption: 'A', columns, source: source(100_000), maxHeight: 400, onopen });
  await expect.element(page.getByText('Actividad 0', { exact: true })).toBeVisible();
  (document.querySelector('[role=grid]') as HTMLElement).focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  expect(activeName()).toBe('Actividad 2');
  await userEvent.keyboard('{ArrowUp}{PageDown}');
  expect(Number(activeName()?.split(' ')[1])).toBeGreaterThan(4);
  await userEvent.keyboard('{End}');
  await vi.waitFor(() => expect(activeName()).toBe('Actividad 99999'));
  await userEvent.keyboard('{Enter}');
  expect(onopen).toHaveBeenCalledExactlyOnceWith(rowAt(99_999), 99_999);
  const active = document.querySelector('tr.active') as HTMLElement;
  expect(document.querySelector('[role=grid]')?.getAttribute('aria-activedescendant')).toBe(active.id);
  expect(active.getBoundingClientRect().bottom).toBeLessThanOrEqual(
    scroller().getBoundingClientRect().bottom + 1,
  );
  await userEvent.keyboard('{Home}');
  await vi.waitFor(() => expect(activeName()).toBe('Actividad 0'));
  expect(scroller().scrollTop).toBe(0);
});

it('writes a missing value as a dash, never as zero, and a zero as zero', async () => {
  const few = rowsOf<Row>([
    { codigo: 'A', nombre: 'Sin dato', avance: null },
    { codigo: 'B', nombre: 'Nada hecho', avance: 0 },
  ]);
  await render(DataTable<Row>, { caption: 'A', columns, source: few });
  await expect.element(page.getByRole('row', { name: 'Sin dato –' })).toBeVisible();
  await expect.element(page.getByRole('row', { name: 'Nada hecho 0' })).toBeVisible();
});

it('shows ten of fifty until asked for all', async () => {
  await render(DataTable<Row>, {
    caption: 'A',
    columns,
    source: rowsOf(list(50)),
    seeAll: (n: number) => `Ver las ${n}`,
  });
  await vi.waitFor(() => expect(names()).toHaveLength(10));
  await page.getByRole('button', { name: 'Ver las 50' }).click();
  await vi.waitFor(() => expect(names().length).toBeGreaterThan(15));
  expect(page.getByRole('button', { name: 'Ver las 50' }).query()).toBeNull();
});

it('asks the caller to sort and to filter, and says the order', async () => {
  const onsort = vi.fn();
  const onfilter = vi.fn();
  const props = { caption: 'A', columns, source: rowsOf(list(5)), onsort, onfilter };
  const { rerender } = await render(DataTable<Row>, { ...props, sort: { key: 'avance', dir: 'asc' } });
  await page.getByRole('button', { name: 'Actividad' }).click();
  expect(onsort).toHaveBeenLastCalledWith('nombre', 'asc');
  await page.getByRole('button', { name: 'Avance, %' }).click();
  expect(onsort).toHaveBeenLastCalledWith('avance', 'desc');
  expect(document.querySelectorAll('[aria-sort]')).toHaveLength(1);
  await rerender({ sort: { key: 'avance', dir: 'desc' } });
  expect(document.querySelector('[aria-sort]')?.getAttribute('aria-sort')).toBe('descending');
  await page.getByRole('searchbox').fill('pesca ');
  await vi.waitFor(() => expect(onfilter).toHaveBeenLastCalledWith('pesca'));
});

it('keeps the old rows until the new ones arrive, and returns to the top', async () => {
  let arrive: (rows: Row[]) => void = () => {};
  const slow: RowSource<Row> = { total: 1, page: () => new Promise((resolve) => (arrive = resolve)) };
  const { rerender } = await render(DataTable<Row>, { caption: 'A', columns, source: rowsOf(list(3)) });
  await vi.waitFor(() => expect(names()).toEqual(['Actividad 0', 'Actividad 1', 'Actividad 2']));
  await rerender({ source: slow });
  expect(names()).toEqual(['Actividad 0', 'Actividad 1', 'Actividad 2']);
  arrive([rowAt(8)]);
  await vi.waitFor(() => expect(names()).toEqual(['Actividad 8']));
  await rerender({ source: rowsOf<Row>([]) });
  await expect.element(page.getByText('Ninguna fila.')).toBeVisible();
});

it('says which rows could not be read and reads them again', async () => {
  const failing: RowSource<Row> = {
    total: 3,
    page: vi
      .fn<RowSource<Row>['page']>()
      .mockRejectedValueOnce(new Error('Falta la tabla poi_mes.'))
      .mockResolvedValue(list(3)),
  };
  await render(DataTable<Row>, { caption: 'A', columns, source: failing });
  await expect
    .element(page.getByRole('alert'))
    .toHaveTextContent('No se pudieron leer las filas 1 a 3. Falta la tabla poi_mes.');
  await page.getByRole('button', { name: 'Volver a leerlas' }).click();
  await vi.waitFor(() => expect(names()).toHaveLength(3));
  expect(page.getByRole('alert').query()).toBeNull();
});

it('lets the reader choose columns and copy', async () => {
  const oncopy = vi.fn();
  await render(DataTable<Row>, { caption: 'A', columns, source: rowsOf(list(3)), oncopy });
  const headers = () => [...document.querySelectorAll('thead th')].map((th) => th.textContent?.trim());
  expect(headers()).toEqual(['Actividad', 'Avance, %']);
  await page.getByRole('button', { name: 'Columnas' }).click();
  await page.getByRole('checkbox', { name: 'Código' }).click();
  expect(headers()).toEqual(['Actividad', 'Código', 'Avance, %']);
  await userEvent.keyboard('{Escape}');
  expect(page.getByRole('checkbox', { name: 'Código' }).query()).toBeNull();
  expect(document.activeElement?.textContent).toBe('Columnas');
  (document.querySelector('[role=grid]') as HTMLElement).focus();
  await userEvent.keyboard('{Control>}c{/Control}');
  expect(oncopy).toHaveBeenCalledOnce();
});

it('prints every row read so far, not only those in sight', async () => {
  await render(DataTable<Row>, { caption: 'A', columns, source: rowsOf(list(90)), maxHeight: 300 });
  await vi.waitFor(() => expect(names()[0]).toBe('Actividad 0'));
  expect(names().length).toBeLessThan(40);
  window.dispatchEvent(new Event('beforeprint'));
  expect(names()).toHaveLength(90);
  window.dispatchEvent(new Event('afterprint'));
  await vi.waitFor(() => expect(names().length).toBeLessThan(40));
});
