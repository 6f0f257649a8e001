/** Text in lines of so many letters; what does not fit in the last is cut with «…». A word is never cut. */
export function wrapText(text: string, letters: number, most = Infinity): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  return [...kept.slice(0, -1), `${kept.at(-1)!.replace(/[\s,.;]+$/, '')}…`];
}
