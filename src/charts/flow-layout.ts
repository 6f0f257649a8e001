import { lineHeightOf, unitOf, type Frame } from './frame';
import type { FlowEnd, FlowInput } from './flow-input';

/** An end on its side, and the part of its height that pairs take. */
export interface FlowNode extends FlowEnd {
  outside: boolean;
  top: number;
  bottom: number;
}

export interface FlowLayout {
  left: FlowNode[];
  right: FlowNode[];
  /** Edges of the columns of nodes and of the column in the middle, px. */
  x: { left: number; middle: [number, number]; right: number };
  node: number;
  /** Pixels of a sol. */
  scale: number;
  middle: { top: number; bottom: number };
}

const OUTSIDE = ' fuera';
const SHOWN = 12;

/** The largest first, what is left over together, and last what is outside. */
function sideOf(ends: readonly FlowEnd[], outside: FlowEnd | null): (FlowEnd & { outside: boolean })[] {
  const sorted = [...ends].sort((a, b) => b.amount - a.amount);
  const rest = sorted.length > SHOWN ? sorted.splice(SHOWN - 1) : [];
  const others =
    rest.length > 0 ? [{ key: ' otros', name: `otros ${rest.length} centros`, amount: total(rest) }] : [];
  return [
    ...[...sorted, ...others].map((end) => ({ ...end, outside: false })),
    ...(outside ? [{ ...outside, outside: true }] : []),
  ];
}

/** Added in céntimos, so that it adds exactly. */
export const total = (ends: readonly { amount: number }[]): number =>
  ends.reduce((sum, { amount }) => sum + Math.round(amount * 100), 0) / 100;

export function flowSides(input: FlowInput) {
  const out = Math.abs(input.outside);
  return {
    left: sideOf(
      input.givers,
      input.outside > 0 ? { key: OUTSIDE, name: 'De fuera, neto', amount: out } : null,
    ),
    right: sideOf(
      input.receivers,
      input.outside < 0 ? { key: OUTSIDE, name: 'Hacia fuera, neto', amount: out } : null,
    ),
  };
}

export function flowLayout(input: FlowInput, frame: Frame, room: [number, number]): FlowLayout {
  const u = unitOf(frame);
  const sides = flowSides(input);
  const gap = 6 * u;
  const line = lineHeightOf(frame);
  const top = line + 10 * u;
  const height = frame.height - top - 4 * u;
  const whole = Math.max(total(sides.left), total(sides.right), 0.01);
  /** A thin node has the room of its name. */
  const roomOf = (amount: number, scale: number) => Math.max(amount * scale, line);
  const tallOf = (ends: readonly FlowEnd[], scale: number) =>
    ends.reduce((sum, { amount }) => sum + roomOf(amount, scale) + gap, -gap);
  let scale = height / whole;
  for (let i = 0; i < 100 && Math.max(tallOf(sides.left, scale), tallOf(sides.right, scale)) > height; i += 1)
    scale *= 0.96;
  const place = (ends: ReturnType<typeof sideOf>): FlowNode[] => {
    let y = top + (height - tallOf(ends, scale)) / 2;
    return ends.map((end) => {
      const room = roomOf(end.amount, scale);
      const margin = (room - end.amount * scale) / 2;
      const node = { ...end, top: y + margin, bottom: y + room - margin };
      y += room + gap;
      return node;
    });
  };
  const node = 8 * u;
  const [left, right] = [room[0], frame.width - room[1]];
  const middle = (left + right) / 2;
  const tall = scale * whole;
  return {
    left: place(sides.left),
    right: place(sides.right),
    x: { left, middle: [middle - node / 2, middle + node / 2], right },
    node,
    scale,
    middle: { top: top + (height - tall) / 2, bottom: top + (height + tall) / 2 },
  };
}
