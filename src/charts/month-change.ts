import { axisOf } from './axis';
import { lineHeightOf, unitOf, type Frame } from './frame';
import { moneyUnit, type MoneyUnit } from './money-unit';
import type { MonthChangeInput } from './month-change-input';
import { monthAxes, unseenLine } from './month-axes';
import { barOf, monthPlot, type MonthPlot } from './month-plot';
import type { ChartOption, ChartSpec } from './spec';
import { textAt, type TextGraphic } from './text-graphic';
import { tooltipBox, tooltipNode } from './tooltip';
import { decimalText } from './words';

const unitFor = ({ before, after }: MonthChangeInput): MoneyUnit => moneyUnit([...before, ...after]);

const written = (soles: number, { divisor, decimals }: MoneyUnit) => decimalText(soles / divisor, decimals);

/** With its sign; a change too small for the unit is nothing. */
function signed(soles: number, unit: MoneyUnit): string {
  const text = written(soles, unit);
  return Number(text.replace(/[^\d.]/g, '')) === 0 ? '=' : soles > 0 ? `+${text}` : text;
}

const changeAt = ({ before, after }: MonthChangeInput, month: number) =>
  (after[month] ?? 0) - (before[month] ?? 0);

function marks(input: MonthChangeInput, frame: Frame, plot: MonthPlot) {
  const { theme } = frame;
  const u = unitOf(frame);
  return input.months.flatMap((_, month) => {
    const y = plot.y(input.before[month] ?? 0);
    const [x1, x2] = [plot.x(month) - plot.column * 0.42, plot.x(month) + plot.column * 0.42];
    return [
      {
        type: 'rect' as const,
        silent: true,
        z: 2,
        shape: barOf(plot, month, input.after[month] ?? 0),
        style: { fill: theme.financiero },
      },
      {
        type: 'line' as const,
        silent: true,
        z: 4,
        shape: { x1, y1: y, x2, y2: y },
        style: { stroke: theme.programado, lineWidth: 2 * u, lineDash: [5 * u, 3 * u] },
      },
    ];
  });
}

/** The change over each month; where a month is narrow, only the largest of each sign. */
function labels(input: MonthChangeInput, frame: Frame, plot: MonthPlot, unit: MoneyUnit): TextGraphic[] {
  const { theme } = frame;
  const high = lineHeightOf(frame);
  const changes = input.months.map((_, month) => changeAt(input, month));
  const fits = changes.every((change) => frame.measure(signed(change, unit), true) <= plot.column);
  const kept = [Math.max(...changes), Math.min(...changes)];
  return changes.flatMap((change, month) => {
    const text = signed(change, unit);
    if (!fits && (!kept.includes(change) || text === '=')) return [];
    const top = plot.y(Math.max(0, input.before[month] ?? 0, input.after[month] ?? 0));
    const half = frame.measure(text, true) / 2;
    const x = Math.min(Math.max(plot.x(month), half), frame.width - half);
    const look = { look: text === '=' ? 'normal' : 'bold', align: 'center', edge: true } as const;
    return [
      textAt(
        frame,
        [x, Math.max(high / 2, top - high / 2 - 4)],
        text,
        text === '=' ? theme.ink3 : theme.ink,
        look,
      ),
    ];
  });
}

function option(input: MonthChangeInput, frame: Frame): ChartOption {
  const unit = unitFor(input);
  const axis = axisOf([...input.before, ...input.after]);
  const whole = Number.isInteger(Number((axis.step / unit.divisor).toFixed(6)));
  const plot = monthPlot(frame, axis, (value) => decimalText(value / unit.divisor, whole ? 0 : 1));
  const { words } = input;
  return {
    ...monthAxes(frame, { ...plot, months: input.months }),
    series: unseenLine(input.months.map(() => 0)),
    tooltip: {
      ...tooltipBox(frame),
      trigger: 'axis',
      axisPointer: { type: 'none' },
      formatter: (params) => {
        const month = (Array.isArray(params) ? params[0] : params)?.dataIndex ?? 0;
        const say = (soles: number) => `${written(soles, unit)} ${unit.words}`;
        return tooltipNode(input.months[month] ?? '', [
          { name: words.before, value: say(input.before[month] ?? 0) },
          { name: words.after, value: say(input.after[month] ?? 0) },
          { name: 'cambio', value: signed(changeAt(input, month), unit) },
        ]);
      },
    },
    graphic: { elements: [...marks(input, frame, plot), ...labels(input, frame, plot, unit)] },
  };
}

/** Money of each month now, as bars, and before, as dashed lines; over them, the change. */
export function monthChangeChart(input: MonthChangeInput): ChartSpec {
  const { words, loose } = input;
  const unit = unitFor(input);
  const changes = input.months.map((_, month) => changeAt(input, month));
  const extreme = (pick: (...all: number[]) => number) => changes.indexOf(pick(...changes));
  const [most, least] = [extreme(Math.max), extreme(Math.min)];
  const told = (month: number) => `${input.months[month] ?? ''} ${signed(changes[month] ?? 0, unit)}`;
  const row = (name: string, before: number, after: number) => [name, before, after, after - before];
  return {
    option: (frame) => option(input, frame),
    table: {
      columns: [
        { title: 'mes' },
        { title: `${words.before}, S/`, decimals: 2 },
        { title: `${words.after}, S/`, decimals: 2 },
        { title: 'cambio, S/', decimals: 2 },
      ],
      rows: [
        ...input.months.map((name, month) => row(name, input.before[month] ?? 0, input.after[month] ?? 0)),
        ...(loose.before === 0 && loose.after === 0 ? [] : [row('sin mes', loose.before, loose.after)]),
      ],
    },
    description: `Programado de cada mes, ${words.before} y ${words.after}, en ${unit.words}: de ${told(least)} a ${told(most)}.`,
    note: null,
  };
}
