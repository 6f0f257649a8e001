import type { Connector, QueryOptions } from '@/engine/connector';
import { filtros, inversionParams, type InversionScope } from './inversion';

/** `valor`: the year whose values count, or the latest before it; without it, the latest of each indicator. */
export interface BrechaOptions extends QueryOptions {
  valor?: number | null;
}

export type TipoBrecha = 'cobertura' | 'calidad';
export type OrigenBrecha = 'archivo' | 'publicado';
export type MotivoBrecha = 'sin_valor' | 'total_cero';
export type MotivoCierre = 'sin_valor' | 'no_cierra' | 'despues_de_2100';
export type FaltaBrecha = 'sin_inversion' | 'pim_cero' | 'sin_valor';

/** A row of `brecha_vigente`: units of the indicator, percentages 0–100 unrounded, cierre in points (negative: still open). */
export interface Brecha {
  brecha_id: string;
  nombre: string;
  nombre_corto: string;
  servicio: string | null;
  unidad: string | null;
  tipo: TipoBrecha;
  responsable: string | null;
  /** `publicado`: comes with Timón, with its source. */
  origen: OrigenBrecha;
  demostracion: boolean;
  /** Year of the latest value. */
  anio: number | null;
  con_brecha: number | null;
  total: number | null;
  porcentaje: number | null;
  motivo: MotivoBrecha | null;
  fuente: string | null;
  origen_valor: OrigenBrecha | null;
  anio_programado: number | null;
  programado: number | null;
  /** Said of the target: «año de la meta sin verificar». */
  nota_programado: string | null;
  fuente_programado: string | null;
  cierre: number | null;
}

/** A row of `brecha_cierre`: what the cartera of a corte will do with a brecha by the horizon, by plan and at the pace of each. */
export interface BrechaCierre extends Brecha {
  horizonte: number;
  cierra_plan: number;
  cierra_ritmo: number;
  con_brecha_plan: number | null;
  con_brecha_ritmo: number | null;
  porcentaje_plan: number | null;
  porcentaje_ritmo: number | null;
  /** Open investments that contribute, with PIM, with its PIM unknown, with alerts; and all they would close, whenever. */
  inversiones: number;
  con_pim: number;
  pim_desconocido: number;
  con_alerta: number;
  contribucion: number;
  anio_cierre: number | null;
  motivo_cierre: MotivoCierre | null;
  /** programado − proyectada, points: negative misses the target. */
  holgura_plan: number | null;
  holgura_ritmo: number | null;
  falta: FaltaBrecha | null;
}

/** A row of `brecha_proyeccion`: an indicator at the end of a year. */
export interface BrechaAnio {
  brecha_id: string;
  anio: number;
  /** Units closed in the year, and since the corte. */
  plan: number;
  ritmo: number;
  plan_acumulado: number;
  ritmo_acumulado: number;
  con_brecha_plan: number | null;
  con_brecha_ritmo: number | null;
  porcentaje_plan: number | null;
  porcentaje_ritmo: number | null;
  programado: number | null;
}

/** A row of `brecha_inversion`: an investment and an indicator; brecha_id is null where its name is of none known. */
export interface BrechaInversion {
  brecha_id: string | null;
  cui: string;
  nombre: string | null;
  /** As the file calls the indicator. */
  brecha: string;
  unidad: string | null;
  contribucion: number | null;
  /** Rows of the file with no contribution said. */
  sin_contribucion: number;
  en_cartera: boolean;
  cerrada: boolean | null;
  fin: string | null;
  fin_al_ritmo: string | null;
  anio_plan: number | null;
  anio_ritmo: number | null;
  motivo_ritmo: 'sin_fisico' | 'sin_inicio' | 'no_termina' | 'sin_inversion' | null;
  /** Closed by the year of the value: it is in it already. */
  ya_contada: boolean;
  pim: number | null;
  avance_fisico: number | null;
  departamentos: string[];
  alertas: number;
  codigos: string[];
}

/** A row of `brecha_sin_inversion`. */
export interface BrechaSinInversion {
  brecha_id: string;
  nombre: string;
  nombre_corto: string;
  tipo: TipoBrecha;
  /** `sin_valor` here is said by `motivo`. */
  falta: FaltaBrecha | null;
  motivo: MotivoBrecha | null;
  inversiones: number;
  contribucion: number;
}

/** A row of `inversion_sin_brecha`. */
export interface InversionSinBrecha {
  cui: string;
  nombre: string;
  entidad: string | null;
  pim: number | null;
  costo_actualizado: number | null;
  /** All there are, with those not brought. */
  cuantas: number;
  pim_total: number | null;
}

/** A row of `brecha_valor_vigente`. */
export interface BrechaValor {
  brecha_id: string;
  anio: number;
  con_brecha: number | null;
  total: number | null;
  porcentaje: number | null;
  motivo: MotivoBrecha | null;
  programado: number | null;
  fuente: string | null;
  nota: string | null;
  origen: OrigenBrecha;
}

const yearParam = (year: number | null | undefined): string | null => (year == null ? null : String(year));

/** Every indicator as it stands, the widest brecha first; those with no value last. */
export function brechas(engine: Connector, options: QueryOptions = {}): Promise<Brecha[]> {
  return engine.query<Brecha>(
    'SELECT * FROM brecha_vigente ORDER BY porcentaje DESC NULLS LAST, brecha_id',
    [],
    options,
  );
}

/** Every indicator with what the cartera of a corte does to it by the end of a year, the widest brecha first. */
export function brechaCierres(
  engine: Connector,
  corte: string,
  horizonte: number,
  { valor, ...options }: BrechaOptions = {},
): Promise<BrechaCierre[]> {
  return engine.query<BrechaCierre>(
    'SELECT * FROM brecha_cierre(?, ?, ?) ORDER BY porcentaje DESC NULLS LAST, brecha_id',
    [corte, String(horizonte), yearParam(valor)],
    options,
  );
}

/** Each indicator year by year, from that of the corte to the horizon. */
export function brechaAnios(
  engine: Connector,
  corte: string,
  horizonte: number,
  { valor, ...options }: BrechaOptions = {},
): Promise<BrechaAnio[]> {
  return engine.query<BrechaAnio>(
    'SELECT * FROM brecha_proyeccion(?, ?, ?) ORDER BY brecha_id, anio',
    [corte, String(horizonte), yearParam(valor)],
    options,
  );
}

/** Which investment closes what, by indicator and planned year; those of unknown indicators last. At most `limite`. */
export function brechaInversiones(
  engine: Connector,
  corte: string,
  limite: number | null = 1000,
  { valor, ...options }: BrechaOptions = {},
): Promise<BrechaInversion[]> {
  return engine.query<BrechaInversion>(
    `SELECT * FROM brecha_inversion(?, ?) ORDER BY brecha_id NULLS LAST, anio_plan NULLS LAST, cui, brecha
     LIMIT ${limite === null ? 'NULL' : Math.trunc(limite)}`,
    [corte, yearParam(valor)],
    options,
  );
}

/** What an investment closes, as a corte knows it. */
export function brechasDe(
  engine: Connector,
  cui: string,
  corte: string,
  options: QueryOptions = {},
): Promise<BrechaInversion[]> {
  return engine.query<BrechaInversion>(
    'SELECT * FROM brecha_inversion(?) WHERE cui = ? ORDER BY brecha_id NULLS LAST, brecha',
    [corte, cui],
    options,
  );
}

/** Indicators with no investment, only with PIM 0, or with no value. */
export function brechasSinInversion(
  engine: Connector,
  corte: string,
  horizonte: number,
  { valor, ...options }: BrechaOptions = {},
): Promise<BrechaSinInversion[]> {
  return engine.query<BrechaSinInversion>(
    `SELECT * FROM brecha_sin_inversion(?, ?, ?)
     ORDER BY list_position(['sin_inversion', 'pim_cero', 'sin_valor'], coalesce(falta, 'sin_valor')), brecha_id`,
    [corte, String(horizonte), yearParam(valor)],
    options,
  );
}

/** Open investments that close nothing, the largest PIM first. */
export function inversionesSinBrecha(
  engine: Connector,
  scope: InversionScope,
  limite = 100,
  options: QueryOptions = {},
): Promise<InversionSinBrecha[]> {
  return engine.query<InversionSinBrecha>(
    `SELECT s.cui, x.nombre, m.nombre AS entidad, s.pim, s.costo_actualizado, s.cuantas, s.pim_total
     FROM (
       SELECT *, (count(*) OVER ())::INTEGER AS cuantas, sum(pim) OVER () AS pim_total
       FROM inversion_sin_brecha(${filtros})
       ORDER BY pim DESC NULLS LAST, cui LIMIT ${Math.trunc(limite)}
     ) s
     LEFT JOIN inversion x ON x.rowid = s.fila
     LEFT JOIN inversion_nombre m ON m.eje = 'entidad' AND m.id = nullif(s.entidad_id, 0)
     ORDER BY s.pim DESC NULLS LAST, s.cui`,
    inversionParams(scope),
    options,
  );
}

/** Values and targets of every year, by indicator. */
export function brechaValores(engine: Connector, options: QueryOptions = {}): Promise<BrechaValor[]> {
  return engine.query<BrechaValor>(
    'SELECT * FROM brecha_valor_vigente ORDER BY brecha_id, anio',
    [],
    options,
  );
}
