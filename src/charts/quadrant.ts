import type { ScatterSeriesOption } from 'echarts/charts';
import { lineHeightOf, unitOf, type Frame } from './frame';
import type { QuadrantInput } from './quadrant-input';
import { quadrantLabels } from './quadrant-labels';
import { quadrantScale, ticksOf, type QuadrantScale } from './quadrant-scale';
import type { ChartOption, ChartSpec, ChartTable } from './spec';
import { labelGraphics, textAt } from './text-graphic';
import { tooltipBox, tooltipNode } from './tooltip';
import { missing, oneDecimal } from './words';

const nothing = 'Ningún punto tiene los dos datos';

function fields(input: QuadrantInput, frame: Frame, scale: QuadrantScale) {
  const { plot, x, y } = scale;
  const right = plot.x + plot.width;
  const bottom = plot.y + plot.height;
  const crossX = x(input.cross);
  const crossY = y(input.cross);
  const tint = (left: number, top: number, width: number, height: number) => ({
    type: 'rect' as const,
    silent: true,
    z: -2,
    shape: { x: left, y: top, width, height },
    style: { fill: frame.theme.tint },
  });
  const rule = (x1: number, y1: number, x2: number, y2: number, strong: boolean) => ({
    type: 'line' as const,
    silent: true,
    z: strong ? 0 : -1,
    shape: { x1, y1, x2, y2 },
    style: { stroke: strong ? frame.theme.line2 : frame.theme.line, lineWidth: 1 },
  });
  const unlike = (tick: number) => tick !== input.cross;
  return [
    tint(plot.x, plot.y, crossX - plot.x, crossY - plot.y),
    tint(crossX, crossY, right - crossX, bottom - crossY),
    ...ticksOf(scale.spanX)
      .filter(unlike)
      .map((tick) => rule(x(tick), plot.y, x(tick), bottom, false)),
    ...ticksOf(scale.spanY)
      .filter(unlike)
      .map((tick) => rule(plot.x, y(tick), right, y(tick), false)),
    rule(crossX, plot.y, crossX, bottom, true),
    rule(plot.x, crossY, right, crossY, true),
  ];
}

function axisTexts(input: QuadrantInput, frame: Frame, scale: QuadrantScale) {
  const { plot } = scale;
  const { theme } = frame;
  const unit = unitOf(frame);
  const height = lineHeightOf(frame);
  const below = plot.y + plot.height + 4 * unit + height / 2;
  const right = plot.x + plot.width;
  return [
    ...ticksOf(scale.spanX).map((tick) =>
      textAt(frame, [scale.x(tick), below], String(tick), theme.ink3, { align: 'center' }),
    ),
    ...ticksOf(scale.spanY).map((tick) =>
      textAt(frame, [plot.x - 7 * unit, scale.y(tick)], String(tick), theme.ink3, { align: 'right' }),
    ),
    textAt(frame, [right, below + height], input.xTitle, theme.ink2, { align: 'right' }),
  ];
}

function dotSeries(frame: Frame, scale: QuadrantScale): ScatterSeriesOption {
  const { theme } = frame;
  const unit = unitOf(frame);
  const reported = { color: theme.fisico, borderColor: theme.paper, borderWidth: unit };
  const unreported = {
    color: theme.paper,
    borderColor: theme.nd,
    borderWidth: 1.5 * unit,
    borderType: [2.5, 2],
  };
  return {
    id: 'puntos',
    type: 'scatter',
    z: 4,
    clip: false,
    symbol: 'circle',
    symbolSize: 11 * unit,
    itemStyle: { opacity: 1 },
    emphasis: { disabled: true },
    data: scale.dots.map((dot) => ({
      name: dot.point.key,
      value: [dot.x, dot.y],
      itemStyle: dot.point.unreported ? unreported : reported,
    })),
  };
}

function tooltip(input: QuadrantInput, frame: Frame): ChartOption['tooltip'] {
  return {
    ...tooltipBox(frame),
    trigger: 'item',
    formatter: (params) => {
      const key = Array.isArray(params) ? undefined : params.name;
      const point = input.points.find((candidate) => candidate.key === key);
      const figure = (name: string, value: number | null) => ({
        name,
        value: value === null ? missing.value : `${oneDecimal(value)} %`,
      });
      if (!point) return tooltipNode('', []);
      const lines = [figure(input.yTitle, point.y), figure(input.xTitle, point.x)];
      if (point.note ?? point.unreported) lines.push({ name: '', value: point.note ?? missing.report });
      return tooltipNode(point.label, lines);
    },
  };
}

function option(input: QuadrantInput, frame: Frame): ChartOption {
  const scale = quadrantScale(input, frame);
  const { plot, spanX, spanY } = scale;
  const { names, labels, counted, leaders } = quadrantLabels(input, frame, scale);
  const named = names.flatMap((name) => labelGraphics(frame, name, { look: 'italic' }));
  const empty =
    scale.dots.length > 0
      ? []
      : [
          textAt(frame, [plot.x + plot.width / 2, plot.y + 48 * unitOf(frame)], nothing, frame.theme.ink2, {
            align: 'center',
          }),
        ];
  return {
    animation: false,
    grid: { left: plot.x, top: plot.y, width: plot.width, height: plot.height, outerBoundsMode: 'none' },
    xAxis: { type: 'value', show: false, ...spanX },
    yAxis: { type: 'value', show: false, ...spanY },
    tooltip: tooltip(input, frame),
    series: [dotSeries(frame, scale)],
    graphic: {
      elements: [
        ...fields(input, frame, scale),
        ...axisTexts(input, frame, scale),
        ...leaders.map((shape) => ({
          type: 'line' as const,
          silent: true,
          z: 3,
          shape,
          style: { stroke: frame.theme.ink3, lineWidth: 1 },
        })),
        ...named,
        ...empty,
        ...[...labels, ...counted.map((group) => group.label)].flatMap((label) =>
          labelGraphics(frame, label),
        ),
      ],
    },
  };
}

function table(input: QuadrantInput): ChartTable {
  return {
    columns: [
      { title: input.pointTitle ?? 'dependencia' },
      { title: input.yTitle, decimals: 1 },
      { title: input.xTitle, decimals: 1 },
      { title: input.noteTitle ?? 'reporte' },
    ],
    rows: input.points.map((point) => [
      point.label,
      point.y ?? missing.value,
      point.x ?? missing.value,
      point.note ?? (point.unreported ? missing.report : 'con reporte'),
    ]),
    keys: input.points.map((point) => point.key),
  };
}

/** Two percentages of each point against a cross: physical progress upwards, money to the right. */
export function quadrantChart(input: QuadrantInput): ChartSpec {
  const undrawn = input.points.filter((point) => point.x === null || point.y === null);
  const drawn = input.points.length - undrawn.length;
  const unreported = input.points.filter((point) => point.unreported).length;
  const rest = undrawn.map((point) => point.label).join(', ');
  return {
    option: (frame) => option(input, frame),
    table: table(input),
    description: `${drawn} de ${input.points.length} puntos dibujados${input.noteTitle ? '' : `, ${unreported} sin reporte`}; vertical: ${input.yTitle}; horizontal: ${input.xTitle}; cruce en ${input.cross}.`,
    note: undrawn.length === 0 ? null : `Sin dato para dibujarse: ${rest}.`,
  };
}
