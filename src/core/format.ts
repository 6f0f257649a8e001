/** What stands where a value is missing; the reason goes beside it. */
export const missingMark = '–';

const space = '\u00a0';
type Missing = null | undefined;
type Sign = 'negative' | 'exceptZero';

const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(decimals: number, sign: Sign): Intl.NumberFormat {
  const key = `${decimals} ${sign}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat('es-PE', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      signDisplay: sign,
      useGrouping: true,
    });
    formats.set(key, format);
  }
  return format;
}

function write(value: number, decimals: number, sign: Sign = 'negative'): string {
  return numberFormat(decimals, sign).format(value).replace('-', '−');
}

function known(value: number | Missing): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** `1,234.5`; a true minus sign, never a minus zero. */
export function formatNumber(value: number | Missing, decimals = 0): string {
  return known(value) ? write(value, decimals) : missingMark;
}

/** Of a percentage 0–100: `85.7 %`. */
export function formatPercent(value: number | Missing, decimals = 1): string {
  return known(value) ? `${write(value, decimals)}${space}%` : missingMark;
}

/** Of soles, in full: `S/ 1,234,567.80`. */
export function formatMoney(value: number | Missing, decimals = 2): string {
  return known(value) ? `S/${space}${write(value, decimals)}` : missingMark;
}

/** Of soles: `S/ 412.6 M`. An amount that would print as zero millions is written in soles instead. */
export function formatMillions(value: number | Missing, decimals = 1): string {
  if (!known(value)) return missingMark;
  const millions = value / 1e6;
  const vanishes = value !== 0 && Number(Math.abs(millions).toFixed(decimals)) === 0;
  return vanishes ? formatMoney(value, 0) : `S/${space}${write(millions, decimals)}${space}M`;
}

/** A change, always with its sign: `−4.6`, `+0.1`, `0.0`. */
export function formatChange(value: number | Missing, decimals = 1): string {
  return known(value) ? write(value, decimals, 'exceptZero') : missingMark;
}

/** A change in percentage points: `−4.6 pp`. */
export function formatPoints(value: number | Missing, decimals = 1): string {
  return known(value) ? `${formatChange(value, decimals)}${space}pp` : missingMark;
}

const twoDigits = (n: number): string => String(n).padStart(2, '0');

function dayOf(date: Date): string {
  return `${twoDigits(date.getDate())}/${twoDigits(date.getMonth() + 1)}/${date.getFullYear()}`;
}

function timeOf(date: Date): string {
  return `${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;
}

/** Of `2026-03-31…` (read as written, without time zone) or of a Date (local day): `31/03/2026`. */
export function formatDate(value: string | Date | Missing): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? missingMark : dayOf(value);
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(value ?? '');
  return match ? `${match[3]}/${match[2]}/${match[1]}` : missingMark;
}

/** `31/03/2026, 18:40`. A text with `Z` or an offset is told in the time of this computer. */
export function formatDateTime(value: string | Date | Missing): string {
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? missingMark : `${dayOf(value)}, ${timeOf(value)}`;
  const text = value ?? '';
  if (/T.*(Z|[+-]\d{2}:?\d{2})$/.test(text)) return formatDateTime(new Date(text));
  const time = /^\d{4}-\d{2}-\d{2}[T ](\d{2}:\d{2})/.exec(text)?.[1];
  return time ? `${formatDate(text)}, ${time}` : formatDate(text);
}

const LIMA = -5 * 3_600_000;

/** Of an instant (`…Z`), as the clocks of Peru tell it: `31/03/2026, 18:40`. The same on every computer. */
export function formatPeruTime(instant: string): string {
  const time = Date.parse(instant);
  return Number.isNaN(time)
    ? formatDateTime(instant)
    : formatDateTime(new Date(time + LIMA).toISOString().slice(0, 16));
}

const numerals = ['cero', 'uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve'];

/** `m` and `f` stand before a noun («un asunto», «una cifra»); `alone` without one («uno menos»). */
export type NumeralForm = 'm' | 'f' | 'alone';

/** In letters up to nine, in figures from ten on. */
export function numberWord(n: number | null | undefined, form: NumeralForm = 'm'): string {
  if (n === null || n === undefined || !Number.isFinite(n)) return missingMark;
  if (n === 1 && form !== 'alone') return form === 'm' ? 'un' : 'una';
  return numerals[n] ?? formatNumber(n, Number.isInteger(n) ? 0 : 1);
}

/** The word alone, in the number `n` asks for. */
export function plural(n: number | null | undefined, one: string, many: string): string {
  return n === 1 ? one : many;
}

/** The number in figures and its word: `1 actividad`, `1,204 actividades`. */
export function countOf(n: number | null | undefined, one: string, many: string): string {
  return `${formatNumber(n)} ${plural(n, one, many)}`;
}

/** `a, b y c`; «e» before the sound i: `planes e inversiones`. */
export function joinList(items: readonly string[]): string {
  const last = items.at(-1);
  if (last === undefined) return '';
  if (items.length === 1) return last;
  const and = /^[«"'(\s]*h?[ií](?![aeoáéó])/i.test(last) ? 'e' : 'y';
  return `${items.slice(0, -1).join(', ')} ${and} ${last}`;
}

/** First letter in capitals, for a computed sentence. */
export function sentence(text: string): string {
  return text.charAt(0).toLocaleUpperCase('es') + text.slice(1);
}
