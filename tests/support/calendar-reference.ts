/** Días hábiles of Peru told a second time, by hand and with another computus: what core/calendar.ts is held against. */

/** Easter Sundays as almanacs print them. */
const EASTER = `
  2018-04-01 2019-04-21 2020-04-12 2021-04-04 2022-04-17 2023-04-09 2024-03-31 2025-04-20 2026-04-05
  2027-03-28 2028-04-16 2029-04-01 2030-04-21 2031-04-13 2032-03-28 2033-04-17 2034-04-09 2035-03-25
`
  .trim()
  .split(/\s+/);

/** Gauss's Easter for the years 1900 to 2099. */
export function gaussEaster(year: number): string {
  const d = (19 * (year % 19) + 24) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7;
  let day = 22 + d + e;
  if (d === 29 && e === 6) day -= 7;
  if (d === 28 && e === 6 && year % 19 > 10) day -= 7;
  return day > 31 ? `${year}-04-${pad(day - 31)}` : `${year}-03-${pad(day)}`;
}

export function printedEaster(year: number): string {
  return EASTER[year - 2018]!;
}

const ALWAYS = ['1/1', '1/5', '29/6', '28/7', '29/7', '30/8', '8/10', '1/11', '8/12', '25/12'];
/** Each law with its first year. */
const SINCE: [string, number][] = [
  ['6/8', 2022],
  ['9/12', 2022],
  ['23/7', 2023],
  ['7/6', 2024],
];
const DECREED = [
  ...['2/1', '28/4', '30/6', '27/7', '9/10', '7/12', '26/12'].map((day) => `${day}/2023`),
  ...['2/1', '26/7', '7/10', '6/12', '23/12', '24/12', '30/12', '31/12'].map((day) => `${day}/2024`),
  ...['2/5', '26/12'].map((day) => `${day}/2025`),
  ...['2/1', '27/7'].map((day) => `${day}/2026`),
];

export interface ReferenceDay {
  date: string;
  weekend: boolean;
  feriado: boolean;
  decreed: boolean;
}

/** Every day from 2018 to 2035, counted one by one from Monday 1 January 2018. */
export function referenceDays(): ReferenceDay[] {
  const days: ReferenceDay[] = [];
  let weekday = 0;
  for (let year = 2018; year <= 2035; year++)
    for (let month = 1; month <= 12; month++)
      for (let day = 1; day <= lengthOf(year, month); day++, weekday = (weekday + 1) % 7) {
        const name = `${day}/${month}`;
        days.push({
          date: `${year}-${pad(month)}-${pad(day)}`,
          weekend: weekday >= 5,
          feriado: ALWAYS.includes(name) || SINCE.some(([since, first]) => since === name && year >= first),
          decreed: DECREED.includes(`${name}/${year}`),
        });
      }
  days.forEach((sunday, i) => {
    if (EASTER.includes(sunday.date)) for (const before of [2, 3]) days[i - before]!.feriado = true;
  });
  return days;
}

function lengthOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
