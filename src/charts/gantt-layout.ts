import { monthShort } from '@/core/period';
import { unitOf, type Frame } from './frame';
import { barMarks, labelMarks, markerMarks } from './gantt-row';
import type { GanttInput, GanttRow } from './gantt-input';
import { legendMarks } from './gantt-legend';
import { ganttScale, type GanttScale } from './gantt-scale';
import type { Mark } from './mark';
import { overlaps, type Box } from './place';

export interface PlacedGanttRow extends GanttRow {
  /** What is pressed and what the focus surrounds. */
  box: Box;
  marks: Mark[];
  /** Where its label stands; null without one. */
  labelBox: Box | null;
}

export interface GanttLayout {
  width: number;
  height: number;
  /** Months, below everything. */
  under: Mark[];
  rows: PlacedGanttRow[];
  /** Titles of the groups, today and legend. */
  over: Mark[];
}

const HEAD = 44;
const ROW = 26;
const GROUP = 32;

/** The frame gives the width and the letters; the height comes from the rows. */
export function ganttLayout(input: GanttInput, frame: Frame): GanttLayout {
  const unit = unitOf(frame);
  const scale = ganttScale(input.ejercicio, frame);
  const rows: PlacedGanttRow[] = [];
  const over: Mark[] = [];
  let y = HEAD * unit;
  for (const { title, rows: own } of input.groups.filter((group) => group.rows.length > 0)) {
    over.push({ kind: 'text', x: 0, y: y + 21 * unit, text: title, fill: 'ink', bold: true });
    y += GROUP * unit;
    for (const row of own) {
      rows.push(placeRow(row, { y, height: ROW * unit }, input, scale, frame));
      y += ROW * unit;
    }
  }
  const bottom = y + 6 * unit;
  const legend = legendMarks(input.note, bottom + 10 * unit, frame);
  return {
    width: frame.width,
    height: legend.bottom,
    under: [...monthMarks(input, scale, bottom, frame), ...todayLine(input, scale, bottom, unit)],
    rows,
    over: [...over, ...todayFlag(input, scale, frame), ...legend.marks],
  };
}

function placeRow(
  row: GanttRow,
  { y, height }: { y: number; height: number },
  { hoy }: GanttInput,
  scale: GanttScale,
  frame: Frame,
): PlacedGanttRow {
  const unit = unitOf(frame);
  const middle = y + height / 2;
  const base = middle + 5 * unit;
  const drawn = row.bar
    ? barMarks(row.bar, hoy, middle, scale, unit)
    : markerMarks(row.markers, middle, scale, unit);
  const label = row.label ? labelMarks(row.label, drawn, hoy, middle, scale, frame) : null;
  return {
    ...row,
    box: { x: 0, y, width: frame.width, height },
    labelBox: label?.box ?? null,
    marks: [
      { kind: 'text', x: 0, y: base, text: row.code, fill: 'ink3' },
      { kind: 'text', x: scale.nameAt, y: base, text: cut(row.name, scale.nameEnd - scale.nameAt, frame), fill: 'ink' },
      ...drawn.marks,
      ...(label?.marks ?? []),
    ],
  };
} // prettier-ignore

/** A name in the room it has, with «…» where it does not fit. */
export function cut(text: string, room: number, { measure }: Pick<Frame, 'measure'>): string {
  if (measure(text) <= room) return text;
  let kept = text;
  while (kept !== '' && measure(`${kept}…`) > room) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}

function monthMarks({ ejercicio, hoy }: GanttInput, scale: GanttScale, bottom: number, frame: Frame): Mark[] {
  const unit = unitOf(frame);
  const narrow = (scale.right - scale.left) / 12 < frame.measure('mmm', true) + 8;
  return monthShort.flatMap((name, i): Mark[] => {
    const first = `${ejercicio}-${String(i + 1).padStart(2, '0')}-01`;
    const x = Math.round(scale.x(first)) + 0.5;
    const now = first.slice(0, 7) === hoy.slice(0, 7);
    return [
      { kind: 'line', x1: x, x2: x, y1: 22 * unit, y2: bottom, stroke: 'line', width: 1 },
      {
        kind: 'text',
        x: x + 4 * unit,
        y: 34 * unit,
        text: narrow ? name.slice(0, 1).toUpperCase() : name,
        fill: now ? 'ink' : 'ink2',
        bold: now,
      },
    ];
  });
}

function todayLine({ hoy }: GanttInput, scale: GanttScale, bottom: number, unit: number): Mark[] {
  if (!scale.within(hoy)) return [];
  const x = Math.round(scale.x(hoy)) + 0.5;
  return [{ kind: 'line', x1: x, x2: x, y1: 18 * unit, y2: bottom, stroke: 'ink', width: 1 }];
}

function todayFlag({ hoy }: GanttInput, scale: GanttScale, frame: Frame): Mark[] {
  if (!scale.within(hoy)) return [];
  const unit = unitOf(frame);
  const text = `hoy ${hoy.slice(8)}/${hoy.slice(5, 7)}`;
  const width = frame.measure(text, true) + 24 * unit;
  const x = Math.min(frame.width - width, Math.max(0, scale.x(hoy) - width / 2));
  return [
    { kind: 'rect', x, y: 0, width, height: 19 * unit, fill: 'ink' },
    { kind: 'text', x: x + width / 2, y: 14 * unit, text, fill: 'paper', bold: true, align: 'middle' },
  ];
}

/** Labels that lie over another label; none, if the layout is right. */
export function clashes({ rows }: GanttLayout): [string, string][] {
  const boxes = rows.flatMap(({ key, labelBox }) => (labelBox ? [{ key, box: labelBox }] : []));
  return boxes.flatMap((one, i) =>
    boxes.slice(i + 1).flatMap((other): [string, string][] => (overlaps(one.box, other.box) ? [[one.key, other.key]] : [])),
  );
} // prettier-ignore
