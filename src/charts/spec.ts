import type { LineSeriesOption, ScatterSeriesOption } from 'echarts/charts';
import type { GraphicComponentOption, GridComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import type { Frame } from './frame';

export type ChartOption = ComposeOption<
  | LineSeriesOption
  | ScatterSeriesOption
  | GridComponentOption
  | TooltipComponentOption
  | GraphicComponentOption
>;

export interface ChartColumn {
  title: string;
  /** Decimals of a numeric column; a text column has none. */
  decimals?: number;
}

/** A figure, or words: a missing figure is its reason, never an empty cell. */
export type ChartCell = number | string;

export interface ChartTable {
  columns: ChartColumn[];
  rows: ChartCell[][];
  /** Key of each row, where picking a row means something. */
  keys?: string[];
}

/** A chart without a place: its drawing for a frame, its table and its words. */
export interface ChartSpec {
  option: (frame: Frame) => ChartOption;
  table: ChartTable;
  /** One sentence for who does not see the drawing. */
  description: string;
  /** What the drawing leaves out, in words, or null. */
  note: string | null;
}
