import { at } from './random';

/** Twelve values, January to December. */
export type Series = readonly number[];
/** Twelve values; null = nothing was reported that month. */
export type Reported = readonly (number | null)[];

export const monthIndexes: readonly number[] = Array.from({ length: 12 }, (_, month) => month);

export function sum(values: Reported): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0);
}

/** Shares a whole number out by weights; the parts are whole and add up to it exactly. */
export function shareOut(total: number, weights: readonly number[]): number[] {
  const weight = weights.reduce((a, b) => a + b, 0);
  if (weight <= 0) throw new RangeError('weights must add up to more than zero');
  const ideal = weights.map((w) => (total * w) / weight);
  const parts = ideal.map(Math.floor);
  const rest = total - parts.reduce((a, b) => a + b, 0);
  ideal
    .map((value, index) => ({ index, fraction: value - Math.floor(value) }))
    .sort((a, b) => b.fraction - a.fraction || a.index - b.index)
    .slice(0, rest)
    .forEach(({ index }) => (parts[index] = at(parts, index) + 1));
  return parts;
}
