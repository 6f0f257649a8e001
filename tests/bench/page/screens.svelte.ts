import type { Connector, SqlParam } from '@/engine/connector';
import { Address } from '@/state/address.svelte';
import { Filters, type Cut } from '@/state/filters.svelte';
import { PoiFigures } from '@/state/poi.svelte';
import { Query } from '@/state/query.svelte';
import { Session } from '@/state/session.svelte';
import { centrosOf } from '@/sql/poi-centro';
import { aoPage } from '@/sql/poi-ao';
import { PoiModel } from '@/views/poi/model.svelte';
import { ResumenModel } from '@/views/resumen/model.svelte';
import { flushSync, untrack } from 'svelte';
import type { Asked } from '../jobs';

/** The state of the app without its pages: what a screen asks of the engine when a filter changes, and when it is answered. */
export class Screens {
  readonly #session = new Session();
  readonly #address = new Address();
  readonly #engine: Connector;
  #asked: Asked[] = [];
  #pending = 0;
  #since = 0;
  #idle: (() => void) | null = null;
  #close: (() => void) | null = null;

  constructor(engine: Connector) {
    this.#engine = engine;
  }

  async open(name: 'poi' | 'resumen'): Promise<void> {
    const session = this.#session;
    session.engine = this.#watched();
    session.cuts = await this.#engine.query<Cut>('SELECT * FROM poi_carga');
    session.version = 1;
    await this.#answered(() => {
      this.#close = $effect.root(() => (name === 'poi' ? this.#poi() : this.#resumen()));
    });
  }

  /** One pliego, one UE and one centro of the latest ejercicio, the middle one of each. */
  scopes(): Record<'pliego' | 'ue' | 'centro', string> {
    const cuts = this.#session.cuts.filter(({ vigente }) => vigente);
    const last = Math.max(...cuts.map(({ ejercicio }) => ejercicio));
    const mine = cuts.filter(({ ejercicio }) => ejercicio === last);
    const cut = mine.sort((a, b) => a.ue_id.localeCompare(b.ue_id))[Math.floor(mine.length / 2)]!;
    return { pliego: cut.pliego_llave, ue: cut.ue_id, centro: this.#centro(cut.ue_id) };
  }

  /** Changes the filter; what was asked, and when each answer came. */
  async filter(choice: Record<string, string | null>): Promise<Asked[]> {
    await this.#answered(() => {
      this.#address.set({ pliego: null, ue: null, centro: null, ...choice });
      flushSync();
    });
    return this.#asked;
  }

  close(): void {
    this.#close?.();
  }

  #figures: PoiFigures | null = null;

  #centro(ue: string): string {
    const keys = this.#figures!.centrosNow.map(({ llave }) => llave).filter((llave) =>
      llave.startsWith(`${ue}/`),
    );
    return keys[Math.floor(keys.length / 2)]!;
  }

  #poi(): void {
    const { filters, figures } = this.#shared();
    const model = new PoiModel(this.#session, filters, figures, this.#address);
    const engine = () => this.#session.engine;
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
  }

  #resumen(): void {
    const { filters, figures } = this.#shared();
    new ResumenModel(this.#session, filters, figures, this.#address);
  }

  #shared() {
    const filters = new Filters(this.#address, () => this.#session.cuts);
    const figures = new PoiFigures(this.#session, filters);
    this.#figures = figures;
    return { filters, figures };
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
