import { axisOf } from './axis';
import { lineHeightOf, unitOf, type Frame } from './frame';
import type { MonthCountInput } from './month-change-input';
import { monthAxes, unseenLine } from './month-axes';
import { barOf, monthPlot } from './month-plot';
import type { ChartOption, ChartSpec } from './spec';
import { textAt } from './text-graphic';
import { tooltipBox, tooltipNode } from './tooltip';
import { decimalText } from './words';

function option({ months, up, down }: MonthCountInput, frame: Frame): ChartOption {
  const { theme } = frame;
  const u = unitOf(frame);
  const high = lineHeightOf(frame);
  const names = ['suben', 'bajan'] as const;
  const right = Math.max(...names.map((name) => frame.measure(name, true))) + 8 * u;
  // Room for the number under the longest bar.
  const axis = axisOf([...up, ...down.map((count) => -count * 1.2)]);
  const step = Math.max(1, Math.ceil(axis.step));
  const whole = {
    step,
    min: -Math.ceil(-axis.min / step) * step,
    max: Math.max(step, Math.ceil(axis.max / step) * step),
  };
  const plot = monthPlot(frame, whole, (value) => decimalText(Math.abs(value), 0), right);
  const side = (counts: readonly number[], sign: 1 | -1, fill: string) =>
    counts.flatMap((count, month) => {
      if (count === 0) return [];
      const bar = barOf(plot, month, sign * count);
      const y = sign > 0 ? bar.y - high / 2 - 2 * u : bar.y + bar.height + high / 2 + 2 * u;
      const label = decimalText(count, 0);
      return [
        { type: 'rect' as const, silent: true, z: 2, shape: bar, style: { fill } },
        ...(frame.measure(label) <= plot.column
          ? [textAt(frame, [plot.x(month), y], label, theme.ink2, { align: 'center' })]
          : []),
      ];
    });
  const zero = plot.y(0);
  const end = plot.plot.x + plot.plot.width + 8 * u;
  return {
    ...monthAxes(frame, { ...plot, months }),
    series: unseenLine(months.map(() => 0)),
    tooltip: {
      ...tooltipBox(frame),
      trigger: 'axis',
      axisPointer: { type: 'none' },
      formatter: (params) => {
        const month = (Array.isArray(params) ? params[0] : params)?.dataIndex ?? 0;
        return tooltipNode(months[month] ?? '', [
          { name: 'metas que suben', value: decimalText(up[month] ?? 0, 0) },
          { name: 'metas que bajan', value: decimalText(down[month] ?? 0, 0) },
        ]);
      },
    },
    graphic: {
      elements: [
        ...side(up, 1, theme.fisico),
        ...side(down, -1, theme.programado),
        {
          type: 'line',
          silent: true,
          z: 3,
          shape: { x1: plot.plot.x, x2: plot.plot.x + plot.plot.width, y1: zero, y2: zero },
          style: { stroke: theme.line2, lineWidth: 1 },
        },
        textAt(frame, [end, zero - high * 0.7], 'suben', theme.fisico, { look: 'bold' }),
        textAt(frame, [end, zero + high * 0.7], 'bajan', theme.ink2, { look: 'bold' }),
      ],
    },
  };
}

/** How many rise, over the line, and how many fall, under it, in each month. */
export function monthCountChart(input: MonthCountInput): ChartSpec {
  const [up, down] = [Math.max(0, ...input.up), Math.max(0, ...input.down)];
  return {
    option: (frame) => option(input, frame),
    table: {
      columns: [
        { title: 'mes' },
        { title: 'metas que suben, AO', decimals: 0 },
        { title: 'metas que bajan, AO', decimals: 0 },
      ],
      rows: input.months.map((name, month) => [name, input.up[month] ?? 0, input.down[month] ?? 0]),
    },
    description: `Actividades cuya meta del mes cambia: hasta ${decimalText(up, 0)} suben y hasta ${decimalText(down, 0)} bajan en un mes.`,
    note: null,
  };
}
