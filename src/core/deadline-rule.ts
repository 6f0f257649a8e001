import {
  addBusinessDays,
  businessDayOfMonth,
  lastBusinessDayOfMonth,
  nextBusinessDay,
  type CalendarOptions,
} from './calendar';
import type { Periodo } from './period';

/** When something is due, relative to a period: to its ejercicio, to its last month, or to another activity. */
export type Regla =
  | { tipo: 'fecha_fija'; mes: number; dia: number; anio_relativo: number }
  | { tipo: 'dia_habil_del_mes'; n: number; mes_relativo: number; parametro?: string }
  | { tipo: 'ultimo_dia_habil'; mes_relativo: number }
  | { tipo: 'dias_habiles_desde'; actividad: number; n: number };

export interface DueDate {
  /** The día hábil on which it is due. */
  vence: string;
  /** The date as the rule writes it; it differs when it falls on a día inhábil. */
  literal: string;
}

export interface DueOptions {
  calendar?: CalendarOptions;
  /** Values that a person may have changed, by the name in `parametro`. */
  parameters?: Readonly<Record<string, number>>;
  /** When an activity was done, or null while it is not. */
  done?: (actividad: number) => string | null;
}

/** Null while the rule counts from an activity that has no date yet. */
export function dueDate(regla: Regla, periodo: Periodo, options: DueOptions = {}): DueDate | null {
  const { calendar, parameters = {}, done = () => null } = options;
  switch (regla.tipo) {
    case 'fecha_fija': {
      const literal = isoDate(periodo.ejercicio + regla.anio_relativo, regla.mes, regla.dia);
      return { vence: nextBusinessDay(literal, calendar), literal };
    }
    case 'dia_habil_del_mes': {
      const n = parameters[regla.parametro ?? ''] ?? regla.n;
      return same(businessDayOfMonth(n, ...monthAfter(periodo, regla.mes_relativo), calendar));
    }
    case 'ultimo_dia_habil':
      return same(lastBusinessDayOfMonth(...monthAfter(periodo, regla.mes_relativo), calendar));
    case 'dias_habiles_desde': {
      const from = done(regla.actividad);
      return from === null ? null : same(addBusinessDays(from, regla.n, calendar));
    }
  }
}

function same(date: string): DueDate {
  return { vence: date, literal: date };
}

/** Year and month, so many months after the last one of a period. */
function monthAfter({ ejercicio, hasta }: Periodo, months: number): [number, number] {
  const index = ejercicio * 12 + (hasta - 1) + months;
  return [Math.floor(index / 12), (index % 12) + 1];
}

function isoDate(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
