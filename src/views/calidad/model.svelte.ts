import {
  calidadCambios,
  calidadCompletitud,
  calidadPor,
  calidadReglas,
  comparacion,
  rules,
  type CalidadCambio,
  type CalidadGrupo,
  type CalidadMes,
  type CalidadRegla,
  type Comparacion,
} from '@/sql/calidad';
import { hallazgoCount, type HallazgoFilter } from '@/sql/calidad-hallazgo';
import type { PoiScope } from '@/sql/poi';
import type { Desk } from '@/state/desk.svelte';
import { Query } from '@/state/query.svelte';

interface Asked {
  mes: number;
  scope: PoiScope;
  groups: CalidadGrupo[];
  changes: CalidadCambio[];
  comparison: Comparacion | null;
}

interface Detail {
  /** The figures it explains. */
  of: Asked;
  rules: CalidadRegla[];
  months: CalidadMes[];
}

/** What the screen asks, the figures first, and the rule whose findings the reader looks at. Create it inside a component. */
export class CalidadModel {
  /** Typed over the table of findings. */
  text = $state('');

  readonly #desk: Desk;
  readonly asked: Query<Asked>;
  readonly #detail: Query<Detail>;
  readonly #count: Query<number>;

  constructor(desk: Desk) {
    this.#desk = desk;
    const { session, filters, journal } = desk;
    const engine = () => session.engine;
    /** What is justified is in the journal: it is waited for, and its version counts as well as that of the data. */
    const loaded = () =>
      session.complete &&
      session.version > 0 &&
      session.cuts.length > 0 &&
      (journal.ready || journal.failure !== null) &&
      journal.version >= 0;
    this.asked = new Query(engine, () => {
      if (!loaded()) return null;
      const { scope, mes } = filters;
      return async (db, signal) => {
        const options = { signal };
        const [groups, changes, comparison] = await Promise.all([
          calidadPor(db, scope, mes, options),
          calidadCambios(db, scope, mes, options),
          comparacion(db, scope, mes, options),
        ]);
        return { mes, scope, groups, changes, comparison };
      };
    });
    this.#detail = new Query(engine, () => {
      const of = this.asked.value;
      if (of === null) return null;
      const { scope, mes } = of;
      return async (db, signal) => {
        const [reglas, months] = await Promise.all([
          calidadReglas(db, scope, mes, { signal }),
          calidadCompletitud(db, scope, mes, { signal }),
        ]);
        return { of, rules: reglas, months };
      };
    });
    this.#count = new Query(engine, () => {
      const { filter } = this;
      if (!loaded() || filter.text.trim() === '') return null;
      const { scope, mes } = filters;
      return (db, signal) => hallazgoCount(db, scope, mes, filter, { signal });
    });
  }

  readonly failure = $derived.by(() => this.asked.failure ?? this.#detail.failure);
  readonly loading = $derived.by(
    () => (this.asked.value === null || this.#detail.value === null) && this.failure === null,
  );
  readonly stale = $derived.by(
    () => this.asked.pending || this.#detail.value?.of !== (this.asked.value ?? undefined),
  );

  /** Month the figures are of: the filter may already be ahead. */
  readonly mes = $derived.by(() => this.asked.value?.mes ?? this.#desk.filters.mes);
  readonly total = $derived.by(() => {
    const total = this.asked.value?.groups.find(({ eje }) => eje === 'total');
    return total && total.ao > 0 ? total : null;
  });
  /** Dependencias, the worst first, then what is found of whole unidades ejecutoras. */
  readonly groups = $derived.by(() => (this.asked.value?.groups ?? []).filter(({ eje }) => eje !== 'total'));
  readonly rules = $derived.by(() => this.#detail.value?.rules ?? []);
  readonly months = $derived.by(() => this.#detail.value?.months ?? []);
  readonly changes = $derived.by(() => this.asked.value?.changes ?? []);
  readonly comparison = $derived.by(() => this.asked.value?.comparison ?? null);

  /** The rule opened, if the address names one. */
  readonly regla = $derived.by(
    () => rules.find(({ regla }) => regla === this.#desk.address.params.get('regla'))?.regla ?? null,
  );
  readonly justificados = $derived.by(() => this.#desk.address.params.get('ver') === 'justificados');

  readonly filter = $derived.by<HallazgoFilter>(() => ({
    regla: this.regla,
    justificados: this.justificados,
    text: this.text,
  }));

  /** Findings of the table. */
  readonly count = $derived.by(() => {
    if (this.text.trim() !== '') return this.#count.value ?? 0;
    const some = this.rules.filter(({ regla }) => this.regla === null || regla === this.regla);
    return some.reduce((sum, one) => sum + (this.justificados ? one.justificados : one.hallazgos), 0);
  });

  open(regla: string | null): void {
    this.#desk.address.set({ regla, ver: null });
  }

  see(justificados: boolean): void {
    this.#desk.address.set({ ver: justificados ? 'justificados' : null });
  }
}
