import { llaveDe, type Sobre } from '@/journal/event';

/** The report of a month that a dependencia owes, as the journal refers to it. */
export function reportOf(ejercicio: number, mes: number, centro: string): Sobre {
  return { tipo: 'poi_reporte', llave: llaveDe(ejercicio, mes, centro) };
}
