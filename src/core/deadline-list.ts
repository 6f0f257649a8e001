import { businessDaysBetween, type CalendarOptions } from './calendar';
import type { EstadoPaso, Paso, Scheduled } from './instance';
import { executors, procedure } from './procedure-catalog';

/** A step and the instance it is of. */
export interface Deadline {
  instancia: Scheduled;
  paso: Paso;
}

export interface DeadlineFilter {
  /** `E1.3`. */
  proceso?: string | null;
  procedimiento?: string | null;
  /** Id of an executor: what it does by itself or as part of a group. */
  ejecutor?: string | null;
  /** Due from that day and up to that one, `YYYY-MM-DD`. */
  desde?: string | null;
  hasta?: string | null;
  estado?: readonly EstadoPaso[] | null;
}

/** The steps that a filter leaves, by due date; those of instances left without effect are out. */
export function deadlines(scheduled: readonly Scheduled[], filter: DeadlineFilter = {}): Deadline[] {
  const { desde, hasta, estado } = filter;
  const who = filter.ejecutor ? executorIds(filter.ejecutor) : null;
  const found: Deadline[] = [];
  for (const instancia of instances(scheduled, filter)) {
    if (instancia.anulada !== null) continue;
    for (const paso of instancia.pasos) {
      if (who && !who.has(paso.ejecutor)) continue;
      if (desde && paso.vence < desde) continue;
      if (hasta && paso.vence > hasta) continue;
      if (estado && !estado.includes(paso.estado)) continue;
      found.push({ instancia, paso });
    }
  }
  return found.sort((a, b) => (a.paso.vence < b.paso.vence ? -1 : a.paso.vence > b.paso.vence ? 1 : 0));
}

/** The instances of a process, of a procedure, or in which an executor has a step. */
export function instances(
  scheduled: readonly Scheduled[],
  { proceso, procedimiento, ejecutor }: DeadlineFilter,
): Scheduled[] {
  const who = ejecutor ? executorIds(ejecutor) : null;
  return scheduled.filter(
    (one) =>
      (!procedimiento || one.procedimiento === procedimiento) &&
      (!proceso || proceso === 'E1' || procedure(one.procedimiento).proceso === proceso) &&
      (!who || one.pasos.some((paso) => who.has(paso.ejecutor))),
  );
}

/** An executor and the groups it is in. */
export function executorIds(id: string): ReadonlySet<string> {
  return new Set([
    id,
    ...executors.filter(({ integrantes }) => integrantes.includes(id)).map((one) => one.id),
  ]);
}

/** What an executor has to do. */
export interface Workload {
  ejecutor: string;
  /** Steps not done, of them late, and of them due within the window. */
  abiertos: number;
  vencidos: number;
  vencen: number;
  /** Días hábiles that the late ones and those due within the window take. */
  dias: number;
}

export interface WorkloadOptions {
  /** Window, `YYYY-MM-DD`, both days within. */
  desde: string;
  hasta: string;
  calendar?: CalendarOptions;
}

/** By executor, the most loaded first. */
export function workload(
  scheduled: readonly Scheduled[],
  { desde, hasta, calendar }: WorkloadOptions,
): Workload[] {
  const found = new Map<string, Workload>();
  for (const { paso } of deadlines(scheduled)) {
    if (paso.hecho !== null || paso.omitido !== null) continue;
    let row = found.get(paso.ejecutor);
    if (!row)
      found.set(
        paso.ejecutor,
        (row = { ejecutor: paso.ejecutor, abiertos: 0, vencidos: 0, vencen: 0, dias: 0 }),
      );
    const late = paso.estado === 'vencido';
    const within = !late && paso.vence >= desde && paso.vence <= hasta;
    row.abiertos++;
    if (late) row.vencidos++;
    if (within) row.vencen++;
    if (late || within) row.dias += businessDaysBetween(paso.inicio, paso.vence, calendar) + 1;
  }
  return [...found.values()].sort(
    (a, b) => b.dias - a.dias || b.abiertos - a.abiertos || a.ejecutor.localeCompare(b.ejecutor),
  );
}
