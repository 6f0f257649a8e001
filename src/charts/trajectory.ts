import type { ScatterSeriesOption } from 'echarts/charts';
import { boldWeight, lineHeightOf, unitOf, type Frame } from './frame';
import type { ChartOption, ChartSpec, ChartTable } from './spec';
import { textAt } from './text-graphic';
import { tooltipBox, tooltipNode } from './tooltip';
import type { TrajectoryInput } from './trajectory-input';
import { trajectoryScale, type TrajectoryScale } from './trajectory-scale';
import { zones } from './trajectory-zones';
import { missing, oneDecimal } from './words';

const ticks = [0, 60, 100, 150];

const wordOf = (key: string | null): string => zones.find((zone) => zone.key === key)?.words[0] ?? '';

function background(frame: Frame, { plot, ground, zones: places, x }: TrajectoryScale) {
  const { theme } = frame;
  const u = unitOf(frame);
  const line = (x1: number, y1: number, x2: number, y2: number, stroke: string, lineWidth = 1) => ({
    type: 'line' as const,
    silent: true,
    z: 1,
    shape: { x1, y1, x2, y2 },
    style: { stroke, lineWidth },
  });
  return [
    ...places
      .filter((_, i) => i % 2 === 1)
      .map(({ left, right }) => ({
        type: 'rect' as const,
        silent: true,
        z: -2,
        shape: { x: left, y: plot.y, width: right - left, height: plot.height },
        style: { fill: theme.tint },
      })),
    ...places.slice(1).map(({ left }) => line(left, plot.y, left, ground, theme.line2)),
    line(plot.x, ground, plot.x + plot.width, ground, theme.line2),
    line(x(100), ground - 60 * u, x(100), ground + 4 * u, theme.ink, 2 * u),
  ];
}

function texts(input: TrajectoryInput, frame: Frame, { plot, ground, zones: places, x }: TrajectoryScale) {
  const { theme } = frame;
  const u = unitOf(frame);
  const high = lineHeightOf(frame);
  const below = ground + 6 * u + high / 2;
  const right = plot.x + plot.width;
  return [
    ...places.flatMap(({ left, count, lines }) => {
      const number = textAt(frame, [left + 7 * u, plot.y + 18 * u], String(count), theme.ink);
      number.style.font = `normal ${boldWeight} ${Math.round(frame.fontSize * 1.9)}px ${frame.family}`;
      return [
        number,
        ...lines.map((line, i) =>
          textAt(frame, [left + 7 * u, plot.y + 42 * u + i * high], line, theme.ink2, { edge: true }),
        ),
      ];
    }),
    ...ticks
      .filter((tick) => x(tick) < right - 12 * u)
      .map((tick) => textAt(frame, [x(tick), below], String(tick), theme.ink3, { align: 'center' })),
    textAt(frame, [right, below + high + 2 * u], input.title, theme.ink2, { align: 'right' }),
  ];
}

function dots(frame: Frame, scale: TrajectoryScale): ScatterSeriesOption {
  const { theme } = frame;
  return {
    id: 'puntos',
    type: 'scatter',
    z: 4,
    clip: false,
    symbol: 'circle',
    symbolSize: 2 * scale.radius,
    itemStyle: { opacity: 1, borderColor: theme.paper, borderWidth: unitOf(frame) },
    emphasis: { disabled: true },
    data: scale.dots.map(({ point, px, py }) => ({
      name: point.key,
      value: [px, py],
      itemStyle: { color: point.zone === 'retroceso' ? theme.rojo : theme.fisico },
    })),
  };
}

function tooltip(input: TrajectoryInput, frame: Frame): ChartOption['tooltip'] {
  return {
    ...tooltipBox(frame),
    trigger: 'item',
    formatter: (params) => {
      const key = Array.isArray(params) ? undefined : params.name;
      const point = input.points.find((candidate) => candidate.key === key);
      if (!point || point.pace === null) return tooltipNode('', []);
      return tooltipNode(point.label, [
        { name: wordOf(point.zone), value: `${oneDecimal(point.pace)} % del ritmo` },
      ]);
    },
  };
}

function option(input: TrajectoryInput, frame: Frame): ChartOption {
  const scale = trajectoryScale(input, frame);
  return {
    animation: false,
    grid: { left: 0, top: 0, width: frame.width, height: frame.height, outerBoundsMode: 'none' },
    xAxis: { type: 'value', show: false, min: 0, max: Math.max(1, frame.width) },
    yAxis: { type: 'value', show: false, min: 0, max: Math.max(1, frame.height), inverse: true },
    tooltip: tooltip(input, frame),
    series: [dots(frame, scale)],
    graphic: { elements: [...background(frame, scale), ...texts(input, frame, scale)] },
  };
}

function table({ points, pointTitle }: TrajectoryInput): ChartTable {
  const ordered = [...points].sort(
    (a, b) => Number(a.pace === null) - Number(b.pace === null) || (a.pace ?? 0) - (b.pace ?? 0),
  );
  return {
    columns: [
      { title: pointTitle },
      { title: 'ritmo, % del requerido', decimals: 1 },
      { title: 'trayectoria' },
    ],
    rows: ordered.map(({ label, pace, zone, reason }) => [
      label,
      pace ?? missing.value,
      pace === null ? (reason ?? missing.value) : wordOf(zone),
    ]),
    keys: ordered.map(({ key }) => key),
  };
}

/** Dots stacked on the pace of each indicator, in % of the one its last logro requires. */
export function trajectoryChart(input: TrajectoryInput): ChartSpec {
  const drawn = input.points.filter(({ pace }) => pace !== null);
  const counted = zones.map(({ key, words }) => {
    const n = drawn.filter(({ zone }) => zone === key).length;
    return `${n} ${words[0]}`;
  });
  const undrawn = input.points.length - drawn.length;
  return {
    option: (frame) => option(input, frame),
    table: table(input),
    description: `${drawn.length} de ${input.points.length} indicadores con ritmo: ${counted.join('; ')}.`,
    note:
      undrawn === 0
        ? null
        : `Sin ritmo que dibujar: ${undrawn === 1 ? '1 indicador' : `${undrawn} indicadores`}; la tabla dice por qué.`,
  };
}
