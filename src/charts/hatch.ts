import type { Box, Segment } from './place';

/** Lines at 45° that fill a box, `gap` px apart along its side. */
export function hatchOf({ x, y, width, height }: Box, gap: number): Segment[] {
  const lines: Segment[] = [];
  // Each line is x + y = c; the anchor is the page's, so that neighbouring boxes match.
  for (let c = Math.ceil((x + y) / gap) * gap; c < x + width + y + height; c += gap) {
    const x1 = Math.max(x, c - y - height);
    const x2 = Math.min(x + width, c - y);
    if (x2 > x1) lines.push({ x1, y1: c - x1, x2, y2: c - x2 });
  }
  return lines;
}
