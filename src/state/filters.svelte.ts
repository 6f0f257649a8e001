import type { Metodo, PoiScope } from '@/sql/poi';
import { CutFilters, type LoadedCut } from './cut-filters.svelte';

/** What the reader may choose of a loaded POI. */
export interface Cut extends LoadedCut {
  pliego_llave: string;
  pliego: string;
  ue_id: string;
  ue: string;
  demostracion: boolean;
  ao_activas: number;
  exportado_en: string | null;
  cargado_en: string | null;
}

/** The filters of the address read against the POI loaded. */
export class Filters extends CutFilters<Cut> {
  readonly centros = $derived.by(() => this.list('centro'));

  readonly metodo = $derived.by<Metodo>(() =>
    this.param('metodo') === 'ponderado' ? 'ponderado' : 'simple',
  );

  readonly scope = $derived.by<PoiScope>(() => ({
    ejercicio: this.ejercicio,
    carga: this.carga,
    pliegos: this.pliegos,
    ues: this.ues,
    centros: this.centros,
  }));

  set(changes: Partial<Record<'ejercicio' | 'corte' | 'carga' | 'metodo', string | null>>): void {
    this.change(changes);
  }

  /** Choosing above clears what hangs below: pliego → UE → centro. */
  choose(level: 'pliego' | 'ue' | 'centro', keys: readonly string[]): void {
    this.chooseIn(level, keys, { pliego: ['ue', 'centro'], ue: ['centro'], centro: [] }[level]);
  }
}
