import type { Connector, QueryOptions } from '@/engine/connector';
import type { PlanScope, PlanVigente } from '@/sql/plan';
import { ejecucionDelPlan, type PlanEjecucion } from '@/sql/plan-ejecucion';
import {
  indicadoresPeriodo,
  indicadoresPor,
  type PlanIndicador,
  type PlanPeriodo,
} from '@/sql/plan-indicador';
import { objetivosPorAnio, type PlanObjetivo } from '@/sql/plan-objetivo';
import type { Desk } from '@/state/desk.svelte';
import { Query } from '@/state/query.svelte';
import { indicadorCodes } from '@/reports/plan/indicador';

/** All that the evaluation says of a PEI. */
export interface EvaluationFigures {
  plan: PlanVigente;
  anio: number;
  /** Of every year and, with `anio` null, of the whole period. */
  objetivos: PlanObjetivo[];
  indicadores: PlanIndicador[];
  periodo: PlanPeriodo[];
  ejecucion: PlanEjecucion[];
}

async function read(
  db: Connector,
  plan: PlanVigente,
  anio: number,
  options: QueryOptions,
): Promise<EvaluationFigures> {
  const scope: PlanScope = { anio, planes: [plan.plan_id], relevancias: [] };
  const [objetivos, indicadores, periodo, ejecucion] = await Promise.all([
    objetivosPorAnio(db, scope, options),
    indicadoresPor(db, scope, options),
    indicadoresPeriodo(db, scope.planes, options),
    ejecucionDelPlan(db, scope, options),
  ]);
  return { plan, anio, objetivos, indicadores, periodo, ejecucion };
}

export class PeiEvaluationModel {
  #desk: Desk;
  readonly figures: Query<EvaluationFigures>;

  constructor(desk: Desk) {
    this.#desk = desk;
    const { session } = desk;
    this.figures = new Query(
      () => session.engine,
      () => {
        const { plan, anio } = this;
        if (!session.complete || session.version === 0 || plan === null) return null;
        return (db, signal) => read(db, plan, anio, { signal });
      },
    );
  }

  readonly plan = $derived.by(() => this.#desk.planFilters.pei);
  readonly anio = $derived.by(() => (this.plan === null ? 0 : this.#desk.planFilters.anioOf(this.plan)));

  readonly failure = $derived.by(() => this.figures.failure);
  readonly loading = $derived.by(() => this.figures.value === null && this.failure === null);
  readonly stale = $derived.by(() => this.figures.value !== null && this.figures.pending);
  readonly value = $derived.by(() => this.figures.value);

  readonly codes = $derived.by(() => indicadorCodes(this.value?.indicadores ?? []));

  /** The whole plan in a year, or in its period. */
  total(anio: number | null): PlanObjetivo | null {
    return this.value?.objetivos.find((row) => row.nivel === 'plan' && row.anio === anio) ?? null;
  }

  code(row: { indicador_id: string }): string {
    return this.codes.get(row.indicador_id) ?? row.indicador_id;
  }
}
