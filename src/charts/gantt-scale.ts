import { unitOf, type Frame } from './frame';

/** From dates to pixels, within the year. */
export interface GanttScale {
  left: number;
  right: number;
  /** Where the columns of words begin and the names end. */
  nameAt: number;
  nameEnd: number;
  /** Left edge of a day; a day out of the year stands at its edge. */
  x: (date: string) => number;
  within: (date: string) => boolean;
}

const DAY = 86_400_000;

/** Room for the labels of what is due in December. */
const MARGIN = 62;

export function ganttScale(ejercicio: number, frame: Frame): GanttScale {
  const unit = unitOf(frame);
  const left = Math.round(Math.min(344 * unit, frame.width * 0.34));
  const right = frame.width - MARGIN * unit;
  const [first, last] = [Date.parse(`${ejercicio}-01-01`), Date.parse(`${ejercicio + 1}-01-01`)];
  return {
    left,
    right,
    nameAt: 58 * unit,
    nameEnd: left - 12 * unit,
    x: (date) => {
      const part = (Date.parse(date) - first) / (last - first);
      return left + (right - left) * Math.min(1, Math.max(0, part));
    },
    within: (date) => Number(date.slice(0, 4)) === ejercicio,
  };
}

/** The day after, where a day ends: `2026-12-31` ends the year. */
export function dayEnd(date: string): string {
  return new Date(Date.parse(date) + DAY).toISOString().slice(0, 10);
}
