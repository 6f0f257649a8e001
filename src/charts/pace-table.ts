import type { PaceInput } from './pace-input';
import { paceUnit, written } from './pace-scale';
import type { ChartTable } from './spec';
import { missing } from './words';

/** Months down, in soles. */
export function paceTable(input: PaceInput): ChartTable {
  return {
    columns: [
      { title: 'mes' },
      { title: 'devengado, S/', decimals: 2 },
      { title: 'programado en el POI, S/', decimals: 2 },
      { title: 'hace falta, S/', decimals: 2 },
    ],
    rows: input.months.map((name, month) => {
      const later = month >= input.corte;
      return [
        name,
        input.done[month] ?? (later ? missing.later : missing.value),
        input.planned[month] ?? missing.plan,
        later ? (input.need ?? missing.value) : 'mes cerrado',
      ];
    }),
  };
}

export function paceDescription(input: PaceInput): string {
  const unit = paceUnit(input);
  const month = input.months[input.corte - 1] ?? '';
  const say = (amount: number) => `${written(amount, unit)} ${unit.words}`;
  const parts = [
    input.spent === null ? `sin devengado a ${month}` : `devengado ${say(input.spent)} a ${month}`,
    ...(input.recent === null ? [] : [`${say(input.recent)} por mes de ${input.recentSpan}`]),
    ...(input.need === null ? [] : [`hacen falta ${say(input.need)} por mes para llegar al 100 % del PIM`]),
  ];
  return `Devengado por mes: ${parts.join('; ')}.`;
}
