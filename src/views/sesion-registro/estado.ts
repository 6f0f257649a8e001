import type { Draft } from '@/journal/event';
import type { Sesion } from '@/sql/sesion';
import { sesionOf, writing } from '@/reports/sesion/keys';

/** «09:42» of this computer's clock. */
export function hour(now = new Date()): string {
  return `${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`;
}

/** What opening a session writes: its day and hour where nobody said them, and the corte its figures are taken at. */
export function opening(sesion: Sesion, hoy: string, corte: string | null, now = new Date()): Draft[] {
  return writing(sesionOf(sesion.sesion_id), {
    estado: 'abierta',
    ...(sesion.fecha === null ? { fecha: hoy } : {}),
    ...(sesion.hora_inicio === null ? { hora_inicio: hour(now) } : {}),
    ...(sesion.corte === null && corte !== null ? { corte } : {}),
  });
}

export function closing(sesion: Sesion, now = new Date()): Draft[] {
  return writing(sesionOf(sesion.sesion_id), {
    estado: 'cerrada',
    ...(sesion.hora_fin === null ? { hora_fin: hour(now) } : {}),
  });
}

/** The journal keeps who opened it again and when. */
export const reopening = (sesion: Sesion): Draft[] =>
  writing(sesionOf(sesion.sesion_id), { estado: 'abierta' });
