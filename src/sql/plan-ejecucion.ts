import type { Band } from '@/core/semaforo';
import type { Connector, QueryOptions } from '@/engine/connector';
import { listParam, type PlanScope } from './plan';

export type Cuadrante =
  'logra_y_ejecuta' | 'logra_sin_ejecutar' | 'ejecuta_sin_lograr' | 'ni_ejecuta_ni_logra';

/** A row of `plan_ejecucion`: an OEI or AEI against the AO that serve it; percentages 0–100 unrounded, money in S/. */
export interface PlanEjecucion {
  plan_id: string;
  pliego_llave: string | null;
  pliego: string | null;
  anio: number;
  nivel: 'OEI' | 'AEI';
  objetivo_id: string;
  nombre: string;
  dentro_de: string | null;
  responsable: string | null;
  /** Uncapped Tipo I of the year. */
  resultado: number | null;
  semaforo: Band;
  indicadores: number;
  con_dato: number;
  ao: number;
  ao_en_promedio: number;
  /** Simple mean of the capped physical avance of its AO, at `corte`. */
  cumplimiento: number | null;
  semaforo_ejecucion: Band;
  pim: number | null;
  devengado: number | null;
  avance_pim: number | null;
  /** Last month with any execution in the POI of the pliego. */
  corte: number | null;
  /** Null where result or execution is not known. */
  cuadrante: Cuadrante | null;
}

/** Every OEI and AEI of these plans in a year, by code. */
export function ejecucionDelPlan(
  engine: Connector,
  { anio, planes }: Pick<PlanScope, 'anio' | 'planes'>,
  options: QueryOptions = {},
): Promise<PlanEjecucion[]> {
  return engine.query<PlanEjecucion>(
    `SELECT * FROM plan_ejecucion(?, ?)
     ORDER BY plan_id, coalesce(dentro_de, objetivo_id), nivel DESC, objetivo_id`,
    [String(anio), listParam(planes)],
    options,
  );
}
