/** Conversions shared by both engines, so that the same cell gives the same JavaScript value. */
export function decimalToNumber(unscaled: bigint, scale: number): number {
  if (scale === 0) return Number(unscaled);
  const negative = unscaled < 0n;
  const digits = (negative ? -unscaled : unscaled).toString().padStart(scale + 1, '0');
  const text = `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  return negative ? -Number(text) : Number(text);
}

export function dateFromDays(days: number): string {
  return new Date(days * 86_400_000).toISOString().slice(0, 10);
}

export function timestampFromMillis(millis: number): string {
  return new Date(millis).toISOString().slice(0, 19).replace('T', ' ');
}
