import { buses, outerCalls } from './joins';
import { EDGE, gutters, type MapBox } from './map-layout';

export type MapPoint = readonly [x: number, y: number];

/** From a box to another, by the gutters. */
export interface MapLink {
  key: string;
  from: string;
  to: string;
  points: MapPoint[];
  /** Also drawn with an arrow at its beginning. */
  both: boolean;
}

interface Wire {
  key: string;
  from: MapBox;
  to: MapBox[];
  both: boolean;
}

const TRACK = 9;

/** Lines of the documents and of the calls. Each document has a track of its own in every gutter. */
export function joinMap(boxes: readonly MapBox[], top: number): MapLink[] {
  const box = (key: string) => boxes.find((one) => one.key === key)!;
  const wires: Wire[] = [
    ...buses.map(({ key, from, to }) => ({ key, from: box(from), to: to.map(box), both: false })),
    ...outerCalls.map(({ key, outer, procedimiento, returns }) => ({
      key,
      from: box(procedimiento),
      to: [box(outer)],
      both: returns,
    })),
  ];
  let order = wires.map((_, i) => i);
  let links = draw(wires, order, top);
  let least = crossings(links);
  for (let improved = true; improved;) {
    improved = false;
    for (let i = 0; i < order.length; i++)
      for (let j = i + 1; j < order.length; j++) {
        const next = [...order];
        [next[i], next[j]] = [next[j]!, next[i]!];
        const drawn = draw(wires, next, top);
        const count = crossings(drawn);
        if (count < least) {
          [order, links, least] = [next, drawn, count];
          improved = true;
        }
      }
  }
  return links;
}

function draw(wires: readonly Wire[], order: readonly number[], top: number): MapLink[] {
  /** Gutters by their number: the one after a column. */
  const used = (wire: Wire): number[] => [
    ...new Set(
      wire.to.flatMap((to) =>
        outward(wire.from, to) ? [wire.from.column, to.column - 1] : [Math.min(wire.from.column, to.column)],
      ),
    ),
  ];
  const trackOf = (wire: Wire, gutter: number): number => {
    const rivals = order.map((i) => wires[i]!).filter((one) => used(one).includes(gutter));
    const room = gutters[gutter]! - 20;
    const step = Math.min(TRACK, room / Math.max(1, rivals.length - 1));
    return (
      rightOf(wires, gutter) + 10 + (room - step * (rivals.length - 1)) / 2 + step * rivals.indexOf(wire)
    );
  };
  const port = ports(wires);
  return order.flatMap((i) => {
    const wire = wires[i]!;
    return wire.to.map((to): MapLink => {
      const { from } = wire;
      const common = { key: `${wire.key} ${to.key}`, from: from.key, to: to.key, both: wire.both };
      if (to.column < from.column) {
        const x = trackOf(wire, to.column);
        const [y1, y2] = [port(from, `${wire.key} out`), port(to, `${wire.key} in`)];
        return {
          ...common,
          points: [
            [from.x, y1],
            [x, y1],
            [x, y2],
            [to.x + to.width, y2],
          ],
        };
      }
      const y1 = port(from, `${wire.key} out`);
      const y2 = port(to, `${wire.key} in`);
      const start: MapPoint = [from.x + from.width, y1];
      const x1 = trackOf(wire, from.column);
      if (to.column === from.column)
        return { ...common, points: [start, [x1, y1], [x1, y2], [to.x + to.width, y2]] };
      if (to.column === from.column + 1)
        return { ...common, points: [start, [x1, y1], [x1, y2], [to.x, y2]] };
      const x2 = trackOf(wire, to.column - 1);
      const over =
        top -
        8 -
        8 * order.filter((k) => wires[k]!.to.some((one) => outward(wires[k]!.from, one))).indexOf(i);
      return { ...common, points: [start, [x1, y1], [x1, over], [x2, over], [x2, y2], [to.x, y2]] };
    });
  });
}

/** Passes over a column. */
const outward = (from: MapBox, to: MapBox) => to.column > from.column + 1;

function rightOf(wires: readonly Wire[], gutter: number): number {
  const boxes = wires.flatMap(({ from, to }) => [from, ...to]);
  const one = boxes.find(({ column }) => column === gutter);
  return one ? one.x + one.width : EDGE;
}

/** Where each line meets a side of a box: spread along it, in the order of where they come from or go. */
function ports(wires: readonly Wire[]): (box: MapBox, line: string) => number {
  const sides = new Map<string, { line: string; toward: number }[]>();
  const add = (box: MapBox, side: 'left' | 'right', line: string, toward: number) => {
    const key = `${box.key} ${side}`;
    sides.set(key, [...(sides.get(key) ?? []), { line, toward }]);
  };
  const middle = ({ y, height }: MapBox) => y + height / 2;
  for (const { key, from, to } of wires) {
    const away = to.reduce((sum, one) => sum + middle(one), 0) / to.length;
    const over = to.some((one) => outward(from, one));
    add(from, to[0]!.column < from.column ? 'left' : 'right', `${key} out`, over ? -1 : away);
    for (const one of to) {
      const side = one.column <= from.column ? 'right' : 'left';
      add(one, side, `${key} in`, outward(from, one) ? -1 : middle(from));
    }
  }
  return (box, line) => {
    for (const side of ['left', 'right']) {
      const list = (sides.get(`${box.key} ${side}`) ?? []).sort((a, b) => a.toward - b.toward);
      const at = list.findIndex((one) => one.line === line);
      if (at >= 0) return box.y + (box.height * (at + 1)) / (list.length + 1);
    }
    throw new Error(`${box.key} has no line ${line}`);
  };
}

function crossings(links: readonly MapLink[]): number {
  const segments = links.flatMap(({ key, points }) => {
    const wire = key.slice(0, key.lastIndexOf(' '));
    return points.slice(1).map((end, i) => ({ wire, a: points[i]!, b: end }));
  });
  let count = 0;
  for (const one of segments)
    for (const two of segments) {
      if (one.wire === two.wire || one.a[1] !== one.b[1] || two.a[0] !== two.b[0]) continue;
      const [x, y] = [two.a[0], one.a[1]];
      const across = x > Math.min(one.a[0], one.b[0]) && x < Math.max(one.a[0], one.b[0]);
      if (across && y > Math.min(two.a[1], two.b[1]) && y < Math.max(two.a[1], two.b[1])) count++;
    }
  return count;
}
