import type { InversionRow, InversionSituacionRow } from '@/contracts/rows/inversion';
import type { Connector, QueryOptions } from '@/engine/connector';
import type { InversionFila } from './inversion-fila';

/** All the files say of an investment in a corte, field by field: the contract row of those merged. */
export type InversionDatos = Omit<InversionRow, 'carga_id' | 'corte'> & { n: number; corte: string };

/** A row of `inversion_situacion_vigente`; `avance` in %. */
export type InversionSituacion = Omit<InversionSituacionRow, 'carga_id'>;

/** A row of `inversion_hito_vigente`; dates `YYYY-MM-DD`. */
export interface InversionHito {
  cui: string;
  factor: string;
  hito: string;
  numero: number;
  programada: string | null;
  actualizada: string | null;
  real: string | null;
}

/** A place of an investment in a corte, in degrees. */
export interface InversionLugar {
  ubigeo: string | null;
  departamento: string | null;
  provincia: string | null;
  distrito: string | null;
  latitud: number | null;
  longitud: number | null;
  /** The coordinate falls inside the country. */
  creible: boolean;
}

/** A list in which the investment stands. */
export interface InversionEnLista {
  lista_id: string;
  tipo: string | null;
  nombre: string;
  orden: number | null;
  puntaje: number | null;
  monto: number | null;
  situacion: string | null;
  resolucion: string | null;
}

/** The figures of an investment in every corte loaded, the latest first; empty where no file brings it. */
export function inversionHistoria(
  engine: Connector,
  cui: string,
  options: QueryOptions = {},
): Promise<InversionFila[]> {
  return engine.query<InversionFila>(
    `SELECT * FROM inversion_filas('cui', 1, NULL, ?, (SELECT string_agg(corte, chr(31)) FROM inversion_corte),
       NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL) ORDER BY corte DESC`,
    [cui],
    options,
  );
}

/** Every field of an investment in a corte. */
export async function inversionDatos(
  engine: Connector,
  cui: string,
  corte: string,
  options: QueryOptions = {},
): Promise<InversionDatos | null> {
  const [row] = await engine.query<InversionDatos>(
    'SELECT * FROM inversion_unida WHERE cui = ? AND corte = ?',
    [cui, corte],
    options,
  );
  return row ?? null;
}

/** What the UEI says of it, the latest first. */
export function inversionSituaciones(
  engine: Connector,
  cui: string,
  options: QueryOptions = {},
): Promise<InversionSituacion[]> {
  return engine.query<InversionSituacion>(
    'SELECT * FROM inversion_situacion_vigente WHERE cui = ? ORDER BY fecha DESC NULLS LAST, numero',
    [cui],
    options,
  );
}

/** Its milestones by factor and date. */
export function inversionHitos(
  engine: Connector,
  cui: string,
  options: QueryOptions = {},
): Promise<InversionHito[]> {
  return engine.query<InversionHito>(
    `SELECT * FROM inversion_hito_vigente WHERE cui = ?
     ORDER BY factor, coalesce(actualizada, programada, "real") NULLS LAST, hito, numero`,
    [cui],
    options,
  );
}

/** Its places in a corte, each once. */
export function inversionLugares(
  engine: Connector,
  cui: string,
  corte: string,
  options: QueryOptions = {},
): Promise<InversionLugar[]> {
  return engine.query<InversionLugar>(
    `SELECT DISTINCT l.ubigeo, coalesce(l.departamento, departamento_de(l.ubigeo)) AS departamento, l.provincia, l.distrito,
       l.latitud::DOUBLE AS latitud, l.longitud::DOUBLE AS longitud, coordenada_creible(l.latitud, l.longitud) AS creible
     FROM inversion_elegida e
     JOIN inversion_lugar_corte c USING (n)
     JOIN inversion_lugar l ON l.carga_id = c.carga_id AND l.lugar = c.lugar AND l.cui = e.cui
     WHERE e.cui = ? AND e.corte = ?
     ORDER BY departamento, provincia, distrito, latitud, longitud`,
    [cui, corte],
    options,
  );
}

/** The lists in which it stands. */
export function inversionListas(
  engine: Connector,
  cui: string,
  options: QueryOptions = {},
): Promise<InversionEnLista[]> {
  return engine.query<InversionEnLista>(
    `SELECT i.lista_id, l.tipo, l.nombre, i.orden, i.puntaje, i.monto, i.situacion, l.resolucion
     FROM lista_inversion_vigente i JOIN lista_vigente l USING (lista_id)
     WHERE i.cui = ? ORDER BY l.tipo NULLS LAST, l.desde DESC NULLS LAST, i.lista_id`,
    [cui],
    options,
  );
}
