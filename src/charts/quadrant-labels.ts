import { alignTo, type PlacedLabel } from './end-labels';
import { lineHeightOf, unitOf, type Frame } from './frame';
import { place, type Box, type Candidate, type Segment } from './place';
import type { QuadrantInput } from './quadrant-input';
import type { Dot, QuadrantScale } from './quadrant-scale';
import { oneDecimal } from './words';

interface Spot {
  dot: Dot;
  px: number;
  py: number;
}

export interface QuadrantLabels {
  names: PlacedLabel[];
  labels: PlacedLabel[];
  /** The dots each «otras n» stands for. */
  counted: { label: PlacedLabel; keys: string[] }[];
  /** From a dot to its label, where the label had to go some way off. */
  leaders: Segment[];
}

const distance = (a: Spot, b: Spot): number => Math.hypot(a.px - b.px, a.py - b.py);

/** Groups of spots linked by steps shorter than `reach` px. */
function clusters(spots: readonly Spot[], reach: number): Spot[][] {
  const left = new Set(spots);
  const groups: Spot[][] = [];
  for (const seed of spots) {
    if (!left.delete(seed)) continue;
    const group = [seed];
    for (const member of group)
      for (const other of left) if (distance(member, other) < reach && left.delete(other)) group.push(other);
    groups.push(group);
  }
  return groups;
}

const beside = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [1, 1],
  [-1, 1],
  [1, -1],
  [-1, -1],
] as const;
const beneath = [[0, 1], [0, -1], ...beside.filter(([, dy]) => dy === 0), ...beside.slice(4)] as const;

/** Places round a box in the order of `directions`, near first and then a little further off. */
function around(
  core: Box,
  { width, height }: { width: number; height: number },
  directions: readonly (readonly [number, number])[],
  unit: number,
): Candidate[] {
  const along = (start: number, length: number, size: number, way: number, gap: number) => {
    if (way === 0) return start + length / 2 - size / 2;
    return way > 0 ? start + length + gap : start - gap - size;
  };
  return [0, 6 * unit, 14 * unit].flatMap((far, ring) =>
    directions.map(([dx, dy], i): Candidate => {
      const slant = dx !== 0 && dy !== 0;
      const gapX = far + (slant ? 0 : 3 * unit);
      const gapY = far + (slant ? 0 : unit);
      const x = along(core.x, core.width, width, dx, gapX);
      const y = along(core.y, core.height, height, dy, gapY);
      return { box: { x, y, width, height }, cost: i + ring * 12 };
    }),
  );
}

/** The name of each field in its outer corner, moved along the field's edge when a dot is there. */
function cornerNames(
  input: QuadrantInput,
  frame: Frame,
  scale: QuadrantScale,
  dots: readonly Box[],
): PlacedLabel[] {
  const { plot } = scale;
  const unit = unitOf(frame);
  const height = lineHeightOf(frame);
  const crossX = scale.x(input.cross);
  const crossY = scale.y(input.cross);
  const named = (text: string, right: boolean, bottom: boolean): PlacedLabel[] => {
    const width = frame.measure(text);
    const within = {
      x: right ? crossX : plot.x,
      y: bottom ? crossY : plot.y,
      width: right ? plot.x + plot.width - crossX : crossX - plot.x,
      height: bottom ? plot.y + plot.height - crossY : crossY - plot.y,
    };
    const candidates: Candidate[] = [];
    for (let row = 4 * unit; row + height <= within.height; row += 6 * unit)
      for (let inset = 8 * unit; inset + width <= within.width; inset += 6 * unit) {
        const x = right ? within.x + within.width - inset - width : within.x + inset;
        const y = bottom ? within.y + within.height - row - height : within.y + row;
        candidates.push({ box: { x, y, width, height }, cost: inset + 3 * row });
      }
    const box = place(candidates, { within, boxes: [...dots], segments: [], crossing: 0 });
    return box ? [{ lines: [{ text, colour: frame.theme.ink2 }], box, align: right ? 'right' : 'left' }] : [];
  };
  const { names } = input;
  return [
    ...named(names.topLeft, false, false),
    ...named(names.topRight, true, false),
    ...named(names.bottomLeft, false, true),
    ...named(names.bottomRight, true, true),
  ];
}

function boundsOf(spots: readonly Spot[], radius: number): Box {
  const xs = spots.map((spot) => spot.px);
  const ys = spots.map((spot) => spot.py);
  const x = Math.min(...xs) - radius;
  const y = Math.min(...ys) - radius;
  return { x, y, width: Math.max(...xs) + radius - x, height: Math.max(...ys) + radius - y };
}

function leaderTo(spot: Spot, box: Box, radius: number): Segment | null {
  const x = Math.min(box.x + box.width, Math.max(box.x, spot.px));
  const y = Math.min(box.y + box.height, Math.max(box.y, spot.py));
  const away = Math.hypot(x - spot.px, y - spot.py);
  if (away < 2 * radius) return null;
  const step = radius / away;
  return { x1: spot.px + (x - spot.px) * step, y1: spot.py + (y - spot.py) * step, x2: x, y2: y };
}

function textOf(dot: Dot): string {
  const figures = [dot.clamped?.x, dot.clamped?.y].filter((value) => value !== null && value !== undefined);
  return [dot.point.label, ...figures.map(oneDecimal)].join(' ');
}

/** Who is named (what stands apart, or below the cross), and how many of the rest are only counted. */
export function quadrantLabels(input: QuadrantInput, frame: Frame, scale: QuadrantScale): QuadrantLabels {
  const { theme } = frame;
  const unit = unitOf(frame);
  const radius = 6 * unit;
  const height = lineHeightOf(frame);
  const spots = scale.dots.map((dot): Spot => ({ dot, px: scale.x(dot.x), py: scale.y(dot.y) }));
  const dotBoxes = spots.map((spot) => boundsOf([spot], radius));
  const names = cornerNames(input, frame, scale, dotBoxes);
  const taken = [...names.map((name) => name.box), ...dotBoxes];
  const { plot } = scale;
  const crossX = scale.x(input.cross);
  const crossY = scale.y(input.cross);
  const cross: Segment[] = [
    { x1: crossX, y1: plot.y, x2: crossX, y2: plot.y + plot.height },
    { x1: plot.x, y1: crossY, x2: plot.x + plot.width, y2: crossY },
  ];
  const fit = (core: Box, width: number, directions: typeof beside | typeof beneath): Box | null => {
    const box = place(around(core, { width, height }, directions, unit), {
      within: plot,
      boxes: taken,
      segments: cross,
      crossing: 6,
    });
    if (box) taken.push(box);
    return box;
  };

  const good = (spot: Spot) =>
    spot.dot.x >= input.cross && spot.dot.y >= input.cross && !spot.dot.point.unreported && !spot.dot.clamped;
  const crowd = new Set(
    clusters(spots.filter(good), 24 * unit)
      .filter((group) => group.length >= 3)
      .flat(),
  );
  const worstFirst = (a: Spot, b: Spot) =>
    Number(b.dot.clamped !== null) - Number(a.dot.clamped !== null) ||
    Number(good(a)) - Number(good(b)) ||
    Math.min(a.dot.x, a.dot.y) - Math.min(b.dot.x, b.dot.y);
  const labels: PlacedLabel[] = [];
  const leaders: Segment[] = [];
  const rest = [...crowd];
  for (const spot of spots.filter((candidate) => !crowd.has(candidate)).sort(worstFirst)) {
    const text = textOf(spot.dot);
    const bold = !spot.dot.point.unreported;
    const box = fit(boundsOf([spot], radius), frame.measure(text, bold), beside);
    if (!box) {
      rest.push(spot);
      continue;
    }
    labels.push({
      lines: [{ text, colour: bold ? theme.ink : theme.ink2, bold }],
      box,
      align: alignTo(spot.px, box),
    });
    const leader = leaderTo(spot, box, radius);
    if (leader) leaders.push(leader);
  }
  const counted: QuadrantLabels['counted'] = [];
  for (const group of clusters(rest, 40 * unit)) {
    if (group.length === 1) continue;
    const text = `otras ${group.length}`;
    const centre = group.reduce((sum, spot) => sum + spot.px, 0) / group.length;
    const box = fit(boundsOf(group, radius), frame.measure(text), beneath);
    if (box)
      counted.push({
        label: { lines: [{ text, colour: theme.ink2 }], box, align: alignTo(centre, box) },
        keys: group.map((spot) => spot.dot.point.key),
      });
  }
  return { names, labels, counted, leaders };
}
