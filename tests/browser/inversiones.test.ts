import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '@/ui/styles/index.css';
import ChartSection from '@/charts/ChartSection.svelte';
import { lifeCurveChart } from '@/charts/life-curve';
import { rankingChart, rankingHeight } from '@/charts/ranking';
import { tileMapChart } from '@/charts/tile-map';
import AdvanceBar from '@/views/inversion/AdvanceBar.svelte';
import FichaFiguresRow from '@/views/ficha/FichaFiguresRow.svelte';
import FichaTable from '@/views/ficha/FichaTable.svelte';
import { historyRows, moneyRows } from '@/views/ficha/tables';
import { emptyFila, filaDe } from '../support/inversion-rows';

const svg = () => document.querySelector('.drawing svg');

it('picks a department in the drawing and, by keyboard, in its table', async () => {
  const picked: string[] = [];
  const spec = tileMapChart({
    values: [
      { key: 'PIURA', amount: 16e6, count: 1, alerts: 1 },
      { key: 'sin departamento', amount: null, count: 2, alerts: 0 },
    ],
    points: null,
    chosen: [],
    limits: [2e6, 8e6],
    words: { amount: 'PIM', count: 'inversiones', alerts: 'con alerta' },
  });
  await render(ChartSection, {
    title: 'Mapa',
    file: 'mapa',
    height: 400,
    charts: [{ key: 'mapa', title: 'Por departamento', spec, onpick: (key: string) => picked.push(key) }],
  });
  await expect.poll(() => svg()?.textContent ?? '', { timeout: 20_000 }).toContain('PIU');
  expect(document.querySelectorAll('.drawing svg text').length).toBeGreaterThanOrEqual(26);
  await expect.element(page.getByText(/^Fuera del mapa: 2/)).toBeVisible();
  await page.getByRole('button', { name: 'Tabla' }).click();
  page.getByRole('button', { name: 'Piura' }).element().focus();
  await userEvent.keyboard('{Enter}');
  expect(picked).toEqual(['PIURA']);
  await expect.element(page.getByRole('cell', { name: 'sin dato' })).toBeVisible();
});

it('draws the order with what cannot be drawn said in words', async () => {
  const rows = [filaDe(), filaDe({ cui: '2', nombre: 'DPA Bahía Serena', pim: 0 })].map((fila) => ({
    key: fila.cui,
    name: fila.nombre,
    total: fila.pim,
    done: fila.devengado_anio,
    planned: fila.programado_a_la_fecha,
    alerts: fila.alertas,
    first: fila.por_devengar,
    second: fila.en_juego,
    note: fila.pim === 0 ? 'en obra, con PIM cero' : null,
  }));
  const titles = {
    name: 'inversión',
    total: 'PIM',
    done: 'devengado',
    planned: 'programado',
    first: 'por devengar',
    second: 'en juego',
  };
  await render(ChartSection, {
    title: 'Orden',
    file: 'orden',
    height: rankingHeight(rows.length),
    charts: [{ key: 'orden', title: 'Orden', spec: rankingChart({ rows, titles }) }],
  });
  await expect.poll(() => svg()?.textContent ?? '', { timeout: 20_000 }).toContain('en obra, con PIM cero');
  expect(svg()?.textContent).toContain('DPA Caleta San Telmo');
});

it('draws a curva S with holes and one without months', async () => {
  const months = [1, 2, 3].map((mes) => ({ anio: 2026, mes }));
  const input = {
    months,
    inicial: [null, null, null],
    programado: [10, 20, 30],
    pagado: [5, null, null],
    construido: [4, 9, null],
    corte: 1,
  };
  await render(ChartSection, {
    title: 'Curva',
    file: 'curva',
    charts: [
      { key: 'una', title: 'Una', spec: lifeCurveChart(input) },
      {
        key: 'otra',
        title: 'Otra',
        spec: lifeCurveChart({
          ...input,
          months: [],
          programado: [],
          pagado: [],
          construido: [],
          inicial: [],
          corte: null,
        }),
      },
    ],
  });
  await expect.poll(() => svg()?.textContent ?? '', { timeout: 20_000 }).toContain('pagado 5.0 a ene 26');
  expect(svg()?.textContent).toContain('debía: 20.0');
});

it('says why each figure of an investment is missing', async () => {
  await render(FichaFiguresRow, { row: emptyFila, explained: null, onexplain: () => undefined });
  for (const why of [
    'sin avance físico en ningún archivo',
    'sin costo actualizado',
    'sin PIM',
    'sin fecha de fin',
  ])
    await expect.element(page.getByText(why)).toBeVisible();
  expect(document.body.textContent).not.toMatch(/NaN|undefined|null/);
});

it('shows the rows of a ficha, and a word where there is none', async () => {
  const shown = historyRows([filaDe(), emptyFila]);
  await render(FichaTable, {
    eyebrow: 'Cortes',
    title: 'Cortes',
    ...shown,
    words: 2,
    empty: 'Sin cortes.',
    file: 'x',
  });
  await expect.element(page.getByRole('cell', { name: 'pago y obra, sobrecosto' })).toBeVisible();
  await expect.element(page.getByRole('cell', { name: 'sin costo actualizado' })).toBeVisible();
  await render(FichaTable, {
    eyebrow: 'Hitos',
    title: 'Hitos',
    heads: ['Hito'],
    rows: [],
    empty: 'Sin hitos.',
    file: 'y',
  });
  await expect.element(page.getByText('Sin hitos.')).toBeVisible();
  expect(moneyRows(emptyFila, null).rows.flat()).not.toContain('0.00');
});

it('draws an unknown físico hatched, never as zero', async () => {
  const { container } = await render(AdvanceBar, { fisico: null, financiero: 61.4, apart: false });
  expect(container.querySelector('pattern')).not.toBeNull();
  expect(container.querySelector('.done')).toBeNull();
  expect(container.querySelector('circle')?.getAttribute('cx')).toBe('61.4%');
});
