import type { Connector, QueryOptions } from '@/engine/connector';
import { aoArticuladas, type AoArticulada } from '@/sql/plan-ao';
import { cadena, sueltos, type PlanCadena, type PlanSuelto } from '@/sql/plan-articulacion';
import type { Desk } from '@/state/desk.svelte';
import { Query } from '@/state/query.svelte';

export interface Articulated {
  ejercicio: number;
  rows: AoArticulada[];
  cadena: PlanCadena;
  sueltos: PlanSuelto[];
}

async function read(db: Connector, ejercicio: number, options: QueryOptions): Promise<Articulated> {
  const [rows, chain, loose] = await Promise.all([
    aoArticuladas(db, ejercicio, options),
    cadena(db, ejercicio, options),
    sueltos(db, ejercicio, options),
  ]);
  return { ejercicio, rows, cadena: chain, sueltos: loose };
}

/** What the page of the articulation asks, of one ejercicio. */
export class ArticulationModel {
  #desk: Desk;
  readonly asked: Query<Articulated>;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.asked = new Query(
      () => desk.session.engine,
      () => {
        const { ejercicio, ejercicios } = desk.filters;
        if (!desk.session.complete || desk.session.version === 0 || ejercicios.length === 0) return null;
        return (db, signal) => read(db, ejercicio, { signal });
      },
    );
  }

  readonly value = $derived.by(() => this.asked.value);
  readonly stale = $derived.by(
    () =>
      this.asked.pending || (this.value !== null && this.value.ejercicio !== this.#desk.filters.ejercicio),
  );
}
