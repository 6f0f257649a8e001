/** The unit a chart or table of money is written in, so that its largest figure has few digits. */
export interface MoneyUnit {
  divisor: number;
  /** «millones de soles» */
  words: string;
  decimals: number;
}

export function moneyUnit(amounts: readonly (number | null | undefined)[]): MoneyUnit {
  const largest = Math.max(0, ...amounts.map((amount) => Math.abs(amount ?? 0)));
  if (largest >= 1e6) return { divisor: 1e6, words: 'millones de soles', decimals: 1 };
  if (largest >= 1e3) return { divisor: 1e3, words: 'miles de soles', decimals: 1 };
  return { divisor: 1, words: 'soles', decimals: 0 };
}
