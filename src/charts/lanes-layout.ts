import type { LaneBand, LaneNode, LanesInput, LaneSize } from './lanes-input';
import { routeLanes, type RoutedLink } from './lanes-route';

export interface PlacedLaneNode extends LaneNode {
  /** Centre. */
  x: number;
  y: number;
  /** Half of its sides. */
  rx: number;
  ry: number;
  row: number;
}

export interface PlacedBand extends LaneBand {
  left: number;
  right: number;
}

export interface LanesLayout {
  width: number;
  height: number;
  /** Where the first lane begins; above it stand the names of the bands. */
  top: number;
  nodes: PlacedLaneNode[];
  links: RoutedLink[];
  bands: PlacedBand[];
}

export function lanesLayout(input: LanesInput, size: LaneSize): LanesLayout {
  const top = input.bands.length > 0 ? 28 : 0;
  const rows = new Map(input.lanes.map(({ key }, row) => [key, row]));
  let left = size.pitch * 0.1;
  const nodes = input.nodes.map((node) => {
    const row = rows.get(node.lane);
    if (row === undefined) throw new Error(`${node.key} stands in no lane`);
    const box = node.kind === 'box';
    const wide = box ? size.box + size.pitch - 2 * size.radius : size.pitch;
    const placed = {
      ...node,
      row,
      x: left + wide / 2,
      y: top + (row + 0.5) * size.lane,
      rx: box ? size.box / 2 : size.radius,
      ry: box ? size.lane / 2 - 6 : size.radius,
    };
    left += wide;
    return placed;
  });
  const width = left + size.pitch * 0.1;
  const frame = { top, rows: input.lanes.length, size };
  const at = (key: string) => nodes.findIndex((one) => one.key === key);
  const edge = (i: number) => (i < 0 ? 0 : edgeAfter(nodes, i, width));
  return {
    width,
    height: top + input.lanes.length * size.lane,
    top,
    nodes,
    links: routeLanes(input.links, nodes, frame),
    bands: input.bands.map((band) => ({ ...band, left: edge(at(band.from) - 1), right: edge(at(band.to)) })),
  };
}

/** Where a drawing too wide for a page is cut: each strip ends between two nodes, and begins where the last ended. */
export function strips({ nodes, width }: LanesLayout, room: number): [number, number][] {
  const cuts: [number, number][] = [];
  let from = 0;
  let last = 0;
  nodes.forEach((_, i) => {
    const end = edgeAfter(nodes, i, width);
    if (end - from > room && last > from) {
      cuts.push([from, last]);
      from = last;
    }
    last = end;
  });
  return [...cuts, [from, width]];
}

/** Between a node and the next, past the lines that go up and down there. */
function edgeAfter(nodes: readonly PlacedLaneNode[], i: number, width: number): number {
  const [one, next] = [nodes[i]!, nodes[i + 1]];
  if (!next) return width;
  const gap = next.x - next.rx - one.x - one.rx;
  return next.x - next.rx - 0.2 * gap;
}
