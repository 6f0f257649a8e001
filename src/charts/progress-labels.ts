import { alignTo, stackEndLabels, type PlacedLabel } from './end-labels';
import { lineHeightOf, unitOf, type Frame } from './frame';
import { place, segmentsOf, type Box, type Candidate, type Segment } from './place';
import type { ProgressInput } from './progress-input';
import {
  at,
  endGap,
  endTexts,
  lastKnown,
  lastMonth,
  progressScale,
  type ProgressScale,
} from './progress-scale';
import { missing, oneDecimal } from './words';

export interface ProgressLabels {
  scale: ProgressScale;
  ends: PlacedLabel[];
  corte: PlacedLabel[];
}

interface Wish {
  text: string;
  colour: string;
  bold: boolean;
  x: number;
  y: number;
  above: boolean;
}

/** How far what is done is from the plan, where amounts are compared. */
function gapText({ unit }: ProgressInput, planned: number | null, done: number | null): string {
  if (unit === undefined || planned === null || done === null) return '';
  const gap = done - planned;
  return gap < 0 ? ` (${oneDecimal(gap)})` : gap > 0 ? ` (+${oneDecimal(gap)})` : '';
}

/** Left above or right below the point first, then ever further along the line of the corte, on both sides. */
function candidates(wish: Wish, width: number, frame: Frame, scale: ProgressScale): Candidate[] {
  const unit = unitOf(frame);
  const height = lineHeightOf(frame);
  const home = wish.y + (wish.above ? -5 * unit - height : 3 * unit);
  const sides: ['left' | 'right', number][] = [
    ['left', wish.x - 9 * unit - width],
    ['right', wish.x + 9 * unit],
  ];
  const list: Candidate[] = [];
  for (let y = 0; y + height <= scale.plot.y + scale.plot.height; y += 2) {
    for (const [side, x] of sides) {
      const otherSide = (side === 'left') === wish.above ? 0 : 12 * unit;
      const otherWay = wish.above === y <= home + 1 ? 0 : 4 * unit;
      list.push({ box: { x, y, width, height }, cost: Math.abs(y - home) + otherSide + otherWay });
    }
  }
  const exact = { x: wish.above ? wish.x - 9 * unit - width : wish.x + 9 * unit, y: home, width, height };
  return [{ box: exact, cost: 0 }, ...list];
}

function curves(input: ProgressInput, scale: ProgressScale): Segment[] {
  const points = (values: readonly (number | null)[]) =>
    segmentsOf(values.map((value, month) => (value === null ? null : [scale.x(month), scale.y(value)])));
  const last = lastKnown(input.done);
  const start = at(input.done, last);
  const projected: Segment[] =
    input.projection !== null && start !== null
      ? [{ x1: scale.x(last), y1: scale.y(start), x2: scale.x(lastMonth), y2: scale.y(input.projection) }]
      : [];
  return [
    ...points(input.planned),
    ...(input.initial ? points(input.initial) : []),
    ...points(input.done),
    ...projected,
  ];
}

function wishes(input: ProgressInput, frame: Frame, scale: ProgressScale): Wish[] {
  const { theme } = frame;
  const month = input.corte - 1;
  const planned = at(input.planned, month);
  const last = lastKnown(input.done);
  const done = at(input.done, last);
  const doneAbove = planned !== null && done !== null && done > planned;
  const list: Wish[] = [];
  const initial = at(input.initial, month);
  if (input.unit !== undefined && initial !== null && month < lastMonth) {
    const text = `inicial ${oneDecimal(initial)}`;
    list.push({ text, colour: theme.ink2, bold: false, x: scale.x(month), y: scale.y(initial), above: true });
  }
  if (planned !== null && month < lastMonth) {
    const text = `${input.words.planned} ${oneDecimal(planned)}`;
    list.push({
      text,
      colour: theme.ink2,
      bold: false,
      x: scale.x(month),
      y: scale.y(planned),
      above: !doneAbove,
    });
  }
  if (done === null) {
    const text = `${input.words.done}: ${missing.report}`;
    const y = scale.y(planned ?? scale.min);
    list.push({ text, colour: theme.ink2, bold: false, x: scale.x(month), y, above: planned === null });
  } else if (last < lastMonth) {
    const when = last === month ? '' : ` a ${input.months[last] ?? ''}`;
    const colour = input.series === 'fisico' ? theme.fisico : theme.financieroText;
    const text = `${input.words.done} ${oneDecimal(done)}${when}${gapText(input, planned, last === month ? done : null)}`;
    list.push({ text, colour, bold: true, x: scale.x(last), y: scale.y(done), above: doneAbove });
  }
  return list;
}

/** Every label of the chart with its box: none over another, none outside the frame. */
export function progressLabels(input: ProgressInput, frame: Frame): ProgressLabels {
  const unit = unitOf(frame);
  const texts = endTexts(input, frame);
  const scale = progressScale(input, frame, texts);
  const { plot } = scale;
  const bottom = plot.y + plot.height;
  const anchored = texts.map((label) => ({ ...label, anchor: scale.y(label.anchor) }));
  const ends = stackEndLabels(anchored, plot.x + plot.width + endGap(input) * unit, [0, bottom], frame);
  const asked = wishes(input, frame, scale);
  const markers: Box[] = asked.map((wish) => ({
    x: wish.x - 6 * unit,
    y: wish.y - 6 * unit,
    width: 12 * unit,
    height: 12 * unit,
  }));
  const month = scale.x(input.corte - 1);
  const corteLine = [{ x1: month, y1: plot.y, x2: month, y2: bottom }];
  const taken = [...ends.map((label) => label.box), ...markers];
  const around = {
    within: { x: plot.x, y: 0, width: frame.width - plot.x, height: bottom },
    segments: [...curves(input, scale), ...corteLine],
    crossing: 40 * unit,
  };
  const corte: PlacedLabel[] = [];
  for (const wish of asked) {
    const width = frame.measure(wish.text, wish.bold);
    const box = place(candidates(wish, width, frame, scale), { ...around, boxes: taken });
    if (!box) continue;
    taken.push(box);
    corte.push({
      lines: [{ text: wish.text, colour: wish.colour, bold: wish.bold }],
      box,
      align: alignTo(wish.x, box),
    });
  }
  return { scale, ends, corte };
}
