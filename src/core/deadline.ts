import { businessDayOfMonth, businessDaysBetween } from './calendar';

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
