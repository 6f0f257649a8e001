import {
  monthName,
  parsePeriodo,
  periodoCerrado,
  periodoCode,
  periodosDe,
  type Periodo,
} from '@/core/period';
import type { Connector, QueryOptions } from '@/engine/connector';
import { evaluacionAo, evaluacionClases, type EvaluacionAo, type EvaluacionClase } from '@/sql/evaluacion-ao';
import {
  evaluacionCentros,
  evaluacionFactores,
  evaluacionRojas,
  rojaFilters,
  type EvaluacionCentro,
  type EvaluacionFactor,
  type EvaluacionRoja,
  type Mirada,
  type RojaFilter,
} from '@/sql/evaluacion-registro';
import type { Eje, PoiScope } from '@/sql/poi';
import { evaluacionPor, type PoiEvaluacion } from '@/sql/poi-evaluacion';
import { anualDe, evaluacionAnual } from '@/sql/poi-evaluacion-anual';
import { modificacionesPor, type PoiModificacionGrupo } from '@/sql/poi-modificacion';
import type { PeriodTotal } from '@/reports/evaluacion/year-words';
import type { Desk } from '@/state/desk.svelte';
import { Query } from '@/state/query.svelte';

/** What the table «Dónde» may be grouped by; the first unless the reader chooses. */
export const whereEjes = ['oei', 'centro_costo', 'categoria', 'departamento', 'prioridad'] as const;
export type WhereEje = (typeof whereEjes)[number];

interface Figures {
  mirada: Mirada;
  eje: WhereEje;
  groups: PoiEvaluacion[];
  clases: EvaluacionClase[];
}

interface Explained {
  /** What it was asked for. */
  key: string;
  aportes: EvaluacionAo[];
  year: PeriodTotal[];
  others: PeriodTotal[];
}

interface Registered {
  /** What it was asked for. */
  key: string;
  centros: EvaluacionCentro[];
  factores: EvaluacionFactor[];
  rojas: EvaluacionRoja[];
}

/** Those always read: the whole, and what is written of. */
const writtenOf: Eje[] = ['total', 'ue', 'centro_costo'];
const TOP = 8;
/** AO of the table; the rest is in its CSV. */
export const ROJAS = 300;

/** What the figures are asked for. */
interface Asked {
  mirada: Mirada;
  scope: PoiScope;
  eje: WhereEje;
  /** Cuts the figures come from. */
  cargas: readonly string[];
  ejercicios: readonly number[];
  /** Last month with data of the ejercicio. */
  lastMonth: number;
}

async function readFigures(db: Connector, asked: string, options: QueryOptions): Promise<Figures> {
  const { mirada, scope, eje } = JSON.parse(asked) as Asked;
  const cut: Periodo = { ...mirada.periodo, hasta: mirada.hasta };
  const ejes = new Set<Eje>([...writtenOf, eje, ...(eje === 'oei' ? (['aei'] as const) : [])]);
  const [groups, clases] = await Promise.all([
    evaluacionPor(db, [...ejes], cut, scope, options),
    evaluacionClases(db, cut, scope, options),
  ]);
  return { mirada, groups, clases, eje };
}

async function readExplained(db: Connector, key: string, options: QueryOptions): Promise<Explained> {
  const { mirada, scope, ejercicios, lastMonth } = JSON.parse(key) as Asked;
  const { periodo } = mirada;
  const cut: Periodo = { ...periodo, hasta: mirada.hasta };
  const others = ejercicios
    .filter((one) => one < periodo.ejercicio)
    .map((ejercicio) => ({ ...periodo, ejercicio }));
  const [aportes, closes] = await Promise.all([
    evaluacionAo(db, cut, scope, 'completas', TOP, options),
    evaluacionAnual(db, scope, options),
  ]);
  return {
    key,
    aportes,
    year: periodosDe(periodo.ejercicio).map((one) => ({
      periodo: one,
      total:
        one.desde <= lastMonth ? anualDe(closes, { ...one, hasta: Math.min(one.hasta, lastMonth) }) : null,
    })),
    others: others.map((one) => ({ periodo: one, total: anualDe(closes, one) })),
  };
}

/**
 * What the page of the evaluation asks: the figures first; then what explains them, what changed since the initial plan,
 * and what people write, asked again at each annotation.
 */
export class EvaluationModel {
  #desk: Desk;
  readonly figures: Query<Figures>;
  readonly #explained: Query<Explained>;
  readonly changed: Query<{ key: string; groups: PoiModificacionGrupo[] }>;
  readonly registered: Query<Registered>;
  rojaFilter = $state<RojaFilter>('seguidas');

  constructor(desk: Desk) {
    this.#desk = desk;
    const { session, journal } = desk;
    const engine = () => session.engine;
    const loaded = () => session.complete && session.version > 0 && session.cuts.length > 0;
    this.figures = new Query(engine, () => {
      const asked = this.#asked;
      return loaded() ? (db, signal) => readFigures(db, asked, { signal }) : null;
    });
    this.#explained = new Query(engine, () => {
      const key = this.#asked;
      return loaded() ? (db, signal) => readExplained(db, key, { signal }) : null;
    });
    this.changed = new Query(engine, () => {
      const key = this.#asked;
      const { scope, cargas } = JSON.parse(key) as Asked;
      return loaded()
        ? async (db, signal) => ({
            key,
            groups: await modificacionesPor(db, { ...scope, cargas, contra: null }, { signal }),
          })
        : null;
    });
    this.registered = new Query(engine, () => {
      if (!loaded() || journal.version < 0) return null;
      const { shownFilter } = this;
      const key = this.#asked;
      const { mirada, scope } = JSON.parse(key) as Asked;
      return async (db, signal) => {
        const options = { signal };
        const [centros, factores, rojas] = await Promise.all([
          evaluacionCentros(db, mirada, scope, options),
          evaluacionFactores(db, mirada, scope, options),
          evaluacionRojas(db, mirada, scope, shownFilter, ROJAS, options),
        ]);
        return { key, centros, factores, rojas };
      };
    });
  }

  /** Those of the year that have begun at the last month with data. */
  readonly periodos = $derived.by(() =>
    periodosDe(this.#desk.filters.ejercicio).filter(({ desde }) => desde <= this.#desk.filters.lastMonth),
  );

  readonly mirada = $derived.by<Mirada>(() => {
    const { ejercicio, lastMonth } = this.#desk.filters;
    const asked = parsePeriodo(`${ejercicio}-${this.#desk.address.params.get('periodo') ?? ''}`);
    const periodo =
      this.periodos.find((one) => asked !== null && periodoCode(one) === periodoCode(asked)) ??
      periodoCerrado(ejercicio, lastMonth);
    return { periodo, hasta: Math.min(periodo.hasta, lastMonth) };
  });

  readonly eje = $derived.by<WhereEje>(
    () => whereEjes.find((eje) => eje === this.#desk.address.params.get('eje')) ?? 'oei',
  );

  /** Where there is no period before, all in rojo. */
  readonly shownFilter = $derived.by<RojaFilter>(() =>
    this.rojaFilter === 'seguidas' && this.mirada.periodo.desde === 1 && this.mirada.hasta <= 3
      ? 'todas'
      : this.rojaFilter,
  );

  /** As text, so that what changes nothing of it in the address asks for nothing again. */
  readonly #asked = $derived.by(() => {
    const { scope, ejercicios, lastMonth, inUse } = this.#desk.filters;
    const cargas = [...new Set(inUse.map(({ carga_id }) => carga_id))];
    const { mirada, eje } = this;
    return JSON.stringify({ mirada, scope, eje, cargas, ejercicios, lastMonth } satisfies Asked);
  });

  readonly failure = $derived.by(() => this.figures.failure ?? this.#explained.failure);
  readonly loading = $derived.by(
    () => (this.figures.value === null || this.#explained.value === null) && this.failure === null,
  );
  /** An annotation alone does not make the figures old. */
  readonly stale = $derived.by(
    () =>
      this.figures.pending ||
      [this.#explained.value, this.changed.value, this.registered.value].some(
        (value) => value !== null && value.key !== this.#asked,
      ),
  );

  /** The look the figures are of: the filter may already be ahead. */
  readonly shown = $derived.by(() => this.figures.value?.mirada ?? this.mirada);
  readonly total = $derived.by(() => this.groupsOf('total')[0] ?? null);
  readonly clases = $derived.by(() => this.figures.value?.clases ?? []);
  readonly aportes = $derived.by(() => this.#explained.value?.aportes ?? []);
  readonly inicial = $derived.by(() => this.changed.value?.groups ?? []);
  readonly year = $derived.by(() => this.#explained.value?.year ?? []);
  readonly others = $derived.by(() => this.#explained.value?.others ?? []);

  readonly centros = $derived.by(() => this.registered.value?.centros ?? []);
  readonly rojas = $derived.by(() => this.registered.value?.rojas ?? []);
  readonly factores = $derived.by(() => this.registered.value?.factores ?? []);
  readonly factoresTotal = $derived.by(() => this.factores.filter(({ eje }) => eje === 'total'));

  /** «junio», and whether it comes before the period ends. */
  readonly closing = $derived.by(() => monthName(this.shown.hasta));
  readonly partial = $derived.by(() => this.shown.hasta < this.shown.periodo.hasta);

  /** Grouping of the figures shown: the choice may already be another. */
  readonly shownEje = $derived.by(() => this.figures.value?.eje ?? this.eje);

  groupsOf(eje: Eje): PoiEvaluacion[] {
    return (this.figures.value?.groups ?? []).filter((group) => group.eje === eje);
  }

  factorsOf(centro: string): EvaluacionFactor[] {
    return this.factores.filter(({ eje, llave }) => eje === 'centro_costo' && llave === centro);
  }

  choosePeriodo(code: string): void {
    const { ejercicio, lastMonth } = this.#desk.filters;
    const usual = code === periodoCode(periodoCerrado(ejercicio, lastMonth));
    this.#desk.address.set({ periodo: usual ? null : code });
  }

  groupBy(eje: string): void {
    this.#desk.address.set({ eje: eje === 'oei' ? null : eje });
  }

  filterRojas(filter: string): void {
    this.rojaFilter = rojaFilters.find((one) => one === filter) ?? 'todas';
  }
}
