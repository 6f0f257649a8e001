import { alignTo, type PlacedLabel } from './end-labels';
import { lineHeightOf, unitOf, type Frame } from './frame';
import type { LifeCurveInput } from './life-curve-input';
import { corteTexts, lifeScale, value, type CorteText, type LifeScale } from './life-curve-scale';
import { place, segmentsOf, type Box, type Candidate, type Segment } from './place';
import { decimalText } from './words';

/** Percent points between paid and built at the corte, built minus paid; null unless both are known and it is asked for. */
export function gapOf(input: LifeCurveInput): number | null {
  const paid = value(input.pagado, input.corte);
  const built = value(input.construido, input.corte);
  return input.gap && paid !== null && built !== null ? built - paid : null;
}

interface Size {
  width: number;
  height: number;
}

/** Beside a point: the wished side first, then further along the vertical, on both sides. */
function beside(x: number, y: number, side: 'left' | 'right', size: Size, scale: LifeScale, unit: number) {
  const list: Candidate[] = [];
  const home = y - size.height / 2;
  const sides = { left: x - 11 * unit - size.width, right: x + 13 * unit };
  for (const [name, at] of Object.entries(sides)) {
    const cost = name === side ? 0 : 14 * unit;
    for (let top = 0; top + size.height <= scale.plot.y + scale.plot.height; top += 2)
      list.push({ box: { x: at, y: top, ...size }, cost: Math.abs(top - home) + cost });
    list.push({ box: { x: at, y: home, ...size }, cost });
  }
  return list;
}

/** Along a curve, left of it or right of it, rather in its upper half. */
function along(
  values: readonly (number | null)[],
  side: 'left' | 'right',
  size: Size,
  scale: LifeScale,
  unit: number,
): Candidate[] {
  const middle = scale.min + (scale.max - scale.min) * 0.75;
  return values.flatMap((percent, i) => {
    if (percent === null) return [];
    const far = (Math.abs(percent - middle) / (scale.max - scale.min)) * 60 * unit;
    const y = scale.y(percent) - size.height / 2;
    const left = { x: scale.x(i) - 12 * unit - size.width, y, ...size };
    const right = { x: scale.x(i) + 12 * unit, y, ...size };
    return [
      { box: left, cost: far + (side === 'left' ? 0 : 30 * unit) },
      { box: right, cost: far + (side === 'right' ? 0 : 30 * unit) },
    ];
  });
}

function curves(input: LifeCurveInput, scale: LifeScale): Segment[] {
  return [input.inicial, input.programado, input.pagado, input.construido].flatMap((values) =>
    segmentsOf(values.map((percent, i) => (percent === null ? null : [scale.x(i), scale.y(percent)]))),
  );
}

export interface LifeLabels {
  scale: LifeScale;
  labels: PlacedLabel[];
}

/** Every label with its box: none over another; one that finds no room is left to the table. */
export function lifeLabels(input: LifeCurveInput, frame: Frame): LifeLabels {
  const { theme } = frame;
  const unit = unitOf(frame);
  const scale = lifeScale(input, frame);
  const { plot } = scale;
  const bottom = plot.y + plot.height;
  const texts = corteTexts(input);
  const marker = ({ index, value: percent }: CorteText): Box => ({
    x: scale.x(index) - 7 * unit,
    y: scale.y(percent) - 7 * unit,
    width: 14 * unit,
    height: 14 * unit,
  });
  const corte = input.corte === null ? null : scale.x(input.corte);
  const around = {
    within: { x: plot.x, y: 0, width: frame.width - plot.x, height: bottom },
    boxes: texts.map(marker),
    segments: [
      ...curves(input, scale),
      ...(corte === null ? [] : [{ x1: corte, y1: plot.y, x2: corte, y2: bottom }]),
    ],
    crossing: 40 * unit,
  };
  const labels: PlacedLabel[] = [];
  const put = (
    text: string,
    [colour, bold]: [string, boolean],
    candidates: (size: Size) => Candidate[],
    at: number,
  ) => {
    const size = { width: frame.measure(text, bold), height: lineHeightOf(frame) };
    const box = place(candidates(size), around);
    if (!box) return;
    around.boxes.push(box);
    labels.push({ lines: [{ text, colour, bold }], box, align: alignTo(at, box) });
  };

  const colours = { debia: theme.ink, pagado: theme.financieroText, construido: theme.fisico };
  const paid = texts.find(({ key }) => key === 'pagado');
  const built = texts.find(({ key }) => key === 'construido');
  for (const one of texts) {
    const side = one.key === 'debia' ? 'left' : 'right';
    // Of two close figures, the higher goes up and the lower down.
    const other = one === paid ? built : one === built ? paid : undefined;
    const near = other && Math.abs(scale.y(other.value) - scale.y(one.value)) < lineHeightOf(frame);
    const shift = one.key === 'debia' ? -8 : near ? (one.value >= other.value ? -9 : 9) : 2;
    const [x, y] = [scale.x(one.index), scale.y(one.value) + shift * unit];
    put(one.text, [colours[one.key], true], (size) => beside(x, y, side, size, scale, unit), x);
  }
  const gap = gapOf(input);
  if (gap !== null && corte !== null && paid && built) {
    const y = (scale.y(paid.value) + scale.y(built.value)) / 2;
    const text = `${decimalText(gap, 1)} pp`;
    put(text, [theme.rojo, true], (size) => beside(corte, y, 'right', size, scale, unit), corte);
  }
  for (const [text, values, side] of [
    ['programado actualizado', input.programado, 'right'],
    ['programado inicial', input.inicial, 'left'],
  ] as const)
    if (values.some((percent) => percent !== null))
      put(text, [theme.ink2, false], (size) => along(values, side, size, scale, unit), plot.x);
  return { scale, labels };
}
