export const monthNames = [
  'enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio',
  'julio', 'agosto', 'setiembre', 'octubre', 'noviembre', 'diciembre',
] as const; // prettier-ignore

export const monthShort = [
  'ene',
  'feb',
  'mar',
  'abr',
  'may',
  'jun',
  'jul',
  'ago',
  'set',
  'oct',
  'nov',
  'dic',
] as const;

export const monthInitials = ['E', 'F', 'M', 'A', 'M', 'J', 'J', 'A', 'S', 'O', 'N', 'D'] as const;

export function monthName(mes: number): string {
  return monthNames[mes - 1] ?? '';
}

/** A month of a year, written `2026-06`. */
export interface Corte {
  ejercicio: number;
  mes: number;
}

export function parseCorte(text: string): Corte | null {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  return match ? { ejercicio: Number(match[1]), mes: Number(match[2]) } : null;
}

export function formatCorte({ ejercicio, mes }: Corte): string {
  return `${ejercicio}-${String(mes).padStart(2, '0')}`;
}

/** A quarter or a half of a year, written `2026-T2` or `2026-S1`, with its first and last month. */
export interface Periodo {
  ejercicio: number;
  desde: number;
  hasta: number;
}

export function parsePeriodo(text: string): Periodo | null {
  const match = /^(\d{4})-(?:T([1-4])|S([12]))$/.exec(text);
  if (!match) return null;
  const [, year, quarter, half] = match;
  const [length, number] = quarter === undefined ? [6, Number(half)] : [3, Number(quarter)];
  return { ejercicio: Number(year), desde: length * (number - 1) + 1, hasta: length * number };
}

export function formatPeriodo({ ejercicio, desde, hasta }: Periodo): string {
  const length = hasta - desde + 1;
  return `${ejercicio}-${length === 3 ? 'T' : 'S'}${hasta / length}`;
}

/** «II trimestre», «I semestre»; a whole year, «año». */
export function periodoName({ desde, hasta }: Periodo): string {
  if (hasta - desde === 11) return 'año';
  const length = hasta - desde + 1;
  return `${['I', 'II', 'III', 'IV'][hasta / length - 1]} ${length === 3 ? 'trimestre' : 'semestre'}`;
}

/** `T2` or `S1`: the period within its year, as the address and the journal write it. */
export function periodoCode(periodo: Periodo): string {
  return formatPeriodo(periodo).slice(5);
}

const codes = ['T1', 'T2', 'T3', 'T4', 'S1', 'S2'] as const;

/** The four quarters and the two halves of a year. */
export function periodosDe(ejercicio: number): Periodo[] {
  return codes.map((code) => parsePeriodo(`${ejercicio}-${code}`)!);
}

/** The latest one that has ended by a month; of two that end together, the half. Before March, the first quarter. */
export function periodoCerrado(ejercicio: number, mes: number): Periodo {
  const all = periodosDe(ejercicio);
  const closed = all.filter(({ hasta }) => hasta <= mes);
  return closed.reduce((best, one) => (one.hasta >= best.hasta ? one : best), all[0]!);
}
