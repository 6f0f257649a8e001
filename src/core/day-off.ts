import feriados from '@data/calendario/feriados.json';
import { isBusinessDay } from './calendar';

/** Why a Monday to Friday is no día hábil, or may not be one; null for any other day. */
export interface DayOff {
  nombre: string;
  /** By decree, for the public sector alone: a switch says whether it counts. */
  decreto: boolean;
}

export function dayOff(date: string): DayOff | null {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  if (weekday === 0 || weekday === 6) return null;
  const fixed = feriados.fijos.find(
    ({ dia, desde = 0 }) => dia === date.slice(5) && Number(date.slice(0, 4)) >= desde,
  );
  if (fixed) return { nombre: fixed.nombre, decreto: false };
  // What is left of the feriados moves with Easter, and never falls on other days of the week.
  if (!isBusinessDay(date, { publicSector: false }))
    return { nombre: weekday === 4 ? 'Jueves Santo' : 'Viernes Santo', decreto: false };
  return feriados.sector_publico.includes(date)
    ? { nombre: 'No laborable para el sector público', decreto: true }
    : null;
}
