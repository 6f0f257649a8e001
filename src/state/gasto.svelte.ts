import {
  gastoPor,
  gastoSerie,
  poiContraGasto,
  type GastoEje,
  type GastoGrupo,
  type GastoMes,
  type PoiContraGasto,
} from '@/sql/gasto';
import { gastoCuadre, type GastoCuadre } from '@/sql/gasto-cuadre';
import type { GastoFilters } from './gasto-filters.svelte';
import { Query } from './query.svelte';
import type { Session } from './session.svelte';

export interface GastoGroups {
  eje: GastoEje;
  grupos: GastoGrupo[];
}

interface Asked {
  mes: number;
  total: GastoGrupo | null;
  months: GastoMes[];
  genericas: GastoGrupo[];
  groups: GastoGroups[];
  cuadre: GastoCuadre | null;
  chains: PoiContraGasto[];
}

/** The three that every budget is read by; the others are asked one at a time. */
export const mainEjes: GastoEje[] = ['fuente', 'generica', 'programa'];
export const otherEjes = ['rubro', 'producto', 'actividad', 'ue', 'pliego'] as const;

/** The figures of the budget under the filters. Create it inside a component. */
export class GastoFigures {
  readonly filters: GastoFilters;
  /** All at once, so that no section shows another filter than its neighbour. */
  readonly asked: Query<Asked>;

  constructor(session: Session, filters: GastoFilters) {
    this.filters = filters;
    this.asked = new Query(
      () => session.engine,
      () => {
        if (!session.complete || session.version === 0 || session.budget.length === 0) return null;
        const { scope, mes } = filters;
        const other = otherEjes.find((eje) => eje === filters.por);
        const ejes = other ? [other] : mainEjes;
        return async (db, signal) => {
          const options = { signal };
          const [total, months, genericas, cuadre, chains, ...grouped] = await Promise.all([
            gastoPor(db, 'total', scope, mes, options),
            gastoSerie(db, scope, mes, options),
            gastoPor(db, 'generica', scope, mes, options),
            gastoCuadre(db, scope, mes, options),
            poiContraGasto(db, { ...scope, fuentes: [] }, mes, options),
            ...ejes.map((eje) => gastoPor(db, eje, scope, mes, options)),
          ]);
          return {
            mes,
            total: total[0] ?? null,
            months,
            genericas,
            cuadre,
            chains,
            groups: ejes.map((eje, i) => ({ eje, grupos: grouped[i] ?? [] })),
          };
        };
      },
    );
  }

  readonly failure = $derived.by(() => this.asked.failure);
  readonly loading = $derived.by(() => this.asked.value === null && this.failure === null);
  readonly stale = $derived.by(() => this.asked.pending);

  readonly total = $derived.by(() => this.asked.value?.total ?? null);
  readonly months = $derived.by(() => this.asked.value?.months ?? []);
  readonly genericas = $derived.by(() => this.asked.value?.genericas ?? []);
  readonly groups = $derived.by(() => this.asked.value?.groups ?? []);
  readonly cuadre = $derived.by(() => this.asked.value?.cuadre ?? null);
  readonly chains = $derived.by(() => this.asked.value?.chains ?? []);
  /** Month the figures are of: the filter may already be ahead. */
  readonly mes = $derived.by(() => this.asked.value?.mes ?? this.filters.mes);

  /** Date of the data: when it was exported, else loaded. `YYYY-MM-DD` */
  readonly dataDate = $derived.by(() => {
    const dates = this.filters.inUse.map((cut) => (cut.exportado_en ?? cut.cargado_en ?? '').slice(0, 10));
    return dates.sort().at(-1) ?? '';
  });
}
