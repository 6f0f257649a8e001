const months = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'));
const years = Array.from({ length: 26 }, (_, i) => String(2015 + i));

/** One entry per month where the pattern says `{mm}`, per year from 2015 to 2040 where it says `{year}`; else itself. */
export function perPeriod(pattern: string): string[] {
  if (pattern.includes('{mm}')) return months.map((mm) => pattern.replaceAll('{mm}', mm));
  return pattern.includes('{year}') ? years.map((year) => pattern.replaceAll('{year}', year)) : [pattern];
}
