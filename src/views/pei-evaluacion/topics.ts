import { formatNumber } from '@/core/format';
import type { PlanObjetivo } from '@/sql/plan-objetivo';
import type { FormulaNode } from '@/ui/formula';
import { cuadranteWord } from '@/reports/plan/cuadrante';
import type { EvaluationFigures } from './model.svelte';
import { cuadrantesInOrder, shortOf } from '@/reports/plan/evaluation-words';

export type EvaluationTopic = 'anio' | 'periodo' | 'brecha' | 'cruce';

export interface EvaluationExplanation {
  title: string;
  value: string | null;
  unit: string;
  words: string;
  formula: FormulaNode;
  count: { label: string; value: string; total?: boolean }[];
  /** Mart whose own words are shown. */
  mart: string;
  method: string;
}

const one = (value: number | null) => (value === null ? null : formatNumber(value, 1));
const said = (value: number | null) => one(value) ?? 'sin dato';

export function evaluationExplanation(
  topic: EvaluationTopic,
  figures: EvaluationFigures,
): EvaluationExplanation {
  const { anio, plan, objetivos, indicadores, ejecucion } = figures;
  const n = formatNumber;
  const wholeOf = (year: number | null) =>
    objetivos.find((row) => row.nivel === 'plan' && row.anio === year)?.tipo_1 ?? null;
  const mean = (year: number | null) => [
    ...objetivos
      .filter(
        (row): row is PlanObjetivo & { objetivo_id: string } => row.nivel === 'OEI' && row.anio === year,
      )
      .map((row) => ({ label: row.objetivo_id, value: said(row.tipo_1) })),
    { label: 'Promedio simple de los objetivos con dato', value: said(wholeOf(year)), total: true },
  ];
  const ratio: FormulaNode = { fraction: { over: 'valor obtenido', under: 'logro esperado' } };
  switch (topic) {
    case 'anio':
      return {
        title: `Resultado de ${anio}`,
        value: one(wholeOf(anio)),
        unit: '%',
        words:
          'Avance Tipo I del año, sin pasar de 100: cada objetivo promedia por relevancia sus indicadores y los de sus acciones, y el plan es el promedio simple de sus objetivos con dato.',
        formula: { min: ['100 %', ratio] },
        count: mean(anio),
        mart: 'plan_grupo',
        method: 'Promedio del plan: método del tablero. No se calcula el IGI.',
      };
    case 'periodo':
      return {
        title: `Resultado del periodo, frente a ${plan.hasta}`,
        value: one(wholeOf(null)),
        unit: '%',
        words: `El último valor obtenido de cada indicador contra el último logro esperado del plan, el de ${plan.hasta}. Antes del último año no tiene por qué llegar a 100.`,
        formula: {
          min: ['100 %', { fraction: { over: 'último valor obtenido', under: 'último logro esperado' } }],
        },
        count: mean(null),
        mart: 'plan_periodo',
        method: 'Promedio del plan: método del tablero.',
      };
    case 'brecha': {
      const known = indicadores.filter(({ brecha_logro }) => brecha_logro !== null).length;
      const short = shortOf(indicadores);
      return {
        title: `Les falta algo de ${anio}`,
        value: n(short.length),
        unit: `de ${n(known)}`,
        words:
          'Indicadores cuya brecha de logro del año es positiva: lo obtenido no llega a lo esperado o, si deben bajar, lo pasa. Uno puede estar en verde y faltarle todavía algo.',
        formula: { sequence: ['logro esperado', 'menos', 'valor obtenido'] },
        count: [
          { label: 'Indicadores', value: n(indicadores.length) },
          { label: 'sin brecha conocida (ND)', value: n(known - indicadores.length) },
          { label: 'Con brecha conocida', value: n(known), total: true },
          { label: 'llegan o pasan', value: n(short.length - known) },
          { label: 'Les falta algo', value: n(short.length), total: true },
        ],
        mart: 'plan_indicador_por',
        method: '',
      };
    }
    case 'cruce': {
      const actions = ejecucion.filter(({ nivel }) => nivel === 'AEI');
      const placed = actions.filter(({ cuadrante }) => cuadrante !== null);
      return {
        title: 'Ejecutan sin lograr',
        value: n(placed.filter(({ cuadrante }) => cuadrante === 'ejecuta_sin_lograr').length),
        unit: `de ${n(placed.length)}`,
        words:
          'Acciones cuyas actividades operativas cumplieron fuera del rojo y cuyo resultado estratégico está en rojo.',
        formula: { sequence: ['resultado en rojo', 'y', 'ejecución fuera del rojo'] },
        count: [
          ...cuadrantesInOrder.map((cuadrante) => ({
            label: cuadranteWord(cuadrante),
            value: n(placed.filter((row) => row.cuadrante === cuadrante).length),
          })),
          { label: 'Acciones con los dos datos', value: n(placed.length), total: true },
          { label: 'sin los dos datos', value: n(actions.length - placed.length) },
        ],
        mart: 'plan_ejecucion',
        method: 'Cruce en el límite del rojo: método del tablero.',
      };
    }
  }
}
