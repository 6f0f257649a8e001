import type { ArchivoRow } from '@/contracts/rows/archivo';
import type { ParametroRow } from '@/contracts/rows/parametro';
import type { Connector, QueryOptions } from '@/engine/connector';
import type { Reject } from '@/ingest/report';
import { scopeParams, type PoiScope } from '@/sql/poi';

/** A table of the register of loads, latest first. */
export type LoadedFile = Pick<
  ArchivoRow,
  | 'carga_id'
  | 'archivo_id'
  | 'archivo'
  | 'hoja'
  | 'layout'
  | 'filas_leidas'
  | 'filas_aceptadas'
  | 'filas_rechazadas'
  | 'ejercicio'
  | 'exportado_en'
  | 'cargado_en'
  | 'demostracion'
>;

export function loadedFiles(engine: Connector, options: QueryOptions = {}): Promise<LoadedFile[]> {
  return engine.query<LoadedFile>(
    `SELECT carga_id, archivo_id, archivo, hoja, layout, filas_leidas, filas_aceptadas, filas_rechazadas, ejercicio, exportado_en, cargado_en, demostracion
     FROM archivo ORDER BY cargado_en DESC, carga_id, archivo, hoja`,
    [],
    options,
  );
}

/** AO in each situation at a month. */
export interface Situations {
  ao: number;
  incompletas: number;
  sin_reporte: number;
  sin_meta: number;
  sin_programacion: number;
}

export async function situations(
  engine: Connector,
  scope: PoiScope,
  mes: number,
  options: QueryOptions = {},
): Promise<Situations> {
  const [row] = await engine.query<Situations>(
    `SELECT count(*) AS ao,
       count(*) FILTER (WHERE situacion = 'reporte_incompleto') AS incompletas,
       count(*) FILTER (WHERE situacion = 'sin_reporte') AS sin_reporte,
       count(*) FILTER (WHERE situacion = 'sin_meta') AS sin_meta,
       count(*) FILTER (WHERE situacion = 'ejecucion_sin_programacion') AS sin_programacion
     FROM poi_avance_ao(?::INTEGER, ?::INTEGER, ?, ?, ?, ?)`,
    [scope.ejercicio, mes, ...scopeParams(scope)],
    options,
  );
  return row!;
}

/** An AO whose months look already accumulated, with what the reader decided. Values in its unit of measure. */
export interface Accumulation {
  ao_id: string;
  ao: string;
  sigla: string | null;
  unidad_medida: string | null;
  total: number | null;
  suma: number | null;
  valores: (number | null)[];
  aceptada: boolean;
}

/** Those proposed and those already taken as «último», in the given cargas and UE (none: all). */
export function accumulations(
  engine: Connector,
  cargas: readonly string[],
  ues: readonly string[],
  options: QueryOptions = {},
): Promise<Accumulation[]> {
  return engine.query<Accumulation>(
    `WITH meses AS (
       SELECT carga_id, ao_id, list(f_vigente::DOUBLE ORDER BY mes) AS valores, sum(f_vigente)::DOUBLE AS suma
       FROM poi_mes GROUP BY carga_id, ao_id
     ),
     elegidas AS (
       SELECT carga_id, ao_id, false AS aceptada FROM poi_sugerencia_acumulacion
       UNION ALL
       SELECT a.carga_id, a.ao_id, true FROM poi_ao a
       JOIN parametro p ON p.parametro = 'tipo_acumulacion' AND p.valor = 'ultimo' AND p.ambito = a.ao_id
     )
     SELECT a.ao_id, a.ao, coalesce(a.sigla, a.centro_costo) AS sigla, a.unidad_medida, a.f_vigente_total::DOUBLE AS total,
       m.suma, m.valores, e.aceptada
     FROM elegidas e
     JOIN poi_ao a USING (carga_id, ao_id)
     JOIN meses m USING (carga_id, ao_id)
     WHERE list_contains(lista(?), a.carga_id) AND (? IS NULL OR list_contains(lista(?), a.ue_id))
     ORDER BY e.aceptada, sigla, a.ao_id`,
    [cargas.join('\u001f'), ...Array<string | null>(2).fill(ues.length === 0 ? null : ues.join('\u001f'))],
    options,
  );
}

export interface Parameters {
  bands: { banda: 'rojo' | 'amarillo' | 'verde' | 'exceso'; desde: number }[];
  parameters: ParametroRow[];
}

/** What the board decides: bands of the semáforo (%), and its other parameters. */
export async function parameters(engine: Connector, options: QueryOptions = {}): Promise<Parameters> {
  return {
    bands: await engine.query(
      'SELECT banda, desde::DOUBLE AS desde FROM semaforo_banda ORDER BY desde',
      [],
      options,
    ),
    parameters: await engine.query<ParametroRow>(
      "SELECT parametro, ambito, valor, descripcion FROM parametro WHERE ambito = '' ORDER BY parametro",
      [],
      options,
    ),
  };
}

/** Every reason of the rejects of some tables, for their download. */
export function allRejects(engine: Connector, archivoIds: readonly string[]): Promise<Reject[]> {
  return engine.query<Reject>(
    `SELECT a.archivo AS file, a.hoja AS sheet, r.fila AS row, r.columna AS column, r.valor AS value, r.regla AS rule, r.mensaje AS message
     FROM rechazo r JOIN archivo a USING (archivo_id)
     WHERE list_contains(lista(?), r.archivo_id)
     ORDER BY a.archivo, a.hoja, r.fila, r.columna`,
    [archivoIds.join('\u001f')],
  );
}
