import { formatMoney, formatNumber, formatPercent } from '@/core/format';
import { monthName, monthShort } from '@/core/period';
import type { Mirada } from '@/sql/evaluacion-registro';
import type { AoAsked } from '@/sql/evaluacion-ao';
import type { PoiEvaluacion } from '@/sql/poi-evaluacion';
import type { FormulaNode } from '@/ui/formula';
import { twoPeriods } from '@/reports/evaluacion/words';

export type EvaluationTopic = 'vigente' | 'inicial' | 'gasto' | 'rojo' | 'analisis';

export interface EvaluationExplanation {
  title: string;
  value: string | null;
  unit: string;
  words: string;
  formula: FormulaNode;
  count: { label: string; value: string; total?: boolean }[];
  /** Mart whose own words are shown. */
  mart: string;
  columns: string;
  /** Which rows are behind the figure: AO of a kind, those in rojo, or the centros. */
  rows: AoAsked | 'rojas' | 'centros';
  rowsNote: string;
}

const one = (value: number | null) => (value === null ? null : formatNumber(value, 1));

export function evaluationExplanation(
  topic: EvaluationTopic,
  mirada: Mirada,
  total: PoiEvaluacion,
  centros: { all: number; written: number },
): EvaluationExplanation {
  const month = monthName(mirada.hasta);
  const span = mirada.hasta === 1 ? 'ene' : `ene–${monthShort[mirada.hasta - 1] ?? ''}`;
  switch (topic) {
    case 'vigente':
      return {
        title: `Contra la meta vigente, a ${month}`,
        value: one(total.cumplimiento),
        unit: '%',
        words: `Promedio simple del cumplimiento de las ${formatNumber(total.ao_en_promedio)} actividades con meta y reporte, de enero al cierre del periodo. Ninguna pasa de 100 %.`,
        formula: {
          min: ['100 %', { fraction: { over: `suma de F(SE) ${span}`, under: `suma de F(RE) ${span}` } }],
        },
        count: [
          { label: 'AO activas', value: formatNumber(total.ao) },
          { label: 'sin meta o sin reporte', value: formatNumber(total.ao_en_promedio - total.ao) },
          { label: 'AO en el promedio', value: formatNumber(total.ao_en_promedio), total: true },
          { label: 'Puntos que restan', value: formatNumber(total.resta, 1) },
          { label: '100 menos lo que restan', value: formatPercent(total.cumplimiento), total: true },
          { label: 'Solo en los meses del periodo', value: formatPercent(total.cumplimiento_periodo) },
        ],
        mart: 'poi_evaluacion_por',
        columns: 'columnas F(RE) y F(SE)',
        rows: 'promedio',
        rowsNote: 'lo que más resta primero',
      };
    case 'inicial':
      return {
        title: `Contra la meta inicial, a ${month}`,
        value: one(total.cumplimiento_inicial),
        unit: '%',
        words:
          'Lo mismo contra la meta consistente con el PIA: cómo iría la ejecución si ninguna meta se hubiera reprogramado.',
        formula: {
          min: ['100 %', { fraction: { over: `suma de F(SE) ${span}`, under: `suma de F(CS) ${span}` } }],
        },
        count: [
          { label: 'Contra la vigente', value: formatPercent(total.cumplimiento) },
          { label: 'Contra la inicial', value: formatPercent(total.cumplimiento_inicial) },
          { label: 'Efecto de reprogramar, puntos', value: formatNumber(total.efecto, 1), total: true },
        ],
        mart: 'poi_evaluacion_por',
        columns: 'columnas F(CS) y F(SE)',
        rows: 'inicial',
        rowsNote: 'menor cumplimiento primero',
      };
    case 'gasto':
      return {
        title: `Gasto sobre lo programado, a ${month}`,
        value: one(total.avance_financiero),
        unit: '%',
        words: 'Lo devengado de enero al cierre sobre lo programado en los mismos meses. El dinero se suma.',
        formula: { fraction: { over: `suma de Fn(SE) ${span}`, under: `suma de Fn(RE) ${span}` } },
        count: [
          { label: 'Devengado', value: formatMoney(total.devengado) },
          { label: 'Programado', value: formatMoney(total.programado_acumulado) },
          { label: 'Devengado ÷ programado', value: formatPercent(total.avance_financiero), total: true },
          { label: 'Solo en los meses del periodo', value: formatPercent(total.avance_financiero_periodo) },
          { label: 'Devengado ÷ PIM', value: formatPercent(total.avance_pim) },
        ],
        mart: 'poi_evaluacion_por',
        columns: 'columnas Fn(RE) y Fn(SE)',
        rows: 'gasto',
        rowsNote: 'menor gasto primero',
      };
    case 'rojo': {
      const before = total.mes_anterior;
      return {
        title: before === null ? `En rojo a ${month}` : `En rojo ${twoPeriods(mirada)}`,
        value: formatNumber(before === null ? total.ao_rojo : total.ao_rojo_seguido),
        unit: 'AO',
        words:
          before === null
            ? 'Actividades cuyo cumplimiento acumulado está en la banda roja al cierre. No hay en el año un cierre anterior con que compararlas.'
            : `Actividades cuyo cumplimiento acumulado estaba en la banda roja a ${monthName(before)} y lo está a ${month}.`,
        formula:
          before === null
            ? `rojo a ${month}`
            : { sequence: [`rojo a ${monthName(before)}`, 'y', `rojo a ${month}`] },
        count: [
          { label: `En rojo a ${month}`, value: formatNumber(total.ao_rojo) },
          ...(before === null
            ? []
            : [
                { label: 'solo en este cierre', value: formatNumber(total.ao_rojo_seguido - total.ao_rojo) },
                { label: 'En rojo en los dos', value: formatNumber(total.ao_rojo_seguido), total: true },
              ]),
        ],
        mart: 'poi_evaluacion_rojo',
        columns: 'columnas F(RE), F(SE) y Motivo(SE)',
        rows: 'rojas',
        rowsNote: 'menor avance primero',
      };
    }
    case 'analisis':
      return {
        title: 'Análisis escrito',
        value: formatNumber(centros.written),
        unit: `de ${formatNumber(centros.all)}`,
        words:
          'Centros de costo con meta que ya tienen al menos uno de sus textos (logros, limitaciones, medidas adoptadas o de mejora) en el registro de este periodo.',
        formula: { fraction: { over: 'centros con algún texto', under: 'centros con meta al cierre' } },
        count: [
          { label: 'Centros con meta', value: formatNumber(centros.all) },
          { label: 'por redactar', value: formatNumber(centros.written - centros.all) },
          { label: 'Con análisis', value: formatNumber(centros.written), total: true },
        ],
        mart: 'poi_evaluacion_centro',
        columns: 'registro de anotaciones de Timón',
        rows: 'centros',
        rowsNote: 'lo que más resta primero',
      };
  }
}
