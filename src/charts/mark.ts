import type { Band } from '@/core/semaforo';
import type { ChartTheme } from './theme';

export type Colour = keyof ChartTheme;

/** A stroke of a drawing made by hand: the screen, a file and the paper draw the same ones. Lengths in pixels. */
export type Mark = RectMark | LineMark | PathMark | TextMark;

export interface RectMark {
  kind: 'rect';
  x: number;
  y: number;
  width: number;
  height: number;
  fill?: Colour;
  stroke?: Colour;
  dashed?: boolean;
}

export interface LineMark {
  kind: 'line';
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  stroke: Colour;
  width: number;
}

export interface PathMark {
  kind: 'path';
  d: string;
  fill?: Colour;
  stroke?: Colour;
  width?: number;
}

export interface TextMark {
  kind: 'text';
  x: number;
  /** Of its baseline. */
  y: number;
  text: string;
  fill: Colour;
  bold?: boolean;
  align?: 'start' | 'middle' | 'end';
}

/** The shape of a band in a square of `size` around a centre. */
export function bandMark(band: Band, x: number, y: number, size: number): PathMark {
  const half = size / 2;
  if (band === 'rojo')
    return { kind: 'path', d: `M${x - half * 0.83} ${y - half * 0.83}h${size * 0.83}v${size * 0.83}h${-size * 0.83}Z`, fill: 'rojo' };
  if (band === 'amarillo')
    return { kind: 'path', d: `M${x} ${y - half * 0.9}L${x + half * 0.97} ${y + half * 0.87}H${x - half * 0.97}Z`, fill: 'amarillo' };
  if (band === 'verde') return { kind: 'path', d: circle(x, y, half * 0.87), fill: 'verde' };
  return { kind: 'path', d: circle(x, y, half * 0.73), fill: 'paper', stroke: 'nd', width: 2 };
} // prettier-ignore

function circle(x: number, y: number, r: number): string {
  return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
}
