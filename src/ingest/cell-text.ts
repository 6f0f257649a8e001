export type CellValue = string | number | boolean | Date | null | undefined;

/** A spreadsheet value as text: nothing trimmed, numbers raw (a percentage stays a fraction), dates ISO. */
export function cellText(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? 'VERDADERO' : 'FALSO';
  return dateText(value);
}

/** Shortest decimal text, never an exponent. Three decimals get a fourth: 1.234 would read as a thousands group. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return '';
  const text = withoutExponent(String(value));
  return /\.\d{3}$/.test(text) ? `${text}0` : text;
}

function withoutExponent(text: string): string {
  const parts = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (parts === null) return text === '-0' ? '0' : text;
  const [, sign, lead = '', decimals = '', exponent] = parts;
  const digits = lead + decimals;
  const point = 1 + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return `${sign}${digits.padEnd(point, '0')}`;
}

/** YYYY-MM-DD, with the time when there is one; the time alone for Excel's day zero. */
function dateText(value: Date): string {
  if (Number.isNaN(value.getTime())) return '';
  const rounded = new Date(Math.round(value.getTime() / 1000) * 1000);
  const [day = '', time = ''] = rounded.toISOString().slice(0, 19).split('T');
  if (time === '00:00:00') return day;
  return day === '1899-12-31' || day === '1899-12-30' ? time : `${day} ${time}`;
}
