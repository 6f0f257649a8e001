import type { ChainName } from './chains';
import type { Unit } from './units';

/** What a centro de costo does, in words: activity names are these × the scopes (`text@department`). */
export interface Work {
  names: Partial<Record<Unit, readonly string[]>>;
  scopes: readonly string[];
}

/** How the activities of a centro de costo fare in 2026; the text of the exports is computed from this. */
export interface Story {
  /** Cumplimiento físico acumulado wanted at each month, %; the last value holds for the months after it. */
  path: readonly number[];
  /** Devengado over Fn(RE) from January to June. */
  spending: number;
  /** Heavier programme in June than in the months before. */
  surge?: boolean;
  /** First month (1–12) without any report from the whole centro de costo. */
  silentFrom?: number;
  /** How many activities have no programme until July. */
  unscheduled?: number;
  /** The same, but something was executed before July. */
  unplanned?: number;
  /** Of the unscheduled ones, how many were created in June 2026. */
  created?: number;
  neverReported?: number;
  /** Activities without a report of June only. */
  lastMissing?: number;
  /** Activities programmed as running totals. */
  runningTotals?: number;
  exceeding?: number;
  /** Activities whose physical programme went down or up during the year. */
  lowered?: number;
  raised?: number;
  /** Inactive activities beside the counted ones, all the year or since June 2026. */
  inactive?: number;
  deactivated?: number;
  /** Soles that came into the PIM in June 2026. */
  credit?: number;
}

export interface Center {
  code: string;
  sigla: string;
  name: string;
  responsible: readonly [code: string, name: string];
  aei: string;
  chain: ChainName;
  /** Active activities at June 2026. */
  count: number;
  /** PIA and PIM of 2026 in soles. */
  pia: number;
  pim: number;
  work: Work;
  story: Story;
}
