import { llaveDe, type Sobre } from '@/journal/event';

/** Field of the journal that keeps the day a report was asked for, `YYYY-MM-DD`. */
export const REQUESTED = 'pedido';

/** The report of a month that a dependencia owes, as the journal refers to it. */
export function reportOf(ejercicio: number, mes: number, centro: string): Sobre {
  return { tipo: 'poi_reporte', llave: llaveDe(ejercicio, mes, centro) };
}

/** The day of this computer's clock, `YYYY-MM-DD`. */
export function today(now = new Date()): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
