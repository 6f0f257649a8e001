import {
  modificacionesMes,
  modificacionesPor,
  traslados,
  type Comparacion,
  type PoiModificacionGrupo,
  type PoiModificacionMes,
  type PoiTraslado,
} from '@/sql/poi-modificacion';
import {
  everyModificacion,
  modificacionCasos,
  modificaciones,
  modificacionTotals,
  type ModificacionCaso,
  type ModificacionFilter,
  type ModificacionSort,
  type ModificacionTotals,
  type PoiModificacion,
} from '@/sql/poi-modificacion-ao';
import { Query } from '@/state/query.svelte';
import type { Session } from '@/state/session.svelte';
import type { Comparison, Sides } from './comparison.svelte';

interface Answer {
  asked: Comparacion;
  sides: Sides;
  ues: { compared: number; all: number };
  groups: PoiModificacionGrupo[];
}

interface Detail {
  /** The figures it explains. */
  of: Answer;
  months: PoiModificacionMes[];
  moved: PoiTraslado[];
  casos: ModificacionCaso[];
}

interface Listed {
  asked: Comparacion;
  filter: ModificacionFilter;
  sort: ModificacionSort;
  /** The first ones. */
  rows: PoiModificacion[];
  totals: ModificacionTotals;
}

/** How many rows come with the figures; the others follow. */
const FIRST_ROWS = 200;

/** The figures of a comparison, and the table of AO with its own filter and order. Create it inside a component. */
export class ModificacionModel {
  filter = $state.raw<ModificacionFilter>(everyModificacion);
  sort = $state.raw<ModificacionSort>({ by: 'pim_cambio', descending: true });

  readonly comparison: Comparison;
  readonly #answer: Query<Answer>;
  readonly #detail: Query<Detail>;
  readonly #listed: Query<Listed>;
  /** Every row of a list longer than its first ones. */
  readonly #whole: Query<{ of: Listed; rows: PoiModificacion[] }>;

  constructor(session: Session, comparison: Comparison) {
    this.comparison = comparison;
    const engine = () => session.engine;
    const { journal } = session;
    // What is written changes the figures: they wait for the journal and follow its version.
    const loaded = () =>
      journal.version >= 0 &&
      (journal.ready || journal.failure !== null) &&
      session.complete &&
      session.version > 0 &&
      session.cuts.length > 0;
    this.#answer = new Query(engine, () => {
      if (!loaded()) return null;
      const { asked, sides, ues } = comparison;
      return async (db, signal) => ({
        asked,
        sides,
        ues,
        groups: await modificacionesPor(db, asked, { signal }),
      });
    });
    this.#detail = new Query(engine, () => {
      const of = this.#answer.value;
      if (of === null) return null;
      const { asked } = of;
      return async (db, signal) => {
        const [months, moved, casos] = await Promise.all([
          modificacionesMes(db, asked, { signal }),
          traslados(db, asked, { signal }),
          modificacionCasos(db, asked, { signal }),
        ]);
        return { of, months, moved, casos };
      };
    });
    this.#listed = new Query(engine, () => {
      const { filter, sort } = this;
      if (!loaded()) return null;
      const { asked } = comparison;
      return async (db, signal) => {
        const [rows, totals] = await Promise.all([
          modificaciones(db, asked, filter, sort, { signal, limit: FIRST_ROWS }),
          modificacionTotals(db, asked, filter, { signal }),
        ]);
        return { asked, filter, sort, rows, totals };
      };
    });
    this.#whole = new Query(engine, () => {
      const of = this.#listed.value;
      if (of === null || of.totals.ao <= of.rows.length) return null;
      const { asked, filter, sort } = of;
      return async (db, signal) => ({ of, rows: await modificaciones(db, asked, filter, sort, { signal }) });
    });
  }

  readonly failure = $derived.by(
    () => this.#answer.failure ?? this.#detail.failure ?? this.#listed.failure ?? this.#whole.failure,
  );
  readonly loading = $derived.by(
    () => (this.#answer.value === null || this.#listed.value === null) && this.failure === null,
  );
  readonly stale = $derived.by(
    () =>
      this.#answer.pending ||
      this.#listed.pending ||
      this.#detail.value?.of !== (this.#answer.value ?? undefined),
  );

  /** Null until it is known, and where the filters leave nothing to compare. */
  readonly total = $derived.by(() => this.#answer.value?.groups.find(({ eje }) => eje === 'total') ?? null);
  readonly centros = $derived.by(() => centrosOf(this.#answer.value));
  /** What explains the figures, with those it explains: for a moment, the ones before. */
  readonly detail = $derived.by(() => {
    const detail = this.#detail.value;
    const total = detail?.of.groups.find(({ eje }) => eje === 'total');
    if (!detail || !total) return null;
    const { of, months, moved, casos } = detail;
    return { total, centros: centrosOf(of), months, moved, casos };
  });
  /** How the two sides of the figures shown are called: the filter may already be ahead. */
  readonly sides = $derived.by(() => this.#answer.value?.sides ?? this.comparison.sides);
  readonly ues = $derived.by(() => this.#answer.value?.ues ?? this.comparison.ues);

  readonly rows = $derived.by(() => {
    const listed = this.#listed.value;
    const whole = this.#whole.value;
    return whole !== null && whole.of === listed ? whole.rows : (listed?.rows ?? []);
  });
  readonly totals = $derived.by(() => this.#listed.value?.totals ?? null);
}

function centrosOf(answer: Answer | null): PoiModificacionGrupo[] {
  return (answer?.groups ?? []).filter(({ eje }) => eje === 'centro_costo');
}
