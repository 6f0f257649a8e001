import type { Snippet } from 'svelte';
import { Address } from './address.svelte';
import { Deadlines } from './deadlines.svelte';
import type { Explained, ExplainTopic } from './explain';
import { Filters } from './filters.svelte';
import { InversionFilters } from './inversion-filters.svelte';
import { PlanFilters } from './plan-filters.svelte';
import { PoiFigures } from './poi.svelte';
import { Session } from './session.svelte';

/** What a screen puts around its sheet; what may change is a function, read where it is shown. */
export interface Surroundings {
  /** Period of the figures, for the head of the paper. */
  period?: () => string;
  /** Filters. */
  bar?: Snippet;
  /** Source and date of the data. */
  status?: Snippet;
  panel?: () => Snippet | undefined;
  /** It shows the figures of the POI, and its panel tells them: the one open stays open on coming here. */
  explains?: boolean;
  /** The figures shown are about to be replaced. */
  stale?: () => boolean;
}

/** What every screen is given. One per page; create it inside a component. */
export class Desk {
  readonly address = new Address();
  readonly session = new Session();
  readonly filters = new Filters(this.address, () => this.session.cuts);
  readonly planFilters = new PlanFilters(this.address, () => this.session.planes);
  readonly inversionFilters = new InversionFilters(
    this.address,
    () => this.session.cortes,
    () => this.session.sectores,
  );
  readonly figures = new PoiFigures(this.session, this.filters);
  readonly journal = this.session.journal;
  readonly deadlines = new Deadlines(this.session, this.address);

  /** Figure of the POI open in the panel. */
  explained = $state.raw<Explained | null>(null);
  around = $state.raw<Surroundings>({});

  /** Called by a screen as it is created: what it puts around lasts as long as it does. */
  surround(around: Surroundings): void {
    $effect.pre(() => {
      this.around = around;
      this.figures.wanted = around.explains ?? false;
      if (!around.explains) this.explained = null;
      return () => {
        if (this.around === around) this.around = {};
      };
    });
  }

  /** Opens a figure in the panel; the same one again closes it. */
  explain(topic: ExplainTopic, centro: string | null = null, mes: number | null = null): void {
    const open = this.explained;
    const same = open?.topic === topic && open.centro === centro && open.mes === mes;
    this.explained = same ? null : { topic, centro, mes };
  }
}
