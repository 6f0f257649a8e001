import type { Connector, QueryOptions } from '@/engine/connector';
import { marcos, type PlanMarco } from '@/sql/plan';
import { observaciones, type PlanObservacion } from '@/sql/plan-observacion';
import type { Desk } from '@/state/desk.svelte';
import { Query } from '@/state/query.svelte';

interface ValidationFigures {
  /** Of every PEI loaded. */
  observaciones: PlanObservacion[];
  marcos: PlanMarco[];
}

async function read(
  db: Connector,
  planes: readonly string[],
  options: QueryOptions,
): Promise<ValidationFigures> {
  const [rows, framed] = await Promise.all([observaciones(db, planes, options), marcos(db, options)]);
  return { observaciones: rows, marcos: framed };
}

/** What the rules find in the PEI loaded, asked again at each annotation. */
export class ValidationModel {
  #desk: Desk;
  readonly figures: Query<ValidationFigures>;

  constructor(desk: Desk) {
    this.#desk = desk;
    const { session, journal, planFilters } = desk;
    this.figures = new Query(
      () => session.engine,
      () => {
        const planes = planFilters.peis.map(({ plan_id }) => plan_id);
        if (!session.complete || session.version === 0 || journal.version < 0 || planes.length === 0)
          return null;
        return (db, signal) => read(db, planes, { signal });
      },
    );
  }

  readonly plan = $derived.by(() => this.#desk.planFilters.pei);
  readonly failure = $derived.by(() => this.figures.failure);
  readonly loading = $derived.by(() => this.figures.value === null && this.failure === null);

  readonly all = $derived.by(() => this.figures.value?.observaciones ?? []);
  readonly rows = $derived.by(() => this.all.filter(({ plan_id }) => plan_id === this.plan?.plan_id));
  readonly hasPesem = $derived.by(
    () => this.figures.value?.marcos.some(({ plan_id }) => plan_id === this.plan?.plan_id) ?? false,
  );
}
