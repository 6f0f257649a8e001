import { isHoliday } from './holidays';

const DAY = 86_400_000;

/** The días hábiles of a calendar, numbered: day 0 is the last one before 2000. Years are counted once, when first asked. */
export class BusinessDays {
  readonly #years = new Map<number, Year>();
  readonly #publicSector: boolean;

  constructor(publicSector: boolean) {
    this.#publicSector = publicSector;
  }

  /** Number of the last día hábil up to a date, `YYYY-MM-DD`. */
  ordinal(date: string): number {
    const year = this.#year(Number(date.slice(0, 4)));
    const day = Math.round((Date.parse(`${date}T00:00:00Z`) - year.start) / DAY);
    return year.before + year.counts[day]!;
  }

  /** The día hábil of a number. */
  date(ordinal: number): string {
    let number = 2000 + Math.floor(ordinal / 250);
    let year = this.#year(number);
    while (ordinal <= year.before) year = this.#year(--number);
    while (ordinal > year.before + year.dates.length) year = this.#year(++number);
    return year.dates[ordinal - year.before - 1]!;
  }

  #year(number: number): Year {
    const known = this.#years.get(number);
    if (known) return known;
    const step = number >= 2000 ? 1 : -1;
    for (let one = 2000; one !== number; one += step) if (!this.#years.has(one)) this.#count(one);
    return this.#count(number);
  }

  #count(number: number): Year {
    const start = Date.parse(`${isoYear(number)}-01-01T00:00:00Z`);
    const dates: string[] = [];
    const counts: number[] = [];
    for (let at = start; ; at += DAY) {
      const date = new Date(at).toISOString().slice(0, 10);
      if (Number(date.slice(0, 4)) !== number) break;
      const weekday = new Date(at).getUTCDay();
      if (weekday > 0 && weekday < 6 && !isHoliday(date, this.#publicSector)) dates.push(date);
      counts.push(dates.length);
    }
    const year = { start, dates, counts, before: this.#before(number, dates.length) };
    this.#years.set(number, year);
    return year;
  }

  #before(number: number, length: number): number {
    if (number === 2000) return 0;
    if (number < 2000) return this.#years.get(number + 1)!.before - length;
    const previous = this.#years.get(number - 1)!;
    return previous.before + previous.dates.length;
  }
}

interface Year {
  start: number;
  /** Días hábiles before it, from 2000. */
  before: number;
  dates: readonly string[];
  /** Días hábiles up to each day of it. */
  counts: readonly number[];
}

const kinds = [new BusinessDays(false), new BusinessDays(true)] as const;

export function businessDays({ publicSector = true }: { publicSector?: boolean } = {}): BusinessDays {
  return kinds[publicSector ? 1 : 0];
}

function isoYear(number: number): string {
  return String(number).padStart(4, '0');
}
