import {
  addBusinessDays,
  addDays,
  nextBusinessDay,
  subtractBusinessDays,
  type CalendarOptions,
} from './calendar';
import type { Step } from './schedule-steps';

/** A step with its first and last day (`YYYY-MM-DD`), both días hábiles unless it was already done. */
export interface Planned extends Step {
  inicio: string;
  fin: string;
}

export interface ForwardOptions {
  calendar?: CalendarOptions;
  /** When a step was done, by its key: it ends there, and what follows counts from it. */
  done?: ReadonlyMap<string, string>;
}

/** Each step as early as it can be, from a start. */
export function scheduleForward(
  steps: readonly Step[],
  start: string,
  { calendar, done }: ForwardOptions = {},
): Planned[] {
  const ends = new Map<string, string>();
  return steps.map((step) => {
    const inicio = earliest(step, ends, start, calendar);
    const fact = done?.get(step.key);
    const fin = fact ?? addBusinessDays(inicio, step.days - 1, calendar);
    ends.set(step.key, fin);
    return { ...step, inicio: inicio < fin ? inicio : fin, fin };
  });
}

export interface BackwardOptions {
  calendar?: CalendarOptions;
  /** The step that is due; without it, the whole must have ended. What comes after it is scheduled forward. */
  target?: string;
}

/** Each step as late as it can be for a due date to be met. A due date that is no día hábil is met on the one before. */
export function scheduleBackward(
  steps: readonly Step[],
  due: string,
  { calendar, target }: BackwardOptions = {},
): Planned[] {
  if (steps.length === 0) return [];
  const limit = subtractBusinessDays(addDays(due, 1), 1, calendar);
  const needed = target === undefined ? new Set(steps.map(({ key }) => key)) : leadingTo(steps, target);
  const planned = new Map<string, Planned>();
  for (const step of [...steps].reverse()) {
    if (!needed.has(step.key)) continue;
    const starts = followers(steps, step.key).flatMap(({ key }) => planned.get(key)?.inicio ?? []);
    const fin = starts.length === 0 ? limit : subtractBusinessDays(least(starts), 1, calendar);
    planned.set(step.key, { ...step, inicio: subtractBusinessDays(fin, step.days - 1, calendar), fin });
  }
  const start = least([...planned.values()].map(({ inicio }) => inicio));
  const ends = new Map([...planned].map(([key, { fin }]) => [key, fin]));
  return steps.map((step) => {
    const already = planned.get(step.key);
    if (already) return already;
    const inicio = earliest(step, ends, start, calendar);
    const fin = addBusinessDays(inicio, step.days - 1, calendar);
    ends.set(step.key, fin);
    return { ...step, inicio, fin };
  });
}

function earliest(
  { after }: Step,
  ends: ReadonlyMap<string, string>,
  start: string,
  calendar?: CalendarOptions,
): string {
  const waits = after.flatMap((key) => ends.get(key) ?? []);
  if (waits.length === 0) return nextBusinessDay(start, calendar);
  return addBusinessDays(
    waits.reduce((a, b) => (a > b ? a : b)),
    1,
    calendar,
  );
}

function followers(steps: readonly Step[], key: string): Step[] {
  return steps.filter(({ after }) => after.includes(key));
}

/** A step and all that it waits for. */
function leadingTo(steps: readonly Step[], target: string): Set<string> {
  const found = new Set([target]);
  for (const { key, after } of [...steps].reverse())
    if (found.has(key)) for (const before of after) found.add(before);
  return found;
}

function least(dates: readonly string[]): string {
  return dates.reduce((a, b) => (a < b ? a : b));
}
