import type { Band } from '@/core/semaforo';
import type { Connector, QueryOptions } from '@/engine/connector';
import {
  listParam,
  planParams,
  type Agregacion,
  type MotivoNd,
  type OrigenSentido,
  type PlanNivel,
  type PlanScope,
  type PlanTipo,
  type Sentido,
  type Trayectoria,
} from './plan';

/** What is measured of an indicator: percentages 0–100 unrounded; values in its own unit. */
interface Medida {
  sentido: Sentido | null;
  /** Null counts as no_agregable. */
  agregacion: Agregacion | null;
  relevancia: number | null;
  linea_base_anio: number | null;
  linea_base: number | null;
  logro_esperado: number | null;
  valor_obtenido: number | null;
  /** Never above 100. */
  tipo_1: number | null;
  tipo_1_real: number | null;
  tipo_2: number | null;
  /** Positive: still missing. */
  brecha_logro: number | null;
  /** Of the uncapped Tipo I. */
  semaforo: Band;
  motivo_nd: MotivoNd | null;
  motivo_nd_tipo_2: MotivoNd | null;
  /** Observed yearly change over the one required up to the last logro, %. */
  ritmo: number | null;
  trayectoria: Trayectoria | null;
  anios_con_dato: number;
}

/** A row of `plan_indicador_por`: an indicator in one year, with its series. */
export interface PlanIndicador extends Medida {
  plan_id: string;
  tipo: PlanTipo;
  pliego_llave: string | null;
  pliego: string | null;
  anio: number;
  nivel: PlanNivel;
  objetivo_id: string;
  objetivo: string;
  /** The OEI or OES it adds to: that of its action, or its own. */
  objetivo_superior_id: string;
  objetivo_superior: string | null;
  oes_id: string | null;
  aes_id: string | null;
  indicador_id: string;
  /** The code as its source writes it. */
  codigo_origen: string | null;
  indicador: string;
  unidad: string | null;
  metodo_calculo: string | null;
  fuente: string | null;
  responsable: string | null;
  origen_sentido: OrigenSentido | null;
  /** Value of the first semester. */
  valor_s1: number | null;
  /** Words of the source for having no value. */
  motivo_fuente: string | null;
  /** Sums of the years from the first of the plan that have both, which an agregable compares. */
  suma_valores: number | null;
  suma_logros: number | null;
  ultimo_logro: number | null;
  ultimo_anio: number | null;
  /** `YYYY-MM-DD` */
  enviado_en: string | null;
  enviado_s1: string | null;
  /** Every year of the plan, oldest first, with what is expected and obtained in it. */
  anios: number[];
  logros: (number | null)[];
  valores: (number | null)[];
}

/** A row of `plan_periodo`: the last value obtained against the last logro of the plan. */
export interface PlanPeriodo extends Medida {
  plan_id: string;
  indicador_id: string;
  objetivo_id: string;
  anio_valor: number | null;
  anio_logro: number | null;
}

/** A row of `plan_pendiente`: what a responsible was asked for, sent and owes in a year. */
export interface PlanPendiente {
  plan_id: string;
  pliego_llave: string | null;
  pliego: string | null;
  responsable: string;
  pedidos: number;
  enviados: number;
  debidos: number;
  /** `YYYY-MM-DD` */
  ultimo_envio: string | null;
  /** Codes owed, their names, and the reasons the source gives. */
  indicadores: string[];
  nombres: string[];
  motivos: (string | null)[];
}

/** Indicators in a year: those of an objective first, then those of its actions, by code. */
export function indicadoresPor(
  engine: Connector,
  scope: PlanScope,
  options: QueryOptions = {},
): Promise<PlanIndicador[]> {
  return engine.query<PlanIndicador>(
    `SELECT * FROM plan_indicador_por(?, ?, ?)
     ORDER BY plan_id, objetivo_superior_id, nivel DESC, objetivo_id, length(indicador_id), indicador_id`,
    planParams(scope),
    options,
  );
}

/** Indicators over the whole period of their plan, by code. */
export function indicadoresPeriodo(
  engine: Connector,
  planes: readonly string[],
  options: QueryOptions = {},
): Promise<PlanPeriodo[]> {
  return engine.query<PlanPeriodo>(
    `SELECT p.* FROM plan_periodo p CROSS JOIN plan_filtro(NULL, ?, NULL) f
     WHERE f.planes_f IS NULL OR list_contains(f.planes_f, p.plan_id)
     ORDER BY p.plan_id, p.objetivo_id, length(p.indicador_id), p.indicador_id`,
    [listParam(planes)],
    options,
  );
}

/** Who was asked for values in a year, who owes most first. */
export function pendientes(
  engine: Connector,
  { anio, planes }: Pick<PlanScope, 'anio' | 'planes'>,
  options: QueryOptions = {},
): Promise<PlanPendiente[]> {
  return engine.query<PlanPendiente>(
    `SELECT * FROM plan_pendiente(?, ?)
     ORDER BY debidos DESC, plan_id, strip_accents(lower(responsable)), responsable`,
    [String(anio), listParam(planes)],
    options,
  );
}
