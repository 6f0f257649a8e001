import feriados from '@data/calendario/feriados.json';

const DAY = 86_400_000;

export interface CalendarOptions {
  /** Days declared non-working for the public sector count as non-business days. */
  publicSector?: boolean;
}

/** Whether a date (`YYYY-MM-DD`) is a día hábil: not a Saturday, Sunday, feriado nor, by default, a public-sector day off. */
export function isBusinessDay(date: string, { publicSector = true }: CalendarOptions = {}): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  if (weekday === 0 || weekday === 6) return false;
  if (publicSector && feriados.sector_publico.includes(date)) return false;
  return !holidays(Number(date.slice(0, 4))).has(date);
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
  let day = date;
  for (let left = n; left > 0; left--) day = neighbour(day, 1, options);
  return day;
}

/** n días hábiles before a date, counted from the previous one. */
export function subtractBusinessDays(date: string, n: number, options?: CalendarOptions): string {
  let day = date;
  for (let left = n; left > 0; left--) day = neighbour(day, -1, options);
  return day;
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
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isBusinessDay(day, options)) count++;
  return count;
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

const neighbours = new Map<string, Map<string, string>>();

/** The día hábil next to a date, on either side: found once, as a schedule asks for the same ones over and over. */
function neighbour(date: string, side: 1 | -1, options: CalendarOptions = {}): string {
  const kind = `${side} ${options.publicSector ?? true}`;
  let known = neighbours.get(kind);
  if (!known) neighbours.set(kind, (known = new Map()));
  let day = known.get(date);
  if (day === undefined) {
    day = addDays(date, side);
    while (!isBusinessDay(day, options)) day = addDays(day, side);
    known.set(date, day);
  }
  return day;
}

const byYear = new Map<number, Set<string>>();

function holidays(year: number): Set<string> {
  let days = byYear.get(year);
  if (!days) {
    const easter = easterSunday(year);
    days = new Set([
      ...feriados.fijos.filter(({ desde = 0 }) => year >= desde).map(({ dia }) => `${year}-${dia}`),
      ...feriados.pascua.map(({ dias }) => addDays(easter, dias)),
    ]);
    byYear.set(year, days);
  }
  return days;
}

/** Gregorian computus. */
function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
