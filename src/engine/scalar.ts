/** Conversions shared by both engines, so that the same cell gives the same JavaScript value. */
export function decimalToNumber(unscaled: bigint, scale: number): number {
  const whole = Number(unscaled);
  // Both exact, so that their quotient is the double nearest to the decimal.
  if (Number.isSafeInteger(whole) && scale <= 22) return scale === 0 ? whole : whole / Number(`1e${scale}`);
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
