import { deadlineEvents } from '@/core/deadline-events';
import { deadlines, type Deadline } from '@/core/deadline-list';
import { executorShort } from '@/core/executor-names';
import { icsText } from '@/core/ics';
import type { Scheduled } from '@/core/instance';
import { download } from '@/ui/download';
import { otherEvents, type OtherDate } from '@/reports/plazo/other-dates';

/** The open steps of a selection as a calendar file. */
export function calendarText(
  items: readonly Deadline[],
  { nombre, stamp, otros = [] }: { nombre: string; stamp: string; otros?: readonly OtherDate[] },
): string {
  const pending = items.filter(({ paso }) => paso.hecho === null && paso.omitido === null);
  return icsText([...deadlineEvents(pending), ...otherEvents(otros)], { nombre, stamp });
} // prettier-ignore

export function saveCalendar(
  all: readonly Scheduled[],
  {
    ejecutor,
    ejercicio,
    otros = [],
  }: { ejecutor: string | null; ejercicio: number; otros?: readonly OtherDate[] },
): void {
  saveIcs(deadlines(all, { ejecutor }), `plazos-${ejercicio}`, ejecutor === null ? `Plazos ${ejercicio}` : `Plazos ${ejercicio}, ${executorShort(ejecutor)}`, otros);
} // prettier-ignore

export function saveIcs(
  items: readonly Deadline[],
  file: string,
  nombre: string,
  otros: readonly OtherDate[] = [],
): void {
  const text = calendarText(items, { nombre, stamp: new Date().toISOString(), otros });
  download(`${file}.ics`, new Blob([text], { type: 'text/calendar;charset=utf-8' }));
}
