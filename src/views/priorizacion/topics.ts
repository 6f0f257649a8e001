import { formatMoney, formatNumber } from '@/core/format';
import type { ListaPuesto } from '@/sql/lista';
import type { FormulaNode } from '@/ui/formula';
import type { PrioridadFigures } from './model.svelte';

export type PrioridadTopic = 'inversiones' | 'costo' | 'saldo' | 'pim' | 'cambian';

export interface PrioridadExplanation {
  title: string;
  value: string | null;
  unit: string;
  words: string;
  formula: FormulaNode;
  count: { label: string; value: string; total?: boolean }[];
  mart: string;
  head: string;
  row: (puesto: ListaPuesto) => number | null;
  rows: ListaPuesto[];
}

const known = (rows: readonly ListaPuesto[], pick: (row: ListaPuesto) => number | null) =>
  rows.filter((row) => pick(row) !== null).length;

/** How a figure of the page is reached. */
export function prioridadExplanation(topic: PrioridadTopic, figures: PrioridadFigures): PrioridadExplanation {
  const { orden, total, corte } = figures;
  const n = formatNumber;
  const money = (
    title: string,
    words: string,
    formula: FormulaNode,
    value: number | null,
    pick: (row: ListaPuesto) => number | null,
  ): PrioridadExplanation => ({
    title,
    value: value === null ? null : formatMoney(value),
    unit: '',
    words,
    formula,
    count: [
      { label: 'De la lista', value: n(orden.length) },
      { label: 'sin el dato', value: n(known(orden, pick) - orden.length) },
      { label: 'Suman', value: n(known(orden, pick)), total: true },
    ],
    mart: 'lista_total',
    head: 'S/',
    row: pick,
    rows: [...orden].sort((a, b) => (pick(b) ?? -1) - (pick(a) ?? -1)),
  });
  switch (topic) {
    case 'inversiones':
      return {
        title: 'De la lista',
        value: n(total.inversiones),
        unit: '',
        words:
          'Las de la última entrega que trae la lista. Las que no están en la cartera del corte siguen en la lista, sin sus cifras.',
        formula: { sequence: ['en la cartera del corte', '+', 'fuera de ella'] },
        count: [
          { label: 'En la cartera del corte', value: n(total.en_cartera) },
          { label: 'fuera de ella', value: n(total.inversiones - total.en_cartera) },
          { label: 'De la lista', value: n(total.inversiones), total: true },
        ],
        mart: 'lista_total',
        head: 'Orden',
        row: (row) => row.orden,
        rows: orden,
      };
    case 'costo':
      return figures.lista.tipo === 'PMI'
        ? money(
            'Costo actualizado',
            'Suma del costo actualizado de las que están en la cartera del corte, una vez cada una.',
            { sequence: ['suma de', 'costo actualizado'] },
            total.costo_actualizado,
            (row) => row.costo_actualizado,
          )
        : money(
            'Monto de la lista',
            'Suma de los montos que trae la lista.',
            { sequence: ['suma de', 'monto'] },
            total.monto,
            (row) => row.monto,
          );
    case 'saldo':
      return money(
        'Saldo por ejecutar',
        'Lo que falta devengar para terminar cada inversión, nunca bajo cero.',
        { sequence: ['costo actualizado', '−', 'devengado acumulado'] },
        total.saldo,
        (row) => row.saldo,
      );
    case 'pim':
      return money(
        `PIM ${corte?.ejercicio ?? ''}`.trim(),
        'Suma del presupuesto modificado del ejercicio de las que están en la cartera del corte.',
        { sequence: ['suma de', 'PIM'] },
        total.pim,
        (row) => row.pim,
      );
    case 'cambian':
      return {
        title: 'No ocupan su puesto aprobado',
        value: n(total.cambian),
        unit: `de ${n(total.inversiones)}`,
        words:
          'El orden se calcula en tres pasos: la clase de prelación de Invierte.pe (solo en el PMI), el puntaje por criterios y, si empatan, el saldo menor primero. Se compara con el orden aprobado que trae la lista. Es el método del tablero: lo que se aprueba es la R.M.',
        formula: {
          sequence: ['suma de', { fraction: { over: 'peso del criterio', under: 'suma de pesos' } }, '×', 'puntaje'],
        },
        count: [
          { label: 'Conservan su puesto', value: n(orden.filter(({ cambio_aprobado }) => cambio_aprobado === 0).length) },
          { label: 'Suben', value: n(orden.filter((row) => (row.cambio_aprobado ?? 0) > 0).length) },
          { label: 'Bajan', value: n(orden.filter((row) => (row.cambio_aprobado ?? 0) < 0).length) },
          { label: 'Sin orden aprobado', value: n(orden.filter((row) => row.cambio_aprobado === null).length) },
          { label: 'De la lista', value: n(orden.length), total: true },
        ],
        mart: 'lista_orden',
        head: 'Cambio',
        row: (row) => row.cambio_aprobado,
        rows: [...orden].sort((a, b) => Math.abs(b.cambio_aprobado ?? 0) - Math.abs(a.cambio_aprobado ?? 0)),
      };
  }
} // prettier-ignore
