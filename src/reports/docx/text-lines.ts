/** Advance widths of Arial in thousandths of its size, from the space to the tilde. */
const REGULAR = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
  667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556,
  556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
]; // prettier-ignore
const BOLD = [
  278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778,
  667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611,
  611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
]; // prettier-ignore

const known = new Map<string, number>();

function wordWidth(word: string, bold: boolean): number {
  const key = bold ? `*${word}` : word;
  const found = known.get(key);
  if (found !== undefined) return found;
  const widths = bold ? BOLD : REGULAR;
  let width = 0;
  // A letter is as wide as without its accent.
  for (const letter of word.normalize('NFD'))
    if (!/\p{M}/u.test(letter)) width += widths[letter.charCodeAt(0) - 32] ?? 600;
  if (known.size > 20_000) known.clear();
  known.set(key, width);
  return width;
}

/** Lines that a text in Arial takes, of `points`, in a column of so many twips. */
export function linesOf(text: string, twips: number, points: number, bold: boolean): number {
  const room = (twips / 20 / points) * 1000;
  const space = REGULAR[0]!;
  let lines = 1;
  let used = 0;
  // A line may also break after a hyphen.
  for (const word of text.split(/ |(?<=[\p{L}\d]-)(?=\p{L})/u)) {
    let width = wordWidth(word, bold);
    if (used > 0 && used + width > room) {
      lines++;
      used = 0;
    }
    while (width > room) {
      lines++;
      width -= room;
    }
    used += width + space;
  }
  return lines;
}
