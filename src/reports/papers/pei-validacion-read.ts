import { entityName } from '@/core/names';
import type { Connector, QueryOptions } from '@/engine/connector';
import { marcos, planesVigentes, type PlanVigente } from '@/sql/plan';
import { indicadoresPor, type PlanIndicador } from '@/sql/plan-indicador';
import {
  observaciones,
  observacionesContadas,
  type PlanObservacion,
  type PlanObservacionConteo,
} from '@/sql/plan-observacion';
import { objetivosPor, type PlanObjetivo } from '@/sql/plan-objetivo';
import type { PaperAsk } from '../ask';
import { indicadorCodes } from '../plan/indicador';
import { template } from '../template';
import { planSources, pliegoWords } from './plan-identity';
import { ofKind, planNamed, yearOf } from './plan-when';
import type { Sources } from './sources';

/** What the rules find in a draft PEI, and what was answered. */
export interface ValidationFigures {
  plan: PlanVigente;
  /** Year the paper is of: that asked or, without it, the one that runs. */
  anio: number;
  sources: Sources;
  /** The PESEM it was checked against; null where none is loaded. */
  pesem: PlanVigente | null;
  otros: number;
  observaciones: PlanObservacion[];
  /** By rule, and of the whole plan. */
  conteos: PlanObservacionConteo[];
  total: PlanObservacionConteo;
  objetivos: PlanObjetivo[];
  indicadores: PlanIndicador[];
  codes: ReadonlyMap<string, string>;
}

export async function readValidation(
  engine: Connector,
  ask: PaperAsk,
  options: QueryOptions = {},
): Promise<ValidationFigures> {
  const planes = await planesVigentes(engine, options);
  const own = ofKind(planes, 'PEI');
  const all = await observacionesContadas(engine, [], options);
  const plan = ask.plan === null ? draftOf(own, all) : planNamed(own, ask.plan);
  const anio = yearOf(ask.periodo) ?? Number(ask.hoy.slice(0, 4));
  const framed = (await marcos(engine, options)).find(({ plan_id }) => plan_id === plan.plan_id);
  const pesem = planes.find(({ plan_id }) => plan_id === framed?.pesem_id) ?? null;
  const scope = { anio: plan.desde, planes: [plan.plan_id], relevancias: [] };
  const [sources, found, indicadores, objetivos] = await Promise.all([
    planSources(
      engine,
      {
        planes: pesem === null ? [plan] : [plan, pesem],
        anio: null,
        pliegos: [],
        alcance: pliegoWords(plan),
      },
      options,
    ),
    observaciones(engine, [plan.plan_id], options),
    indicadoresPor(engine, scope, options),
    objetivosPor(engine, scope, options),
  ]);
  const conteos = all.filter(({ plan_id }) => plan_id === plan.plan_id);
  return {
    plan,
    anio,
    sources,
    pesem,
    otros: planes.length - 1,
    observaciones: found,
    conteos,
    total: conteos.find(({ regla }) => regla === null) ?? nothing(plan.plan_id),
    objetivos,
    indicadores,
    codes: indicadorCodes(indicadores),
  };
}

/** Without a plan asked: of the PEI of the OP, the one that begins the latest; of those, the one with most open observations. */
function draftOf(planes: readonly PlanVigente[], counts: readonly PlanObservacionConteo[]): PlanVigente {
  const open = (plan: PlanVigente) =>
    counts.find(({ plan_id, regla }) => plan_id === plan.plan_id && regla === null)?.abiertas ?? 0;
  const others = planes.filter(({ pliego }) => pliego === null || entityName(pliego) !== template.sigla);
  const [first] = [...(others.length > 0 ? others : planes)].sort(
    (a, b) => b.desde - a.desde || open(b) - open(a) || a.plan_id.localeCompare(b.plan_id),
  );
  return first!;
}

/** A plan that no rule observes has no row. */
const nothing = (plan_id: string): PlanObservacionConteo => ({
  plan_id, regla: null, gravedad: null, orden: null, observaciones: 0, pendientes: 0, aceptadas: 0, absueltas: 0, descartadas: 0,
  abiertas: 0, comunicadas: 0, errores_abiertos: 0,
}); // prettier-ignore
