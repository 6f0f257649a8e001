import { businessDays } from './business-days';
import { isHoliday } from './holidays';

const DAY = 86_400_000;

export interface CalendarOptions {
  /** Days declared non-working for the public sector count as non-business days. */
  publicSector?: boolean;
}

/** Whether a date (`YYYY-MM-DD`) is a día hábil: not a Saturday, Sunday, feriado nor, by default, a public-sector day off. */
export function isBusinessDay(date: string, { publicSector = true }: CalendarOptions = {}): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday > 0 && weekday < 6 && !isHoliday(date, publicSector);
}

/** The n-th día hábil of a month. */
export function businessDayOfMonth(
  n: number,
  year: number,
  month: number,
  options?: CalendarOptions,
): string {
  return addBusinessDays(addDays(`${year}-${String(month).padStart(2, '0')}-01`, -1), n, options);
}

/** n días hábiles after a date, counted from the next one (TUO Ley 27444, art. 144). */
export function addBusinessDays(date: string, n: number, options?: CalendarOptions): string {
  if (n <= 0) return date;
  const days = businessDays(options);
  return days.date(days.ordinal(date) + n);
}

/** n días hábiles before a date, counted from the previous one. */
export function subtractBusinessDays(date: string, n: number, options?: CalendarOptions): string {
  if (n <= 0) return date;
  const days = businessDays(options);
  const last = days.ordinal(date);
  return days.date(last - n + (days.date(last) === date ? 0 : 1));
}

/** The date itself when it is a día hábil; else the next one (TUO Ley 27444, art. 145). */
export function nextBusinessDay(date: string, options?: CalendarOptions): string {
  return isBusinessDay(date, options) ? date : addBusinessDays(date, 1, options);
}

/** The last día hábil of a month. */
export function lastBusinessDayOfMonth(year: number, month: number, options?: CalendarOptions): string {
  const [nextYear, next] = month === 12 ? [year + 1, 1] : [year, month + 1];
  return subtractBusinessDays(`${nextYear}-${String(next).padStart(2, '0')}-01`, 1, options);
}

/** Días hábiles after `from` up to `to`, both `YYYY-MM-DD`; 0 when `to` is not later. */
export function businessDaysBetween(from: string, to: string, options?: CalendarOptions): number {
  const days = businessDays(options);
  return to <= from ? 0 : days.ordinal(to) - days.ordinal(from);
}

/** Mondays to Fridays after `from` up to `to` that are not días hábiles. */
export function daysOffBetween(from: string, to: string, options?: CalendarOptions): string[] {
  const found: string[] = [];
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    if (weekday > 0 && weekday < 6 && !isBusinessDay(day, options)) found.push(day);
  }
  return found;
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}
