import feriados from '@data/calendario/feriados.json';

const DAY = 86_400_000;
const decreed = new Set(feriados.sector_publico);
const byYear = new Map<number, ReadonlySet<string>>();

/** Whether a date is a feriado or, for the public sector, a day declared non-working. */
export function isHoliday(date: string, publicSector: boolean): boolean {
  return (publicSector && decreed.has(date)) || holidays(Number(date.slice(0, 4))).has(date);
}

function holidays(year: number): ReadonlySet<string> {
  let days = byYear.get(year);
  if (!days) {
    const easter = easterSunday(year);
    days = new Set([
      ...feriados.fijos.filter(({ desde = 0 }) => year >= desde).map(({ dia }) => `${year}-${dia}`),
      ...feriados.pascua.map(({ dias }) => new Date(easter + dias * DAY).toISOString().slice(0, 10)),
    ]);
    byYear.set(year, days);
  }
  return days;
}

/** Gregorian computus. */
function easterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return Date.UTC(year, month - 1, ((h + l - 7 * m + 114) % 31) + 1);
}
