import { formatPercent } from '@/core/format';

/** «el 85.7 %» to stand before «de …»; null for zero, which a sentence says in another way. */
export function percentOf(value: number): string | null {
  if (value === 0) return null;
  return value > 0 && value < 0.05 ? 'menos del 0.1 %' : `el ${formatPercent(value)}`;
}
