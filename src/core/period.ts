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
