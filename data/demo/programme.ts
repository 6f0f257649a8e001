import { between, pick, randomFor, type Random } from './random';
import { monthIndexes, shareOut, sum, type Series } from './series';
import type { Slot } from './slots';
import { units } from './units';

/** A physical programme; `total` is not the sum where the months are running totals. */
export interface Programme {
  months: Series;
  total: number;
}

const shapes = {
  flat: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
  late: [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.3, 1.5, 1.6, 1.8],
  quarterly: [0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1],
  season: [0.6, 0.8, 1.1, 1.2, 1.2, 1, 0.8, 0.8, 1, 1.2, 1.2, 0.9],
  march: [0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  may: [0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0],
  surge: [1, 1, 1, 1.2, 1.4, 3.2, 1.2, 1.2, 1.1, 1, 1, 0.9],
} as const;
/** Units of work that can be done once a year. */
const single = new Set<Slot['unit']>(['norma', 'estudio', 'convenio', 'evento', 'publicacion']);
const firstHalf = 6;

const startsInJuly = ({ role }: Slot) => role === 'unscheduled' || role === 'unplanned' || role === 'created';

function shapeOf(slot: Slot, surge: boolean, random: Random): keyof typeof shapes {
  if (surge) return 'surge';
  if (slot.role === 'last-missing') return 'flat';
  if (single.has(slot.unit) && random() < 0.2) return pick(random, ['march', 'may'] as const);
  const small = units[slot.unit].monthly[1] <= 4;
  return pick(
    random,
    small
      ? (['flat', 'flat', 'quarterly', 'quarterly', 'late'] as const)
      : (['flat', 'flat', 'flat', 'season', 'season', 'late'] as const),
  );
}

function weights(slot: Slot, shape: keyof typeof shapes, random: Random): number[] {
  return shapes[shape].map((weight, month) =>
    startsInJuly(slot) && month < firstHalf ? 0 : weight * between(random, 0.92, 1.08),
  );
}

/** Everything but the activities meant to start in July has something to do before. */
function started(months: number[], random: Random): number[] {
  if (sum(months.slice(0, firstHalf)) > 0) return months;
  const from = months.indexOf(Math.max(...months));
  const to = 2 + Math.floor(random() * 3);
  return months.map((value, month) => (month === from ? value - 1 : month === to ? value + 1 : value));
}

/** The current (RE) programme of an activity in a year. */
export function programmeOf(slot: Slot, year: number, surge: boolean): Programme {
  const random = randomFor('programme', slot.key);
  const [low, high] = units[slot.unit].monthly;
  const growth = 1 + (year - 2026) * between(random, 0, 0.08);
  const least = slot.role === 'last-missing' ? 12 : 4;
  const whole = Math.max(least, Math.round(between(random, low, high) * 12 * growth));
  if (slot.role === 'running-total') {
    const step = Math.max(1, Math.round(whole / 12));
    return { months: monthIndexes.map((month) => step * (month + 1)), total: step * 12 };
  }
  const shape = startsInJuly(slot) ? 'flat' : shapeOf(slot, surge, random);
  const annual = shape === 'march' || shape === 'may' ? Math.ceil(whole / 12) : whole;
  const months = shareOut(annual, weights(slot, shape, random));
  return { months: startsInJuly(slot) ? months : started(months, random), total: annual };
}

/** The programme at the start of the year (A, AJ, CS), from the current one. */
export function initialOf(slot: Slot, current: Programme): Programme {
  if (slot.change === 'kept' || slot.role === 'running-total') return current;
  const random = randomFor('initial', slot.key);
  const factor = slot.change === 'lowered' ? between(random, 1.12, 1.3) : between(random, 0.75, 0.92);
  const months = current.months.map((value, month) => {
    const scaled = value * factor;
    return month % 2 === 0 ? Math.ceil(scaled) : Math.floor(scaled);
  });
  return { months, total: sum(months) };
}
