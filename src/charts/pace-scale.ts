import { axisOf, type Axis } from './axis';
import { widestLine, wrap, type EndLabel, type TextLine } from './end-labels';
import { lineHeightOf, unitOf, type Frame } from './frame';
import { moneyUnit, type MoneyUnit } from './money-unit';
import type { PaceInput } from './pace-input';
import type { Box } from './place';
import { decimalText } from './words';

/** Where the money of a month falls, in pixels; values are S/. */
export interface PaceScale {
  plot: Box;
  unit: MoneyUnit;
  min: number;
  max: number;
  step: number;
  /** Width of a month, px. */
  column: number;
  /** Middle of a month, 0 to 11. */
  x: (month: number) => number;
  y: (soles: number) => number;
}

const amountsOf = ({ done, planned, need, recent }: PaceInput) => [...done, ...planned, need, recent];

export const paceUnit = (input: PaceInput): MoneyUnit => moneyUnit(amountsOf(input));

/** From zero, and below it only where a month gave money back. */
export const paceAxis = (input: PaceInput): Axis => axisOf(amountsOf(input));

/** An amount as the chart writes it, in its unit. */
export const written = (amount: number, { divisor, decimals }: MoneyUnit): string =>
  decimalText(amount / divisor, decimals);

/** A tick of the axis: no more decimals than its step asks for. */
export function tick(amount: number, step: number, { divisor }: MoneyUnit): string {
  return decimalText(amount / divisor, Number.isInteger(Number((step / divisor).toFixed(6))) ? 0 : 1);
}

/** What is written beside December, most needed first; `anchor` in S/. */
export function paceTexts(input: PaceInput, frame: Frame): EndLabel[] {
  const { theme, measure } = frame;
  const unit = paceUnit(input);
  const room = Math.max(measure('programado'), Math.min(frame.width * 0.24, measure('para llegar al 100 %')));
  const lines = (text: string, colour: string, bold = false): TextLine[] =>
    wrap(text, room, (word) => measure(word, bold)).map((line) => ({ text: line, colour, bold }));
  const labels: EndLabel[] = [];
  if (input.need !== null)
    labels.push({
      lines: [
        ...lines(`${written(input.need, unit)} por mes`, theme.ink, true),
        ...lines('para llegar al 100 %', theme.ink2),
      ],
      anchor: input.need,
    });
  if (input.recent !== null && input.corte < 12)
    labels.push({
      lines: [
        ...lines(`${written(input.recent, unit)} por mes`, theme.financieroText, true),
        ...lines(input.recentSpan, theme.ink2),
      ],
      anchor: input.recent,
    });
  const last = input.planned.at(-1) ?? null;
  if (last !== null) labels.push({ lines: lines('programado', theme.ink2), anchor: last });
  return labels;
}

export function paceScale(input: PaceInput, frame: Frame, labels: readonly EndLabel[]): PaceScale {
  const u = unitOf(frame);
  const unit = paceUnit(input);
  const axis = paceAxis(input);
  const left = Math.ceil(
    Math.max(
      ...[axis.min, axis.max, axis.min + axis.step].map((v) => frame.measure(tick(v, axis.step, unit))),
    ) +
      10 * u,
  );
  const right = Math.ceil(Math.max(widestLine(labels, frame.measure) + 12 * u, 8 * u));
  const top = 16 * u;
  const plot = {
    x: left,
    y: top,
    width: Math.max(1, frame.width - left - right),
    height: Math.max(1, frame.height - top - 28 * u - lineHeightOf(frame)),
  };
  const column = plot.width / 12;
  return {
    ...axis,
    unit,
    plot,
    column,
    x: (month) => plot.x + column * (month + 0.5),
    y: (soles) => plot.y + (plot.height * (axis.max - soles)) / (axis.max - axis.min),
  };
}
