export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Segment {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

export interface Candidate {
  box: Box;
  /** How far the place is from the wished one; lower is better. */
  cost: number;
}

export interface Surroundings {
  within: Box;
  /** Never covered. */
  boxes: Box[];
  /** Covered only if nothing better is near: each one crossed adds `crossing`. */
  segments: Segment[];
  crossing: number;
}

export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

export function contains(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** Whether any part of the segment lies inside the box (Liang–Barsky). */
export function crosses(box: Box, segment: Segment): boolean {
  const dx = segment.x2 - segment.x1;
  const dy = segment.y2 - segment.y1;
  const edges: [number, number][] = [
    [-dx, segment.x1 - box.x],
    [dx, box.x + box.width - segment.x1],
    [-dy, segment.y1 - box.y],
    [dy, box.y + box.height - segment.y1],
  ];
  let from = 0;
  let to = 1;
  for (const [p, q] of edges) {
    if (p === 0) {
      if (q <= 0) return false;
    } else if (p < 0) from = Math.max(from, q / p);
    else to = Math.min(to, q / p);
    if (from >= to) return false;
  }
  return true;
}

/** The segments between consecutive known points; a missing point breaks the line. */
export function segmentsOf(points: readonly (readonly [number, number] | null)[]): Segment[] {
  return points.slice(1).flatMap((end, i) => {
    const start = points[i];
    return start && end ? [{ x1: start[0], y1: start[1], x2: end[0], y2: end[1] }] : [];
  });
}

/** The cheapest candidate that fits, or null when none does. */
export function place(candidates: readonly Candidate[], around: Surroundings): Box | null {
  let best: Candidate | null = null;
  for (const { box, cost } of candidates) {
    if (best && cost >= best.cost) continue;
    if (!contains(around.within, box) || around.boxes.some((other) => overlaps(box, other))) continue;
    const crossed = around.segments.filter((segment) => crosses(box, segment)).length;
    const total = cost + crossed * around.crossing;
    if (!best || total < best.cost) best = { box, cost: total };
  }
  return best?.box ?? null;
}
