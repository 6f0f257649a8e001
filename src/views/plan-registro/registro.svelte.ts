import { factores, recomendaciones, type PlanFactor, type PlanRecomendacion } from '@/sql/plan-registro';
import type { Desk } from '@/state/desk.svelte';
import { Query } from '@/state/query.svelte';

interface Registered {
  /** Plan and year it was asked for. */
  key: string;
  factores: PlanFactor[];
  recomendaciones: PlanRecomendacion[];
}

export interface PlanYear {
  planId: string;
  anio: number;
}

const keyOf = ({ planId, anio }: PlanYear) => `${planId}|${anio}`;

/** Factors and recommendations of the evaluation of a plan in a year, asked again at each annotation. */
export class PlanRegistro {
  /** Day the deadlines are compared with. */
  readonly hoy = $derived.by(() => this.#desk.session.hoy);
  readonly #desk: Desk;
  readonly #query: Query<Registered>;
  readonly #asked: () => PlanYear | null;

  constructor(desk: Desk, asked: () => PlanYear | null) {
    this.#desk = desk;
    this.#asked = asked;
    this.#query = new Query<Registered>(
      () => desk.session.engine,
      () => {
        const at = asked();
        if (at === null || desk.journal.version < 0 || desk.session.version === 0) return null;
        if (!desk.session.complete) return null;
        const scope = { anio: at.anio, planes: [at.planId] };
        const { hoy } = this;
        return async (db, signal) => {
          const [found, advice] = await Promise.all([
            factores(db, scope, { signal }),
            recomendaciones(db, scope, hoy, { signal }),
          ]);
          return { key: keyOf(at), factores: found, recomendaciones: advice };
        };
      },
    );
  }

  readonly failure = $derived.by(() => this.#query.failure);
  readonly loading = $derived.by(() => this.#query.value === null && this.failure === null);
  readonly factores = $derived.by(() => this.#query.value?.factores ?? []);
  readonly recomendaciones = $derived.by(() => this.#query.value?.recomendaciones ?? []);

  /** What is shown is of another plan or year: the new one is about to come. */
  readonly stale = $derived.by(() => {
    const asked = this.#asked();
    return this.#query.value !== null && asked !== null && this.#query.value.key !== keyOf(asked);
  });
}
