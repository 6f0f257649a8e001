import { businessDaysLeft } from '@/core/deadline';
import { descentralizadaDeadlines } from '@/core/descentralizada-deadlines';
import type { CalendarEvent } from '@/core/ics';
import type { Band } from '@/core/semaforo';
import type { Connector, QueryOptions } from '@/engine/connector';
import { acuerdosCig, convenios, modelos, trabajos } from '@/sql/descentralizada';
import { acuerdos, type Acuerdo } from '@/sql/sesion';
import { acuerdoNumber } from '../sesion/keys';

/** A date that no procedure of the manual fixes: an acuerdo of the Comisión, or one of decentralised management. */
export interface OtherDate {
  /** Unique among all, and the same whenever it is read. */
  id: string;
  /** `YYYY-MM-DD` */
  fecha: string;
  que: string;
  /** As it fits in a day of a calendar. */
  corto: string;
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

export interface OtherDates {
  /** In order of date. */
  fechas: OtherDate[];
  /** The acuerdos of the Comisión among them, whole, and those without a plazo. */
  acuerdos: Acuerdo[];
}

/** The dates that no procedure fixes, as they stand on a day (`YYYY-MM-DD`). */
export async function readOtherDates(
  engine: Connector,
  al: string,
  options: QueryOptions = {},
): Promise<OtherDates> {
  const scope = { al, servicios: [], departamentos: [] };
  const [stages, agreed, conventions, works, commitments] = await Promise.all([
    modelos(engine, scope, options),
    acuerdosCig(engine, scope, options),
    convenios(engine, scope, options),
    trabajos(engine, scope, options),
    acuerdos(engine, al, options),
  ]);
  const decentralised = descentralizadaDeadlines({
    modelos: stages,
    acuerdos: agreed,
    convenios: conventions,
    trabajos: works,
  }).map(({ fecha, que, corto, quien, origen, codigo, estado }): OtherDate => ({
    ...{ id: `${origen}|${codigo}`, fecha, que, corto, quien, estado },
    origen: 'Gestión descentralizada',
  }));
  const fechas = [...decentralised, ...commitments.flatMap(ofComision)].sort(
    (a, b) => a.fecha.localeCompare(b.fecha) || a.id.localeCompare(b.id),
  );
  return { fechas, acuerdos: commitments };
}

function ofComision({ acuerdo_id, acuerdo, responsable, plazo, estado }: Acuerdo): OtherDate[] {
  if (plazo === null || estado === 'sin_efecto') return [];
  return [
    {
      ...{ id: `acuerdo-comision|${acuerdo_id}`, fecha: plazo, quien: responsable },
      que: `Acuerdo ${acuerdoNumber(acuerdo_id)}: ${acuerdo}`,
      corto: `Acuerdo ${acuerdoNumber(acuerdo_id)}`,
      estado: settled[estado] ?? 'en_plazo',
      origen: 'Comisión',
    },
  ];
}
