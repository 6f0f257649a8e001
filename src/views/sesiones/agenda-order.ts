/** A list with the element of a place moved to another, which is brought inside it. */
export function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const rest = items.filter((_, i) => i !== from);
  const item = items[from];
  if (item === undefined) return [...items];
  const place = Math.min(Math.max(0, to), rest.length);
  return [...rest.slice(0, place), item, ...rest.slice(place)];
}

/** Place, among rows with these tops and heights, of a pointer at a height. */
export function placeAt(rows: readonly { top: number; height: number }[], y: number): number {
  const under = rows.findIndex(({ top, height }) => y < top + height);
  return under < 0 ? rows.length - 1 : under;
}
