import type { Periodo } from '@/core/period';
import type { Band } from '@/core/semaforo';
import type { Connector, QueryOptions } from '@/engine/connector';
import { scopeParams, type PoiScope } from './poi';
import type { Situacion } from './poi-ao';

export type Clase = 'rojo_seguido' | 'rojo' | 'sin_reportar' | 'amarillo' | 'verde';

/** A row of `poi_evaluacion_clase`: its points add up, with those of the others, to 100 less the cumplimiento. */
export interface EvaluacionClase {
  clase: Clase;
  ao: number;
  ao_reporte_incompleto: number;
  resta: number;
  /** % of what is missing for 100; null where nothing is. */
  parte: number | null;
}

/** An AO of `poi_evaluacion_ao`: percentages 0–100 unrounded, physical values in its unit, `resta` in points, money in S/. */
export interface EvaluacionAo {
  ao_n: number;
  clave: string;
  nombre: string;
  centro_costo: string;
  sigla: string | null;
  unidad_medida: string | null;
  situacion: Situacion;
  clase: Clase | null;
  semaforo: Band;
  f_inicial_acum: number | null;
  f_vigente_acum: number | null;
  f_ejecutado_acum: number | null;
  fn_vigente_acum: number | null;
  fn_ejecutado_acum: number | null;
  cumplimiento_anterior: number | null;
  cumplimiento_acumulado: number | null;
  cumplimiento_inicial: number | null;
  avance_financiero: number | null;
  resta: number | null;
}

const columns = [
  ...(['ao_n', 'clave', 'nombre', 'centro_costo', 'sigla', 'unidad_medida', 'situacion', 'clase'] as const),
  ...(['semaforo', 'f_inicial_acum', 'f_vigente_acum', 'f_ejecutado_acum', 'fn_vigente_acum'] as const),
  ...([
    'fn_ejecutado_acum',
    'cumplimiento_anterior',
    'cumplimiento_acumulado',
    'cumplimiento_inicial',
  ] as const),
  ...(['avance_financiero', 'resta'] as const),
] satisfies (keyof EvaluacionAo)[];

/** Which AO: those in the average, those whose reports are all there, those the initial meta or the money counts. */
export type AoAsked = 'promedio' | 'completas' | 'inicial' | 'gasto';

const conditions: Record<AoAsked, string> = {
  promedio: 'en_promedio',
  completas: "en_promedio AND resta > 0 AND situacion = 'con_reporte'",
  inicial: 'cumplimiento_inicial IS NOT NULL',
  gasto: 'fn_vigente_acum IS NOT NULL OR fn_ejecutado_acum IS NOT NULL',
};

const orders: Record<AoAsked, string> = {
  promedio: 'resta DESC',
  completas: 'resta DESC',
  inicial: 'cumplimiento_inicial',
  gasto: 'avance_financiero NULLS LAST',
};

/** The parameters of the marts that look at a period, all as text. */
export function periodParams({ ejercicio, desde, hasta }: Periodo, scope: PoiScope): (string | null)[] {
  return [String(ejercicio), String(desde), String(hasta), ...scopeParams(scope)];
}

/** Why points are missing, in the order they are told. */
export function evaluacionClases(
  engine: Connector,
  periodo: Periodo,
  scope: PoiScope,
  options: QueryOptions = {},
): Promise<EvaluacionClase[]> {
  return engine.query<EvaluacionClase>(
    'SELECT clase, ao, ao_reporte_incompleto, resta, parte FROM poi_evaluacion_clase(?, ?, ?, ?, ?, ?, ?) ORDER BY orden',
    periodParams(periodo, scope),
    options,
  );
}

/** The first AO of those asked, what takes most points (or advances least) first. */
export function evaluacionAo(
  engine: Connector,
  periodo: Periodo,
  scope: PoiScope,
  asked: AoAsked,
  limit: number,
  options: QueryOptions = {},
): Promise<EvaluacionAo[]> {
  return engine.query<EvaluacionAo>(
    `SELECT ${columns.join(', ')} FROM poi_evaluacion_ao(?, ?, ?, ?, ?, ?, ?)
     WHERE ${conditions[asked]} ORDER BY ${orders[asked]}, clave LIMIT ${Math.trunc(limit)}`,
    periodParams(periodo, scope),
    options,
  );
}
