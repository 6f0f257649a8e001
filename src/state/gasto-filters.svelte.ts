import type { GastoCarga, GastoScope } from '@/sql/gasto';
import { CutFilters } from './cut-filters.svelte';

/** The filters of the address read against the budget loaded, whose years and cuts are not those of the POI. */
export class GastoFilters extends CutFilters<GastoCarga> {
  readonly fuentes = $derived.by(() => this.list('fuente'));

  readonly scope = $derived.by<GastoScope>(() => ({
    ejercicio: this.ejercicio,
    carga: this.carga,
    pliegos: this.pliegos,
    ues: this.ues,
    fuentes: this.fuentes,
  }));

  set(changes: Partial<Record<'ejercicio' | 'corte' | 'carga' | 'por', string | null>>): void {
    this.change(changes);
  }

  /** Choosing a pliego or a UE clears what hangs below, that of the POI too. */
  choose(level: 'pliego' | 'ue' | 'fuente', keys: readonly string[]): void {
    this.chooseIn(level, keys, { pliego: ['ue', 'centro'], ue: ['centro'], fuente: [] }[level]);
  }

  seeAll(): void {
    this.change({ pliego: null, ue: null, centro: null, fuente: null });
  }

  /** How the groups of the screen are made, as the address says. */
  readonly por = $derived.by(() => this.param('por'));
}
