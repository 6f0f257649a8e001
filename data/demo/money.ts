import type { Center } from './center';
import { at, between, randomFor } from './random';
import { monthIndexes, shareOut, sum, type Reported, type Series } from './series';
import { lastYear, type Slot } from './slots';

/** Amounts of an activity, in whole céntimos. */
export interface Money {
  /** Fn(CS); null where the activity had no money in the PIA. */
  initial: Series | null;
  /** Fn(RE). */
  current: Series;
  /** Fn(SE); null after the corte. */
  spent: Reported;
}

const half = 6;
/** Share of the year programmed from January to June, the same for all so that totals hold. */
const firstHalfShare = 0.441;
const programmed = [4.6, 6.3, 7.5, 8, 8.5, 9.2, 8.6, 8.8, 9.2, 9.4, 9.6, 10.3];
const devengado = [15.7, 21.7, 26.1, 28.7, 30.4, 32.6, 33.1, 34.6, 36, 37.2, 40.1, 58.4];
/** PIM of earlier years over that of 2026. */
const growth: Record<number, number> = { 2024: 0.912, 2025: 0.957, 2026: 1 };

function split(total: number, weights: readonly number[]): number[] {
  return weights.some((weight) => weight > 0) ? shareOut(total, weights) : weights.map(() => 0);
}

/** Twelve months whose first half adds up to `first` and the second to `second`. */
function monthly(first: number, second: number, shape: Series, key: string, noise: number): number[] {
  const random = randomFor('monthly', key);
  const weights = shape.map((weight) => weight * between(random, 1 - noise, 1 + noise));
  return [...split(first, weights.slice(0, half)), ...split(second, weights.slice(half))];
}

function shares(slots: readonly Slot[], salt: string, skip: (slot: Slot) => boolean): number[] {
  const own = slots.map((slot) => {
    if (skip(slot)) return 0;
    const random = randomFor(salt, slot.key);
    const size = Math.exp(between(random, -1.1, 1.1));
    return slot.role === 'created' ? size * 0.1 : size;
  });
  return own;
}

/** The one activity whose devengado of March was annulled for more than the month had. */
const reversedKey = '000999/OGA/Gestión de pagos a proveedores';

function reverse(spent: number[]): void {
  const annulled = 124_055;
  const [march, april] = [at(spent, 2), at(spent, 3)];
  spent[2] = -annulled;
  spent[3] = april + march + annulled;
}

const unfunded = (slot: Slot) => randomFor('unfunded', slot.key)() < 0.1;
const closed = (slot: Slot) => slot.role === 'inactive' || slot.role === 'deactivated';

/** Whether the activity came into the POI during the year: it has no A, AJ nor CS. */
export function isIncorporated(slot: Slot): boolean {
  return slot.role === 'created' || randomFor('incorporated', slot.key)() < 0.05;
}

/** Money of every activity of a centro de costo; PIM and PIA of the centro de costo hold to the céntimo. */
export function moneyOf(center: Center, slots: readonly Slot[], year: number, corte: number): Money[] {
  const scale = growth[year] ?? 1;
  const pim = Math.round(center.pim * scale) * 100;
  const pia = Math.round(center.pia * scale) * 100;
  const totals = split(
    pim,
    shares(slots, 'pim', (slot) => closed(slot) || unfunded(slot)),
  );
  const initial = split(
    pia,
    shares(
      slots,
      'pim',
      (slot) => isIncorporated(slot) || unfunded(slot) || randomFor('pia', slot.key)() < 0.08,
    ),
  );
  const atJune = center.story.spending;
  const atYear = 1 - (1 - atJune) * 0.35;
  const pace = slots.map((slot) => 1 + (1 - atJune) * between(randomFor('pace', slot.key, year), -0.7, 0.7));
  const mean = totals.reduce((t, total, i) => t + total * at(pace, i), 0) / Math.max(1, sum(totals));
  return slots.map((slot, index) => {
    const total = at(totals, index);
    const key = `${slot.key}/${year}`;
    const first = slot.role === 'created' ? 0 : Math.round(total * firstHalfShare);
    const current = monthly(first, total - first, programmed, `${key}/re`, 0.3);
    const ratio = (atJune * at(pace, index)) / mean;
    const spentFirst = Math.round(first * ratio);
    const spentSecond = corte > half ? Math.round(total * atYear) - spentFirst : 0;
    const spent = monthly(spentFirst, spentSecond, devengado, `${key}/se`, 0.2);
    if (slot.key === reversedKey && year === lastYear) reverse(spent);
    const started = at(initial, index);
    return {
      initial:
        started > 0
          ? shareOut(
              started,
              monthIndexes.map(() => 1),
            )
          : null,
      current,
      spent: spent.map((amount, month) => (month < corte ? amount : null)),
    };
  });
}
