import type { Band } from '@/core/semaforo';
import type { Connector, QueryOptions } from '@/engine/connector';
import { ident, literal } from '@/engine/ident';

/** What part of the POI a screen looks at. Empty lists mean «todos»; no carga, the latest cut of each UE. */
export interface PoiScope {
  ejercicio: number;
  carga: string | null;
  pliegos: readonly string[];
  ues: readonly string[];
  centros: readonly string[];
}

export type Eje =
  'total' | 'pliego' | 'ue' | 'centro_costo' | 'oei' | 'aei' | 'categoria' | 'departamento' | 'prioridad';

export type Metodo = 'simple' | 'ponderado';

/** A row of `poi_avance_por`: percentages 0–100 unrounded, money in S/. */
export interface PoiGrupo {
  eje: Eje;
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
  ao_sobre_pim: number;
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
  /** PIM of the AO that execute without programme. */
  pim_sin_programacion: number | null;
  /** Devengado above the PIM, of the AO where it is. */
  exceso_pim: number | null;
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

const everyMonth = [
  'eje',
  'llave',
  'mes',
  'ao_con_meta',
  'ao_reportaron_mes',
  'ao_rojo',
  'cumplimiento',
  'cumplimiento_ponderado',
  'semaforo',
  'semaforo_ponderado',
  'programado_anual',
  'cumplimiento_anual',
  'programado_pim',
  'avance_pim',
  'avance_financiero',
  'completitud',
] as const;

const brief = [
  'eje',
  'llave',
  'mes',
  'ao',
  'ao_con_meta',
  'ao_sin_meta',
  'ao_sin_programacion',
  'ao_sin_reporte',
  'ao_en_promedio',
  'ao_reportaron_mes',
  'ao_sobre_pim',
  'puntos_faltantes',
  'cumplimiento',
  'cumplimiento_ponderado',
  'pim',
  'programado_acumulado',
  'devengado',
  'pim_sin_programacion',
  'exceso_pim',
  'avance_financiero',
  'completitud',
  'brecha_fisico_financiera',
  'semaforo',
  'semaforo_ponderado',
] as const;

type Named = 'clave' | 'nombre' | 'sigla' | 'dentro_de';

/** What is told of a group among many: columns nobody reads cost as much as the others. */
export type PoiBreve = Pick<PoiGrupo, (typeof brief)[number] | Named>;

/** A row of `poi_nombre`. */
export type PoiNombre = Pick<PoiGrupo, 'eje' | 'llave' | Named>;

/** What is told of a group at each month of the year: less than at the month the reader looks at. */
export type PoiMes = Pick<PoiGrupo, (typeof everyMonth)[number]>;

/** One statement for all the ejes: they are read in one pass over the pieces. */
const asked = (mart: string, ejes: readonly Eje[]) =>
  `${mart}(${literal(ejes.join('\u001f'))}, ?, ?, ?, ?, ?, ?)`;

/** Groups of each eje at a month. */
export function avancePor(
  engine: Connector,
  ejes: readonly Eje[],
  scope: PoiScope,
  mes: number,
  options: QueryOptions = {},
): Promise<PoiGrupo[]> {
  return engine.query<PoiGrupo>(
    `SELECT * FROM ${asked('poi_avance_por', ejes)} ORDER BY dentro_de, clave, llave`,
    askedParams(scope, mes),
    options,
  );
}

/** The same without their names, in no order. */
export function gruposPor(
  engine: Connector,
  ejes: readonly Eje[],
  scope: PoiScope,
  mes: number,
  options: QueryOptions = {},
): Promise<Omit<PoiGrupo, Named>[]> {
  return engine.query(`SELECT * FROM ${asked('poi_avance_grupo', ejes)}`, askedParams(scope, mes), options);
}

/** The groups of ejes that have many, in brief, without their names and in no order. */
export function gruposBreves(
  engine: Connector,
  ejes: readonly Eje[],
  scope: PoiScope,
  mes: number,
  options: QueryOptions = {},
): Promise<Omit<PoiBreve, Named>[]> {
  return engine.query(
    `SELECT ${brief.map(ident).join(', ')} FROM ${asked('poi_avance_grupo', ejes)}`,
    askedParams(scope, mes),
    options,
  );
}

/** Names of every group of an ejercicio: they do not depend on what is filtered. */
export function nombresDe(
  engine: Connector,
  ejercicio: number,
  options: QueryOptions = {},
): Promise<PoiNombre[]> {
  return engine.query<PoiNombre>(
    'SELECT eje, llave, clave, nombre, sigla, dentro_de FROM poi_nombre WHERE ejercicio = ?::INTEGER',
    [String(ejercicio)],
    options,
  );
}

/** Groups of each eje at every month, in no order. */
export function avanceMensual(
  engine: Connector,
  ejes: readonly Eje[],
  scope: PoiScope,
  options: QueryOptions = {},
): Promise<PoiMes[]> {
  return engine.query<PoiMes>(
    `SELECT ${everyMonth.map(ident).join(', ')} FROM ${asked('poi_avance_grupo', ejes)}`,
    askedParams(scope, null),
    options,
  );
}

/** The headline percentage under the chosen method, with its band. */
export function cumplimientoDe(
  grupo: Pick<PoiMes, 'cumplimiento' | 'cumplimiento_ponderado' | 'semaforo' | 'semaforo_ponderado'>,
  metodo: Metodo,
): { value: number | null; band: Band } {
  return metodo === 'ponderado'
    ? { value: grupo.cumplimiento_ponderado, band: grupo.semaforo_ponderado }
    : { value: grupo.cumplimiento, band: grupo.semaforo };
}
