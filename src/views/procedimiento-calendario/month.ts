import { addDays, isBusinessDay, type CalendarOptions } from '@/core/calendar';
import { dayOff } from '@/core/day-off';
import type { Deadline } from '@/core/deadline-list';
import { countOf, formatDate, plural } from '@/core/format';
import { formatCorte, monthName, parseCorte, type Corte } from '@/core/period';
import type { OtherDate } from '@/reports/plazo/other-dates';
import { open } from '@/reports/plazo/words';

export interface MonthDay {
  fecha: string;
  /** Of another month, to fill the week. */
  fuera: boolean;
  hoy: boolean;
  habil: boolean;
  /** Name of the feriado or of the day off by decree. */
  libre: string | null;
  items: Deadline[];
  otros: OtherDate[];
}

const weekdays = ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'] as const;

/** The weeks of a month, Monday to Sunday, with what is due each day. */
export function monthOf(
  { ejercicio, mes }: Corte,
  due: readonly Deadline[],
  hoy: string,
  calendar?: CalendarOptions,
  otros: readonly OtherDate[] = [],
): MonthDay[][] {
  const first = `${formatCorte({ ejercicio, mes })}-01`;
  const offset = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7;
  const start = addDays(first, -offset);
  const byDay = new Map<string, Deadline[]>();
  for (const one of due) {
    const own = byDay.get(one.paso.vence);
    if (own) own.push(one);
    else byDay.set(one.paso.vence, [one]);
  }
  const length = Math.ceil((offset + Number(lastDay(first).slice(8))) / 7);
  return Array.from({ length }, (_, week) =>
    Array.from({ length: 7 }, (__, day): MonthDay => {
      const fecha = addDays(start, 7 * week + day);
      return {
        fecha,
        fuera: fecha.slice(0, 7) !== first.slice(0, 7),
        hoy: fecha === hoy,
        habil: isBusinessDay(fecha, calendar),
        libre: dayOff(fecha)?.nombre ?? null,
        items: byDay.get(fecha) ?? [],
        otros: otros.filter((one) => one.fecha === fecha),
      };
    }),
  );
}

function lastDay(first: string): string {
  return addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1);
}

/** The month asked in the address; else that of the day it is looked at, or the first of another ejercicio. */
export function monthAsked(text: string | null, hoy: string, ejercicio: number): Corte {
  const asked = text === null ? null : parseCorte(text);
  if (asked) return asked;
  const now = parseCorte(hoy.slice(0, 7))!;
  return now.ejercicio === ejercicio ? now : { ejercicio, mes: 1 };
}

export function monthBeside({ ejercicio, mes }: Corte, step: 1 | -1): Corte {
  const index = ejercicio * 12 + (mes - 1) + step;
  return { ejercicio: Math.floor(index / 12), mes: (index % 12) + 1 };
}

export const monthTitle = ({ ejercicio, mes }: Corte): string => `${monthName(mes)} de ${ejercicio}`;

/** «jueves 16/07/2026, hoy: 3 pasos, 1 vencido» */
export function dayText({ fecha, hoy, libre, habil, items, otros }: MonthDay): string {
  const name = `${weekdays[new Date(`${fecha}T00:00:00Z`).getUTCDay()]} ${formatDate(fecha)}${hoy ? ', hoy' : ''}`;
  const off = libre === null ? '' : `, ${libre}${habil ? ' (cuenta como hábil)' : ''}`;
  if (items.length + otros.length === 0) return `${name}${off}: nada vence`;
  const late = [...items.map(({ paso }) => paso.estado), ...otros.map(({ estado }) => estado)].filter(
    (estado) => estado === 'vencido',
  ).length;
  const pending = items.filter(({ paso }) => open(paso)).length;
  const rest = pending + otros.filter(({ estado }) => estado !== 'cumplido').length - late;
  const parts = [
    ...(items.length > 0 ? [countOf(items.length, 'paso', 'pasos')] : []),
    ...(otros.length > 0 ? [countOf(otros.length, 'otra fecha', 'otras fechas')] : []),
    ...(late > 0 ? [`${late} ${plural(late, 'vencido', 'vencidos')}`] : []),
    ...(rest > 0 ? [`${rest} por hacer`] : []),
  ];
  return `${name}${off}: ${parts.join(', ')}`;
}
