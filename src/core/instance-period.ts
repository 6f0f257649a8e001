import { monthName, periodoName, type Periodo } from './period';

/** What the period of an instance covers: months of a year, the years of a plan, or the n-th of a year. */
export type InstancePeriod =
  | { clase: 'mensual' | 'trimestral' | 'semestral' | 'anual'; periodo: Periodo }
  | { clase: 'plan'; periodo: Periodo; hasta: number }
  | { clase: 'numero'; periodo: Periodo; numero: number };

/** Reads `2026-05`, `2026-T2`, `2026-S1`, `2027`, `2026-2030` or `2026-n3`; null when it is none of them. */
export function parseInstancePeriod(text: string): InstancePeriod | null {
  const match = /^([12]\d{3})(?:-(?:(0[1-9]|1[0-2])|T([1-4])|S([12])|([12]\d{3})|n([1-9]\d{0,3})))?$/.exec(
    text,
  );
  if (!match) return null;
  const [, year, month, quarter, half, last, number] = match;
  const ejercicio = Number(year);
  const months = (desde: number, hasta: number): Periodo => ({ ejercicio, desde, hasta });
  if (month !== undefined) return { clase: 'mensual', periodo: months(Number(month), Number(month)) };
  if (quarter !== undefined)
    return { clase: 'trimestral', periodo: months(3 * Number(quarter) - 2, 3 * Number(quarter)) };
  if (half !== undefined)
    return { clase: 'semestral', periodo: months(6 * Number(half) - 5, 6 * Number(half)) };
  if (last !== undefined)
    return Number(last) < ejercicio ? null : { clase: 'plan', periodo: months(1, 12), hasta: Number(last) };
  if (number !== undefined) return { clase: 'numero', periodo: months(1, 12), numero: Number(number) };
  return { clase: 'anual', periodo: months(1, 12) };
}

/** «mayo de 2026», «II trimestre de 2026», «2027», «2026-2030», «n.º 3 de 2026». */
export function instancePeriodName(period: InstancePeriod): string {
  const { periodo } = period;
  switch (period.clase) {
    case 'mensual':
      return `${monthName(periodo.hasta)} de ${periodo.ejercicio}`;
    case 'trimestral':
    case 'semestral':
      return `${periodoName(periodo)} de ${periodo.ejercicio}`;
    case 'plan':
      return `${periodo.ejercicio}-${period.hasta}`;
    case 'numero':
      return `n.º ${period.numero} de ${periodo.ejercicio}`;
    case 'anual':
      return String(periodo.ejercicio);
  }
}
