/** Two heights, px. */
export type Side = readonly [top: number, bottom: number];

interface Paint {
  fill: string;
  opacity?: number;
}

/** A band that leaves and arrives level, as a polygon. */
export function ribbon([x1, x2]: Side, from: Side, to: Side, style: Paint, z: number) {
  const steps = 24;
  const edge = (a: number, b: number) =>
    Array.from({ length: steps + 1 }, (_, i) => {
      const t = i / steps;
      return [x1 + (x2 - x1) * t, a + (b - a) * t * t * (3 - 2 * t)];
    });
  const points = [...edge(from[0], to[0]), ...edge(from[1], to[1]).reverse()];
  return { type: 'polygon' as const, silent: true, z, shape: { points }, style };
}

export const block = (x: number, width: number, [y1, y2]: Side, fill: string, stroke?: string) => ({
  type: 'rect' as const,
  silent: true,
  z: 4,
  shape: { x, y: y1, width, height: Math.max(1, y2 - y1) },
  style: { fill, ...(stroke ? { stroke, lineWidth: 1.5 } : {}) },
});

/** As much of a name as there is room for. */
export function cut(name: string, room: number, measure: (text: string) => number): string {
  if (measure(name) <= room) return name;
  const letters = [...name];
  while (letters.length > 1 && measure(`${letters.join('').trimEnd()}…`) > room) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
