/** 1 → A, 27 → AA. */
export function columnLetters(n: number): string {
  let letters = '';
  for (let rest = n; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** Excel takes at most 31 characters, none of \ / ? * [ ] : and no name twice. */
export function sheetNames(names: readonly string[]): string[] {
  const used = new Set<string>();
  return names.map((name, i) => {
    const clean =
      name
        .replace(/[\\/?*[\]:]/g, ' ')
        .slice(0, 31)
        .trim() || `Hoja ${i + 1}`;
    let unique = clean;
    for (let n = 2; used.has(unique.toLowerCase()); n++) unique = `${clean.slice(0, 27)} (${n})`;
    used.add(unique.toLowerCase());
    return unique;
  });
}
