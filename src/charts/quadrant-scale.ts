import { lineHeightOf, unitOf, type Frame } from './frame';
import type { Box } from './place';
import type { QuadrantInput, QuadrantPoint } from './quadrant-input';

/** Beyond it a point stands at the edge, with its figure in the label. Percent. */
export const extreme = 150;

export interface Span {
  min: number;
  max: number;
}

export interface Dot {
  point: QuadrantPoint;
  x: number;
  y: number;
  /** The true figures, where the dot could not be drawn at its place. */
  clamped: { x: number | null; y: number | null } | null;
}

export interface QuadrantScale {
  plot: Box;
  spanX: Span;
  spanY: Span;
  x: (value: number) => number;
  y: (value: number) => number;
  dots: Dot[];
}

/** A range with the cross and 100 in it and a little air round the figures, extremes aside. */
export function spanOf(values: readonly number[], cross: number): Span {
  const usual = values.filter((value) => value <= extreme && value >= 0);
  const low = Math.min(cross - 25, ...usual);
  const high = Math.max(cross + 25, 100, ...usual);
  const air = Math.max(5, (high - low) * 0.07);
  return { min: low - air, max: high + 1.5 * air };
}

/** Multiples of 25 inside the range (of 50 when there would be too many). */
export function ticksOf(span: Span): number[] {
  const step = span.max - span.min > 175 ? 50 : 25;
  const ticks: number[] = [];
  for (let tick = Math.ceil(span.min / step) * step; tick <= span.max; tick += step) ticks.push(tick);
  return ticks;
}

export function quadrantScale(input: QuadrantInput, frame: Frame): QuadrantScale {
  const unit = unitOf(frame);
  const drawn = input.points.flatMap((point) =>
    point.x === null || point.y === null ? [] : [{ point, x: point.x, y: point.y }],
  );
  const spanX = spanOf(
    drawn.map((dot) => dot.x),
    input.cross,
  );
  const spanY = spanOf(
    drawn.map((dot) => dot.y),
    input.cross,
  );
  const left = Math.ceil(Math.max(...ticksOf(spanY).map((tick) => frame.measure(String(tick)))) + 8 * unit);
  const plot = {
    x: left,
    y: 8 * unit,
    width: Math.max(1, frame.width - left - 8 * unit),
    height: Math.max(1, frame.height - 12 * unit - 2 * lineHeightOf(frame)),
  };
  const within = (value: number, span: Span) => Math.min(span.max, Math.max(span.min, value));
  const x = (value: number) => plot.x + (plot.width * (value - spanX.min)) / (spanX.max - spanX.min);
  const y = (value: number) => plot.y + (plot.height * (spanY.max - value)) / (spanY.max - spanY.min);
  const dots = drawn.map((dot): Dot => {
    const atX = within(dot.x, spanX);
    const atY = within(dot.y, spanY);
    const clamped = atX !== dot.x || atY !== dot.y;
    return {
      point: dot.point,
      x: atX,
      y: atY,
      clamped: clamped ? { x: atX === dot.x ? null : dot.x, y: atY === dot.y ? null : dot.y } : null,
    };
  });
  return { plot, spanX, spanY, x, y, dots };
}
