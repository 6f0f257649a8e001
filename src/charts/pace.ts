import { stackEndLabels } from './end-labels';
import { lineHeightOf, unitOf, type Frame } from './frame';
import { monthAxes, unseenLine } from './month-axes';
import type { PaceInput } from './pace-input';
import { monthLabels, sideLabels } from './pace-labels';
import { paceMarks } from './pace-marks';
import { paceScale, paceTexts, tick, written, type PaceScale } from './pace-scale';
import { paceDescription, paceTable } from './pace-table';
import type { ChartOption, ChartSpec } from './spec';
import { labelGraphics } from './text-graphic';
import { tooltipBox, tooltipNode } from './tooltip';
import { missing } from './words';

function tooltip(input: PaceInput, frame: Frame, { unit }: PaceScale): ChartOption['tooltip'] {
  const line = (name: string, amount: number | null, none: string) => ({
    name,
    value: amount === null ? none : `${written(amount, unit)} ${unit.words}`,
  });
  return {
    ...tooltipBox(frame),
    trigger: 'axis',
    axisPointer: { type: 'none' },
    formatter: (params) => {
      const first = Array.isArray(params) ? params[0] : params;
      const month = first?.dataIndex ?? 0;
      const later = month >= input.corte;
      return tooltipNode(input.months[month] ?? '', [
        line('devengado', input.done[month] ?? null, later ? missing.later : missing.value),
        line('programado en el POI', input.planned[month] ?? null, missing.plan),
        ...(later && input.need !== null ? [line('hace falta', input.need, missing.value)] : []),
      ]);
    },
  };
}

function option(input: PaceInput, frame: Frame): ChartOption {
  const u = unitOf(frame);
  const texts = paceTexts(input, frame);
  const scale = paceScale(input, frame, texts);
  const { plot } = scale;
  const ends = stackEndLabels(
    texts.map((label) => ({ ...label, anchor: scale.y(label.anchor) })),
    plot.x + plot.width + 10 * u,
    [lineHeightOf(frame) / 2, plot.y + plot.height + lineHeightOf(frame) / 2],
    frame,
  );
  const { months, corte } = input;
  return {
    ...monthAxes(frame, {
      ...scale,
      months,
      corte,
      onZero: true,
      tick: (amount) => tick(amount, scale.step, scale.unit),
    }),
    tooltip: tooltip(input, frame, scale),
    series: unseenLine(months.map((_, month) => input.done[month] ?? 0)),
    graphic: {
      elements: [
        ...paceMarks(input, frame, scale),
        ...monthLabels(input, frame, scale),
        ...sideLabels(input, frame, scale),
        ...ends.flatMap((label) => labelGraphics(frame, label)),
      ],
    },
  };
}

/** What was spent each month, and what each month left must spend. */
export function paceChart(input: PaceInput): ChartSpec {
  return {
    option: (frame) => option(input, frame),
    table: paceTable(input),
    description: paceDescription(input),
    note: null,
  };
}
