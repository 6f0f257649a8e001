import { unregistered, unregisteredBefore, type Investment } from './investments';

/** Months count from January 2024, 0, to December 2028, 59. */
export const firstMonth = 2024 * 12;
export const MAY = 28;
export const JUNE = 29;
const JANUARY = 24;
const DECEMBER = 35;

export function monthOf(text: string): number {
  return Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1 - firstMonth;
}

export function monthText(month: number): string {
  return `${2024 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** Whole céntimos in the proportion of the weights; the last one takes what rounding leaves. */
export function shared(total: number, weights: readonly number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let left = total;
  return weights.map((weight, i) => {
    const part = i === weights.length - 1 ? left : Math.round((total * weight) / all);
    left -= part;
    return part;
  });
}

const even = (months: number): number[] => Array.from({ length: Math.max(months, 0) }, () => 1);

/** Who spends late in the half-year, and how much of it in its second quarter. */
const late = ['2999003', '2999005', '2999008', '2999014', '2999021'];
const LATE = 0.92;
const USUAL = 0.5257;

/** Devengado of the first six months of 2026. */
export function spentMonths({ cui, spent }: Investment): number[] {
  if (cui === '2999016' || cui === '2999006') return shared(spent, [0.55, 0.45, 0, 0, 0, 0]);
  if (cui === '2999019') return shared(spent, [0.3, 0.3, 0.4, 0, 0, 0]);
  const second = late.includes(cui) ? LATE : USUAL;
  const first = 1 - second;
  return shared(spent, [
    0.24 * first,
    0.33 * first,
    0.43 * first,
    0.295 * second,
    0.3269 * second,
    0.3781 * second,
  ]);
}

const toJune = [0.075, 0.105, 0.145, 0.18, 0.2205, 0.2745];
const fromJuly = [0.17, 0.17, 0.17, 0.17, 0.16, 0.16];

/** Financial programme by month, in céntimos: as it began and as it was updated. */
export function moneyProgramme(one: Investment): { first: number[]; updated: number[] } {
  const start = Math.min(monthOf(one.start), DECEMBER);
  const past = (total: number) => spread(start, JANUARY - 1, total);
  const year = (half: number, whole: number) =>
    placed(JANUARY, [...shared(half, toJune), ...shared(whole - half, fromJuly)]);
  const updatedYear = Math.round(one.pim * 0.98567);
  const later = (total: number) =>
    spread(DECEMBER + 1, Math.max(monthOf(one.end), DECEMBER + 6), Math.max(total, 0));
  return {
    first: added([
      past(Math.round(one.before * 1.08)),
      year(Math.round(one.pim * 0.4851), one.pim),
      later(one.viable - Math.round(one.before * 1.08) - one.pim),
    ]),
    updated: added([
      past(one.before),
      year(one.programmed, updatedYear),
      later(one.cost - one.before - updatedYear),
    ]),
  };
}

/** Físico valued in céntimos: what should be built by month, as it began and as updated. */
export function workProgramme(one: Investment): { first: number[]; updated: number[] } {
  const [start, end] = [monthOf(one.start), monthOf(one.end)];
  const curve = (value: number, toCut: number) => {
    if (end <= JUNE) return spread(start, end, value);
    const half = Math.round((value * toCut) / 100);
    return added([spread(start, JUNE, half), spread(JUNE + 1, end, value - half)]);
  };
  return {
    first: curve(one.viable, Math.min(96, one.planned * 1.12)),
    updated: curve(one.cost, one.planned),
  };
}

/** Points built by month, up to the last month with a 12-B at June. */
export function builtMonths(one: Investment): number[] {
  const [start, end] = [monthOf(one.start), monthOf(one.end)];
  const last = unregistered.includes(one.cui) ? MAY : JUNE;
  if (one.built === 100) return points(start, last, (month) => (month < end ? 100 / (end - start) : 0));
  if (one.pace === 0)
    return points(start, last, (month) => (month <= last - 12 ? one.built / (last - 11 - start) : 0));
  const recent = Math.min(12, last - start + 1);
  const falls = one.cui === '2999021' ? 2.5 : 0;
  const earlier = last - recent - start + 1;
  const before = earlier > 0 ? one.built - one.pace * recent : 0;
  const during = one.built - before + falls;
  const steps = falls > 0 ? recent - 1 : recent;
  return points(start, last, (month) => {
    if (month < start + earlier) return before / earlier;
    if (falls > 0 && month === last) return -falls;
    const step = month - start - earlier;
    const swing = step === steps - 1 && steps % 2 === 1 ? 0 : step % 2 === 0 ? 0.12 : -0.12;
    return (during / steps) * (1 + swing);
  });
}

/** % built at a cut, as declared in it. */
export function builtAt(one: Investment, cut: number): number {
  return builtMonths(one)
    .slice(0, lastRegistered(one, cut) + 1)
    .reduce((sum, value) => sum + value, 0);
}

export function lastRegistered({ cui }: Investment, cut: number): number {
  const missing = cut === MAY ? unregisteredBefore : unregistered;
  return missing.includes(cui) ? cut - 1 : cut;
}

function points(start: number, last: number, of: (month: number) => number): number[] {
  return Array.from({ length: last + 1 }, (_, month) => (month < start ? 0 : of(month)));
}

/** Evenly from one month to another; nothing where there is none. */
function spread(from: number, to: number, total: number): number[] {
  return to < from || total === 0 ? [] : placed(from, shared(total, even(to - from + 1)));
}

function placed(from: number, values: readonly number[]): number[] {
  return [...Array.from({ length: from }, () => 0), ...values];
}

function added(lists: readonly number[][]): number[] {
  const length = Math.max(...lists.map((list) => list.length));
  return Array.from({ length }, (_, i) => lists.reduce((sum, list) => sum + (list[i] ?? 0), 0));
}
