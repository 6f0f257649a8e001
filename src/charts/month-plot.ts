import type { Axis } from './axis';
import { lineHeightOf, unitOf, type Frame } from './frame';
import type { Box } from './place';
import type { ChartOption } from './spec';

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

/** Axes with the initials of the months. A line that is not seen is what the pointer finds. */
export function monthOption(
  frame: Frame,
  { plot, min, max, step, tick }: MonthPlot,
  months: readonly string[],
): Pick<ChartOption, 'animation' | 'textStyle' | 'grid' | 'xAxis' | 'yAxis' | 'series'> {
  const { theme, family, fontSize } = frame;
  const margin = 8 * unitOf(frame);
  const text = { fontFamily: family, fontSize, color: theme.ink3, margin };
  return {
    animation: false,
    textStyle: { fontFamily: family, fontSize },
    grid: { left: plot.x, top: plot.y, width: plot.width, height: plot.height, outerBoundsMode: 'none' },
    xAxis: {
      type: 'category',
      data: months.map((_, month) => String(month)),
      axisTick: { show: false },
      axisLine: { onZero: false, lineStyle: { color: theme.line2, width: 1 } },
      axisLabel: {
        ...text,
        interval: 0,
        hideOverlap: false,
        formatter: (_, month) => (months[month] ?? '').charAt(0).toUpperCase(),
      },
    },
    yAxis: {
      type: 'value',
      min,
      max,
      interval: step,
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { lineStyle: { color: theme.line, width: 1 } },
      axisLabel: { ...text, formatter: tick },
    },
    series: [
      {
        id: 'meses',
        type: 'line',
        data: months.map(() => 0),
        symbol: 'none',
        lineStyle: { width: 0, opacity: 0 },
        silent: true,
      },
    ],
  };
}
