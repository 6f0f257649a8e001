import type { Filters } from '@/state/filters.svelte';
import type { PoiFigures } from '@/state/poi.svelte';
import { Query } from '@/state/query.svelte';
import type { Session } from '@/state/session.svelte';
import { aoTotals, everyAo, type AoFilter, type AoSort, type AoTotals } from '@/sql/poi-ao';
import type { PoiGrupo } from '@/sql/poi';
import { bandLimits, objectives, type Band } from './queries';

/** What only this screen asks: the objectives, and the table of AO with its own filter and order. */
export class PoiModel {
  readonly objectives: Query<{ oei: PoiGrupo; aei: PoiGrupo[] }[]>;
  readonly limits: Query<Band[]>;
  readonly totals: Query<AoTotals>;

  filter = $state.raw<AoFilter>(everyAo);
  sort = $state.raw<AoSort>({ by: 'cumplimiento_acumulado', descending: false });

  constructor(session: Session, filters: Filters, figures: PoiFigures) {
    const engine = () => session.engine;
    const loaded = () => session.version > 0 && session.cuts.length > 0;
    this.objectives = new Query(engine, () => {
      if (!loaded()) return null;
      const { scope, mes } = filters;
      return (db, signal) => objectives(db, scope, mes, { signal });
    });
    this.limits = new Query(engine, () => (loaded() ? (db, signal) => bandLimits(db, { signal }) : null));
    this.totals = new Query(engine, () => {
      if (!loaded() || figures.now === null) return null;
      const { scope, mes } = filters;
      const filter = this.filter;
      return (db, signal) => aoTotals(db, scope, mes, filter, { signal });
    });
  }

  limit(banda: Band['banda']): number {
    return (this.limits.value ?? []).find((one) => one.banda === banda)?.desde ?? 0;
  }
}
