import { formatNumber } from '@/core/format';
import type { PlanIndicador } from '@/sql/plan-indicador';
import type { PlanObjetivo } from '@/sql/plan-objetivo';
import type { FormulaNode } from '@/ui/formula';
import { withPace } from '@/reports/plan/pei-words';

export type PeiTopic = 'alcanzan' | 'tipo_1' | 'tipo_2' | 'ruta' | 'valor';

export interface PeiExplanation {
  title: string;
  value: string | null;
  unit: string;
  words: string;
  formula: FormulaNode;
  count: { label: string; value: string; total?: boolean }[];
  /** Mart whose own words are shown. */
  mart: string;
  method: string;
  /** Figure of each row, as it is headed. */
  rowHead: string;
  row: (indicador: PlanIndicador) => number | null;
  rowsNote: string;
}

const one = (value: number | null) => (value === null ? null : formatNumber(value, 1));

/** How a figure of the PEI is reached; `objetivos` are the OEI, whose mean the plan is. */
export function peiExplanation(
  topic: PeiTopic,
  total: PlanObjetivo,
  objetivos: readonly PlanObjetivo[],
  { desde, hasta, anio }: { desde: number; hasta: number; anio: number },
): PeiExplanation {
  const n = formatNumber;
  const weighted = (pick: (row: PlanObjetivo) => number | null) => [
    ...objetivos.map((row) => ({ label: row.objetivo_id ?? '', value: one(pick(row)) ?? 'sin dato' })),
    {
      label: 'Promedio simple de los objetivos con dato',
      value: one(pick(total)) ?? 'sin dato',
      total: true,
    },
  ];
  switch (topic) {
    case 'alcanzan':
      return {
        title: `Alcanzan su logro de ${anio}`,
        value: n(total.alcanzan),
        unit: `de ${n(total.con_dato)}`,
        words:
          'Indicadores cuyo Tipo I, sin topar y sin redondear, está en verde o en exceso: desde 95 % de su logro esperado del año.',
        formula: {
          sequence: ['indicadores con', { fraction: { over: 'obtenido', under: 'esperado' } }, 'desde 95 %'],
        },
        count: [
          { label: 'Con exceso', value: n(total.exceso) },
          { label: 'En verde', value: n(total.verde) },
          { label: 'Alcanzan su logro', value: n(total.alcanzan), total: true },
          { label: 'En amarillo', value: n(total.amarillo) },
          { label: 'En rojo', value: n(total.rojo) },
          { label: 'Con dato', value: n(total.con_dato), total: true },
          { label: 'Sin dato (ND), fuera de la cuenta', value: n(total.nd) },
        ],
        mart: 'plan_indicador_por',
        method: 'Bandas del semáforo: método del tablero.',
        rowHead: 'Tipo I real, %',
        row: ({ tipo_1_real }) => tipo_1_real,
        rowsNote: 'menor avance primero',
      };
    case 'tipo_1':
      return {
        title: `Avance Tipo I de ${anio}`,
        value: one(total.tipo_1),
        unit: '%',
        words:
          'Lo obtenido sobre lo esperado en el año (al revés si el indicador debe bajar), sin pasar de 100. Cada objetivo promedia sus indicadores y los de sus acciones con su peso por relevancia; el plan es el promedio simple de sus objetivos con dato.',
        formula: { min: ['100 %', { fraction: { over: 'valor obtenido', under: 'logro esperado' } }] },
        count: [
          ...weighted(({ tipo_1 }) => tipo_1),
          { label: 'Sin topar', value: one(total.tipo_1_real) ?? 'sin dato' },
        ],
        mart: 'plan_objetivo_por',
        method:
          'Fórmula y pesos: Directiva 0056-2024-CEPLAN, según código público que la aplica. Promedio del plan: método del tablero. No se calcula el IGI.',
        rowHead: 'Tipo I, %',
        row: ({ tipo_1 }) => tipo_1,
        rowsNote: 'menor avance primero',
      };
    case 'tipo_2':
      return {
        title: `Avance Tipo II a ${anio}`,
        value: one(total.tipo_2),
        unit: '%',
        words: `Cuánto se recorrió del camino desde la línea base hasta el logro esperado del año, entre 0 y 100. En los indicadores que se suman se compara lo acumulado desde ${desde}.`,
        formula: {
          fraction: { over: 'obtenido menos línea base', under: 'esperado menos línea base' },
        },
        count: weighted(({ tipo_2 }) => tipo_2),
        mart: 'plan_objetivo_por',
        method:
          'Fórmula y pesos: Directiva 0056-2024-CEPLAN, según código público que la aplica. Promedio del plan: método del tablero.',
        rowHead: 'Tipo II, %',
        row: ({ tipo_2 }) => tipo_2,
        rowsNote: 'menor avance primero',
      };
    case 'ruta':
      return {
        title: `En ruta a ${hasta}`,
        value: n(total.en_ruta),
        unit: `de ${n(withPace(total))}`,
        words: `El cambio por año desde la línea base hasta ${anio}, en porcentaje del que hace falta para llegar al último logro esperado del plan.`,
        formula: {
          fraction: {
            over: { fraction: { over: 'obtenido menos línea base', under: 'años transcurridos' } },
            under: { fraction: { over: 'último logro menos línea base', under: 'años del camino' } },
          },
        },
        count: [
          { label: 'En ruta, desde 95 %', value: n(total.en_ruta) },
          { label: 'Requieren aceleración, desde 60 %', value: n(total.requiere_aceleracion) },
          { label: 'Avance limitado, desde 0 %', value: n(total.avance_limitado) },
          { label: 'Retroceso, menos de 0 %', value: n(total.retroceso) },
          { label: 'Con ritmo conocido', value: n(withPace(total)), total: true },
        ],
        mart: 'plan_avance',
        method: 'Límites de la trayectoria: práctica de seguimiento de los ODS; método del tablero.',
        rowHead: 'Ritmo, %',
        row: ({ ritmo }) => ritmo,
        rowsNote: 'menor ritmo primero',
      };
    case 'valor':
      return {
        title: `Con valor obtenido de ${anio}`,
        value: n(total.con_valor),
        unit: `de ${n(total.indicadores)}`,
        words:
          'Indicadores del plan que ya tienen el valor obtenido del año. El que falta es ND: no es cero y no entra en ningún promedio.',
        formula: { fraction: { over: 'indicadores con valor obtenido', under: 'indicadores del plan' } },
        count: [
          { label: 'Indicadores', value: n(total.indicadores) },
          { label: 'sin valor obtenido', value: n(total.con_valor - total.indicadores) },
          { label: 'Con valor obtenido', value: n(total.con_valor), total: true },
          { label: 'de ellos, con Tipo I', value: n(total.con_dato) },
          { label: 'de ellos, con Tipo II', value: n(total.con_dato_tipo_2) },
        ],
        mart: 'plan_indicador_por',
        method: '',
        rowHead: 'Obtenido',
        row: ({ valor_obtenido }) => valor_obtenido,
        rowsNote: 'los que faltan primero',
      };
  }
}

/** Rows behind a figure: the lowest first; those without it at the end, or at the start where they are what matters. */
export function rowsBehind(
  told: Pick<PeiExplanation, 'row'>,
  topic: PeiTopic,
  rows: readonly PlanIndicador[],
): PlanIndicador[] {
  const missing = topic === 'valor' ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [x, y] = [told.row(a), told.row(b)];
    if (x === null || y === null) return x === y ? 0 : x === null ? missing : -missing;
    return topic === 'valor' ? 0 : x - y;
  });
}
