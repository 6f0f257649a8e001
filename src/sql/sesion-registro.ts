import type { Connector, QueryOptions } from '@/engine/connector';
import type { InversionFila } from './inversion-fila';

/** What a session said of an acuerdo made before. */
export type Revision = 'cumplido' | 'sigue' | 'sin efecto';

export interface AcuerdoRevisado {
  sesion_id: string;
  acuerdo_id: string;
  resultado: Revision;
}

/** Acuerdos reviewed in a session: what the journal says, tipo `revision`, llave `sesion_id|acuerdo_id`. */
export function revisiones(
  engine: Connector,
  sesion_id: string,
  options: QueryOptions = {},
): Promise<AcuerdoRevisado[]> {
  return engine.query<AcuerdoRevisado>(
    `SELECT split_part(llave, '|', 1) AS sesion_id, split_part(llave, '|', 2) AS acuerdo_id, valor AS resultado
     FROM registro_vigente
     WHERE tipo = 'revision' AND campo = 'resultado' AND split_part(llave, '|', 1) = ?
       AND list_contains(['cumplido', 'sigue', 'sin efecto'], valor)
     ORDER BY acuerdo_id`,
    [sesion_id],
    options,
  );
}

/** A change of the state of a session; `cuando` an ISO instant. */
export interface SesionCambio {
  estado: string;
  quien: string;
  cuando: string;
}

/** When a session was prepared, opened, closed and reopened, and by whom, the earliest first. */
export function sesionHistoria(
  engine: Connector,
  sesion_id: string,
  options: QueryOptions = {},
): Promise<SesionCambio[]> {
  return engine.query<SesionCambio>(
    `SELECT DISTINCT valor AS estado, quien, left(id, 24) AS cuando FROM registro
     WHERE tipo = 'sesion' AND campo = 'estado' AND llave = ? AND valor IS NOT NULL ORDER BY cuando`,
    [sesion_id],
    options,
  );
}

/** The figures of some investments in a corte, in the order asked; one that no file brings is left out. */
export async function inversionesDe(
  engine: Connector,
  cuis: readonly string[],
  corte: string,
  options: QueryOptions = {},
): Promise<InversionFila[]> {
  if (cuis.length === 0) return [];
  const found = await engine.query<InversionFila>(
    `SELECT * FROM inversion_filas('cui', 1, NULL, ?, ?, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)`,
    [cuis.join('\u001f'), corte],
    options,
  );
  const byCui = new Map(found.map((fila) => [fila.cui, fila]));
  return cuis.flatMap((cui) => byCui.get(cui) ?? []);
}
