import type { Deadline } from './deadline-list';
import type { CalendarEvent } from './ics';
import { executorShort, withoutDoubt } from './executor-names';
import { executor, procedure } from './procedure-catalog';

/** An event a step, on the day it is due; its UID stays the same whatever its date becomes. */
export function deadlineEvents(rows: readonly Deadline[]): CalendarEvent[] {
  return rows.map(({ instancia, paso }) => ({
    uid: `${encodeURIComponent(`${instancia.id}|${paso.key}`)}@timon.produce`,
    desde: paso.vence,
    titulo: `${withoutDoubt(paso.actividad, instancia.procedimiento)} (${instancia.nombre}, ${executorShort(paso.ejecutor)})`,
    descripcion: [
      `${instancia.procedimiento} ${procedure(instancia.procedimiento).nombre}, paso ${paso.numero}`,
      `Ejecutor: ${executor(paso.ejecutor).nombre}`,
      ...ruleOf({ instancia, paso }),
      ...(paso.hecho === null ? [] : [`Hecho el ${shortDate(paso.hecho.fecha)}`]),
    ].join('\n'),
    categorias: [instancia.procedimiento, executorShort(paso.ejecutor)],
    ...(paso.hecho === null ? { aviso: 2 } : {}),
  }));
}

/** Of a step the rule does not speak of, that of its procedure is told as where its date comes from. */
function ruleOf({ instancia, paso }: Deadline): string[] {
  const { plazo } = instancia;
  if (plazo === null) return ['Programado hacia adelante desde su inicio: no tiene plazo propio.'];
  const { palabras, base_legal, verificado } = plazo;
  const from =
    paso.plazo === null
      ? `Programado por el plazo del procedimiento (${shortDate(instancia.vence)})`
      : 'Plazo';
  return [`${from}: ${palabras}. Base legal: ${base_legal}${verificado ? '' : ' (regla no verificada)'}`];
}

function shortDate(date: string): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}
