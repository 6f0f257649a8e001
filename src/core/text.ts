const months = new Map(
  [
    ['ene', 'enero'],
    ['feb', 'febrero'],
    ['mar', 'marzo'],
    ['abr', 'abril'],
    ['may', 'mayo'],
    ['jun', 'junio'],
    ['jul', 'julio'],
    ['ago', 'agosto'],
    ['set', 'sep', 'setiembre', 'septiembre'],
    ['oct', 'octubre'],
    ['nov', 'noviembre'],
    ['dic', 'diciembre'],
  ].flatMap((names, i) => names.map((name) => [name, String(i + 1).padStart(2, '0')] as const)),
);

/** A header as it is compared: without accents, case, punctuation or double spaces, and months as two digits. */
export function headerKey(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9()]+/g, ' ')
    .trim()
    .replace(/\b[a-z]{3,10}\b/g, (word) => months.get(word) ?? word);
}

/** 0 (nothing in common) to 1 (same), by shared pairs of letters. */
export function similarity(a: string, b: string): number {
  const [left, right] = [pairs(headerKey(a)), pairs(headerKey(b))];
  if (left.length === 0 || right.length === 0) return 0;
  const pool = [...right];
  let shared = 0;
  for (const pair of left) {
    const at = pool.indexOf(pair);
    if (at >= 0) {
      pool.splice(at, 1);
      shared++;
    }
  }
  return (2 * shared) / (left.length + right.length);
}

function pairs(text: string): string[] {
  const padded = ` ${text} `;
  return Array.from({ length: padded.length - 1 }, (_, i) => padded.slice(i, i + 2)).filter(
    (pair) => pair.trim() !== '',
  );
}

/** Text as it is searched: without accents or capitals, single spaces. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
