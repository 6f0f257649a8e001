import { lineHeightOf, unitOf, type Frame } from './frame';
import type { LayeredFlowInput, LayerLink, LayerNode } from './layered-flow-input';
import type { Side } from './ribbon';

export interface PlacedNode extends LayerNode {
  top: number;
  bottom: number;
}

export interface PlacedLink extends LayerLink {
  /** Edges at each end, px. */
  x: Side;
  leaves: Side;
  arrives: Side;
}

export interface LayeredFlowLayout {
  nodes: PlacedNode[];
  links: PlacedLink[];
  /** Left edge of each column of nodes. */
  x: number[];
  node: number;
  /** Pixels of a sol. */
  scale: number;
  /** Where what moves no money is written. */
  below: number;
  heads: number;
}

const countIn = (column: number, items: readonly { column: number }[]) =>
  items.filter((one) => one.column === column).length;

/** `last` is the room of the names of the last column. */
export function layeredFlowLayout(input: LayeredFlowInput, frame: Frame, last: number): LayeredFlowLayout {
  const u = unitOf(frame);
  const line = lineHeightOf(frame);
  const columns = input.columns.map((_, i) => i);
  const heads = 2 * line + 16 * u;
  const ends = Math.max(0, ...columns.map((column) => countIn(column, input.ends)));
  const below = frame.height - ends * (2 * line + 4 * u);
  const height = below - heads - (ends > 0 ? 10 * u : 4 * u);
  const gap = 12 * u;
  const of = (column: number) => input.nodes.filter((one) => one.column === column);
  /** A thin node has the room of its name. */
  const roomOf = ({ amount }: LayerNode, scale: number) => Math.max(amount * scale, line);
  const tallOf = (nodes: readonly LayerNode[], scale: number) =>
    nodes.reduce((sum, one) => sum + roomOf(one, scale) + gap, -gap);
  const most = Math.max(
    0.01,
    ...columns.map((column) => of(column).reduce((all, one) => all + one.amount, 0)),
  );
  let scale = Math.max(1, height) / most;
  for (let i = 0; i < 150 && columns.some((column) => tallOf(of(column), scale) > height); i += 1)
    scale *= 0.96;
  const node = 10 * u;
  const right = Math.max(node * columns.length, frame.width - last - node);
  const x = columns.map((column) => (columns.length === 1 ? 0 : (right * column) / (columns.length - 1)));
  const nodes = columns.flatMap((column) => {
    let y = heads;
    return of(column).map((one) => {
      const room = roomOf(one, scale);
      const margin = (room - one.amount * scale) / 2;
      const placed = { ...one, top: y + margin, bottom: y + room - margin };
      y += room + gap;
      return placed;
    });
  });
  return { nodes, links: placeLinks(input.links, nodes, x, node, scale), x, node, scale, below, heads };
}

/** Bands leave in the order of where they go and arrive in the order of where they come from. */
function placeLinks(
  links: readonly LayerLink[],
  nodes: readonly PlacedNode[],
  x: readonly number[],
  node: number,
  scale: number,
): PlacedLink[] {
  const byKey = new Map(nodes.map((one) => [one.key, one]));
  const known = links.filter(({ from, to }) => byKey.has(from) && byKey.has(to));
  const sides = (end: 'from' | 'to', other: 'from' | 'to') => {
    const next = new Map(nodes.map(({ key, top }) => [key, top]));
    const placed = new Map<LayerLink, Side>();
    for (const link of [...known].sort((a, b) => byKey.get(a[other])!.top - byKey.get(b[other])!.top)) {
      const top = next.get(link[end])!;
      next.set(link[end], top + link.amount * scale);
      placed.set(link, [top, top + link.amount * scale]);
    }
    return placed;
  };
  const leaves = sides('from', 'to');
  const arrives = sides('to', 'from');
  return known.map((link) => ({
    ...link,
    x: [x[byKey.get(link.from)!.column]! + node, x[byKey.get(link.to)!.column]!],
    leaves: leaves.get(link)!,
    arrives: arrives.get(link)!,
  }));
}
