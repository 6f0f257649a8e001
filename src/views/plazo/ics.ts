import { executorShort, withoutDoubt } from '@/core/executor-names';
import { deadlines, type Deadline } from '@/core/deadline-list';
import { icsText, type CalendarEvent } from '@/core/ics';
import type { Scheduled } from '@/core/instance';
import { download } from '@/ui/download';
import { deadlineText } from './words';

/** What a calendar is told of a step: who, of what, and the rule behind the date. */
export function eventOf({ paso, instancia }: Deadline): CalendarEvent {
  return {
    uid: `${instancia.id}|${paso.key}@timon`,
    desde: paso.vence,
    titulo: `${withoutDoubt(paso.actividad, instancia.procedimiento)} (${instancia.procedimiento}, ${executorShort(paso.ejecutor)})`,
    descripcion: `${instancia.nombre}, paso ${paso.key}. ${deadlineText(instancia)}.`,
    categorias: [instancia.procedimiento, executorShort(paso.ejecutor)],
    aviso: 1,
  };
}

/** The open steps of a selection as a calendar file. */
export function calendarText(items: readonly Deadline[], { nombre, stamp }: { nombre: string; stamp: string }): string {
  const pending = items.filter(({ paso }) => paso.hecho === null && paso.omitido === null);
  return icsText(pending.map(eventOf), { nombre, stamp });
} // prettier-ignore

export function saveCalendar(
  all: readonly Scheduled[],
  { ejecutor, ejercicio }: { ejecutor: string | null; ejercicio: number },
): void {
  saveIcs(deadlines(all, { ejecutor }), `plazos-${ejercicio}`, ejecutor === null ? `Plazos ${ejercicio}` : `Plazos ${ejercicio}, ${executorShort(ejecutor)}`);
} // prettier-ignore

export function saveIcs(items: readonly Deadline[], file: string, nombre: string): void {
  const text = calendarText(items, { nombre, stamp: new Date().toISOString() });
  download(`${file}.ics`, new Blob([text], { type: 'text/calendar;charset=utf-8' }));
}
