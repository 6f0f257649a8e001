import { formatChange, formatNumber } from '@/core/format';

/** A number as it is written in a sentence; a code, a date and a year are none. */
export const NUMBER =
  /(?<![\p{L}\p{N}./_-])[−+]?\d{1,3}(?:,\d{3})*(?:\.\d+)?(?![\p{L}\p{N}/_]|[.,]\d|-\u2060?[\p{L}\d])/gu;

/** Every way a sentence writes a value. */
export function readings(value: number): string[] {
  const size = Math.abs(value);
  return [
    ...[0, 1, 2].flatMap((decimals) => [formatNumber(size, decimals), formatChange(value, decimals)]),
    formatNumber(value, 1),
    formatNumber(size / 1e6, 1),
  ];
}

/** A value read as another was: with its decimals and its unit. Null where the other does not read so. */
export function readLike(value: number, text: string, other: number): string | null {
  const at = readings(other).indexOf(text);
  return at < 0 ? null : readings(value)[at]!;
}

/** The change from a value to another, with the decimals and in the unit the latter is written in: «−1.8». */
export function changeLike(before: number, text: string, now: number): string {
  const all = readings(now);
  const millions = all.indexOf(text) === all.length - 1;
  return formatChange((now - before) / (millions ? 1e6 : 1), text.split('.')[1]?.length ?? 0);
}
