import type { Axis } from './axis';
import { unitOf, type Frame } from './frame';
import type { Box } from './place';
import type { ChartOption } from './spec';

interface MonthAxes extends Axis {
  plot: Box;
  months: readonly string[];
  /** Month of the data, 1 to 12: its initial stands out. */
  corte?: number;
  /** The line of the months stands at zero, or at the foot. */
  onZero?: boolean;
  /** The months stand at points, not in columns. */
  points?: boolean;
  tick?: (value: number) => string;
}

/** Axes of a year: initials of the months below, values at the left. */
export function monthAxes(
  frame: Frame,
  { plot, min, max, step, months, corte = 0, onZero = false, points = false, tick }: MonthAxes,
): Pick<ChartOption, 'animation' | 'textStyle' | 'grid' | 'xAxis' | 'yAxis'> {
  const { theme, family, fontSize } = frame;
  const text = { fontFamily: family, fontSize, color: theme.ink3 };
  const margin = 8 * unitOf(frame);
  return {
    animation: false,
    textStyle: { fontFamily: family, fontSize },
    grid: { left: plot.x, top: plot.y, width: plot.width, height: plot.height, outerBoundsMode: 'none' },
    xAxis: {
      type: 'category',
      boundaryGap: !points,
      data: months.map((_, month) => String(month)),
      axisTick: { show: false },
      axisLine: { onZero, lineStyle: { color: theme.line2, width: 1 } },
      axisLabel: {
        ...text,
        margin,
        interval: 0,
        hideOverlap: false,
        formatter: (_, month) => {
          const initial = (months[month] ?? '').charAt(0).toUpperCase();
          return month === corte - 1 ? `{corte|${initial}}` : initial;
        },
        rich: { corte: { ...text, color: theme.ink, fontWeight: 650 } },
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
      axisLabel: {
        ...text,
        margin,
        ...(points ? { showMinLabel: true, showMaxLabel: true } : {}),
        ...(tick ? { formatter: tick } : {}),
      },
    },
  };
}

/** Where columns are drawn as graphics, a line that is not seen is what the pointer finds. */
export function unseenLine(values: readonly number[]): NonNullable<ChartOption['series']> {
  return [
    {
      id: 'meses',
      type: 'line',
      data: [...values],
      symbol: 'none',
      lineStyle: { width: 0, opacity: 0 },
      silent: true,
    },
  ];
}
