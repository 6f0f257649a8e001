import type { LineSeriesOption } from 'echarts/charts';
import { unitOf, type Frame } from './frame';
import type { ProgressInput } from './progress-input';
import { at, lastKnown, lastMonth, type ProgressScale } from './progress-scale';

type Point = NonNullable<LineSeriesOption['data']>[number];
export type Marker = {
  symbolSize: number;
  itemStyle: { color: string; borderColor?: string; borderWidth?: number };
};

/** A line that says nothing to the pointer by itself. */
export function line(
  id: string,
  data: Point[],
  style: LineSeriesOption['lineStyle'],
  z: number,
): LineSeriesOption {
  return {
    id,
    type: 'line',
    data,
    z,
    lineStyle: style,
    symbol: 'none',
    connectNulls: false,
    emphasis: { disabled: true },
    silent: true,
    clip: false,
  };
}

/** One item per month; a missing month is '-', which ECharts leaves open. Months in `marked` get their marker, and so
 * does a month between two missing ones, that no line would show. */
export function points(
  values: readonly (number | null)[],
  marked: (month: number) => Marker | null,
  lonely: Marker | null = null,
): Point[] {
  return values.map((value, month) => {
    if (value === null) return { value: [month, '-'], symbol: 'none' };
    const alone = at(values, month - 1) === null && at(values, month + 1) === null;
    const marker = marked(month) ?? (alone ? lonely : null);
    return marker
      ? { value: [month, value], symbol: 'circle', ...marker }
      : { value: [month, value], symbol: 'none' };
  });
}

export function lineSeries(input: ProgressInput, frame: Frame, scale: ProgressScale): LineSeriesOption[] {
  const { theme } = frame;
  const unit = unitOf(frame);
  const own = input.series === 'fisico' ? theme.fisico : theme.financiero;
  const month = input.corte - 1;
  const last = lastKnown(input.done);
  const done = at(input.done, last);
  const planned = at(input.planned, month);
  const hollow = (colour: string, size: number, width: number): Marker => ({
    symbolSize: (size - width) * unit,
    itemStyle: { color: theme.paper, borderColor: colour, borderWidth: width * unit },
  });
  const plannedMark = hollow(theme.programado, 10, 2);
  const doneMark: Marker =
    input.series === 'fisico' ? { symbolSize: 9 * unit, itemStyle: { color: own } } : hollow(own, 11.5, 2.5);
  const small: Marker = { symbolSize: 5 * unit, itemStyle: { color: own } };
  const smallPlan: Marker = { symbolSize: 4 * unit, itemStyle: { color: theme.programado } };

  const list: LineSeriesOption[] = [
    line(
      'corte',
      [
        [month, scale.min],
        [month, scale.max],
      ],
      { color: theme.line2, width: 1 },
      2,
    ),
  ];
  const grey = { color: theme.programado, width: 1.5 * unit };
  if (input.initial)
    list.push(
      line(
        'inicial',
        points(input.initial, () => null),
        { ...grey, type: [1.5, 3] },
        3,
      ),
    );
  list.push(
    line(
      'programado',
      points(input.planned, (m) => (m === month ? plannedMark : null), smallPlan),
      { ...grey, type: [5, 3] },
      4,
    ),
  );
  if (done !== null && input.projection !== null && last < lastMonth) {
    const path: Point[] = [
      [last, done],
      [lastMonth, input.projection],
    ];
    list.push(line('proyeccion', path, { color: own, width: 1.5 * unit, type: [2, 4] }, 3));
  }
  if (planned !== null && done !== null && last === month && planned > done) {
    const gap: Point[] = [
      [month, planned],
      [month, done],
    ];
    list.push(line('brecha', gap, { color: theme.rojo, width: 2 * unit }, 3));
  }
  const doneLine = { color: own, width: 3 * unit, join: 'round' as const };
  list.push(
    line(
      'ejecutado',
      points(input.done, (m) => (m === last ? doneMark : null), small),
      doneLine,
      5,
    ),
  );
  return list;
}
