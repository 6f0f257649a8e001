import { stackEndLabels } from './end-labels';
import { lineHeightOf, unitOf, type Frame } from './frame';
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
  const { theme, family, fontSize } = frame;
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
  const text = { fontFamily: family, fontSize, color: theme.ink3 };
  return {
    animation: false,
    textStyle: { fontFamily: family, fontSize },
    grid: { left: plot.x, top: plot.y, width: plot.width, height: plot.height, outerBoundsMode: 'none' },
    xAxis: {
      type: 'category',
      data: input.months.map((_, month) => String(month)),
      axisTick: { show: false },
      axisLine: { onZero: true, lineStyle: { color: theme.line2, width: 1 } },
      axisLabel: {
        ...text,
        interval: 0,
        hideOverlap: false,
        margin: 8 * u,
        formatter: (_, month) => {
          const initial = (input.months[month] ?? '').charAt(0).toUpperCase();
          return month === input.corte - 1 ? `{corte|${initial}}` : initial;
        },
        rich: { corte: { ...text, color: theme.ink, fontWeight: 650 } },
      },
    },
    yAxis: {
      type: 'value',
      min: scale.min,
      max: scale.max,
      interval: scale.step,
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { lineStyle: { color: theme.line, width: 1 } },
      axisLabel: {
        ...text,
        margin: 8 * u,
        formatter: (amount: number) => tick(amount, scale.step, scale.unit),
      },
    },
    tooltip: tooltip(input, frame, scale),
    // The bars are drawn as graphics, hatching and all; this line, unseen, is what the pointer finds.
    series: [
      {
        id: 'meses',
        type: 'line',
        data: input.months.map((_, month) => input.done[month] ?? 0),
        symbol: 'none',
        lineStyle: { width: 0, opacity: 0 },
        silent: true,
      },
    ],
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
