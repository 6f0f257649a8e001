import type { ScatterSeriesOption } from 'echarts/charts';
import type { Frame } from './frame';
import type { ChartOption } from './spec';

/** A plane whose coordinates are the pixels of the drawing, from its top left corner. */
export function pixelAxes(frame: Frame): Pick<ChartOption, 'animation' | 'grid' | 'xAxis' | 'yAxis'> {
  return {
    animation: false,
    grid: { left: 0, top: 0, width: frame.width, height: frame.height, outerBoundsMode: 'none' },
    xAxis: { type: 'value', show: false, min: 0, max: Math.max(1, frame.width) },
    yAxis: { type: 'value', show: false, min: 0, max: Math.max(1, frame.height), inverse: true },
  };
}

/** What the pointer finds and picks over things drawn as graphics: boxes not seen, by their middles. */
export function picked(
  points: readonly { key: string; x: number; y: number }[],
  size: [number, number],
): ScatterSeriesOption {
  return {
    id: 'puntos',
    type: 'scatter',
    z: 1,
    clip: false,
    symbol: 'rect',
    symbolSize: size,
    itemStyle: { color: 'transparent', opacity: 1 },
    emphasis: { disabled: true },
    data: points.map(({ key, x, y }) => ({ name: key, value: [x, y] })),
  };
}

export function rectOf(x: number, y: number, width: number, height: number, fill: string, stroke?: string) {
  return {
    type: 'rect' as const,
    silent: true,
    z: 3,
    shape: { x, y, width, height },
    style: { fill, ...(stroke ? { stroke, lineWidth: 1 } : {}) },
  };
}
