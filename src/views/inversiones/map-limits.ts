import { formatNumber } from '@/core/format';

/** Limits of the classes of the map, S/: round numbers near the thirds of the amounts. */
export function roundLimits(amounts: readonly (number | null)[]): [number, number] {
  const known = amounts.filter((amount) => amount !== null && amount > 0).sort((a, b) => a! - b!) as number[];
  const at = (part: number) => nice(known[Math.floor(known.length * part)] ?? 0);
  const first = at(1 / 3) || 1e6;
  const second = at(2 / 3);
  return [first, second > first ? second : first * 2];
}

function nice(amount: number): number {
  if (amount <= 0) return 0;
  const power = 10 ** Math.floor(Math.log10(amount));
  const steps = [1, 1.5, 2, 3, 5, 8, 10];
  const nearest = steps.reduce((best, step) =>
    Math.abs(step * power - amount) < Math.abs(best * power - amount) ? step : best,
  );
  return Math.round(nearest * power);
}

/** «1.5», «0.05»: millions with no more decimals than they need. */
export const limitText = (amount: number): string => {
  const millions = amount / 1e6;
  return formatNumber(
    millions,
    millions >= 1 ? (Number.isInteger(millions) ? 0 : 1) : millions >= 0.1 ? 1 : 3,
  );
};
