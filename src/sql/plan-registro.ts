import type { Connector, QueryOptions } from '@/engine/connector';
import { listParam, type PlanScope } from './plan';

interface Anotado {
  /** Brought by some file; else it was written in Timón. */
  en_archivo: boolean;
  anotado_en: string | null;
  anotado_por: string | null;
}

/** A row of `plan_factor_vigente`; in the journal, tipo `plan_factor` and `registroLlave`. */
export interface PlanFactor extends Anotado {
  plan_id: string;
  anio: number;
  factor_id: string;
  factor: string;
  origen: 'externo' | 'interno' | null;
  efecto: 'afecto' | 'favorecio' | null;
  /** 1 bajo, 2 medio, 3 alto. */
  grado: number | null;
  objetivo_id: string | null;
  sustento: string | null;
}

export type EstadoRecomendacion = 'cumplida' | 'vencida' | 'vence_pronto' | 'en_plazo' | 'sin_plazo';

/** A row of `plan_recomendacion_vigente`; dates `YYYY-MM-DD`. In the journal, tipo `plan_recomendacion`. */
export interface PlanRecomendacion extends Anotado {
  plan_id: string;
  anio: number;
  recomendacion_id: string;
  recomendacion: string;
  responsable: string | null;
  plazo: string | null;
  avance: string | null;
  cumplida_en: string | null;
  estado: EstadoRecomendacion;
}

/** Llave of a factor or a recommendation in the journal. */
export const registroLlave = (plan_id: string, anio: number, id: string): string =>
  `${plan_id}|${anio}|${id}`;

const inScope = (name: string) =>
  `CROSS JOIN plan_filtro(?, ?, NULL) f
   WHERE NOT ${name}.retirado AND ${name}.anio = f.anio_f AND (f.planes_f IS NULL OR list_contains(f.planes_f, ${name}.plan_id))`;

/** Factors of a year that nobody withdrew: external first, the strongest effect first. */
export function factores(
  engine: Connector,
  { anio, planes }: Pick<PlanScope, 'anio' | 'planes'>,
  options: QueryOptions = {},
): Promise<PlanFactor[]> {
  return engine.query<PlanFactor>(
    `SELECT v.* EXCLUDE (retirado) FROM plan_factor_vigente v ${inScope('v')}
     ORDER BY v.origen, v.efecto, v.grado DESC NULLS LAST, v.plan_id, v.factor_id`,
    [String(anio), listParam(planes)],
    options,
  );
}

/** Recommendations of the evaluation of a year, as they stand on a day (`YYYY-MM-DD`): the most pressing first. */
export function recomendaciones(
  engine: Connector,
  { anio, planes }: Pick<PlanScope, 'anio' | 'planes'>,
  hoy: string,
  options: QueryOptions = {},
): Promise<PlanRecomendacion[]> {
  return engine.query<PlanRecomendacion>(
    `SELECT v.* EXCLUDE (retirado) FROM plan_recomendacion_vigente(?) v ${inScope('v')}
     ORDER BY list_position(['vencida', 'vence_pronto', 'en_plazo', 'sin_plazo', 'cumplida'], v.estado), v.plazo NULLS LAST,
       v.plan_id, v.recomendacion_id`,
    [hoy, String(anio), listParam(planes)],
    options,
  );
}
