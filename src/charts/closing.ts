import type { Axis } from './axis';
import { lineHeightOf, unitOf, type Frame } from './frame';
import type { Box } from './place';
import type { ChartOption, ChartSpec } from './spec';
import { textAt } from './text-graphic';
import { tooltipBox, tooltipNode } from './tooltip';
import { decimalText } from './words';

export interface ClosingYear {
  anio: number;
  /** Units closed since the first year. */
  plan: number;
  ritmo: number;
}

export interface ClosingInput {
  years: ClosingYear[];
}

interface Scale {
  axis: Axis;
  plot: Box;
  /** Middle of a year, px. */
  x: (index: number) => number;
  y: (value: number) => number;
  bar: number;
}

const units = (value: number) => decimalText(value, Number.isInteger(value) ? 0 : 1);

/** From zero, at most five steps of whole units. */
function wholeAxis(values: readonly number[]): Axis {
  const highest = Math.max(1, ...values);
  const rough = highest / 5;
  const power = 10 ** Math.max(0, Math.floor(Math.log10(rough)));
  const step = [1, 2, 5, 10].map((size) => size * power).find((size) => size >= rough) ?? 10 * power;
  return { min: 0, max: Math.ceil(highest / step) * step, step };
}

export function closingScale({ years }: ClosingInput, frame: Frame): Scale {
  const u = unitOf(frame);
  const axis = wholeAxis(years.flatMap(({ plan, ritmo }) => [plan, ritmo]));
  const left = Math.ceil(frame.measure(units(axis.max)) + 10 * u);
  const top = lineHeightOf(frame) + 8 * u;
  const right = Math.ceil(Math.max(frame.measure('a este', true), frame.measure('cumple')) + 12 * u);
  const plot = {
    x: left,
    y: top,
    width: Math.max(1, frame.width - left - right),
    height: Math.max(1, frame.height - top - 28 * u),
  };
  const column = plot.width / Math.max(1, years.length);
  return {
    axis,
    plot,
    x: (index) => plot.x + column * (index + 0.5),
    y: (value) => plot.y + (plot.height * (axis.max - value)) / (axis.max - axis.min),
    bar: Math.min(74 * u, column * 0.6),
  };
}

function bars({ years }: ClosingInput, frame: Frame, { x, y, bar }: Scale) {
  const { theme } = frame;
  const rect = (index: number, value: number, style: object, z: number) => ({
    type: 'rect' as const,
    silent: true,
    z,
    shape: { x: x(index) - bar / 2, y: y(value), width: bar, height: Math.max(0, y(0) - y(value)) },
    style,
  });
  return years.flatMap(({ plan, ritmo }, i) => [
    ...(plan > 0 ? [rect(i, plan, { fill: theme.paper, stroke: theme.fisico, lineWidth: 1.5 }, 2)] : []),
    // Where more arrives than was planned the solid bar stands behind the outline.
    ...(ritmo > 0 ? [rect(i, ritmo, { fill: theme.fisico }, ritmo > plan ? 1 : 3)] : []),
  ]);
}

function labels({ years }: ClosingInput, frame: Frame, { x, y, bar }: Scale) {
  const { theme } = frame;
  const high = lineHeightOf(frame);
  const fits = years.every(({ plan }) => frame.measure(units(plan), true) <= bar * 1.4);
  return years.flatMap(({ plan, ritmo }, i) => {
    if (!fits && i < years.length - 1) return [];
    const top = Math.max(plan, ritmo);
    const inside = ritmo > 0 && y(0) - y(ritmo) > high * 1.4 && frame.measure(units(ritmo), true) < bar;
    return [
      textAt(frame, [x(i), y(top) - high / 2 - 3], units(plan), theme.ink, { look: 'bold', align: 'center' }),
      ...(inside
        ? [
            textAt(frame, [x(i), y(ritmo) + high * 0.8], units(ritmo), theme.paper, {
              look: 'bold',
              align: 'center',
            }),
          ]
        : []),
    ];
  });
}

/** What each height is, beside the last year. */
function names({ years }: ClosingInput, frame: Frame, { x, y, bar }: Scale) {
  const last = years.at(-1);
  if (!last || last.plan === 0) return [];
  const { theme } = frame;
  const high = lineHeightOf(frame);
  const left = x(years.length - 1) + bar / 2 + 8 * unitOf(frame);
  const first = y(last.plan) + high / 2;
  const second = Math.max(y(last.ritmo) + high / 2, first + 2.2 * high);
  const two = (top: number, lines: readonly [string, string], fill: string, look: 'normal' | 'bold') =>
    lines.map((line, i) => textAt(frame, [left, top + i * high], line, fill, { look }));
  return [
    ...two(first, ['si todo', 'cumple'], theme.ink2, 'normal'),
    ...(last.ritmo > 0 ? two(Math.min(second, y(0) - high), ['a este', 'ritmo'], theme.fisico, 'bold') : []),
  ];
}

function option(input: ClosingInput, frame: Frame): ChartOption {
  const scale = closingScale(input, frame);
  const { theme, family, fontSize } = frame;
  const { axis, plot } = scale;
  const text = { fontFamily: family, fontSize, color: theme.ink3 };
  return {
    animation: false,
    textStyle: { fontFamily: family, fontSize },
    grid: { left: plot.x, top: plot.y, width: plot.width, height: plot.height, outerBoundsMode: 'none' },
    xAxis: {
      type: 'category',
      data: input.years.map(({ anio }) => String(anio)),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: theme.line2, width: 1 } },
      axisLabel: { ...text, margin: 8 * unitOf(frame), hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      min: axis.min,
      max: axis.max,
      interval: axis.step,
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { lineStyle: { color: theme.line, width: 1 } },
      axisLabel: { ...text, margin: 8 * unitOf(frame) },
    },
    series: [
      {
        id: 'anios',
        type: 'line',
        data: input.years.map(({ plan }) => plan),
        symbol: 'none',
        lineStyle: { width: 0, opacity: 0 },
        silent: true,
      },
    ],
    tooltip: {
      ...tooltipBox(frame),
      trigger: 'axis',
      axisPointer: { type: 'none' },
      formatter: (params) => {
        const year = input.years[(Array.isArray(params) ? params[0] : params)?.dataIndex ?? 0];
        if (!year) return tooltipNode('', []);
        return tooltipNode(String(year.anio), [
          { name: 'si todo cumple', value: units(year.plan) },
          { name: 'a este ritmo', value: units(year.ritmo) },
        ]);
      },
    },
    graphic: {
      elements: [...bars(input, frame, scale), ...labels(input, frame, scale), ...names(input, frame, scale)],
    },
  };
}

/** Units that investments close, accumulated by year: if every date is kept, outlined, and at the pace of each, solid. */
export function closingChart(input: ClosingInput): ChartSpec {
  const last = input.years.at(-1);
  return {
    option: (frame) => option(input, frame),
    table: {
      columns: [
        { title: 'año' },
        { title: 'si todo cumple, unidades acumuladas', decimals: 0 },
        { title: 'a este ritmo, unidades acumuladas', decimals: 0 },
      ],
      rows: input.years.map(({ anio, plan, ritmo }) => [String(anio), plan, ritmo]),
    },
    description: last
      ? `Unidades que se cierran, acumuladas a ${last.anio}: ${units(last.plan)} si todo cumple su fecha y ${units(last.ritmo)} a este ritmo.`
      : 'No hay años que dibujar.',
    note: null,
  };
}
