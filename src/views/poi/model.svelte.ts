import type { Filters } from '@/state/filters.svelte';
import type { PoiFigures } from '@/state/poi.svelte';
import { Query } from '@/state/query.svelte';
import type { Session } from '@/state/session.svelte';
import { aoTotals, everyAo, type AoFilter, type AoSort, type AoTotals } from '@/sql/poi-ao';
import type { Address } from '@/state/address.svelte';
import { bandLimits, groups, type Band, type GroupNode } from './queries';

/** What the groups of the screen may be; the first is the one shown unless the reader chooses. */
export const ejes = ['oei', 'categoria', 'departamento', 'ue', 'pliego'] as const;

/** What only this screen asks: the groups, and the table of AO with its own filter and order. */
export class PoiModel {
  readonly groups: Query<GroupNode[]>;
  readonly limits: Query<Band[]>;
  readonly totals: Query<AoTotals>;

  filter = $state.raw<AoFilter>(everyAo);
  sort = $state.raw<AoSort>({ by: 'cumplimiento_acumulado', descending: false });

  #address: Address;
  readonly eje = $derived.by(() => ejes.find((eje) => eje === this.#address.params.get('eje')) ?? 'oei');

  constructor(session: Session, filters: Filters, figures: PoiFigures, address: Address) {
    this.#address = address;
    const engine = () => session.engine;
    const loaded = () => session.version > 0 && session.cuts.length > 0;
    this.groups = new Query(engine, () => {
      if (!loaded()) return null;
      const { scope, mes } = filters;
      const eje = this.eje;
      return (db, signal) => groups(db, eje, scope, mes, { signal });
    });
    this.limits = new Query(engine, () => (loaded() ? (db, signal) => bandLimits(db, { signal }) : null));
    this.totals = new Query(engine, () => {
      if (!loaded() || figures.now === null) return null;
      const { scope, mes } = filters;
      const filter = this.filter;
      return (db, signal) => aoTotals(db, scope, mes, filter, { signal });
    });
  }

  groupBy(eje: string): void {
    this.#address.set({ eje: eje === 'oei' ? null : eje });
  }

  limit(banda: Band['banda']): number {
    return (this.limits.value ?? []).find((one) => one.banda === banda)?.desde ?? 0;
  }
}
