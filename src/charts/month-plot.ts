import type { Axis } from './axis';
import { lineHeightOf, unitOf, type Frame } from './frame';
import type { Box } from './place';

/** Twelve columns over an axis, in pixels. */
export interface MonthPlot extends Axis {
  plot: Box;
  /** Width of a month, px. */
  column: number;
  /** Middle of a month, 0 to 11. */
  x: (month: number) => number;
  y: (value: number) => number;
  tick: (value: number) => string;
}

export function monthPlot(frame: Frame, axis: Axis, tick: (value: number) => string, right = 0): MonthPlot {
  const u = unitOf(frame);
  const ticks = [axis.min, axis.max, axis.min + axis.step].map((value) => frame.measure(tick(value)));
  const left = Math.ceil(Math.max(...ticks) + 10 * u);
  const top = lineHeightOf(frame) + 6 * u;
  const plot = {
    x: left,
    y: top,
    width: Math.max(1, frame.width - left - Math.max(right, 8 * u)),
    height: Math.max(1, frame.height - top - 28 * u),
  };
  const column = plot.width / 12;
  return {
    ...axis,
    plot,
    column,
    tick,
    x: (month) => plot.x + column * (month + 0.5),
    y: (value) => plot.y + (plot.height * (axis.max - value)) / (axis.max - axis.min),
  };
}

/** The bar of a value from zero. */
export function barOf({ x, y, column }: MonthPlot, month: number, value: number): Box {
  const width = column * 0.64;
  return {
    x: x(month) - width / 2,
    y: Math.min(y(0), y(value)),
    width,
    height: Math.abs(y(0) - y(value)),
  };
}
