import { lineHeightOf, type Frame } from './frame';
import type { Box } from './place';

export interface TextLine {
  text: string;
  colour: string;
  bold?: boolean;
}

/** A label at the end of a line: its lines and the height (px) of the point it names. */
export interface EndLabel {
  lines: TextLine[];
  anchor: number;
}

export type Align = 'left' | 'center' | 'right';

export interface PlacedLabel {
  lines: TextLine[];
  box: Box;
  /** The side that stays put if another font is wider: the one by its point. Left unless said. */
  align?: Align;
}

/** The alignment that keeps a label by the point at `x`. */
export function alignTo(x: number, box: Box): Align {
  if (box.x + box.width <= x) return 'right';
  return box.x >= x ? 'left' : 'center';
}

/** Splits into lines no wider than `width` px; a longer word keeps a line of its own. */
export function wrap(text: string, width: number, measure: Frame['measure']): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${word}`) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

export function widestLine(labels: readonly EndLabel[], measure: Frame['measure']): number {
  return Math.max(0, ...labels.flatMap((label) => label.lines.map((line) => measure(line.text, line.bold))));
}

/** Stacks labels at `x` in the order of their anchors, none over another, between `top` and `bottom`. The later ones in
 * the list go when there is no room for all. */
export function stackEndLabels(
  labels: readonly EndLabel[],
  x: number,
  [top, bottom]: [number, number],
  frame: Frame,
): PlacedLabel[] {
  const lineHeight = lineHeightOf(frame);
  const heightOf = (label: EndLabel) => label.lines.length * lineHeight;
  const kept = [...labels];
  while (kept.reduce((sum, label) => sum + heightOf(label), 0) > bottom - top) kept.pop();
  const sorted = kept.sort((a, b) => a.anchor - b.anchor);
  const tops = sorted.map((label) => label.anchor - lineHeight / 2);
  let floor = top;
  sorted.forEach((label, i) => {
    tops[i] = Math.max(tops[i] ?? floor, floor);
    floor = tops[i] + heightOf(label);
  });
  let ceiling = bottom;
  for (let i = sorted.length - 1; i >= 0; i -= 1) {
    const label = sorted[i];
    if (!label) continue;
    tops[i] = Math.min(tops[i] ?? ceiling, ceiling - heightOf(label));
    ceiling = tops[i] ?? ceiling;
  }
  return sorted.map((label, i) => ({
    lines: label.lines,
    box: {
      x,
      y: tops[i] ?? top,
      width: Math.max(...label.lines.map((line) => frame.measure(line.text, line.bold))),
      height: heightOf(label),
    },
  }));
}
