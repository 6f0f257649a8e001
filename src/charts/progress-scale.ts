import { widestLine, wrap, type EndLabel, type TextLine } from './end-labels';
import { unitOf, type Frame } from './frame';
import type { Box } from './place';
import type { ProgressInput } from './progress-input';
import { oneDecimal } from './words';

export const lastMonth = 11;

/** Where the figures of a progress chart fall, in pixels and in percent. */
export interface ProgressScale {
  plot: Box;
  min: number;
  max: number;
  step: number;
  x: (month: number) => number;
  y: (value: number) => number;
}

/** Index of the last month with a figure, or -1. */
export const lastKnown = (values: readonly (number | null)[]): number =>
  values.findLastIndex((value) => value !== null);

export const at = (values: readonly (number | null)[] | undefined, month: number): number | null =>
  values?.[month] ?? null;

/** 0 to 100 in quarters, grown in whole steps when a figure passes it or a reversal goes below 0. */
export function percentAxisOf(
  values: readonly (number | null)[],
  least = 0,
): { min: number; max: number; step: number } {
  const known = values.filter((value) => value !== null);
  const highest = Math.max(100, least, ...known);
  const lowest = Math.min(0, ...known);
  const step = [25, 50, 100, 250, 500, 1000].find((size) => (highest - lowest) / size <= 6) ?? highest / 4;
  return { min: Math.floor(lowest / step) * step, max: Math.ceil(highest / step) * step, step };
}

export const percentAxis = (input: ProgressInput): { min: number; max: number; step: number } =>
  percentAxisOf([...input.planned, ...(input.initial ?? []), ...input.done, input.projection], input.max);

/** Design pixels between December and its labels: past the markers when the corte is there. */
export const endGap = (input: ProgressInput): number => (input.corte === 12 ? 11 : 8);

export function progressScale(
  input: ProgressInput,
  frame: Frame,
  labels: readonly EndLabel[],
): ProgressScale {
  const unit = unitOf(frame);
  const axis = percentAxis(input);
  const ticks = [axis.min, axis.max].map((value) => frame.measure(String(value)));
  const left = Math.ceil(Math.max(...ticks) + 9 * unit);
  const right = Math.ceil(Math.max(widestLine(labels, frame.measure) + (endGap(input) + 2) * unit, 8 * unit));
  const top = 14 * unit;
  const plot = {
    x: left,
    y: top,
    width: Math.max(1, frame.width - left - right),
    height: Math.max(1, frame.height - top - 26 * unit),
  };
  return {
    ...axis,
    plot,
    x: (month) => plot.x + (plot.width * month) / lastMonth,
    y: (value) => plot.y + (plot.height * (axis.max - value)) / (axis.max - axis.min),
  };
}

/** What is written at December, most needed first; `anchor` is still in percent. */
export function endTexts(input: ProgressInput, frame: Frame): EndLabel[] {
  const { theme, measure } = frame;
  const { words, planned, initial, done, projection } = input;
  const own = input.series === 'fisico' ? theme.fisico : theme.financieroText;
  const names = [words.planned, words.projection, words.done, ...(initial ? ['inicial'] : [])];
  const width = Math.max(...names.flatMap((name) => name.split(' ')).map((word) => measure(word)));
  const lines = (text: string): TextLine[] =>
    wrap(text, width, measure).map((line) => ({ text: line, colour: theme.ink2 }));
  const value = (figure: number): TextLine => ({ text: oneDecimal(figure), colour: own, bold: true });

  const labels: EndLabel[] = [];
  const target = at(planned, lastMonth);
  const closed = input.corte === 12;
  if (target !== null) {
    const said = closed || Math.abs(target - 100) >= 0.05;
    labels.push({
      lines: lines(said ? `${words.planned} ${oneDecimal(target)}` : words.planned),
      anchor: target,
    });
  }
  const final = at(done, lastMonth);
  if (final !== null) labels.push({ lines: [value(final), ...lines(words.done)], anchor: final });
  if (projection !== null && final === null)
    labels.push({ lines: [value(projection), ...lines(words.projection)], anchor: projection });
  const first = at(initial, lastMonth);
  if (first !== null) labels.push({ lines: lines('inicial'), anchor: first });
  return labels;
}
