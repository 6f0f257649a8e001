/** The same day of some months before, or the last of that month. */
export function monthsBefore(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 - months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return first.toISOString().slice(0, 10);
}

/** Days that are offered: ends of months around one, the latest first, and the ones given. */
export function daysAround(usual: string, ...given: readonly string[]): string[] {
  const [year, month] = usual.split('-').map(Number) as [number, number];
  const ends = Array.from({ length: 18 }, (_, i) =>
    new Date(Date.UTC(year, month + 6 - i, 0)).toISOString().slice(0, 10),
  );
  return [...new Set([usual, ...given, ...ends])].sort().reverse();
}
