import { businessDaysLeft } from '@/core/deadline';
import { descentralizadaDeadlines } from '@/core/descentralizada-deadlines';
import type { CalendarEvent } from '@/core/ics';
import { acuerdosCig, convenios, modelos, trabajos } from '@/sql/descentralizada';
import { acuerdos, type Acuerdo } from '@/sql/sesion';
import type { Desk } from '@/state/desk.svelte';
import { Query } from '@/state/query.svelte';
import type { Band } from '@/core/semaforo';

/** A date that no procedure of the manual fixes: an acuerdo of the Comisión, or one of decentralised management. */
export interface OtherDate {
  /** Unique among all, and the same whenever it is read. */
  id: string;
  /** `YYYY-MM-DD` */
  fecha: string;
  que: string;
  quien: string | null;
  estado: 'cumplido' | 'vencido' | 'vence_pronto' | 'en_plazo';
  origen: 'Comisión' | 'Gestión descentralizada';
}

/** Screen where it is seen whole. */
export const placeOf = ({ origen }: OtherDate): string =>
  origen === 'Comisión' ? 'inversiones/sesiones' : 'descentralizada';

export const otherBand = ({ estado }: OtherDate): Band =>
  estado === 'vencido'
    ? 'rojo'
    : estado === 'cumplido'
      ? 'verde'
      : estado === 'vence_pronto'
        ? 'amarillo'
        : 'nd';

/** «vencido, 3 d.h.», «hoy», «en 4 d.h.» or «cumplido». */
export function otherText({ estado, fecha }: OtherDate, hoy: string): string {
  if (estado === 'cumplido') return 'cumplido';
  const left = businessDaysLeft(fecha, hoy);
  if (fecha < hoy) return left === 0 ? 'vencido' : `vencido, ${-left} d.h.`;
  return fecha === hoy ? 'hoy' : `en ${left} d.h.`;
}

/** They go into the calendar while they are open. */
export function otherEvents(rows: readonly OtherDate[]): CalendarEvent[] {
  return rows
    .filter(({ estado }) => estado !== 'cumplido')
    .map(({ id, fecha, que, quien, origen }) => ({
      uid: `${encodeURIComponent(id)}@timon.produce`,
      desde: fecha,
      titulo: `${que} (${origen})`,
      ...(quien === null ? {} : { descripcion: `Responde: ${quien}` }),
      categorias: [origen],
      aviso: 2,
    }));
}

const settled: Partial<Record<Acuerdo['estado'], OtherDate['estado']>> = {
  cumplido: 'cumplido',
  vencido: 'vencido',
  vence_pronto: 'vence_pronto',
};

/** In order of date, as they stand on a day. Create it inside a component. */
export function otherDates(desk: Desk, hoy: () => string): Query<OtherDate[]> {
  const { session, journal } = desk;
  return new Query<OtherDate[]>(
    () => session.engine,
    () => {
      const al = hoy();
      if (!session.complete || !journal.ready || journal.version < 0 || session.version === 0) return null;
      return async (db, signal) => {
        const options = { signal };
        const scope = { al, servicios: [], departamentos: [] };
        const [stages, agreed, conventions, works, commitments] = await Promise.all([
          modelos(db, scope, options),
          acuerdosCig(db, scope, options),
          convenios(db, scope, options),
          trabajos(db, scope, options),
          acuerdos(db, al, options),
        ]);
        const decentralised = descentralizadaDeadlines({
          modelos: stages,
          acuerdos: agreed,
          convenios: conventions,
          trabajos: works,
        }).map(({ fecha, que, quien, origen, codigo, estado }): OtherDate => ({
          ...{ id: `${origen}|${codigo}`, fecha, que, quien, estado },
          origen: 'Gestión descentralizada',
        }));
        const ofComision = commitments.flatMap((one): OtherDate[] =>
          one.plazo === null || one.estado === 'sin_efecto'
            ? []
            : [
                {
                  ...{ id: `acuerdo-comision|${one.acuerdo_id}`, fecha: one.plazo, quien: one.responsable },
                  que: `Acuerdo ${one.acuerdo_id}: ${one.acuerdo}`,
                  estado: settled[one.estado] ?? 'en_plazo',
                  origen: 'Comisión',
                },
              ],
        );
        return [...decentralised, ...ofComision].sort(
          (a, b) => a.fecha.localeCompare(b.fecha) || a.id.localeCompare(b.id),
        );
      };
    },
  );
}
