import { formatMoney, formatNumber, formatPercent } from '@/core/format';
import { monthName, monthShort } from '@/core/period';
import type { Metodo, PoiGrupo } from '@/sql/poi';
import { everyAo, type AoFilter, type AoSort } from '@/sql/poi-ao';
import type { ExplainTopic } from '@/state/explain';
import type { FormulaNode } from '@/ui/formula';

export interface CountLine {
  label: string;
  value: string;
  total?: boolean;
}

/** All that the panel says of a figure. */
export interface Explanation {
  title: string;
  value: string | null;
  unit: string;
  words: string;
  formula: FormulaNode;
  count: CountLine[];
  /** Mart whose own words are shown. */
  mart: string;
  /** Whether the aggregation method changes the figure. */
  byMethod: boolean;
  columns: string;
  rows: { filter: AoFilter; sort: AoSort; total: number; what: string };
}

const worstFirst: AoSort = { by: 'cumplimiento_acumulado', descending: false };
const number1 = (value: number | null) => (value === null ? null : formatNumber(value, 1));

export function explanation(topic: ExplainTopic, grupo: PoiGrupo, metodo: Metodo): Explanation {
  const month = monthName(grupo.mes);
  const span = grupo.mes === 1 ? 'ene' : `ene–${monthShort[grupo.mes - 1]}`;
  switch (topic) {
    case 'gasto':
      return {
        title: `Gasto sobre lo programado a ${month}`,
        value: number1(grupo.avance_financiero),
        unit: '%',
        words:
          'Lo devengado de enero al corte sobre lo que se programó gastar en los mismos meses. El dinero se suma; no se promedia.',
        formula: { fraction: { over: `suma de Fn(SE) ${span}`, under: `suma de Fn(RE) ${span}` } },
        count: [
          { label: 'Devengado acumulado', value: formatMoney(grupo.devengado) },
          { label: 'Programado acumulado', value: formatMoney(grupo.programado_acumulado) },
          { label: 'Devengado ÷ programado', value: formatPercent(grupo.avance_financiero), total: true },
        ],
        mart: 'poi_avance_por',
        byMethod: false,
        columns: 'columnas Fn(RE) y Fn(SE)',
        rows: {
          filter: everyAo,
          sort: { by: 'avance_financiero', descending: false },
          total: grupo.ao,
          what: 'menor gasto primero',
        },
      };
    case 'pim':
      return {
        title: `Devengado sobre el PIM a ${month}`,
        value: number1(grupo.avance_pim),
        unit: '%',
        words:
          'Lo devengado de enero al corte sobre el presupuesto de todo el año de las mismas actividades.',
        formula: { fraction: { over: `suma de Fn(SE) ${span}`, under: 'PIM: Fn(RE) Total' } },
        count: [
          { label: 'Devengado acumulado', value: formatMoney(grupo.devengado) },
          { label: 'PIM de las AO', value: formatMoney(grupo.pim) },
          { label: 'Devengado ÷ PIM', value: formatPercent(grupo.avance_pim), total: true },
          { label: 'Proyección a diciembre', value: formatMoney(grupo.devengado_proyectado) },
        ],
        mart: 'poi_avance_por',
        byMethod: false,
        columns: 'columnas Fn(RE) Total y Fn(SE)',
        rows: {
          filter: everyAo,
          sort: { by: 'pim', descending: true },
          total: grupo.ao,
          what: 'mayor PIM primero',
        },
      };
    case 'reportes': {
      const missing = grupo.ao_con_meta - grupo.ao_reportaron_mes;
      return {
        title: `AO que reportaron ${month}`,
        value: formatNumber(grupo.ao_reportaron_mes),
        unit: `de ${formatNumber(grupo.ao_con_meta)}`,
        words:
          'Actividades con meta acumulada al corte que tienen dato en F(SE) del mes. Un cero reportado es un reporte; una celda vacía, no.',
        formula: {
          fraction: { over: `AO con F(SE) de ${month}`, under: `AO con F(RE) ${span} mayor que 0` },
        },
        count: [
          { label: 'AO activas', value: formatNumber(grupo.ao) },
          { label: `sin meta a ${month}`, value: formatNumber(-(grupo.ao - grupo.ao_con_meta)) },
          { label: 'AO con meta', value: formatNumber(grupo.ao_con_meta), total: true },
          { label: `sin reporte de ${month}`, value: formatNumber(-missing) },
          { label: `AO que reportaron ${month}`, value: formatNumber(grupo.ao_reportaron_mes), total: true },
        ],
        mart: 'poi_avance',
        byMethod: false,
        columns: `columnas F(RE) y F(SE) ${String(grupo.mes).padStart(2, '0')}`,
        rows: {
          filter: { ...everyAo, sinReporteMes: true },
          sort: { by: 'pim', descending: true },
          total: missing,
          what: 'sin reporte, mayor PIM primero',
        },
      };
    }
    case 'brecha':
      return {
        title: `Brecha físico-financiera a ${month}`,
        value: number1(grupo.brecha_fisico_financiera),
        unit: 'pp',
        words:
          'Cumplimiento físico menos gasto sobre lo programado, ambos acumulados. Negativa: gasta sin avanzar.',
        formula: { sequence: ['cumplimiento físico', '−', 'avance financiero'] },
        count: [
          { label: 'Cumplimiento físico', value: formatPercent(grupo.cumplimiento) },
          { label: 'Avance financiero', value: formatPercent(grupo.avance_financiero) },
          { label: 'Brecha, puntos', value: formatNumber(grupo.brecha_fisico_financiera, 1), total: true },
        ],
        mart: 'poi_avance_por',
        byMethod: false,
        columns: 'columnas F y Fn de RE y SE',
        rows: {
          filter: everyAo,
          sort: { by: 'brecha_fisico_financiera', descending: false },
          total: grupo.ao,
          what: 'menor brecha primero',
        },
      };
    case 'cumplimiento':
    case 'cambio':
      return cumplimiento(grupo, metodo, month, span);
  }
}

function cumplimiento(grupo: PoiGrupo, metodo: Metodo, month: string, span: string): Explanation {
  const weighted = metodo === 'ponderado';
  const value = weighted ? grupo.cumplimiento_ponderado : grupo.cumplimiento;
  const included: AoFilter = { ...everyAo, situaciones: ['con_reporte', 'reporte_incompleto'] };
  return {
    title: `Cumplimiento físico a ${month}`,
    value: number1(value),
    unit: '%',
    words: weighted
      ? `Promedio del cumplimiento de las ${formatNumber(grupo.ao_en_promedio)} actividades operativas con meta y reporte a ${month}, cada una con el peso de su PIM. Ninguna pasa de 100 %.`
      : `Promedio del cumplimiento de las ${formatNumber(grupo.ao_en_promedio)} actividades operativas con meta y reporte a ${month}. Cada una cuenta igual y ninguna pasa de 100 %.`,
    formula: {
      min: ['100 %', { fraction: { over: `suma de F(SE) ${span}`, under: `suma de F(RE) ${span}` } }],
    },
    count: [
      { label: 'AO activas', value: formatNumber(grupo.ao) },
      { label: `sin meta a ${month}`, value: formatNumber(-(grupo.ao_sin_meta + grupo.ao_sin_programacion)) },
      { label: 'sin ningún reporte', value: formatNumber(-grupo.ao_sin_reporte) },
      { label: 'AO en el promedio', value: formatNumber(grupo.ao_en_promedio), total: true },
      ...(weighted
        ? [{ label: 'Promedio con el PIM como peso', value: formatPercent(value), total: true }]
        : [
            { label: 'Suma de sus cumplimientos', value: formatPercent(grupo.suma_cumplimiento) },
            {
              label: `${formatNumber(grupo.suma_cumplimiento, 1)} ÷ ${formatNumber(grupo.ao_en_promedio)}`,
              value: formatPercent(value),
              total: true,
            },
          ]),
    ],
    mart: 'poi_avance_por',
    byMethod: true,
    columns: 'columnas F(RE) y F(SE)',
    rows: {
      filter: included,
      sort: worstFirst,
      total: grupo.ao_en_promedio,
      what: 'menor cumplimiento primero',
    },
  };
}
