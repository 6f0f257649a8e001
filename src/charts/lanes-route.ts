import type { LaneLink, LaneSize } from './lanes-input';
import type { PlacedLaneNode } from './lanes-layout';
import { crosses, type Segment } from './place';

export type Point = readonly [x: number, y: number];

export interface RoutedLink extends LaneLink {
  points: Point[];
  /** Goes further than the next node: it needs an arrow to be followed. */
  far: boolean;
}

interface Frame {
  top: number;
  rows: number;
  size: LaneSize;
}

const BEND = 14;
const CROSSING = 40;
const FORBIDDEN = 10_000;

/** Elbows that pass through no node, with few bends and crossings; two links lie on one line only if they share an end. */
export function routeLanes(
  links: readonly LaneLink[],
  nodes: readonly PlacedLaneNode[],
  frame: Frame,
): RoutedLink[] {
  const index = new Map(nodes.map(({ key }, i) => [key, i]));
  const column = (key: string): number => {
    const found = index.get(key);
    if (found === undefined) throw new Error(`A link names ${key}, which is no node`);
    return found;
  };
  const routed: RoutedLink[] = [];
  const steps = ({ from, to }: LaneLink) => Math.abs(column(to) - column(from));
  for (const link of [...links].sort((a, b) => steps(a) - steps(b))) {
    const [s, t] = [column(link.from), column(link.to)];
    const paths = t > s ? forward(nodes, s, t, frame) : backward(nodes[s]!, nodes[t]!, frame);
    let best: Point[] = [];
    let least = Infinity;
    for (const points of paths) {
      const cost = costOf(points, link, nodes, routed);
      if (cost < least) [best, least] = [points, cost];
    }
    routed.push({ ...link, points: best, far: t !== s + 1 });
  }
  return routed;
}

export function segmentsOfPath(points: readonly Point[]): Segment[] {
  return points.slice(1).map(([x2, y2], i) => ({ x1: points[i]![0], y1: points[i]![1], x2, y2 }));
}

function forward(nodes: readonly PlacedLaneNode[], s: number, t: number, frame: Frame): Point[][] {
  const [a, b] = [nodes[s]!, nodes[t]!];
  const from: Point = [a.x + a.rx, a.y];
  const to: Point = [b.x - b.rx, b.y];
  const direct = a.row === b.row ? [[from, to]] : [];
  const elbows = range(s, t - 1).flatMap((gap) =>
    tracksIn(nodes, gap, frame).map((x): Point[] => [from, [x, a.y], [x, b.y], to]),
  );
  const around = tracksIn(nodes, s, frame).flatMap((x1) =>
    tracksIn(nodes, t - 1, frame).flatMap((x2) =>
      channels(frame).map((y): Point[] => [from, [x1, a.y], [x1, y], [x2, y], [x2, b.y], to]),
    ),
  );
  return [...direct, ...elbows, ...(t > s + 1 ? around : [])];
}

function backward(a: PlacedLaneNode, b: PlacedLaneNode, frame: Frame): Point[][] {
  return channels(frame).map((y) => [
    [a.x, y < a.y ? a.y - a.ry : a.y + a.ry],
    [a.x, y],
    [b.x, y],
    [b.x, y < b.y ? b.y - b.ry : b.y + b.ry],
  ]);
}

/** Places for a vertical line between a node and the next, the middle one first. */
function tracksIn(nodes: readonly PlacedLaneNode[], gap: number, { size: { track } }: Frame): number[] {
  const [a, b] = [nodes[gap]!, nodes[gap + 1]!];
  const [from, to] = [a.x + a.rx, b.x - b.rx];
  return [0, -1, 1, -2, 2].map((n) => (from + to) / 2 + n * track).filter((x) => x > from + 2 && x < to - 2);
}

/** Places for a horizontal line near the edges of the lanes, away from their nodes. */
function channels({ top, rows, size }: Frame): number[] {
  const near = size.track * 1.2;
  return range(0, rows).flatMap((row) =>
    [-near, near, -near * 1.9, near * 1.9]
      .map((off) => top + row * size.lane + off)
      .filter((y) => y > top && y < top + rows * size.lane),
  );
}

function costOf(
  points: readonly Point[],
  { from, to }: LaneLink,
  nodes: readonly PlacedLaneNode[],
  routed: readonly RoutedLink[],
): number {
  const segments = segmentsOfPath(points);
  const length = segments.reduce(
    (sum, one) => sum + Math.abs(one.x2 - one.x1) + Math.abs(one.y2 - one.y1),
    0,
  );
  let cost = length + BEND * (points.length - 2);
  for (const node of nodes) {
    const margin = node.key === from || node.key === to ? -1 : 3;
    const box = {
      x: node.x - node.rx - margin,
      y: node.y - node.ry - margin,
      width: 2 * (node.rx + margin),
      height: 2 * (node.ry + margin),
    };
    cost += FORBIDDEN * segments.filter((one) => crosses(box, one)).length;
  }
  for (const other of routed) {
    const kin = other.from === from || other.to === to;
    for (const one of segments)
      for (const two of segmentsOfPath(other.points)) {
        if (meet(one, two)) cost += CROSSING;
        if (!kin && runTogether(one, two)) cost += FORBIDDEN;
      }
  }
  return cost;
}

const isLevel = ({ y1, y2 }: Segment) => y1 === y2;

function meet(one: Segment, two: Segment): boolean {
  if (isLevel(one) === isLevel(two)) return false;
  const [level, upright] = isLevel(one) ? [one, two] : [two, one];
  return inside(upright.x1, level.x1, level.x2) && inside(level.y1, upright.y1, upright.y2);
}

/** Whether two lines lie one over the other, or too near to be told apart. */
export function runTogether(one: Segment, two: Segment): boolean {
  if (isLevel(one) !== isLevel(two)) return false;
  const [across, a1, a2, b1, b2] = isLevel(one)
    ? [one.y1 - two.y1, one.x1, one.x2, two.x1, two.x2]
    : [one.x1 - two.x1, one.y1, one.y2, two.y1, two.y2];
  const shared = Math.min(Math.max(a1, a2), Math.max(b1, b2)) - Math.max(Math.min(a1, a2), Math.min(b1, b2));
  return Math.abs(across) < 3 && shared > 1;
}

const inside = (value: number, a: number, b: number) => value > Math.min(a, b) && value < Math.max(a, b);

const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
