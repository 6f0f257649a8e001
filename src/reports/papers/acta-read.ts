import type { Connector, QueryOptions } from '@/engine/connector';
import { archivosDeAcuerdos, archivosDeLaCartera } from '@/sql/archivos';
import { inversionCortes, type InversionCorte } from '@/sql/inversion';
import type { InversionFila } from '@/sql/inversion-fila';
import { sesionConteo, sesiones, type Acuerdo, type Sesion, type SesionConteo } from '@/sql/sesion';
import { inversionesDe } from '@/sql/sesion-registro';
import { NoPaper } from '../maker';
import { sesionNumber } from '../sesion/keys';
import { beforeOf, ownOf, readRegistered, reviewedOf, type Registered } from '../sesion/read';
import { sesionName } from '../sesion/words';
import { told } from './inversiones-read';
import { sourcesOf, type Sources } from './sources';

/** What the acta tells, as it is written of its session and as the marts give the figures of its agenda. */
export interface ActaFigures {
  sesion: Sesion;
  hoy: string;
  /** Of the figures that were told; null where no cartera is loaded. */
  corte: InversionCorte | null;
  registrado: Registered;
  conteo: SesionConteo;
  propios: Acuerdo[];
  /** Pending of the sessions before. */
  pendientes: Acuerdo[];
  revisados: ReturnType<typeof reviewedOf>;
  filas: InversionFila[];
  sources: Sources;
}

/** The session asked by its id or its number; without one, the latest closed. */
export async function sesionAsked(
  engine: Connector,
  text: string | null,
  options: QueryOptions = {},
): Promise<Sesion> {
  const all = await sesiones(engine, options);
  const found =
    text === null
      ? all.find(({ estado }) => estado === 'cerrada')
      : all.find(({ sesion_id, numero }) => [sesion_id, numero, sesionNumber(sesion_id)].includes(text));
  if (found) return found;
  if (all.length === 0)
    throw new NoPaper('No hay sesiones de la Comisión registradas ni cargadas.', 'Prepare una en Sesiones.');
  if (text === null)
    throw new NoPaper('Ninguna sesión está cerrada.', 'Ciérrela en la sala o elija una para ver su borrador.');
  throw new NoPaper(`No hay una sesión «${text}».`, `Hay: ${all.map(({ sesion_id }) => sesion_id).join(', ')}.`);
} // prettier-ignore

export async function readActa(
  engine: Connector,
  sesion: Sesion,
  hoy: string,
  options: QueryOptions = {},
): Promise<ActaFigures> {
  const { sesion_id, agenda } = sesion;
  const [registrado, cortes, conteo] = await Promise.all([
    readRegistered(engine, hoy, sesion_id, options),
    inversionCortes(engine, options),
    sesionConteo(engine, sesion_id, options),
  ]);
  const corte = corteOf(sesion, cortes);
  const propios = ownOf(registrado.acuerdos, sesion_id);
  const cuis = [...new Set([...agenda, ...propios.flatMap(({ cui }) => cui ?? [])])];
  const telling = cuis.length > 0 && corte !== null;
  const [filas, files] = await Promise.all([
    telling ? inversionesDe(engine, cuis, corte.corte, options) : [],
    telling ? archivosDeLaCartera(engine, corte.corte, options) : archivosDeAcuerdos(engine, options),
  ]);
  const revisados = reviewedOf(registrado.revisiones, registrado.acuerdos);
  const seen = new Set(registrado.revisiones.map(({ acuerdo_id }) => acuerdo_id));
  const alcance = `Comisión de Seguimiento de la Inversión, ${lower(sesionName(sesion))}`;
  return {
    ...{ sesion, hoy, corte, registrado, revisados, filas },
    conteo: conteo!,
    propios,
    pendientes: beforeOf(registrado.acuerdos, sesion_id).filter(
      ({ pendiente, acuerdo_id }) => pendiente && !seen.has(acuerdo_id),
    ),
    sources: await sourcesOf(engine, files, alcance, told, options),
  };
}

/** The corte the session was opened with, while it is loaded; else the latest known on its day. */
function corteOf(
  { corte, fecha }: Sesion,
  cortes: readonly InversionCorte[],
): InversionCorte | null {
  return (
    cortes.find((one) => one.corte === corte) ??
    cortes.find((one) => fecha === null || one.fecha <= fecha) ??
    null
  );
} // prettier-ignore

const lower = (text: string): string => text.charAt(0).toLocaleLowerCase('es') + text.slice(1);
