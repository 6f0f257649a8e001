import type { Connector, QueryOptions } from '@/engine/connector';
import { literal } from '@/engine/ident';

/** What part of the budget a screen looks at. Empty lists mean «todos»; no carga, the one in force of each UE. */
export interface GastoScope {
  ejercicio: number;
  carga: string | null;
  /** Keys «sector.pliego», as in the POI. */
  pliegos: readonly string[];
  ues: readonly string[];
  fuentes: readonly string[];
}

export const gastoEjes = [
  'total',
  'pliego',
  'ue',
  'fuente',
  'rubro',
  'generica',
  'programa',
  'producto',
  'actividad',
  'mes',
] as const;

export type GastoEje = (typeof gastoEjes)[number];

/** A row of `gasto_por`: money in S/, percentages 0–100 unrounded, paces in S/ a month. */
export interface GastoGrupo {
  llave: string;
  clave: string;
  nombre: string;
  dentro_de: string | null;
  /** Month the paces are measured at; null when no month is known. */
  mes: number | null;
  pia: number | null;
  pim: number | null;
  certificado: number | null;
  compromiso: number | null;
  devengado: number | null;
  girado: number | null;
  avance: number | null;
  avance_certificado: number | null;
  avance_compromiso: number | null;
  avance_girado: number | null;
  modificaciones: number | null;
  modificaciones_avance: number | null;
  saldo: number | null;
  sin_certificar: number | null;
  sin_comprometer: number | null;
  sin_devengar: number | null;
  sin_girar: number | null;
  ritmo: number | null;
  ritmo_reciente: number | null;
  ritmo_necesario: number | null;
  veces_ritmo: number | null;
  veces_ritmo_reciente: number | null;
  proyeccion: number | null;
  proyeccion_avance: number | null;
}

/** A row of `gasto_mes_serie`. */
export interface GastoMes {
  mes: number;
  nombre: string;
  certificado: number | null;
  comprometido: number | null;
  devengado: number | null;
  girado: number | null;
  programado: number | null;
  programado_acumulado: number | null;
}

export type EstadoCruce = 'cuadra' | 'poi_sin_dinero' | 'dinero_sin_poi' | 'solo_poi' | 'solo_presupuesto';

/** A row of `poi_contra_gasto`: differences are POI minus budget. */
export interface PoiContraGasto {
  pliego_llave: string;
  ue_id: string;
  ue: string | null;
  programa_id: string;
  programa: string | null;
  producto_id: string;
  producto: string | null;
  actividad_id: string;
  actividad: string | null;
  ao: number;
  fn_inicial: number | null;
  pia: number | null;
  diferencia_inicial: number;
  estado_inicial: EstadoCruce | null;
  fn_vigente: number | null;
  pim: number | null;
  diferencia: number;
  estado: EstadoCruce | null;
  fn_ejecutado: number | null;
  devengado: number | null;
}

/** A cut of the budget: one row per carga, ejercicio and UE. */
export interface GastoCarga {
  carga_id: string;
  ejercicio: number;
  pliego_llave: string;
  ue_id: string;
  pliego: string;
  ue: string;
  cadenas: number;
  con_pim: boolean;
  con_compromiso_anual: boolean;
  /** Last month with any devengado. */
  corte: number | null;
  exportado_en: string | null;
  cargado_en: string | null;
  demostracion: boolean;
  vigente: boolean;
}

/** Ejercicio, month and scope as text, as `gasto_filtro` reads them; with no month, the whole year. */
export function gastoParams(scope: GastoScope, mes: number | null): (string | null)[] {
  return [
    String(scope.ejercicio),
    mes === null ? null : String(mes),
    scope.carga,
    list(scope.pliegos),
    list(scope.ues),
    list(scope.fuentes),
  ];
}

/** The unit separator joins a list into one parameter, as the macro `lista` expects. */
function list(values: readonly string[]): string | null {
  return values.length === 0 ? null : values.join('\u001f');
}

/** Groups of one eje up to a month, by key. */
export function gastoPor(
  engine: Connector,
  eje: GastoEje,
  scope: GastoScope,
  mes: number | null,
  options: QueryOptions = {},
): Promise<GastoGrupo[]> {
  return engine.query<GastoGrupo>(
    `SELECT * FROM gasto_por(${literal(eje)}, ?, ?, ?, ?, ?, ?) ORDER BY llave`,
    gastoParams(scope, mes),
    options,
  );
}

/** The twelve months: what was executed and what the POI of the same UE programmed. */
export function gastoSerie(
  engine: Connector,
  scope: GastoScope,
  mes: number | null,
  options: QueryOptions = {},
): Promise<GastoMes[]> {
  return engine.query<GastoMes>(
    'SELECT * FROM gasto_mes_serie(?, ?, ?, ?, ?, ?) ORDER BY mes',
    gastoParams(scope, mes),
    options,
  );
}

/** Chains of the UE that have both, largest difference first. */
export function poiContraGasto(
  engine: Connector,
  scope: GastoScope,
  mes: number | null,
  options: QueryOptions = {},
): Promise<PoiContraGasto[]> {
  return engine.query<PoiContraGasto>(
    `SELECT * FROM poi_contra_gasto(?, ?, ?, ?, ?, ?)
     ORDER BY abs(diferencia) DESC, ue_id, programa_id, producto_id, actividad_id`,
    gastoParams(scope, mes),
    options,
  );
}

export function gastoCargas(engine: Connector, options: QueryOptions = {}): Promise<GastoCarga[]> {
  return engine.query<GastoCarga>(
    'SELECT * FROM gasto_carga ORDER BY ejercicio DESC, pliego_llave, ue_id, corte DESC',
    [],
    options,
  );
}
