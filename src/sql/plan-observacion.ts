import type { Connector, QueryOptions } from '@/engine/connector';
import { marts } from './catalog';
import { listParam, type PlanTipo } from './plan';
import { planRulesOf, type Gravedad, type Rule } from './rules';

/** Every rule a plan is checked with (E1.3.4), the gravest first. */
export const planRules: readonly Rule[] = planRulesOf(marts);

const byName = new Map(planRules.map((rule) => [rule.regla, rule]));

export function planRuleOf(regla: string): Rule {
  const found = byName.get(regla);
  if (!found) throw new Error(`No plan rule named ${regla}`);
  return found;
}

export type EstadoObservacion = 'pendiente' | 'aceptada' | 'absuelta' | 'descartada';

/**
 * A row of `plan_observacion`. In the journal it is tipo `plan_observacion`, its llave, and campos `decision`
 * (aceptada|descartada), `razon`, `respuesta` and `absuelta` (any text, as its date).
 */
export interface PlanObservacion {
  regla: string;
  orden: number;
  gravedad: Gravedad;
  alcance: string;
  llave: string;
  plan_id: string;
  tipo: PlanTipo;
  pliego_llave: string | null;
  pliego: string | null;
  objetivo_id: string;
  indicador_id: string | null;
  clave: string;
  nombre: string;
  detalle: string;
  estado: EstadoObservacion;
  razon: string | null;
  respuesta: string | null;
  absuelta: string | null;
  anotado_en: string | null;
  anotado_por: string | null;
}

/** What the rules find in these plans, the gravest first. */
export function observaciones(
  engine: Connector,
  planes: readonly string[],
  options: QueryOptions = {},
): Promise<PlanObservacion[]> {
  return engine.query<PlanObservacion>(
    `SELECT o.* FROM plan_observacion o CROSS JOIN plan_filtro(NULL, ?, NULL) f
     WHERE f.planes_f IS NULL OR list_contains(f.planes_f, o.plan_id)
     ORDER BY o.orden, o.plan_id, o.clave`,
    [listParam(planes)],
    options,
  );
}

/** A row of `plan_observacion_conteo`: observations to a plan; `regla` null, of all its rules. */
export interface PlanObservacionConteo {
  plan_id: string;
  regla: string | null;
  gravedad: Gravedad | null;
  orden: number | null;
  observaciones: number;
  pendientes: number;
  aceptadas: number;
  absueltas: number;
  descartadas: number;
  /** Undecided, or accepted and not yet answered. */
  abiertas: number;
  /** Accepted: those the pliego is told of. */
  comunicadas: number;
  errores_abiertos: number;
}

/** How many observations each rule makes to these plans, the gravest rule first; that of the whole plan last. */
export function observacionesContadas(
  engine: Connector,
  planes: readonly string[],
  options: QueryOptions = {},
): Promise<PlanObservacionConteo[]> {
  return engine.query<PlanObservacionConteo>(
    `SELECT c.* FROM plan_observacion_conteo c CROSS JOIN plan_filtro(NULL, ?, NULL) f
     WHERE f.planes_f IS NULL OR list_contains(f.planes_f, c.plan_id)
     ORDER BY c.plan_id, c.orden NULLS LAST`,
    [listParam(planes)],
    options,
  );
}
