import { addDays, isBusinessDay, type CalendarOptions } from '@/core/calendar';
import { dayOff } from '@/core/day-off';
import { countOf, numberWord, plural, sentence } from '@/core/format';
import { deadlines, type Deadline } from '@/core/deadline-list';
import type { Scheduled } from '@/core/instance';
import type { OtherDate } from './other-dates';
import { done, open, shortDate } from './words';

export interface WeekDay {
  fecha: string;
  /** «lun» */
  nombre: string;
  hoy: boolean;
  /** Why nothing is due: its name. */
  libre: string | null;
  items: Deadline[];
  otros: OtherDate[];
}

const names = ['lun', 'mar', 'mié', 'jue', 'vie'] as const;

/** Monday of the week looked at; on a weekend, of the one that comes. */
export function mondayOf(hoy: string): string {
  const weekday = new Date(`${hoy}T00:00:00Z`).getUTCDay();
  return addDays(hoy, weekday === 6 ? 2 : 1 - weekday);
}

/** Monday to Friday with what is due each day, of an executor where one is chosen; `weeks` after the present one. */
export function weekOf(
  all: readonly Scheduled[],
  hoy: string,
  { weeks = 0, ejecutor = null, calendar, otros = [] }: { weeks?: number; ejecutor?: string | null; calendar?: CalendarOptions; otros?: readonly OtherDate[] } = {},
): WeekDay[] {
  const monday = addDays(mondayOf(hoy), 7 * weeks);
  const due = deadlines(all, { ejecutor, desde: monday, hasta: addDays(monday, 4) });
  return names.map((nombre, i) => {
    const fecha = addDays(monday, i);
    const off = isBusinessDay(fecha, calendar) ? null : dayOff(fecha);
    return {
      fecha,
      nombre,
      hoy: fecha === hoy,
      libre: off === null ? null : off.decreto ? off.nombre : `Feriado: ${off.nombre}`,
      items: due.filter(({ paso }) => paso.vence === fecha && paso.estado !== 'omitido').sort(byProcedure),
      otros: otros.filter((one) => one.fecha === fecha),
    };
  });
} // prettier-ignore

/** Every open step whose day has passed, the oldest first. */
export function overdueOf(all: readonly Scheduled[], ejecutor: string | null = null): Deadline[] {
  return deadlines(all, { ejecutor, estado: ['vencido'] });
}

const byProcedure = (a: Deadline, b: Deadline): number =>
  a.instancia.procedimiento.localeCompare(b.instancia.procedimiento) || a.paso.numero - b.paso.numero;

/** «13 al 17/07/2026» */
export function weekRange(days: readonly WeekDay[]): string {
  const [first, last] = [days[0]!.fecha, days.at(-1)!.fecha];
  const from = first.slice(0, 7) === last.slice(0, 7) ? first.slice(8) : shortDate(first);
  return `${from} al ${shortDate(last)}/${last.slice(0, 4)}`;
}

/** «13 al 17/07/2026. Dos hoy, dos mañana, uno vencido» */
export function weekText(days: readonly WeekDay[], hoy: string): string {
  const items = days.flatMap((day) => day.items);
  const otros = days.flatMap((day) => day.otros).filter(({ estado }) => estado !== 'cumplido');
  const at = (day: string) =>
    items.filter(({ paso }) => paso.vence === day && open(paso)).length +
    otros.filter(({ fecha }) => fecha === day).length;
  const [today, tomorrow] = [at(hoy), at(addDays(hoy, 1))];
  const late =
    items.filter(({ paso }) => paso.estado === 'vencido').length +
    otros.filter(({ estado }) => estado === 'vencido').length;
  const parts = [
    today > 0 ? `${numberWord(today, 'alone')} hoy` : null,
    tomorrow > 0 ? `${numberWord(tomorrow, 'alone')} mañana` : null,
    late > 0 ? `${numberWord(late, 'alone')} ${plural(late, 'vencido', 'vencidos')}` : null,
  ].filter((part) => part !== null);
  if (parts.length > 0) return `${weekRange(days)}. ${sentence(parts.join(', '))}`;
  const pending = items.filter(({ paso }) => open(paso)).length;
  if (pending > 0) return `${weekRange(days)}. ${countOf(pending, 'paso', 'pasos')} por vencer`;
  if (otros.length > 0) return `${weekRange(days)}. ${countOf(otros.length, 'fecha', 'fechas')} por vencer`;
  return `${weekRange(days)}. ${items.some(({ paso }) => done(paso)) ? 'Todo cumplido' : 'Nada vence'}`;
}

/** «20 al 24/07/2026, cuatro días hábiles» */
export function nextWeekText(days: readonly WeekDay[]): string {
  const count = days.filter(({ libre }) => libre === null).length;
  return `${weekRange(days)}, ${numberWord(count)} ${plural(count, 'día hábil', 'días hábiles')}`;
}
