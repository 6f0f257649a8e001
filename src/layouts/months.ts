const months = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'));

/** One entry per month where the pattern says `{mm}`; itself otherwise. */
export function perMonth(pattern: string): string[] {
  return pattern.includes('{mm}') ? months.map((mm) => pattern.replaceAll('{mm}', mm)) : [pattern];
}
