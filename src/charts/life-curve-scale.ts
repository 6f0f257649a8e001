import { monthShort } from '@/core/period';
import { unitOf, type Frame } from './frame';
import type { LifeCurveInput, LifeMonth } from './life-curve-input';
import type { Box } from './place';
import { lastKnown, percentAxisOf } from './progress-scale';
import { decimalText, oneDecimal } from './words';

export interface LifeTick {
  index: number;
  text: string;
}

/** Where the months and percentages of a life curve fall, in pixels. */
export interface LifeScale {
  plot: Box;
  min: number;
  max: number;
  step: number;
  ticks: LifeTick[];
  x: (index: number) => number;
  y: (value: number) => number;
}

export interface CorteText {
  key: 'debia' | 'pagado' | 'construido';
  text: string;
  /** Month of the figure. */
  index: number;
  value: number;
}

export const shortMonth = ({ mes }: LifeMonth): string => monthShort[mes - 1] ?? '';

/** «mar 25» */
export const datedMonth = (month: LifeMonth): string =>
  `${shortMonth(month)} ${String(month.anio).slice(-2)}`;

/** «marzo de 2025» is too long for a chart: «mar 2025». */
export const fullMonth = (month: LifeMonth | undefined): string =>
  month ? `${shortMonth(month)} ${month.anio}` : '';

export const value = (values: readonly (number | null)[], index: number | null): number | null =>
  index === null ? null : (values[index] ?? null);

/** What is written beside the points of the corte; a figure of an earlier month says its month. */
export function corteTexts(input: LifeCurveInput): CorteText[] {
  const { corte, months, programado, pagado, construido } = input;
  const texts: CorteText[] = [];
  const due = value(programado, corte);
  if (corte !== null && due !== null)
    texts.push({ key: 'debia', text: `debía: ${oneDecimal(due)}`, index: corte, value: due });
  for (const [key, values] of [
    ['pagado', pagado],
    ['construido', construido],
  ] as const) {
    const index = lastKnown(values);
    const known = value(values, index);
    if (known === null) continue;
    const month = months[index];
    const when = index === corte || !month ? '' : ` a ${datedMonth(month)}`;
    texts.push({ key, text: `${key} ${oneDecimal(known)}${when}`, index, value: known });
  }
  return texts;
}

/** The first month, then every three, six or twelve as they fit; the corte always, and what would touch it goes. */
function ticksOf(input: LifeCurveInput, x: (index: number) => number, frame: Frame): LifeTick[] {
  const { months, corte } = input;
  const unit = unitOf(frame);
  const wide = frame.measure('mmm 00') + 14 * unit;
  const pixels = months.length > 1 ? x(1) - x(0) : frame.width;
  const every = [1, 3, 6, 12, 24, 36, 60].find((size) => size * pixels >= wide) ?? 120;
  const asked = months.map((_, i) => i).filter((i) => i % every === 0);
  const ends = (index: number) => {
    const month = months[index];
    return month ? frame.measure(datedMonth(month)) / 2 : 0;
  };
  const clear = (index: number) =>
    corte === null ||
    index === corte ||
    Math.abs(x(index) - x(corte)) >= ends(index) + ends(corte) + 8 * unit;
  const kept = [...new Set([...asked.filter(clear), ...(corte === null ? [] : [corte])])].sort(
    (a, b) => a - b,
  );
  let year: number | null = null;
  return kept.flatMap((index) => {
    const month = months[index];
    if (!month) return [];
    const text = month.anio === year ? shortMonth(month) : datedMonth(month);
    year = month.anio;
    return [{ index, text }];
  });
}

export function lifeScale(input: LifeCurveInput, frame: Frame): LifeScale {
  const unit = unitOf(frame);
  const { months, corte } = input;
  const axis = percentAxisOf([...input.inicial, ...input.programado, ...input.pagado, ...input.construido]);
  const left = Math.ceil(
    Math.max(...[axis.min, axis.max].map((tick) => frame.measure(decimalText(tick, 0)))) + 12 * unit,
  );
  const widest = Math.max(0, ...corteTexts(input).map(({ text }) => frame.measure(text, true))) + 14 * unit;
  const last = Math.max(1, months.length - 1);
  const share = (corte ?? 0) / last;
  // What is written right of the corte must fit, also when the corte is the last month.
  const missing = widest - (frame.width - left) * (1 - share);
  const most = (frame.width - left) / 2;
  const right = Math.min(most, Math.max(22 * unit, share > 0 ? missing / share : 0));
  const top = 14 * unit;
  const plot = {
    x: left,
    y: top,
    width: Math.max(1, frame.width - left - right),
    height: Math.max(1, frame.height - top - 28 * unit),
  };
  const x = (index: number) => plot.x + (plot.width * index) / last;
  return {
    ...axis,
    plot,
    x,
    y: (percent) => plot.y + (plot.height * (axis.max - percent)) / (axis.max - axis.min),
    ticks: ticksOf(input, x, frame),
  };
}
