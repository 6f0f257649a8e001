import type { LineSeriesOption } from 'echarts/charts';
import { unitOf, type Frame } from './frame';
import type { LifeCurveInput } from './life-curve-input';
import { gapOf, lifeLabels } from './life-curve-labels';
import { fullMonth, value, type LifeScale } from './life-curve-scale';
import { lifeDescription, lifeTable, noResult } from './life-curve-table';
import { monthAxes } from './month-axes';
import { lastKnown } from './progress-scale';
import { line, points, type Marker } from './progress-series';
import type { ChartOption, ChartSpec } from './spec';
import { labelGraphics } from './text-graphic';
import { tooltipBox, tooltipNode } from './tooltip';
import { missing, oneDecimal } from './words';

function series(input: LifeCurveInput, frame: Frame, scale: LifeScale): LineSeriesOption[] {
  const { theme } = frame;
  const unit = unitOf(frame);
  const { corte } = input;
  const hollow = (colour: string, size: number, width: number): Marker => ({
    symbolSize: (size - width) * unit,
    itemStyle: { color: theme.paper, borderColor: colour, borderWidth: width * unit },
  });
  const solid = (colour: string, size: number): Marker => ({
    symbolSize: size * unit,
    itemStyle: { color: colour },
  });
  const grey = { color: theme.programado, width: 1.5 * unit };
  const done = (colour: string) => ({ color: colour, width: 3 * unit, join: 'round' as const });
  const at = (index: number, mark: Marker) => (month: number) => (month === index ? mark : null);
  const list: LineSeriesOption[] = [];
  if (corte !== null)
    list.push(
      line(
        'corte',
        [
          [corte, scale.min],
          [corte, scale.max],
        ],
        { color: theme.line2, width: 1 },
        2,
      ),
    );
  list.push(
    line(
      'inicial',
      points(input.inicial, () => null),
      { ...grey, type: [1.5, 3] },
      3,
    ),
    line(
      'programado',
      points(input.programado, at(corte ?? -1, hollow(theme.programado, 10, 2)), solid(theme.programado, 4)),
      { ...grey, type: [5, 3] },
      3,
    ),
  );
  const paid = value(input.pagado, corte);
  const built = value(input.construido, corte);
  if (gapOf(input) !== null && corte !== null && paid !== null && built !== null)
    list.push(
      line(
        'brecha',
        [
          [corte, paid],
          [corte, built],
        ],
        { color: theme.rojo, width: 2 * unit },
        4,
      ),
    );
  list.push(
    line(
      'pagado',
      points(
        input.pagado,
        at(lastKnown(input.pagado), hollow(theme.financiero, 11.5, 2.5)),
        solid(theme.financiero, 5),
      ),
      done(theme.financiero),
      5,
    ),
    line(
      'construido',
      points(
        input.construido,
        at(lastKnown(input.construido), solid(theme.fisico, 10)),
        solid(theme.fisico, 5),
      ),
      done(theme.fisico),
      5,
    ),
  );
  return list;
}

function tooltip(input: LifeCurveInput, frame: Frame): ChartOption['tooltip'] {
  const told = (name: string, known: number | null, none: string) => ({
    name,
    value: known === null ? none : `${oneDecimal(known)} %`,
  });
  return {
    ...tooltipBox(frame),
    trigger: 'axis',
    axisPointer: { type: 'line', lineStyle: { color: frame.theme.ink3, width: 1, type: 'solid' } },
    formatter: (params) => {
      const first = Array.isArray(params) ? params[0] : params;
      const month = Array.isArray(first?.value) ? Number(first.value[0]) : 0;
      const none = noResult(input, month);
      return tooltipNode(fullMonth(input.months[month]), [
        told('programado inicial', value(input.inicial, month), missing.plan),
        told('programado actualizado', value(input.programado, month), missing.plan),
        told('pagado', value(input.pagado, month), none),
        told('construido', value(input.construido, month), none),
      ]);
    },
  };
}

function option(input: LifeCurveInput, frame: Frame): ChartOption {
  const { scale, labels } = lifeLabels(input, frame);
  const axes = monthAxes(frame, { ...scale, months: input.months.map(() => ''), points: true });
  const text = { fontFamily: frame.family, fontSize: frame.fontSize, color: frame.theme.ink3 };
  const names = new Map(scale.ticks.map((tick) => [tick.index, tick.text]));
  return {
    ...axes,
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: input.months.map((_, month) => String(month)),
      axisTick: { show: false },
      axisLine: { onZero: false, lineStyle: { color: frame.theme.line2, width: 1 } },
      axisLabel: {
        ...text,
        margin: 8 * unitOf(frame),
        interval: 0,
        hideOverlap: false,
        formatter: (_, month) => {
          const name = names.get(month) ?? '';
          return month === input.corte ? `{corte|${name}}` : name;
        },
        rich: { corte: { ...text, color: frame.theme.ink, fontWeight: 650 } },
      },
    },
    tooltip: tooltip(input, frame),
    series: series(input, frame, scale),
    graphic: { elements: labels.flatMap((label) => labelGraphics(frame, label, { edge: true })) },
  };
}

/** Curva S: programme, payment and works of the whole life of an investment, in percent. */
export function lifeCurveChart(input: LifeCurveInput): ChartSpec {
  const { corte, months } = input;
  const built = lastKnown(input.construido);
  const late = corte !== null && built >= 0 && built < corte;
  return {
    option: (frame) => option(input, frame),
    table: lifeTable(input),
    description: lifeDescription(input),
    note: late ? `El último dato de lo construido es de ${fullMonth(months[built])}.` : null,
  };
}
