import { formatMoney, formatNumber, formatPercent } from '@/core/format';
import { entityName } from '@/core/names';
import type { PlanAporte } from '@/sql/plan-aporte';
import type { PlanFactor, PlanRecomendacion } from '@/sql/plan-registro';
import type { FormulaNode } from '@/ui/formula';
import { stateCounts } from '@/reports/plan/registro-words';
import { planName } from '@/reports/plan/indicador';
import type { Money } from './model.svelte';
import type { ResultCounts } from '@/reports/plan/pesem-words';

export type PesemTopic = 'aporte' | 'resultados' | 'cadena' | 'factores' | 'recomendaciones';

/** A figure that is open in the panel; of the aportes, which cell. */
export interface Explained {
  topic: PesemTopic;
  cell: PlanAporte | null;
}

export interface PesemExplanation {
  title: string;
  value: string | null;
  unit: string;
  words: string;
  formula: FormulaNode;
  count: { label: string; value: string; total?: boolean }[];
  /** Mart whose own words are shown. */
  mart: string;
  source: string;
}

interface Told {
  anio: number;
  resultados: ResultCounts;
  money: Money | null;
  factores: readonly PlanFactor[];
  recomendaciones: readonly PlanRecomendacion[];
}

const of = (n: number) => `de ${formatNumber(n)}`;

function aporteTitle({ nivel, oes_id, aes_id, todos, pliego, nombre }: PlanAporte): string {
  const what =
    nivel === 'sector'
      ? 'Aporte al sector'
      : nivel === 'sin_articular'
        ? 'Lo que no sirve a ningún OES'
        : `Aporte a ${aes_id ?? oes_id ?? ''}${nombre === null ? '' : `, ${planName(nombre)}`}`;
  return todos ? `${what}, todos los pliegos` : `${what}, ${pliego === null ? 'un PEI sin pliego' : entityName(pliego)}`;
} // prettier-ignore

function aporte(cell: PlanAporte, anio: number): PesemExplanation {
  return {
    title: aporteTitle(cell),
    value: cell.aporte === null ? null : formatNumber(cell.aporte, 1),
    unit: '%',
    words: `Promedio simple, con pesos iguales, del Tipo I de ${anio} de los indicadores de los PEI vinculados. Ninguno pasa de 100 %. Los que no tienen dato (ND) quedan fuera y se cuentan.`,
    formula: {
      fraction: { over: 'suma de los Tipo I con tope en 100', under: 'indicadores con dato' },
    },
    count: [
      { label: 'Indicadores vinculados', value: formatNumber(cell.indicadores) },
      { label: 'sin dato (ND)', value: formatNumber(cell.con_dato - cell.indicadores) },
      { label: 'En el promedio', value: formatNumber(cell.con_dato), total: true },
    ],
    mart: 'plan_aporte',
    source: 'PEI de los pliegos, valores obtenidos; PESEM, objetivos y acciones',
  };
}

function resultados({ anio, resultados: counts }: Told): PesemExplanation {
  return {
    title: 'Resultados OES en verde',
    value: formatNumber(counts.verde),
    unit: of(counts.all),
    words: `Objetivos del sector cuyo Tipo I de ${anio} está en verde o en exceso. El de cada objetivo es el promedio de sus indicadores del PESEM con dato, con sus pesos por relevancia.`,
    formula: {
      min: ['100 %', { fraction: { over: 'valor obtenido', under: 'logro esperado del año' } }],
    },
    count: [
      { label: 'Objetivos del PESEM', value: formatNumber(counts.all) },
      { label: 'en rojo', value: formatNumber(-counts.rojo) },
      { label: 'en amarillo', value: formatNumber(-counts.amarillo) },
      { label: 'sin dato (ND)', value: formatNumber(-counts.nd) },
      { label: 'En verde', value: formatNumber(counts.verde), total: true },
    ],
    mart: 'plan_grupo',
    source: 'PESEM, logros esperados y valores obtenidos',
  };
}

function chain(money: Money | null): PesemExplanation {
  const cadena = money?.cadena;
  return {
    title: 'PIM con cadena completa',
    value:
      cadena?.cadena_completa === null || cadena === undefined
        ? null
        : formatNumber(cadena.cadena_completa, 1),
    unit: '%',
    words:
      'Parte del dinero que llega sin cortes de un objetivo del sector al gasto: su AO tiene AEI, la AEI está en el PEI de su pliego y se articula a un OES del PESEM.',
    formula: {
      fraction: { over: 'PIM de las AO con cadena completa', under: 'PIM del POI + PIM sin AO' },
    },
    count:
      cadena === undefined
        ? []
        : [
            { label: 'PIM del POI', value: formatMoney(cadena.pim_poi) },
            { label: 'PIM sin AO', value: formatMoney(cadena.pim_sin_ao) },
            { label: 'PIM en total', value: formatMoney(cadena.pim_total), total: true },
            {
              label: 'Del POI, sin cadena completa',
              value: formatMoney(cadena.pim_incompleta === 0 ? 0 : -cadena.pim_incompleta),
            },
            { label: 'Con cadena completa', value: formatMoney(cadena.pim_completa), total: true },
            { label: 'Completa ÷ total', value: formatPercent(cadena.cadena_completa), total: true },
          ],
    mart: 'plan_cadena',
    source: `Aplicativo CEPLAN V.01, POI por actividad operativa${money === null ? '' : ` ${money.ejercicio}`}; MEF y SIAF; PEI y PESEM`,
  };
}

function factors({ factores }: Told): PesemExplanation {
  const count = (efecto: PlanFactor['efecto']) => factores.filter((one) => one.efecto === efecto).length;
  return {
    title: 'Factores que afectaron',
    value: formatNumber(count('afecto')),
    unit: of(factores.length),
    words:
      'Factores internos y externos de la evaluación que pesaron en contra de los resultados, según quien la hizo. El grado lo dice la evaluación: 1 bajo, 2 medio, 3 alto.',
    formula: 'factores que afectaron, de todos los registrados',
    count: [
      { label: 'Registrados', value: formatNumber(factores.length) },
      { label: 'favorecieron', value: formatNumber(-count('favorecio')) },
      { label: 'sin efecto dicho', value: formatNumber(-count(null)) },
      { label: 'Afectaron', value: formatNumber(count('afecto')), total: true },
    ],
    mart: 'plan_factor_vigente',
    source: 'Informe de Evaluación de Resultados del PESEM y registro de anotaciones de Timón',
  };
}

function advice({ recomendaciones }: Told): PesemExplanation {
  const counts = stateCounts(recomendaciones);
  return {
    title: 'Recomendaciones cumplidas',
    value: formatNumber(counts.cumplida),
    unit: of(recomendaciones.length),
    words:
      'Recomendaciones de la evaluación con fecha de cumplimiento. Las demás se cuentan según su plazo al día de hoy.',
    formula: 'recomendaciones con fecha de cumplimiento, de todas',
    count: [
      { label: 'Recomendaciones', value: formatNumber(recomendaciones.length) },
      { label: 'vencidas', value: formatNumber(-counts.vencida) },
      { label: 'vencen pronto', value: formatNumber(-counts.vence_pronto) },
      { label: 'en plazo', value: formatNumber(-counts.en_plazo) },
      { label: 'sin plazo', value: formatNumber(-counts.sin_plazo) },
      { label: 'Cumplidas', value: formatNumber(counts.cumplida), total: true },
    ],
    mart: 'plan_recomendacion_vigente',
    source: 'Informe de Evaluación de Resultados del PESEM y registro de anotaciones de Timón',
  };
}

/** Null where what was open is not there any more. */
export function pesemExplanation({ topic, cell }: Explained, told: Told): PesemExplanation | null {
  switch (topic) {
    case 'aporte':
      return cell === null ? null : aporte(cell, told.anio);
    case 'resultados':
      return resultados(told);
    case 'cadena':
      return chain(told.money);
    case 'factores':
      return factors(told);
    case 'recomendaciones':
      return advice(told);
  }
}
