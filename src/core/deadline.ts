import { businessDayOfMonth, businessDaysBetween, lastBusinessDayOfMonth, nextBusinessDay } from './calendar';

/** The seguimiento of a month is due on a día hábil of the next one. Not verified: the manual fixes no date. */
export function reportDue(ejercicio: number, mes: number, businessDay: number): string {
  return mes === 12
    ? businessDayOfMonth(businessDay, ejercicio + 1, 1)
    : businessDayOfMonth(businessDay, ejercicio, mes + 1);
}

/** Días hábiles of delay at a date; 0 while the deadline has not passed. */
export function businessDaysLate(due: string, at: string): number {
  return businessDaysBetween(due, at);
}

/** The evaluation of a period is due on the last día hábil of the month after it ends. Not verified, as above. */
export function evaluationDue(ejercicio: number, hasta: number): string {
  return hasta === 12
    ? lastBusinessDayOfMonth(ejercicio + 1, 1)
    : lastBusinessDayOfMonth(ejercicio, hasta + 1);
}

/** Días hábiles left until a deadline, counted from the day after `at`; negative once it has passed. */
export function businessDaysLeft(due: string, at: string): number {
  return due >= at ? businessDaysBetween(at, due) : -businessDaysBetween(due, at);
}

/** The evaluation of a plan in a year is due on 31 March of the next, or the next día hábil. Not verified, as above. */
export function planEvaluationDue(anio: number): string {
  return nextBusinessDay(`${anio + 1}-03-31`);
}
