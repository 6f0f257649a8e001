import type { Connector, QueryOptions } from '@/engine/connector';
import type { PlanScope, PlanVigente, SugerenciaSentido } from '@/sql/plan';
import { sugerenciasDeSentido } from '@/sql/plan';
import { ejecucionDelPlan, type PlanEjecucion } from '@/sql/plan-ejecucion';
import { indicadoresPor, pendientes, type PlanIndicador, type PlanPendiente } from '@/sql/plan-indicador';
import { objetivosPor, type PlanObjetivo } from '@/sql/plan-objetivo';
import type { Desk } from '@/state/desk.svelte';
import { Query } from '@/state/query.svelte';
import { indicadorCodes } from '@/reports/plan/indicador';

/** All that the page says of a PEI in a year. */
export interface PeiFigures {
  plan: PlanVigente;
  scope: PlanScope;
  /** The plan, its objectives and its actions. */
  objetivos: PlanObjetivo[];
  indicadores: PlanIndicador[];
  ejecucion: PlanEjecucion[];
  pendientes: PlanPendiente[];
  sugerencias: SugerenciaSentido[];
}

async function read(
  db: Connector,
  plan: PlanVigente,
  scope: PlanScope,
  options: QueryOptions,
): Promise<PeiFigures> {
  const [objetivos, indicadores, ejecucion, owed, sugerencias] = await Promise.all([
    objetivosPor(db, scope, options),
    indicadoresPor(db, scope, options),
    ejecucionDelPlan(db, scope, options),
    pendientes(db, scope, options),
    sugerenciasDeSentido(db, options),
  ]);
  return {
    plan,
    scope,
    objetivos,
    indicadores,
    ejecucion,
    pendientes: owed,
    sugerencias: sugerencias.filter(({ plan_id }) => plan_id === plan.plan_id),
  };
}

export class PeiModel {
  #desk: Desk;
  readonly figures: Query<PeiFigures>;

  constructor(desk: Desk) {
    this.#desk = desk;
    const { session } = desk;
    this.figures = new Query(
      () => session.engine,
      () => {
        const plan = this.plan;
        const asked = this.#asked;
        if (!session.complete || session.version === 0 || plan === null) return null;
        return (db, signal) => read(db, plan, JSON.parse(asked) as PlanScope, { signal });
      },
    );
  }

  readonly plan = $derived.by(() => this.#desk.planFilters.pei);

  /** As text, so that what changes nothing of it in the address asks for nothing again. */
  readonly #asked = $derived.by(() => {
    const { plan } = this;
    const { planFilters } = this.#desk;
    return JSON.stringify({
      anio: plan === null ? 0 : planFilters.anioOf(plan),
      planes: plan === null ? [] : [plan.plan_id],
      relevancias: planFilters.relevancias,
    } satisfies PlanScope);
  });

  readonly failure = $derived.by(() => this.figures.failure);
  readonly loading = $derived.by(() => this.figures.value === null && this.failure === null);
  readonly stale = $derived.by(() => this.figures.value !== null && this.figures.pending);

  readonly value = $derived.by(() => this.figures.value);
  readonly total = $derived.by(() => this.value?.objetivos.find(({ nivel }) => nivel === 'plan') ?? null);
  readonly oei = $derived.by(() => this.value?.objetivos.filter(({ nivel }) => nivel === 'OEI') ?? []);
  readonly indicadores = $derived.by(() => this.value?.indicadores ?? []);
  readonly codes = $derived.by(() => indicadorCodes(this.indicadores));

  code(row: { indicador_id: string }): string {
    return this.codes.get(row.indicador_id) ?? row.indicador_id;
  }
}
