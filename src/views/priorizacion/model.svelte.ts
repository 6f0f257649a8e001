import type { Connector, QueryOptions } from '@/engine/connector';
import { wholeCartera, type InversionCorte } from '@/sql/inversion';
import { inversionFilas, type InversionFila } from '@/sql/inversion-fila';
import {
  listaAnios,
  listaCriterios,
  listaFuera,
  listaOrden,
  listaPuntajes,
  listas,
  listaTotal,
  type Lista,
  type ListaAnio,
  type ListaCriterio,
  type ListaFuera,
  type ListaPuesto,
  type ListaPuntaje,
  type ListaTotal,
} from '@/sql/lista';
import type { Sobre } from '@/journal/event';
import type { Desk } from '@/state/desk.svelte';
import { Query } from '@/state/query.svelte';
import { movedBetween, shownOrder } from './order';

/** All that the page says of a list with the figures of a corte. */
export interface PrioridadFigures {
  lista: Lista;
  /** The one before it, where it is known. */
  anterior: Lista | null;
  corte: InversionCorte | null;
  /** In the order shown. */
  orden: ListaPuesto[];
  /** The order is the approved one: nothing says how to compute another. */
  aprobado: boolean;
  criterios: ListaCriterio[];
  puntajes: ListaPuntaje[];
  fuera: ListaFuera[];
  total: ListaTotal;
  anios: ListaAnio[];
  /** What the cartera says of those of the list that are in it. */
  cartera: InversionFila[];
}

/** What no weight or score changes: asked once for each list, corte and version of the data. */
type CarteraRead = Pick<PrioridadFigures, 'fuera' | 'anios' | 'cartera'>;

async function readCartera(db: Connector, id: string, at: string | null): Promise<CarteraRead> {
  const everyOne = { orden: 'cui', sube: true, limite: null } as const;
  const [fuera, anios, cartera] = await Promise.all([
    listaFuera(db, id),
    listaAnios(db, id, at),
    at === null ? [] : inversionFilas(db, { ...wholeCartera(at), cartera: id }, everyOne),
  ]);
  return { fuera, anios, cartera };
}

type Asked = Pick<PrioridadFigures, 'lista' | 'anterior' | 'corte'>;

async function read(
  db: Connector,
  asked: Asked,
  cartera: CarteraRead,
  options: QueryOptions,
): Promise<PrioridadFigures> {
  const id = asked.lista.lista_id;
  const at = asked.corte?.corte ?? null;
  const [orden, criterios, puntajes, total] = await Promise.all([
    listaOrden(db, id, at, options),
    listaCriterios(db, id, options),
    listaPuntajes(db, id, options),
    listaTotal(db, id, at, options),
  ]);
  const aprobado = criterios.length === 0 && asked.lista.tipo !== 'PMI';
  return {
    ...asked,
    ...cartera,
    orden: shownOrder(orden, aprobado),
    aprobado,
    criterios,
    puntajes,
    total: total!,
  };
}

/** Milliseconds within which what is written is one change. */
const ONE_CHANGE = 1000;

export class PrioridadModel {
  #desk: Desk;
  readonly #listas: Query<Lista[]>;
  readonly #figures: Query<PrioridadFigures>;
  /** Those that the last change written here moved; null before any. */
  moved = $state.raw<number | null>(null);
  /** What was shown before the last change, whose annotations come one after another. */
  #before: PrioridadFigures | null = null;
  #written = 0;

  constructor(desk: Desk) {
    this.#desk = desk;
    const { session, journal } = desk;
    this.#listas = new Query(
      () => session.engine,
      () => {
        if (!session.complete || session.version === 0) return null;
        return (db, signal) => listas(db, { signal });
      },
    );
    this.#figures = new Query(
      () => session.engine,
      () => {
        const { lista, anterior } = this;
        const corte = this.#corte;
        if (!session.complete || session.version === 0 || journal.version < 0 || lista === null) return null;
        const { version } = session;
        return async (db, signal) => {
          const asked = { lista, anterior, corte: JSON.parse(corte) as InversionCorte | null };
          const cartera = await this.#readCartera(db, asked, version);
          signal.throwIfAborted();
          return read(db, asked, cartera, { signal });
        };
      },
    );
    $effect(() => {
      this.moved = movedBetween(this.#before, this.#figures.value);
    });
  }

  /** Weights and scores; null gives back what the file says. */
  write(sobre: Sobre, campo: string, valor: string | null): void {
    const now = Date.now();
    if (now - this.#written > ONE_CHANGE) this.#before = this.value;
    this.#written = now;
    this.#desk.journal.write(sobre, campo, valor);
  }

  readonly listas = $derived.by(() => this.#listas.value ?? []);
  /** The list asked; else the first, which is the latest PMI. */
  readonly lista = $derived.by<Lista | null>(() => {
    const asked = this.#desk.address.params.get('lista');
    return this.listas.find(({ lista_id }) => lista_id === asked) ?? this.listas[0] ?? null;
  });
  readonly anterior = $derived.by<Lista | null>(
    () => this.listas.find(({ lista_id }) => lista_id === this.lista?.anterior) ?? null,
  );
  /** Lists have been looked for and there is none. */
  readonly none = $derived.by(() => this.#listas.value !== null && this.lista === null);

  readonly value = $derived.by(() => this.#figures.value);
  readonly failure = $derived.by(() => this.#figures.failure ?? this.#listas.failure);
  readonly loading = $derived.by(() => this.value === null && this.failure === null);
  readonly stale = $derived.by(
    () => this.value !== null && this.#figures.pending && this.value.lista.lista_id !== this.lista?.lista_id,
  );

  readonly #corte = $derived.by(() => JSON.stringify(this.#desk.inversionFilters.corte));

  #kept: { key: string; cartera: Promise<CarteraRead> } | null = null;

  #readCartera(db: Connector, { lista, corte }: Asked, version: number): Promise<CarteraRead> {
    const key = JSON.stringify([lista.lista_id, corte?.corte, version]);
    if (this.#kept?.key !== key) {
      const cartera = readCartera(db, lista.lista_id, corte?.corte ?? null);
      this.#kept = { key, cartera };
      // A failure is not kept: the next question tries again.
      cartera.catch(() => (this.#kept = null));
    }
    return this.#kept.cartera;
  }
}
