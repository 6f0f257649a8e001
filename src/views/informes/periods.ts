import {
  formatCorte,
  formatPeriodo,
  monthName,
  periodoCerrado,
  periodoName,
  periodosDe,
} from '@/core/period';
import type { Kind } from './kinds';

export interface PeriodChoice {
  value: string;
  label: string;
}

/** How far the data of a year go: what can be told of it. */
export interface YearLoaded {
  ejercicio: number;
  /** Last month with data. */
  lastMonth: number;
}

/** The periods of a year that a kind of paper may tell, the latest first. */
export function periodsOffered({ by }: Kind, { ejercicio, lastMonth }: YearLoaded): PeriodChoice[] {
  if (by === 'mes')
    return Array.from({ length: lastMonth }, (_, i) => ({
      value: formatCorte({ ejercicio, mes: i + 1 }),
      label: monthName(i + 1),
    })).reverse();
  if (by === 'parte')
    return [
      ...periodosDe(ejercicio)
        .filter(({ desde }) => desde <= lastMonth)
        .map((periodo) => ({ value: formatPeriodo(periodo), label: periodoName(periodo) })),
      { value: String(ejercicio), label: 'año' },
    ];
  return by === 'anio' ? [{ value: String(ejercicio), label: String(ejercicio) }] : [];
}

/** The period a paper tells when none is asked, as the list shows it; '' where only the paper knows. */
export function usualPeriod({ by }: Kind, { ejercicio, lastMonth }: YearLoaded, hoy: string): string {
  if (by === 'mes') return formatCorte({ ejercicio, mes: lastMonth });
  if (by === 'parte') return formatPeriodo(periodoCerrado(ejercicio, lastMonth));
  if (by === 'anio') return String(Number(hoy.slice(0, 4)) - 1);
  return by === 'semana' ? hoy : '';
}
