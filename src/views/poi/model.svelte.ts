import { avancePor, type PoiGrupo } from '@/sql/poi';
import { aoTotals, everyAo, type AoFilter, type AoSort, type AoTotals } from '@/sql/poi-ao';
import type { Address } from '@/state/address.svelte';
import type { Filters } from '@/state/filters.svelte';
import type { PoiFigures } from '@/state/poi.svelte';
import { Query } from '@/state/query.svelte';
import type { Session } from '@/state/session.svelte';
import { nodesOf } from './queries';

/** What the groups of the screen may be; the first is the one shown unless the reader chooses. */
export const ejes = ['oei', 'categoria', 'departamento', 'prioridad', 'ue', 'pliego'] as const;

/** What only this screen asks: the groups other screens do not show, and the table of AO with its own filter and order. */
export class PoiModel {
  filter = $state.raw<AoFilter>(everyAo);
  sort = $state.raw<AoSort>({ by: 'cumplimiento_acumulado', descending: false });

  readonly #figures: PoiFigures;
  readonly #address: Address;
  readonly #others: Query<PoiGrupo[]>;
  readonly #filtered: Query<AoTotals>;
  readonly eje = $derived.by(() => ejes.find((eje) => eje === this.#address.params.get('eje')) ?? 'oei');

  constructor(session: Session, filters: Filters, figures: PoiFigures, address: Address) {
    this.#figures = figures;
    this.#address = address;
    const engine = () => session.engine;
    const loaded = () => session.version > 0 && session.cuts.length > 0;
    this.#others = new Query(engine, () => {
      const { eje } = this;
      if (!loaded() || (eje !== 'categoria' && eje !== 'departamento' && eje !== 'prioridad')) return null;
      const { scope, mes } = filters;
      return (db, signal) => avancePor(db, [eje], scope, mes, { signal });
    });
    this.#filtered = new Query(engine, () => {
      const { filter } = this;
      if (!loaded() || filter === everyAo) return null;
      const { scope, mes } = filters;
      return (db, signal) => aoTotals(db, scope, mes, filter, { signal });
    });
  }

  readonly groups = $derived.by(() => {
    const others = this.#others.value ?? [];
    const known = this.#figures.groupsOf(this.eje);
    return nodesOf(
      this.eje,
      known.length > 0 ? known : others.filter(({ eje }) => eje === this.eje),
      this.#figures.groupsOf('aei'),
    );
  });

  readonly failure = $derived.by(() => this.#others.failure);

  /** What the AO of the table add up to: those of the whole screen are already known. */
  readonly totals = $derived.by<AoTotals | null>(() => {
    const { now } = this.#figures;
    if (this.filter !== everyAo) return this.#filtered.value;
    return (
      now && {
        ao: now.ao,
        en_promedio: now.ao_en_promedio,
        pim: now.pim,
        devengado: now.devengado,
        cumplimiento: now.cumplimiento,
        bajo_meta: now.ao_rojo,
      }
    );
  });

  groupBy(eje: string): void {
    this.#address.set({ eje: eje === 'oei' ? null : eje });
  }
}
