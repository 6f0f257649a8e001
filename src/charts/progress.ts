import type { Frame } from './frame';
import { monthAxes } from './month-axes';
import type { ProgressInput } from './progress-input';
import { progressLabels } from './progress-labels';
import { at, lastKnown, lastMonth } from './progress-scale';
import { lineSeries } from './progress-series';
import { progressDescription, progressTable } from './progress-table';
import type { ChartOption, ChartSpec } from './spec';
import { labelGraphics } from './text-graphic';
import { tooltipBox, tooltipNode } from './tooltip';
import { missing, oneDecimal } from './words';

function tooltip(input: ProgressInput, frame: Frame): ChartOption['tooltip'] {
  const line = (name: string, value: number | null, none: string) => ({
    name,
    value: value === null ? none : `${oneDecimal(value)} ${input.unit ?? '%'}`,
  });
  return {
    ...tooltipBox(frame),
    trigger: 'axis',
    axisPointer: { type: 'line', lineStyle: { color: frame.theme.ink3, width: 1, type: 'solid' } },
    formatter: (params) => {
      const first = Array.isArray(params) ? params[0] : params;
      const month = Array.isArray(first?.value) ? Number(first.value[0]) : 0;
      const later = month >= input.corte;
      const lines = [line(input.words.planned, at(input.planned, month), missing.plan)];
      if (input.initial) lines.push(line('inicial', at(input.initial, month), missing.plan));
      lines.push(line(input.words.done, at(input.done, month), later ? missing.later : missing.report));
      if (month === lastMonth && input.projection !== null && lastKnown(input.done) < lastMonth)
        lines.push(line(input.words.projection, input.projection, missing.value));
      return tooltipNode(input.months[month] ?? '', lines);
    },
  };
}

function option(input: ProgressInput, frame: Frame): ChartOption {
  const { scale, ends, corte } = progressLabels(input, frame);
  return {
    ...monthAxes(frame, { ...scale, months: input.months, corte: input.corte, points: true }),
    tooltip: tooltip(input, frame),
    series: lineSeries(input, frame, scale),
    graphic: {
      elements: [
        ...ends.flatMap((label) => labelGraphics(frame, label)),
        ...corte.flatMap((label) => labelGraphics(frame, label, { edge: true })),
      ],
    },
  };
}

/** Planned, done and projected through the year, in percent of the annual target. */
export function progressChart(input: ProgressInput): ChartSpec {
  const reported = lastKnown(input.done);
  const late = reported >= 0 && reported < input.corte - 1;
  return {
    option: (frame) => option(input, frame),
    table: progressTable(input),
    description: progressDescription(input),
    note: late ? `El último dato de ${input.words.done} es de ${input.months[reported] ?? ''}.` : null,
  };
}
