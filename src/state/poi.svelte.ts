import { businessDaysLate, reportDue } from '@/core/deadline';
import { avancePor, cumplimientoDe, type PoiGrupo } from '@/sql/poi';
import { cambioDelMes, type PoiCambio } from '@/sql/poi-cambio';
import type { Filters } from './filters.svelte';
import { Query } from './query.svelte';
import type { Session } from './session.svelte';

/** A dependencia that owes the report of the month. */
export interface Pending {
  grupo: PoiGrupo;
  /** AO with meta and no report of the month. */
  missing: number;
  /** First month, running back from this one, that nobody in the dependencia reported. */
  since: number;
  whole: boolean;
  /** Días hábiles late at the date of the data. */
  late: number;
}

/** The figures of the POI under the filters, shared by every screen that shows them. Create it inside a component. */
export class PoiFigures {
  #session: Session;
  readonly filters: Filters;
  readonly total: Query<PoiGrupo[]>;
  readonly centros: Query<PoiGrupo[]>;
  readonly cambios: Query<PoiCambio[]>;
  readonly reportDay: Query<number>;

  constructor(session: Session, filters: Filters) {
    this.#session = session;
    this.filters = filters;
    const engine = () => session.engine;
    /** Reading the version makes a query ask again when the data change. */
    const loaded = () => session.version > 0 && session.cuts.length > 0;
    this.total = new Query(engine, () => {
      if (!loaded()) return null;
      const scope = filters.scope;
      return (db, signal) => avancePor(db, 'total', scope, null, { signal });
    });
    this.centros = new Query(engine, () => {
      if (!loaded()) return null;
      const scope = filters.scope;
      return (db, signal) => avancePor(db, 'centro_costo', scope, null, { signal });
    });
    this.cambios = new Query(engine, () => {
      if (!loaded()) return null;
      const { scope, mes, metodo } = filters;
      return (db, signal) =>
        mes === 1 ? Promise.resolve([]) : cambioDelMes(db, scope, mes, metodo, { signal });
    });
    this.reportDay = new Query(engine, () => {
      if (!loaded()) return null;
      return async (db) => {
        const [row] = await db.query<{ valor: string }>(
          "SELECT valor FROM parametro WHERE parametro = 'dia_habil_reporte' AND ambito = ''",
        );
        return Number(row?.valor ?? 10);
      };
    });
  }

  /** Twelve rows, January to December. */
  readonly months = $derived.by(() => this.total.value ?? []);
  readonly now = $derived.by(() => this.months.find(({ mes }) => mes === this.filters.mes) ?? null);
  readonly before = $derived.by(() => this.months.find(({ mes }) => mes === this.filters.mes - 1) ?? null);

  /** Cumplimiento físico under the chosen method, and its change in points since the month before. */
  readonly cumplimiento = $derived.by(() => this.#method(this.now));
  readonly cumplimientoBefore = $derived.by(() => this.#method(this.before));
  readonly change = $derived.by(() => difference(this.cumplimiento?.value, this.cumplimientoBefore?.value));

  readonly centrosNow = $derived.by(() =>
    (this.centros.value ?? []).filter(({ mes }) => mes === this.filters.mes),
  );

  /** Every month of each centro de costo. */
  readonly centrosByMonth = $derived.by(() => {
    const byCentro = new Map<string, PoiGrupo[]>();
    for (const row of this.centros.value ?? []) {
      const rows = byCentro.get(row.llave) ?? [];
      rows.push(row);
      byCentro.set(row.llave, rows);
    }
    return byCentro;
  });

  readonly changeByCentro = $derived.by(
    () => new Map((this.cambios.value ?? []).map((row) => [row.centro_costo_llave, row])),
  );

  /** Date of the data: when it was exported, else loaded. `YYYY-MM-DD` */
  readonly dataDate = $derived.by(() => {
    const dates = this.filters.inUse.map((cut) => (cut.exportado_en ?? cut.cargado_en ?? '').slice(0, 10));
    return dates.sort().at(-1) ?? '';
  });

  readonly due = $derived.by(() =>
    reportDue(this.filters.ejercicio, this.filters.mes, this.reportDay.value ?? 10),
  );

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
          late: businessDaysLate(
            reportDue(this.filters.ejercicio, since, this.reportDay.value ?? 10),
            this.dataDate,
          ),
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

  #silentSince(grupo: PoiGrupo): number {
    const months = this.centrosByMonth.get(grupo.llave) ?? [];
    let since = grupo.mes;
    for (let mes = grupo.mes - 1; mes >= 1; mes--) {
      const row = months.find((one) => one.mes === mes);
      if (!row || row.ao_con_meta === 0 || row.ao_reportaron_mes > 0) break;
      since = mes;
    }
    return since;
  }

  #method(grupo: PoiGrupo | null) {
    return grupo === null ? null : cumplimientoDe(grupo, this.filters.metodo);
  }
}

/** Difference of two figures, or null when either is missing. */
export function difference(a: number | null | undefined, b: number | null | undefined): number | null {
  return a === null || a === undefined || b === null || b === undefined ? null : a - b;
}
