/** Columns that say which row it is, in any mart; a load changes its id and says nothing of the row. */
const NAMES = new Set([
  'eje',
  'llave',
  'clave',
  'cui',
  'codigo',
  'clase',
  'factor',
  'regla',
  'gravedad',
  'nivel',
  'numero',
]);
const isIdentity = (name: string): boolean =>
  NAMES.has(name) || (/(_id|_llave)$/.test(name) && !name.startsWith('carga'));

const WHEN = /@(?:y(\d+))?(?:m(\d+))?$/;
const YEARS = ['ejercicio', 'anio'];
const MONTHS = ['mes', 'hasta'];

/**
 * Which row of its mart a figure is of, the same after a new load: its codes and, after `@`, the year and the month it
 * tells: «centro_costo|2026.000999.01@m6». Empty where the row has neither.
 */
export function rowKey(row: object): string {
  const fields = row as Record<string, unknown>;
  const codes = Object.keys(fields)
    .filter((name) => isIdentity(name) && typeof fields[name] === 'string')
    .map((name) => String(fields[name]));
  const year = YEARS.map((name) => fields[name]).find((value) => typeof value === 'number');
  const month = MONTHS.map((name) => fields[name]).find((value) => typeof value === 'number');
  const when = `${typeof year === 'number' ? `y${year}` : ''}${typeof month === 'number' ? `m${month}` : ''}`;
  return `${codes.join('|')}${when === '' ? '' : `@${when}`}`;
}

/** The same with its year and month counted back from those a paper tells: what two papers have in common. */
export function relativeKey(key: string, end: { year: number | null; month: number | null }): string {
  return key.replace(WHEN, (_, year?: string, month?: string) => {
    const years = year === undefined || end.year === null ? null : Number(year) - end.year;
    if (month === undefined || end.month === null) return `@y${years ?? ''}`;
    const months = Number(month) - end.month;
    return `@m${years === null ? (months + 12) % 12 : 12 * years + months}`;
  });
}

/** Year and month a key tells; null where it tells none. */
export function whenOf(key: string): { year: number | null; month: number | null } {
  const match = WHEN.exec(key);
  const number = (text: string | undefined) => (text === undefined ? null : Number(text));
  return { year: number(match?.[1]), month: number(match?.[2]) };
}
