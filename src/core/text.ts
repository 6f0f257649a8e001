/** A header as it is compared: without accents, case, punctuation or double spaces. */
export function headerKey(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9()]+/g, ' ')
    .trim();
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
