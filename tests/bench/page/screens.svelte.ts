import type { Connector, SqlParam } from '@/engine/connector';
import { Desk } from '@/state/desk.svelte';
import type { Cut } from '@/state/filters.svelte';
import { Query } from '@/state/query.svelte';
import { centrosOf } from '@/sql/poi-centro';
import { aoPage } from '@/sql/poi-ao';
import { inversionCortes, inversionSectores } from '@/sql/inversion';
import { BrechasModel } from '@/views/brechas/model.svelte';
import { CalidadModel } from '@/views/calidad/model.svelte';
import { EvaluationModel } from '@/views/evaluacion/model.svelte';
import { CarteraModel } from '@/views/inversiones/model.svelte';
import { Comparison } from '@/views/modificaciones/comparison.svelte';
import { ModificacionModel } from '@/views/modificaciones/model.svelte';
import { PoiModel } from '@/views/poi/model.svelte';
import { ResumenModel } from '@/views/resumen/model.svelte';
import { flushSync, untrack } from 'svelte';
import type { Asked } from '../jobs';

export type ScreenName =
  'poi' | 'resumen' | 'evaluacion' | 'modificaciones' | 'calidad' | 'inversiones' | 'brechas';

const unfiltered = { pliego: null, ue: null, centro: null, sector: null, entidad: null, dpto: null };

/** The state of the app without its pages: what a screen asks of the engine when a filter changes, and when it is answered. */
export class Screens {
  readonly #engine: Connector;
  #desk: Desk | null = null;
  #asked: Asked[] = [];
  #pending = 0;
  #since = 0;
  /** When the headline figures last changed, ms after the filter did. */
  #tiles = NaN;
  #idle: (() => void) | null = null;
  #close: (() => void) | null = null;

  constructor(engine: Connector) {
    this.#engine = engine;
  }

  async open(name: ScreenName): Promise<void> {
    const cuts = await this.#engine.query<Cut>('SELECT * FROM poi_carga');
    const cortes = await inversionCortes(this.#engine);
    const sectores = await inversionSectores(this.#engine);
    await this.#answered(() => {
      this.#close = $effect.root(() => {
        const desk = new Desk();
        this.#desk = desk;
        const { session } = desk;
        session.engine = this.#watched();
        session.cuts = cuts;
        session.cortes = cortes;
        session.sectores = sectores;
        session.complete = true;
        session.version = 1;
        void session.journal.open(this.#engine);
        desk.figures.wanted = name === 'poi' || name === 'resumen';
        const tiles = this.#screens[name](desk);
        $effect(() => {
          tiles();
          this.#tiles = performance.now() - this.#since;
        });
      });
    });
  }

  /** One pliego, one UE and one centro of the latest ejercicio, the middle one of each; none without a POI. */
  async scopes(): Promise<Partial<Record<'pliego' | 'ue' | 'centro', string>>> {
    if (this.#desk!.session.cuts.length === 0) return {};
    const cuts = this.#desk!.session.cuts.filter(({ vigente }) => vigente);
    const ejercicio = Math.max(...cuts.map((cut) => cut.ejercicio));
    const mine = cuts.filter((cut) => cut.ejercicio === ejercicio);
    const cut = middle(mine.sort((a, b) => a.ue_id.localeCompare(b.ue_id)));
    const scope = { ejercicio, carga: null, pliegos: [], ues: [cut.ue_id], centros: [] };
    const centro = middle(await centrosOf(this.#engine, scope));
    return { pliego: cut.pliego_llave, ue: cut.ue_id, centro: centro.llave };
  }

  /** Changes the filter; what was asked and when each answer came, and when the headline figures were new. */
  async filter(choice: Record<string, string | null>): Promise<{ asked: Asked[]; tiles: number }> {
    await this.#answered(() => {
      this.#desk!.address.set({ ...unfiltered, ...choice });
      flushSync();
    });
    return { asked: this.#asked, tiles: this.#tiles };
  }

  close(): void {
    this.#close?.();
  }

  /** Each gives what its headline figures are read from. */
  readonly #screens: Record<ScreenName, (desk: Desk) => () => unknown> = {
    poi: (desk) => this.#poi(desk),
    resumen: ({ session, filters, figures, address }) => {
      new ResumenModel(session, filters, figures, address);
      return () => figures.now;
    },
    evaluacion: (desk) => {
      const model = new EvaluationModel(desk);
      return () => model.total;
    },
    modificaciones: ({ session, filters, address }) => {
      const model = new ModificacionModel(session, new Comparison(address, filters, () => session.cuts));
      return () => model.total;
    },
    inversiones: (desk) => {
      const model = new CarteraModel(desk);
      return () => model.figures.value;
    },
    brechas: (desk) => {
      const model = new BrechasModel(desk);
      return () => model.value;
    },
    calidad: (desk) => {
      const model = new CalidadModel(desk);
      return () => model.total;
    },
  };

  #poi({ session, filters, figures, address }: Desk): () => unknown {
    const model = new PoiModel(session, filters, figures, address);
    const engine = () => session.engine;
    new Query(engine, () => {
      if (filters.centros.length === 0) return null;
      const scope = { ...filters.scope, centros: [] };
      return (db, signal) => centrosOf(db, scope, { signal });
    });
    new Query(engine, () => {
      const { sort, totals } = model;
      if (!totals) return null;
      const { scope, mes, filter } = untrack(() => ({
        scope: filters.scope,
        mes: filters.mes,
        filter: model.filter,
      }));
      return (db) => aoPage(db, scope, mes, filter, sort, { offset: 0, limit: 100 });
    });
    return () => figures.now;
  }

  /** Resolves when nothing asked is without answer and no answer asks for more. */
  async #answered(change: () => void): Promise<void> {
    this.#asked = [];
    this.#since = performance.now();
    change();
    do {
      if (this.#pending > 0) await new Promise<void>((resolve) => (this.#idle = resolve));
      await new Promise((resolve) => setTimeout(resolve, 5));
      flushSync();
    } while (this.#pending > 0);
  }

  #watched(): Connector {
    return new Proxy(this.#engine, {
      get: (target, key) => {
        if (key === 'query')
          return (sql: string, params: readonly SqlParam[] = [], options = {}) =>
            this.#record(sql, params, target.query(sql, params, options));
        const value: unknown = Reflect.get(target, key, target);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
  }

  async #record<T>(sql: string, params: readonly SqlParam[], rows: Promise<T>): Promise<T> {
    this.#pending++;
    const asked = { sql, params, answered: NaN };
    this.#asked.push(asked);
    try {
      return await rows;
    } finally {
      asked.answered = performance.now() - this.#since;
      this.#pending--;
      queueMicrotask(() => {
        if (this.#pending === 0) this.#idle?.();
      });
    }
  }
}

function middle<T>(items: readonly T[]): T {
  return items[Math.floor(items.length / 2)]!;
}
