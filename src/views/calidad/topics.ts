import { formatChange, formatNumber, formatPercent, missingMark } from '@/core/format';
import { monthName } from '@/core/period';
import type { CalidadGrupo, Comparacion } from '@/sql/calidad';
import type { FormulaNode } from '@/ui/formula';
import type { ChangeCounts } from './words';

/** A headline figure of the screen. */
export type QualityTopic = 'puntaje' | 'completitud' | 'errores' | 'avisos' | 'cambio';

export interface QualityExplanation {
  title: string;
  value: string | null;
  unit?: string;
  words: string;
  formula?: FormulaNode;
  count: { label: string; value: string; total?: boolean }[];
  mart: string;
  /** Which rows are behind the figure. */
  rows: 'dependencias' | 'reportes' | 'error' | 'aviso' | 'cambios';
}

export function qualityExplanation(
  topic: QualityTopic,
  total: CalidadGrupo,
  mes: number,
  changes: ChangeCounts,
  comparison: Comparacion | null,
): QualityExplanation {
  const month = monthName(mes);
  const silent = total.ao_sin_reporte;
  switch (topic) {
    case 'puntaje':
      return {
        title: `Puntaje de calidad a ${month}`,
        value: total.puntaje === null ? null : formatNumber(total.puntaje, 1),
        unit: 'de 100',
        words:
          'Cada actividad vale 1 punto si reportó el mes y no tiene hallazgos, medio si solo tiene avisos, y 0 si tiene algún error o no reportó. Las sugerencias y lo justificado no restan.',
        formula: { sequence: ['100 ×', { fraction: { over: 'puntos de las AO', under: 'AO activas' } }] },
        count: [
          { label: 'AO activas', value: formatNumber(total.ao) },
          { label: 'con algún error', value: formatNumber(total.ao_con_error) },
          { label: `con meta y sin reporte de ${month}`, value: formatNumber(silent) },
          { label: 'solo con avisos', value: formatNumber(total.ao_con_aviso) },
          {
            label: 'Puntos',
            value: formatNumber(total.puntos, Number.isInteger(total.puntos) ? 0 : 1),
            total: true,
          },
          {
            label: 'Puntos × 100 ÷ AO',
            value: total.puntaje === null ? missingMark : formatNumber(total.puntaje, 1),
            total: true,
          },
          { label: 'Hallazgos justificados, no restan', value: formatNumber(total.justificados) },
        ],
        mart: 'calidad_por',
        rows: 'dependencias',
      };
    case 'completitud':
      return {
        title: `AO que reportaron ${month}`,
        value: formatNumber(total.ao_reportaron),
        unit: `de ${formatNumber(total.ao_con_meta)}`,
        words:
          'Actividades con meta acumulada que tienen dato en F(SE) del mes. Un cero reportado es un reporte; una celda vacía, no.',
        formula: { fraction: { over: `AO con F(SE) de ${month}`, under: 'AO con meta' } },
        count: [
          { label: 'AO con meta', value: formatNumber(total.ao_con_meta) },
          { label: `sin reporte de ${month}`, value: formatNumber(-silent) },
          { label: 'Reportaron', value: formatNumber(total.ao_reportaron), total: true },
          { label: 'Completitud', value: formatPercent(total.completitud), total: true },
        ],
        mart: 'calidad_completitud',
        rows: 'reportes',
      };
    case 'errores':
    case 'avisos': {
      const errors = topic === 'errores';
      return {
        title: errors ? 'Errores' : 'Avisos',
        value: formatNumber(errors ? total.errores : total.avisos),
        words: errors
          ? 'Hallazgos con los que la cifra no se puede usar hasta que se corrijan.'
          : 'Hallazgos que pueden estar bien, y que la dependencia debe corregir o explicar.',
        count: [
          {
            label: errors ? 'Errores' : 'Avisos',
            value: formatNumber(errors ? total.errores : total.avisos),
          },
          {
            label: errors ? 'AO con algún error' : 'AO con avisos y sin errores',
            value: formatNumber(errors ? total.ao_con_error : total.ao_con_aviso),
          },
          { label: 'Sugerencias', value: formatNumber(total.sugerencias) },
          { label: 'Justificados, de toda gravedad', value: formatNumber(total.justificados) },
        ],
        mart: 'calidad_filtrado',
        rows: errors ? 'error' : 'aviso',
      };
    }
    case 'cambio':
      return {
        title: 'Hallazgos desde el corte anterior',
        value: comparison === null ? null : `${formatNumber(changes.nuevos)}`,
        unit: 'nuevos',
        words:
          'Lo que dicen las mismas reglas del corte anterior a su propio mes. Solo se comparan las que leen el POI y nada más.',
        formula: { sequence: ['antes', '+', 'nuevos', '−', 'resueltos', '=', 'ahora'] },
        count: [
          { label: 'Antes', value: formatNumber(changes.resueltos + changes.persisten) },
          { label: 'Nuevos', value: formatChange(changes.nuevos, 0) },
          { label: 'Resueltos', value: formatNumber(-changes.resueltos) },
          { label: 'Ahora', value: formatNumber(changes.nuevos + changes.persisten), total: true },
        ],
        mart: 'calidad_cambio',
        rows: 'cambios',
      };
  }
}
