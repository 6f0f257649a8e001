import { unitOf, type Frame } from './frame';
import { hatchOf } from './hatch';
import type { PaceInput } from './pace-input';
import type { PaceScale } from './pace-scale';
import type { Box, Segment } from './place';

interface LineStyle {
  stroke: string;
  lineWidth: number;
  lineDash?: number[];
}

export type PaceMark =
  | {
      type: 'rect';
      silent: true;
      z: number;
      shape: Box;
      style: { fill: string; stroke?: string; lineWidth?: number; lineDash?: number[] };
    }
  | { type: 'line'; silent: true; z: number; shape: Segment; style: LineStyle };

const line = (shape: Segment, style: LineStyle, z: number): PaceMark => ({
  type: 'line',
  silent: true,
  z,
  shape,
  style,
});

/** What is solid, what is outlined and what is hatched: done, to come at this pace, to be added. */
export function paceMarks(input: PaceInput, frame: Frame, scale: PaceScale): PaceMark[] {
  const { theme } = frame;
  const u = unitOf(frame);
  const { plot, x, y, column } = scale;
  const width = column * 0.64;
  const box = (month: number, from: number, to: number): Box => ({
    x: x(month) - width / 2,
    y: Math.min(y(from), y(to)),
    width,
    height: Math.abs(y(from) - y(to)),
  });
  const marks: PaceMark[] = [];

  input.done.forEach((amount, month) => {
    if (amount !== null)
      marks.push({
        type: 'rect',
        silent: true,
        z: 2,
        shape: box(month, 0, amount),
        style: { fill: theme.financiero },
      });
  });

  const pace = Math.max(0, input.recent ?? 0);
  const need = Math.max(0, input.need ?? 0);
  for (let month = input.corte; month < 12 && input.need !== null; month += 1) {
    const outlined = box(month, 0, Math.min(pace, need));
    if (outlined.height > 0)
      marks.push({
        type: 'rect',
        silent: true,
        z: 2,
        shape: outlined,
        style: { fill: theme.paper, stroke: theme.financiero, lineWidth: u, lineDash: [2 * u, 3 * u] },
      });
    if (need > pace) {
      const added = box(month, pace, need);
      marks.push({ type: 'rect', silent: true, z: 2, shape: added, style: { fill: theme.paper } });
      for (const shape of hatchOf(added, 6 * u))
        marks.push(line(shape, { stroke: theme.rojo, lineWidth: 1.4 * u }, 3));
    }
  }

  input.planned.forEach((amount, month) => {
    if (amount === null) return;
    const [x1, x2] = [x(month) - column * 0.42, x(month) + column * 0.42];
    const style = { stroke: theme.programado, lineWidth: 2 * u, lineDash: [5 * u, 3 * u] };
    marks.push(line({ x1, y1: y(amount), x2, y2: y(amount) }, style, 4));
  });

  const cut = plot.x + column * input.corte;
  if (input.corte < 12)
    marks.push(
      line(
        { x1: cut, y1: plot.y - 8 * u, x2: cut, y2: plot.y + plot.height + 6 * u },
        { stroke: theme.line2, lineWidth: 1 },
        4,
      ),
    );
  if (input.need !== null && input.corte < 12)
    marks.push(
      line(
        { x1: cut, y1: y(need), x2: plot.x + plot.width, y2: y(need) },
        { stroke: theme.ink, lineWidth: 2 * u },
        5,
      ),
    );
  return marks;
}
