import { unitOf, type Frame } from './frame';
import type { GanttBar, GanttLabel, GanttMarker } from './gantt-input';
import { dayEnd, type GanttScale } from './gantt-scale';
import { hatchOf } from './hatch';
import { bandMark, type Colour, type Mark } from './mark';
import { overlaps, type Box } from './place';

/** What a row draws, with the room it takes. */
export interface DrawnRow {
  marks: Mark[];
  boxes: Box[];
}

const BAR = 10;

export function barMarks(bar: GanttBar, hoy: string, middle: number, scale: GanttScale, unit: number): DrawnRow {
  const { desde, vence, fin, futuro } = bar;
  const height = BAR * unit;
  const y = middle - height / 2;
  const box = (from: string, to: string): Box | null => {
    const x = scale.x(from);
    const width = scale.x(dayEnd(to)) - x;
    return to < from || width < 0.5 ? null : { x, y, width, height };
  };
  const marks: Mark[] = [];
  const boxes: Box[] = [];
  const solid = (place: Box | null, fill: Colour) => {
    if (!place) return;
    marks.push({ kind: 'rect', ...place, fill });
    boxes.push(place);
  };
  const outlined = (place: Box | null, stroke: Colour, dashed: boolean) => {
    if (!place) return;
    const inset = { x: place.x + 0.5, y: y + 0.5, width: Math.max(0, place.width - 1), height: height - 1 };
    marks.push({ kind: 'rect', ...inset, fill: 'paper', stroke, dashed });
    boxes.push(place);
  };
  const late = (place: Box | null) => {
    if (!place) return;
    marks.push({ kind: 'rect', ...place, fill: 'paper' });
    for (const line of hatchOf(place, 5 * unit)) marks.push({ kind: 'line', ...line, stroke: 'rojo', width: 1.5 });
    boxes.push(place);
  };
  if (fin !== null) {
    solid(box(desde, fin < vence ? fin : vence), 'atenuado');
    late(fin > vence ? box(dayEnd(vence), fin) : null);
  } else if (futuro) outlined(box(desde, vence), 'programado', true);
  else if (hoy > vence) {
    solid(box(desde, vence), 'fisico');
    late(box(dayEnd(vence), hoy));
  } else {
    if (hoy > desde) solid(box(desde, before(hoy)), 'fisico');
    outlined(box(hoy > desde ? hoy : desde, vence), 'fisico', false);
  }
  if (scale.within(vence)) {
    const x = scale.x(dayEnd(vence));
    const line = { x1: x, x2: x, y1: middle - 8 * unit, y2: middle + 8 * unit };
    marks.push({ kind: 'line', ...line, stroke: 'ink', width: 2 });
    boxes.push({ x: x - 1, y: line.y1, width: 2, height: 16 * unit });
  }
  return { marks, boxes };
} // prettier-ignore

export function markerMarks(markers: readonly GanttMarker[], middle: number, scale: GanttScale, unit: number): DrawnRow {
  const size = 12 * unit;
  const seen = markers.filter(({ fecha }) => scale.within(fecha)).map(({ fecha, band }) => ({ x: scale.x(fecha), band }));
  return {
    marks: seen.map(({ x, band }) => bandMark(band, x, middle, size)),
    boxes: seen.map(({ x }) => ({ x: x - size / 2, y: middle - size / 2, width: size, height: size })),
  };
} // prettier-ignore

const tones: Record<GanttLabel['tone'], Colour> = {
  rojo: 'rojoText',
  amarillo: 'amarilloText',
  gris: 'ink2',
};

/**
 * The label after what it says, on paper so that no line cuts it: past today where it tells a delay, else past the
 * end; where it would leave the drawing or cover something, in the margin, else before it, else over it.
 */
export function labelMarks(
  { text, tone }: GanttLabel,
  { boxes }: DrawnRow,
  hoy: string,
  middle: number,
  scale: GanttScale,
  frame: Frame,
): DrawnRow & { box: Box } {
  const unit = unitOf(frame);
  const bold = tone !== 'gris';
  const [width, height] = [frame.measure(text, bold), 16 * unit];
  const at = (x: number): Box => ({ x, y: middle - height / 2, width, height });
  const start = Math.min(...boxes.map(({ x }) => x), scale.right);
  const end = Math.max(...boxes.map(({ x, width: w }) => x + w), scale.left);
  const today = scale.within(hoy) ? scale.x(hoy) : scale.right;
  const candidates = [
    ...(boxes.length === 0 ? [at(frame.width - width)] : []),
    ...(tone === 'rojo' ? [at(today + 8 * unit)] : []),
    at(end + 8 * unit),
    at(frame.width - width),
    at(start - 8 * unit - width),
  ];
  const free = (box: Box) =>
    box.x >= scale.left && box.x + box.width <= frame.width && !boxes.some((one) => overlaps(one, box));
  const box = candidates.find(free) ?? at(frame.width - width);
  return {
    box,
    boxes: [box],
    marks: [
      { kind: 'rect', x: box.x - 3 * unit, y: box.y, width: width + 3 * unit, height, fill: 'paper' },
      { kind: 'text', x: box.x, y: middle + 5 * unit, text, fill: tones[tone], bold },
    ],
  };
}

function before(date: string): string {
  return new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
}
