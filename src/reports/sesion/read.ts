import type { Connector, QueryOptions } from '@/engine/connector';
import {
  acuerdos,
  asistentes,
  exposiciones,
  sesiones,
  type Acuerdo,
  type Asistente,
  type Exposicion,
  type Sesion,
} from '@/sql/sesion';
import { revisiones, sesionHistoria, type AcuerdoRevisado, type SesionCambio } from '@/sql/sesion-registro';

/** All that is written of the sessions, and of the one looked at. */
export interface Registered {
  /** Session looked at; null with none. */
  sesion_id: string | null;
  sesiones: Sesion[];
  acuerdos: Acuerdo[];
  asistentes: Asistente[];
  exposiciones: Exposicion[];
  revisiones: AcuerdoRevisado[];
  historia: SesionCambio[];
}

export async function readRegistered(
  db: Connector,
  hoy: string,
  sesion_id: string | null,
  options: QueryOptions = {},
): Promise<Registered> {
  const own = <Row>(ask: (db: Connector, id: string, options: QueryOptions) => Promise<Row[]>) =>
    sesion_id === null ? Promise.resolve<Row[]>([]) : ask(db, sesion_id, options);
  const [held, agreed, people, seen, reviewed, history] = await Promise.all([
    sesiones(db, options),
    acuerdos(db, hoy, options),
    own(asistentes),
    own(exposiciones),
    own(revisiones),
    own(sesionHistoria),
  ]);
  return {
    sesion_id,
    sesiones: held,
    acuerdos: agreed,
    asistentes: people,
    exposiciones: seen,
    revisiones: reviewed,
    historia: history,
  };
}

/** The acuerdos of a session, in the order they were made. */
export function ownOf(acuerdos: readonly Acuerdo[], sesion_id: string | null): Acuerdo[] {
  return acuerdos
    .filter((one) => one.sesion_id === sesion_id)
    .sort((a, b) => numberOf(a.acuerdo_id) - numberOf(b.acuerdo_id));
}

/** Those made before a session. */
export const beforeOf = (acuerdos: readonly Acuerdo[], sesion_id: string | null): Acuerdo[] =>
  acuerdos.filter((one) => sesion_id !== null && one.sesion_id < sesion_id);

/** What a session said of each acuerdo made before, and the acuerdo itself while it is loaded. */
export function reviewedOf(
  revisiones: readonly AcuerdoRevisado[],
  acuerdos: readonly Acuerdo[],
): { revision: AcuerdoRevisado; row: Acuerdo | undefined }[] {
  return revisiones.map((revision) => ({
    revision,
    row: acuerdos.find(({ acuerdo_id }) => acuerdo_id === revision.acuerdo_id),
  }));
}

const numberOf = (acuerdo_id: string): number => Number(/(\d+)$/.exec(acuerdo_id)?.[1] ?? 0);
