import { createRawSnippet } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '@/ui/styles/index.css';
import Figure from '@/ui/Figure.svelte';
import FormulaPanel from '@/ui/FormulaPanel.svelte';
import Panel from '@/ui/Panel.svelte';

const text = (words: string) => createRawSnippet(() => ({ render: () => `<p>${words}</p>` }));
const opener = document.createElement('button');

beforeEach(() => {
  opener.textContent = '85.7';
  document.body.append(opener);
  opener.focus();
});
afterEach(() => opener.remove());

it('takes the focus in, closes with Escape and gives the focus back', async () => {
  const onclose = vi.fn();
  const { unmount } = await render(Panel, { onclose, children: text('Promedio simple') });
  const panel = page.getByRole('complementary', { name: '¿Cómo se calcula?' });
  await expect.element(panel).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  expect(onclose).toHaveBeenCalledOnce();
  await unmount();
  expect(document.activeElement).toBe(opener);
});

it('takes the focus again when another figure is asked, and returns to that one', async () => {
  const props = { onclose: vi.fn(), children: text('x') };
  const { rerender, unmount } = await render(Panel, { ...props, subject: 'Físico' });
  const other = document.createElement('button');
  document.body.append(other);
  other.focus();
  await rerender({ subject: 'Gasto' });
  await expect.element(page.getByRole('complementary')).toHaveFocus();
  await unmount();
  expect(document.activeElement).toBe(other);
  other.remove();
});

it('leaves Escape to what is open above it', async () => {
  const onclose = vi.fn();
  await render(Panel, { onclose, children: text('x') });
  const menu = document.createElement('input');
  menu.addEventListener('keydown', (event) => event.preventDefault());
  document.body.append(menu);
  menu.focus();
  await userEvent.keyboard('{Escape}');
  expect(onclose).not.toHaveBeenCalled();
  menu.remove();
});

it('explains a figure: words, formula drawn and said, count, method, source, export', async () => {
  const onchoose = vi.fn();
  const onexport = vi.fn();
  await render(FormulaPanel, {
    title: 'Cumplimiento físico a junio',
    value: '85.7',
    unit: '%',
    words: 'Promedio de las 182 actividades.',
    formula: { min: ['100 %', { fraction: { over: 'suma de F(SE)', under: 'suma de F(RE)' } }] },
    count: [
      { label: 'AO activas', value: '204' },
      { label: 'AO en el promedio', value: '182', total: true },
    ],
    method: {
      options: [
        { value: 'simple', label: 'Promedio simple 85.7' },
        { value: 'ponderado', label: 'Por presupuesto 84.5' },
      ],
      chosen: 'simple',
      onchoose,
      note: 'La norma no fija cómo agregar las AO.',
    },
    source: 'Aplicativo CEPLAN V.01.',
    exportLabel: 'Exportar 182 filas',
    onexport,
    onclose: vi.fn(),
  });
  await expect
    .element(page.getByText('el menor de: 100 %; (suma de F(SE)) entre (suma de F(RE))'))
    .toBeInTheDocument();
  await expect.element(page.getByRole('row', { name: 'AO en el promedio 182' })).toBeVisible();
  page.getByRole('radio', { name: 'Promedio simple 85.7' }).element().focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(onchoose).toHaveBeenCalledExactlyOnceWith('ponderado');
  await page.getByRole('button', { name: 'Exportar 182 filas' }).click();
  expect(onexport).toHaveBeenCalledOnce();
});

it('shows a missing figure with its reason, never as zero', async () => {
  const onexplain = vi.fn();
  const { container } = await render(Figure, {
    label: 'Físico',
    value: null,
    unit: '%',
    reason: 'sin meta a junio',
    onexplain,
  });
  expect(container.querySelector('.value')?.textContent).toBe('–\u00a0%. ¿Cómo se calcula?');
  expect(container.textContent).not.toMatch(/\d/);
  await expect.element(page.getByText('sin meta a junio')).toBeVisible();
  await page.getByRole('button', { name: /¿Cómo se calcula\?/ }).click();
  expect(onexplain).toHaveBeenCalledOnce();
});

it('shows what failed in one figure and what to do', async () => {
  const onclick = vi.fn();
  await render(Figure, {
    label: 'Inversiones',
    value: '74.2',
    onexplain: vi.fn(),
    error: {
      message: 'Falta la columna PIM_ANIO_ACTUAL en DETALLE_INVERSIONES.csv.',
      remedy: 'Sin ella no hay avance del año.',
      actions: [{ label: 'Elegir la columna en Datos', onclick }],
    },
  });
  await expect.element(page.getByText('no se calculó')).toBeVisible();
  expect(page.getByText('74.2').query()).toBeNull();
  await expect.element(page.getByRole('alert')).toHaveTextContent('Falta la columna PIM_ANIO_ACTUAL');
  await page.getByRole('button', { name: 'Elegir la columna en Datos' }).click();
  expect(onclick).toHaveBeenCalledOnce();
});
