import { formatMoney, formatPercent } from '@/core/format';
import type { PoiEvaluacion } from '@/sql/poi-evaluacion';
import { factsOf, type Fact } from '../figure-book';

export const POR = 'poi_evaluacion_por';

export const of = (groups: readonly PoiEvaluacion[], eje: PoiEvaluacion['eje']) =>
  groups.filter((one) => one.eje === eje);

export function spentSentence({ devengado, programado_acumulado, avance_financiero, avance_pim, pim }: PoiEvaluacion): string {
  if (devengado === null) return 'No se registró gasto: los archivos no traen devengado.';
  if (avance_financiero === null) return `Se devengaron ${formatMoney(devengado)}, sin gasto programado con qué comparar.`;
  return `El gasto llegó a ${formatMoney(devengado)}, el ${formatPercent(avance_financiero)} de los ${formatMoney(programado_acumulado)} programados y el ${formatPercent(avance_pim)} del PIM (${formatMoney(pim)}).`;
} // prettier-ignore

export function spentFacts(total: PoiEvaluacion): Fact[] {
  return factsOf(POR, total, ['devengado', 'avance_financiero', 'programado_acumulado', 'avance_pim', 'pim']);
}

/** The points of the two that take most, together, and all that are missing. */
export function whereFacts(groups: readonly PoiEvaluacion[], total: PoiEvaluacion): Fact[] {
  const taken = groups.flatMap(({ resta }) => resta ?? []).sort((a, b) => b - a).slice(0, 2);
  const reds = groups.filter(({ semaforo }) => semaforo === 'rojo').length;
  return [
    { value: taken.reduce((sum, one) => sum + one, 0), source: `${POR}.resta` },
    ...factsOf(POR, total, ['resta']),
    { value: reds, source: `${POR}.semaforo` },
  ];
} // prettier-ignore
