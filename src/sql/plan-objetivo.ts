import type { Band } from '@/core/semaforo';
import type { Connector, QueryOptions } from '@/engine/connector';
import { listParam, planParams, type PlanNivel, type PlanScope, type PlanTipo } from './plan';

/** A row of `plan_grupo`: percentages 0–100 unrounded, weighted by relevancia; counts of indicators. */
export interface PlanObjetivo {
  plan_id: string;
  tipo: PlanTipo;
  pliego_llave: string | null;
  pliego: string | null;
  /** Null in the rows of the whole period. */
  anio: number | null;
  /** `plan`: simple mean of its objectives with data. */
  nivel: 'plan' | PlanNivel;
  /** Null in the row of the plan. */
  objetivo_id: string | null;
  nombre: string;
  dentro_de: string | null;
  responsable: string | null;
  /** Mean of the capped Tipo I. */
  tipo_1: number | null;
  tipo_1_real: number | null;
  tipo_2: number | null;
  semaforo: Band;
  /** Those of an objective include those of its actions. */
  indicadores: number;
  con_valor: number;
  /** With Tipo I. */
  con_dato: number;
  con_dato_tipo_2: number;
  /** In verde or exceso. */
  alcanzan: number;
  rojo: number;
  amarillo: number;
  verde: number;
  exceso: number;
  nd: number;
  en_ruta: number;
  requiere_aceleracion: number;
  avance_limitado: number;
  retroceso: number;
}

// An objective before its actions; the plan first.
const ORDER = `ORDER BY plan_id, nivel <> 'plan', coalesce(dentro_de, objetivo_id), nivel DESC, objetivo_id`;

/** The plan, its objectives and its actions in a year, in the order of their codes. */
export function objetivosPor(
  engine: Connector,
  scope: PlanScope,
  options: QueryOptions = {},
): Promise<PlanObjetivo[]> {
  return engine.query<PlanObjetivo>(
    `SELECT * FROM plan_objetivo_por(?, ?, ?) ${ORDER}`,
    planParams(scope),
    options,
  );
}

/** The same of every year, and of the whole period last (`anio` null). */
export function objetivosPorAnio(
  engine: Connector,
  { planes, relevancias }: Omit<PlanScope, 'anio'>,
  options: QueryOptions = {},
): Promise<PlanObjetivo[]> {
  return engine.query<PlanObjetivo>(
    `SELECT * FROM plan_grupo(?, ?) ${ORDER}, anio NULLS LAST`,
    [listParam(planes), listParam(relevancias)],
    options,
  );
}
