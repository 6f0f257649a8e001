import type { Band } from '@/core/semaforo';
import type { Connector, QueryOptions } from '@/engine/connector';
import { literal } from '@/engine/ident';

/** What part of the POI a screen looks at. Empty lists mean «todos»; no carga, the latest cut of each UE. */
export interface PoiScope {
  ejercicio: number;
  carga: string | null;
  pliegos: readonly string[];
  ues: readonly string[];
  centros: readonly string[];
}

export type Eje = 'total' | 'pliego' | 'ue' | 'centro_costo' | 'oei' | 'aei' | 'categoria' | 'departamento';

export type Metodo = 'simple' | 'ponderado';

/** A row of `poi_avance_por`: percentages 0–100 unrounded, money in S/. */
export interface PoiGrupo {
  llave: string;
  clave: string;
  nombre: string;
  sigla: string | null;
  dentro_de: string | null;
  mes: number;
  ao: number;
  ao_con_meta: number;
  ao_sin_meta: number;
  ao_sin_programacion: number;
  ao_sin_reporte: number;
  ao_reporte_incompleto: number;
  ao_en_promedio: number;
  ao_reportaron_mes: number;
  ao_rojo: number;
  ao_amarillo: number;
  ao_verde: number;
  ao_exceso: number;
  suma_cumplimiento: number | null;
  puntos_faltantes: number | null;
  avance_real: number | null;
  cumplimiento: number | null;
  cumplimiento_ponderado: number | null;
  cumplimiento_inicial: number | null;
  programado_anual: number | null;
  cumplimiento_anual: number | null;
  proyeccion_anual: number | null;
  pia_poi: number | null;
  pim: number | null;
  programado_mes: number | null;
  devengado_mes: number | null;
  programado_acumulado: number | null;
  devengado: number | null;
  devengado_proyectado: number | null;
  programado_pim: number | null;
  avance_financiero: number | null;
  avance_pim: number | null;
  proyeccion_pim: number | null;
  completitud: number | null;
  brecha_fisico_financiera: number | null;
  semaforo: Band;
  semaforo_ponderado: Band;
  semaforo_financiero: Band;
}

/** The unit separator joins a list into one parameter, as the macro `lista` expects. */
function list(values: readonly string[]): string | null {
  return values.length === 0 ? null : values.join('\u001f');
}

export function scopeParams(scope: PoiScope): (string | null)[] {
  return [scope.carga, list(scope.pliegos), list(scope.ues), list(scope.centros)];
}

/** Ejercicio, month and scope, all as text: the marts read them once, and a statement keeps its plan from one filter to the next. */
export function askedParams(scope: PoiScope, mes: number | null): (string | null)[] {
  return [String(scope.ejercicio), mes === null ? null : String(mes), ...scopeParams(scope)];
}

/** Groups of one eje at a month; with no month, at every month. */
export function avancePor(
  engine: Connector,
  eje: Eje,
  scope: PoiScope,
  mes: number | null,
  options: QueryOptions = {},
): Promise<PoiGrupo[]> {
  return engine.query<PoiGrupo>(
    `SELECT * FROM poi_avance_por(${literal(eje)}, ?, ?, ?, ?, ?, ?) ORDER BY llave, mes`,
    askedParams(scope, mes),
    options,
  );
}

/** The headline percentage under the chosen method, with its band. */
export function cumplimientoDe(grupo: PoiGrupo, metodo: Metodo): { value: number | null; band: Band } {
  return metodo === 'ponderado'
    ? { value: grupo.cumplimiento_ponderado, band: grupo.semaforo_ponderado }
    : { value: grupo.cumplimiento, band: grupo.semaforo };
}

/** A row of `poi_avance_ao` with its twelve months, for tables. Physical values in the AO's own unit. */
export interface PoiAo {
  clave: string;
  nombre: string;
  ao_n: number;
  ue_id: string;
  centro_costo: string;
  centro_costo_llave: string;
  sigla: string | null;
  oei_id: string;
  aei_id: string;
  unidad_medida: string | null;
  situacion: Situacion;
  meses_sin_reporte: number;
  pim: number | null;
  f_vigente_acum: number | null;
  f_ejecutado_acum: number | null;
  f_vigente_anual: number | null;
  fn_vigente_acum: number | null;
  fn_ejecutado_acum: number | null;
  avance_acumulado: number | null;
  cumplimiento_acumulado: number | null;
  avance_financiero: number | null;
  brecha_fisico_financiera: number | null;
  semaforo: Band;
  programado_mes: (number | null)[];
  ejecutado_mes: (number | null)[];
}

export type Situacion =
  'con_reporte' | 'reporte_incompleto' | 'sin_reporte' | 'sin_meta' | 'ejecucion_sin_programacion';
