import { businessDaysLate, reportDue } from '@/core/deadline';
import {
  avanceMensual,
  cumplimientoDe,
  gruposBreves,
  gruposPor,
  type Eje,
  type PoiBreve,
  type PoiGrupo,
  type PoiMes,
  type PoiScope,
} from '@/sql/poi';
import { GroupNames } from './group-names';
import { centroMes, mesesPorCentro, type CentroMes, type CentroMeses } from '@/sql/poi-centro';
import { poiSettings, type BandLimit, type PoiSettings } from '@/sql/poi-settings';
import { cambioDe, cambiosDelMes, type CambioRow } from '@/sql/poi-cambio';
import type { Filters } from './filters.svelte';
import { Query } from './query.svelte';
import type { Session } from './session.svelte';

/** A dependencia that owes the report of the month. */
export interface Pending {
  grupo: PoiBreve;
  /** AO with meta and no report of the month. */
  missing: number;
  /** First month, running back from this one, that nobody in the dependencia reported. */
  since: number;
  whole: boolean;
  /** Días hábiles late at the date of the data. */
  late: number;
}

interface Asked {
  scope: PoiScope;
  mes: number;
  total: PoiGrupo | null;
  groups: PoiBreve[];
  months: PoiMes[];
}

interface Detail {
  /** The figures it explains. */
  of: Asked;
  centros: CentroMeses[];
  changes: CambioRow[];
}

const monthly: Eje[] = ['total', 'pliego', 'ue'];
const atMonth: Eje[] = ['pliego', 'ue', 'centro_costo', 'oei', 'aei'];

/** The figures of the POI under the filters, shared by every screen that shows them. Create it inside a component. */
export class PoiFigures {
  #session: Session;
  readonly filters: Filters;
  /** The headline figures come at once, so that no tile shows another filter than its neighbour. */
  readonly asked: Query<Asked>;
  readonly #detail: Query<Detail>;
  readonly settings: Query<PoiSettings>;
  /** False while the screen shown does without them: they are not asked again. */
  wanted = $state(true);

  constructor(session: Session, filters: Filters) {
    this.#session = session;
    this.filters = filters;
    const engine = () => session.engine;
    /** Reading the version makes a query ask again when the data change. */
    const loaded = () => session.version > 0 && session.cuts.length > 0;
    const names = new GroupNames();
    this.asked = new Query(engine, () => {
      if (!loaded() || !this.wanted) return null;
      const { scope, mes } = filters;
      const { version } = session;
      return async (db, signal) => {
        const [named, total, groups, months] = await Promise.all([
          names.of(db, scope.ejercicio, version),
          gruposPor(db, ['total'], scope, mes, { signal }),
          gruposBreves(db, atMonth, scope, mes, { signal }),
          avanceMensual(db, monthly, scope, { signal }),
        ]);
        return { scope, mes, total: named(total)[0] ?? null, groups: named(groups), months };
      };
    });
    this.#detail = new Query(engine, () => {
      const of = this.asked.value;
      if (of === null) return null;
      const { scope, mes } = of;
      return async (db, signal) => {
        const [centros, changes] = await Promise.all([
          mesesPorCentro(db, scope, { signal }),
          mes === 1 ? [] : cambiosDelMes(db, scope, mes, { signal }),
        ]);
        return { of, centros, changes };
      };
    });
    this.settings = new Query(engine, () => (loaded() ? poiSettings : null));
  }

  readonly failure = $derived.by(() => this.asked.failure ?? this.#detail.failure ?? this.settings.failure);
  readonly loading = $derived.by(() => this.#answer === null && this.failure === null);
  /** The figures shown are still those of an earlier filter. */
  readonly stale = $derived.by(
    () => this.asked.pending || this.#detail.value?.of !== (this.asked.value ?? undefined),
  );

  readonly #answer = $derived.by(() =>
    this.settings.value === null || this.#detail.value === null ? null : this.asked.value,
  );
  /** Business day of the next month on which the report is due. */
  readonly reportDay = $derived.by(() => this.settings.value?.reportDay ?? 10);

  /** Where a band of the semáforo begins, %. */
  limit(band: BandLimit['banda']): number {
    return this.settings.value?.bands.find(({ banda }) => banda === band)?.desde ?? 0;
  }

  readonly #groups = $derived.by(() => byEje(this.#answer?.groups ?? []));
  readonly #months = $derived.by(() => byEje(this.#answer?.months ?? []));

  /** Groups of an eje at the month, in the order of their codes. */
  groupsOf(eje: Eje): readonly PoiBreve[] {
    return this.#groups.get(eje) ?? [];
  }

  /** Groups of an eje at every month; those of a centro de costo come from `centroAt`. */
  monthsOf(eje: Eje): readonly PoiMes[] {
    return this.#months.get(eje) ?? [];
  }

  /** A group at a month, 1–12; null where it is not known. */
  groupAt(eje: Eje, llave: string, mes: number): CentroMes | null {
    if (eje === 'centro_costo') return this.centroAt(llave, mes);
    return this.monthsOf(eje).find((row) => row.llave === llave && row.mes === mes) ?? null;
  }

  /** Twelve rows, January to December. */
  readonly months = $derived.by(() => this.monthsOf('total'));
  readonly now = $derived.by(() => this.#answer?.total ?? null);
  readonly before = $derived.by(
    () => this.months.find(({ mes }) => mes === (this.now?.mes ?? 0) - 1) ?? null,
  );

  /** Cumplimiento físico under the chosen method, and its change in points since the month before. */
  readonly cumplimiento = $derived.by(() => this.#method(this.now));
  readonly cumplimientoBefore = $derived.by(() => this.#method(this.before));
  readonly change = $derived.by(() => difference(this.cumplimiento?.value, this.cumplimientoBefore?.value));

  readonly centrosNow = $derived.by(() => this.groupsOf('centro_costo'));

  readonly #centros = $derived.by(
    () => new Map((this.#detail.value?.centros ?? []).map((centro) => [centro.llave, centro])),
  );

  /** A centro de costo at a month, 1–12; null where it is not known. */
  centroAt(llave: string, mes: number): CentroMes | null {
    const centro = this.#centros.get(llave);
    return centro ? centroMes(centro, mes) : null;
  }

  /** Where the change of the month comes from, by centro de costo; null is the whole. */
  readonly changeByCentro = $derived.by(
    () =>
      new Map(
        (this.#detail.value?.changes ?? []).map((row) => [
          row.centro_costo_llave,
          cambioDe(row, this.filters.metodo),
        ]),
      ),
  );

  /** Date of the data: when it was exported, else loaded. `YYYY-MM-DD` */
  readonly dataDate = $derived.by(() => {
    const dates = this.filters.inUse.map((cut) => (cut.exportado_en ?? cut.cargado_en ?? '').slice(0, 10));
    return dates.sort().at(-1) ?? '';
  });

  readonly due = $derived.by(() => reportDue(this.filters.ejercicio, this.filters.mes, this.reportDay));

  /** Who has not reported the month: whole dependencias first, then those in part. */
  readonly pending = $derived.by<Pending[]>(() =>
    this.centrosNow
      .filter((grupo) => grupo.ao_con_meta > grupo.ao_reportaron_mes)
      .map((grupo) => {
        const whole = grupo.ao_reportaron_mes === 0;
        const since = whole ? this.#silentSince(grupo) : grupo.mes;
        return {
          grupo,
          missing: grupo.ao_con_meta - grupo.ao_reportaron_mes,
          since,
          whole,
          late: businessDaysLate(reportDue(this.filters.ejercicio, since, this.reportDay), this.dataDate),
        };
      })
      .sort(
        (a, b) =>
          Number(b.whole) - Number(a.whole) ||
          b.missing - a.missing ||
          a.grupo.llave.localeCompare(b.grupo.llave),
      ),
  );

  readonly demonstration = $derived.by(() => this.#session.demonstration);

  #silentSince(grupo: PoiBreve): number {
    let since = grupo.mes;
    for (let mes = grupo.mes - 1; mes >= 1; mes--) {
      const row = this.centroAt(grupo.llave, mes);
      if (!row || row.ao_con_meta === 0 || row.ao_reportaron_mes > 0) break;
      since = mes;
    }
    return since;
  }

  #method(grupo: PoiMes | null) {
    return grupo === null ? null : cumplimientoDe(grupo, this.filters.metodo);
  }
}

function byEje<Row extends { eje: Eje }>(rows: readonly Row[]): Map<Eje, Row[]> {
  const groups = new Map<Eje, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.eje);
    if (group) group.push(row);
    else groups.set(row.eje, [row]);
  }
  return groups;
}

/** Difference of two figures, or null when either is missing. */
export function difference(a: number | null | undefined, b: number | null | undefined): number | null {
  return a === null || a === undefined || b === null || b === undefined ? null : a - b;
}
