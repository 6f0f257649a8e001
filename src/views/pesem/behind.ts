import { formatNumber } from '@/core/format';
import { entityName } from '@/core/names';
import type { PlanAporte, PlanContribucion } from '@/sql/plan-aporte';
import type { RowsTableRow } from '@/ui/rows-table';
import { factoresCsv, recomendacionesCsv } from '../plan-registro/csv';
import { effectText, numberOf, stateText } from '@/reports/plan/registro-words';
import { articulacionCsv, contribucionesCsv, resultadosCsv } from './csv';
import { looseWords } from './flow';
import { planName } from '@/reports/plan/indicador';
import { valueText } from '@/reports/plan/matrix';
import type { PesemModel } from './model.svelte';
import { reasonWord } from './reasons';
import type { Explained } from './topics';

/** The rows behind a figure, as they are shown and as a file. */
export interface Behind {
  heads: string[];
  /** How many of the first columns are words. */
  words: number;
  rows: RowsTableRow[];
  note: string;
  csv: () => string;
}

/** The indicators that a cell of the matrix counts. */
export function behindCell(cell: PlanAporte, rows: readonly PlanContribucion[]): PlanContribucion[] {
  return rows.filter(
    (row) =>
      (cell.nivel === 'sin_articular' ? row.oes_id === null : row.oes_id !== null) &&
      (cell.oes_id === null || row.oes_id === cell.oes_id) &&
      (cell.aes_id === null || row.aes_id === cell.aes_id) &&
      (cell.todos || row.plan_id === cell.plan_id),
  );
}

const value = (one: number | null, other: number | null) => (one === null ? null : valueText(one, other));
const percent = ({ tipo_1, motivo_nd }: Pick<PlanContribucion, 'tipo_1' | 'motivo_nd'>) =>
  tipo_1 === null ? `ND, ${reasonWord(motivo_nd)}` : formatNumber(tipo_1, 1);

/** The money by OES and pliego, and what reaches none by the link it lacks. */
function chainRows(model: PesemModel): RowsTableRow[] {
  const sums = new Map<string, { title: string; place: string; pliego: string; cents: number }>();
  for (const row of model.money?.articulacion ?? []) {
    const place = row.estado === 'completa' ? (row.oes_id ?? '') : looseWords[row.estado].name;
    const key = `${row.estado === 'completa' ? '0' : '1'} ${place} ${row.pliego_llave}`;
    const known = sums.get(key) ?? { title: planName(row.oes ?? place), place, pliego: entityName(row.pliego), cents: 0 };
    sums.set(key, { ...known, cents: known.cents + Math.round(row.monto * 100) });
  }
  const rows = [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => ({
    title: one.title,
    cells: [one.place, one.pliego, formatNumber(one.cents / 100, 2)],
  }));
  const apart = model.money?.cadena.pim_sin_ao ?? 0;
  return apart > 0
    ? [...rows, { title: 'Lo que el presupuesto tiene y el POI no', cells: ['PIM sin AO', '', formatNumber(apart, 2)] }]
    : rows;
} // prettier-ignore

export function behindOf({ topic, cell }: Explained, model: PesemModel): Behind {
  const { registro } = model;
  switch (topic) {
    case 'aporte': {
      const rows = cell === null ? [] : behindCell(cell, model.contribuciones);
      return {
        heads: ['Indicador', 'Pliego', 'LE', 'VO', 'Tipo I, %'],
        words: 2,
        rows: rows.map((row) => ({
          title: `${row.indicador}${row.unidad === null ? '' : `, ${row.unidad}`}`,
          cells: [
            row.indicador_id,
            row.pliego === null ? row.plan_id : entityName(row.pliego),
            value(row.logro_esperado, row.valor_obtenido),
            value(row.valor_obtenido, row.logro_esperado),
            percent(row),
          ],
        })),
        note: 'LE logro esperado, VO valor obtenido.',
        csv: () => contribucionesCsv(rows, model.shownYear),
      };
    }
    case 'resultados':
      return {
        heads: ['Indicador', 'LE', 'VO', 'Tipo I, %'],
        words: 1,
        rows: model.indicadores.map((row) => ({
          title: `${row.indicador}${row.unidad === null ? '' : `, ${row.unidad}`}`,
          cells: [
            row.indicador_id,
            value(row.logro_esperado, row.valor_obtenido),
            value(row.valor_obtenido, row.logro_esperado),
            percent(row),
          ],
        })),
        note: 'LE logro esperado, VO valor obtenido.',
        csv: () => resultadosCsv(model.indicadores),
      };
    case 'cadena':
      return {
        heads: ['Llega a', 'Pliego', 'PIM, S/'],
        words: 2,
        rows: chainRows(model),
        note: 'El archivo las trae hasta la AEI y la genérica.',
        csv: () =>
          model.money === null ? '' : articulacionCsv(model.money.articulacion, model.money.ejercicio),
      };
    case 'factores':
      return {
        heads: ['Factor', 'Origen', 'Efecto'],
        words: 3,
        rows: registro.factores.map((row) => ({
          title: row.sustento ?? row.factor,
          cells: [row.factor, row.origen ?? 'sin decir', effectText(row)],
        })),
        note: '',
        csv: () => factoresCsv(registro.factores),
      };
    case 'recomendaciones':
      return {
        heads: ['N.º', 'Recomendación', 'Estado'],
        words: 3,
        rows: registro.recomendaciones.map((row) => ({
          title: row.avance ?? row.recomendacion,
          cells: [numberOf(row.recomendacion_id), row.recomendacion, stateText(row, registro.hoy)],
        })),
        note: '',
        csv: () => recomendacionesCsv(registro.recomendaciones, registro.hoy),
      };
  }
}
