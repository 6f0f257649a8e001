const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

/** Whether each word of `query` is in `text`, ignoring accents and capitals. */
export function matches(text: string, query: string): boolean {
  const inside = plain(text);
  return plain(query)
    .split(/\s+/)
    .every((word) => inside.includes(word));
}

export interface TextPart {
  text: string;
  hit: boolean;
}

/** `text` in parts, marking the first place where `query` stands. */
export function matchParts(text: string, query: string): TextPart[] {
  const wanted = plain(query.trim());
  const letters = [...text];
  const starts: number[] = [];
  let inside = '';
  letters.forEach((letter, i) => {
    const folded = plain(letter);
    for (let n = 0; n < folded.length; n++) starts.push(i);
    inside += folded;
  });
  const at = wanted === '' ? -1 : inside.indexOf(wanted);
  if (at < 0) return [{ text, hit: false }];
  const first = starts[at] ?? 0;
  const after = starts[at + wanted.length] ?? letters.length;
  return [
    { text: letters.slice(0, first).join(''), hit: false },
    { text: letters.slice(first, after).join(''), hit: true },
    { text: letters.slice(after).join(''), hit: false },
  ].filter((part) => part.text !== '');
}
