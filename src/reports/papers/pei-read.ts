import type { Connector, QueryOptions } from '@/engine/connector';
import { sugerenciasDeSentido, type SugerenciaSentido } from '@/sql/plan';
import { ejecucionDelPlan, type PlanEjecucion } from '@/sql/plan-ejecucion';
import { indicadoresPor, pendientes, type PlanIndicador, type PlanPendiente } from '@/sql/plan-indicador';
import { objetivosPorAnio, type PlanObjetivo } from '@/sql/plan-objetivo';
import { factores, recomendaciones, type PlanFactor, type PlanRecomendacion } from '@/sql/plan-registro';
import { indicadorCodes } from '../plan/indicador';
import { planSources, pliegoWords } from './plan-identity';
import type { PlanLook } from './plan-when';
import type { Sources } from './sources';

/** What is told of a plan in a year, PEI or PESEM. */
export interface PlanFigures extends PlanLook {
  hoy: string;
  sources: Sources;
  /** Of every year and, with `anio` null, of the whole period. */
  anios: PlanObjetivo[];
  /** Of the year: the plan first, each objective before its actions. */
  objetivos: PlanObjetivo[];
  indicadores: PlanIndicador[];
  codes: ReadonlyMap<string, string>;
  pendientes: PlanPendiente[];
  sugerencias: SugerenciaSentido[];
  factores: PlanFactor[];
  recomendaciones: PlanRecomendacion[];
}

export interface PeiFigures extends PlanFigures {
  ejecucion: PlanEjecucion[];
}

/** The marts of a plan in a year. No formula here: only what is asked. */
export async function readPlan(
  engine: Connector,
  look: PlanLook,
  hoy: string,
  sources: Sources,
  options: QueryOptions = {},
): Promise<PlanFigures> {
  const { plan, anio } = look;
  const scope = { anio, planes: [plan.plan_id], relevancias: [] };
  const [anios, indicadores, owed, doubts, found, advice] = await Promise.all([
    objetivosPorAnio(engine, scope, options),
    indicadoresPor(engine, scope, options),
    pendientes(engine, scope, options),
    sugerenciasDeSentido(engine, options),
    factores(engine, scope, options),
    recomendaciones(engine, scope, hoy, options),
  ]);
  return {
    ...look,
    hoy,
    sources,
    anios,
    objetivos: anios.filter((row) => row.anio === anio),
    indicadores,
    codes: indicadorCodes(indicadores),
    pendientes: owed,
    sugerencias: doubts.filter(({ plan_id }) => plan_id === plan.plan_id),
    factores: found,
    recomendaciones: advice,
  };
}

export async function readPei(
  engine: Connector,
  look: PlanLook,
  hoy: string,
  options: QueryOptions = {},
): Promise<PeiFigures> {
  const { plan, anio } = look;
  const pliegos = plan.pliego_llave === null ? [] : [plan.pliego_llave];
  const behind = {
    planes: [plan],
    anio: pliegos.length === 0 ? null : anio,
    pliegos,
    alcance: pliegoWords(plan),
  };
  const sources = await planSources(engine, behind, options);
  const [figures, ejecucion] = await Promise.all([
    readPlan(engine, look, hoy, sources, options),
    ejecucionDelPlan(engine, { anio, planes: [plan.plan_id] }, options),
  ]);
  return { ...figures, ejecucion };
}

/** The row of the whole plan in a year or, with null, in its period. */
export const wholeIn = ({ anios }: PlanFigures, anio: number | null): PlanObjetivo | null =>
  anios.find((row) => row.nivel === 'plan' && row.anio === anio) ?? null;

/** The objectives of the year: OEI or OES. */
export const goalsOf = ({ objetivos }: PlanFigures): PlanObjetivo[] =>
  objetivos.filter(({ nivel }) => nivel === 'OEI' || nivel === 'OES');
