import { ownSectors, type InversionCorte, type InversionScope, type InversionSector } from '@/sql/inversion';
import type { Address } from './address.svelte';

/** What the filters of the cartera are called in the address. */
const names = {
  sectores: 'sector',
  entidades: 'entidad',
  ueis: 'uei',
  departamentos: 'dpto',
  tipos: 'tipo',
  funciones: 'funcion',
} as const;

export type InversionLista = keyof typeof names;

/** In the address, instead of a list, that the reader wants even what a default would leave out. */
const ALL = 'todos';

/** Which corte and which part of the cartera the reader looks at: what the address says, completed with what is loaded. */
export class InversionFilters {
  #address: Address;
  #cortes: () => readonly InversionCorte[];
  #sectors: () => readonly InversionSector[];

  constructor(
    address: Address,
    cortes: () => readonly InversionCorte[],
    sectors: () => readonly InversionSector[],
  ) {
    this.#address = address;
    this.#cortes = cortes;
    this.#sectors = sectors;
  }

  /** Latest first. */
  readonly cortes = $derived.by(() => this.#cortes());

  /** The one asked; else the latest up to the year and month that the other screens look at; else the latest. */
  readonly corte = $derived.by<InversionCorte | null>(() => {
    const { params } = this.#address;
    const asked = this.cortes.find(({ corte }) => corte === params.get('al'));
    if (asked) return asked;
    const year = params.get('ejercicio');
    const limit = year === null ? null : `${year}-${(params.get('corte') ?? '12').padStart(2, '0')}`;
    return this.cortes.find(({ corte }) => limit === null || corte <= limit) ?? this.cortes[0] ?? null;
  });

  /** The corte it is compared with. */
  readonly anterior = $derived.by<InversionCorte | null>(
    () => this.cortes.find(({ corte }) => corte === this.corte?.anterior) ?? null,
  );

  /** Among several sectors, only that of the reader until another is chosen. */
  readonly sectores = $derived.by<readonly string[]>(() => {
    const asked = this.#list('sectores');
    if (asked.length > 0) return asked[0] === ALL ? [] : asked;
    return ownSectors(this.#sectors(), this.corte?.corte ?? null);
  });

  readonly cartera = $derived.by(() => this.#address.params.get('cartera'));

  /** Null while nothing is loaded. */
  readonly scope = $derived.by<InversionScope | null>(() =>
    this.corte === null
      ? null
      : {
          corte: this.corte.corte,
          sectores: this.sectores,
          entidades: this.#list('entidades'),
          ueis: this.#list('ueis'),
          departamentos: this.#list('departamentos'),
          tipos: this.#list('tipos'),
          funciones: this.#list('funciones'),
          cartera: this.cartera,
          texto: null,
        },
  );

  choose(lista: InversionLista, keys: readonly string[]): void {
    const none = lista === 'sectores' ? ALL : null;
    this.#address.set({ [names[lista]]: keys.join('|') || none });
  }

  set(changes: Partial<Record<'al' | 'cartera', string | null>>): void {
    this.#address.set(changes);
  }

  seeAll(): void {
    this.#address.set({
      ...Object.fromEntries(Object.values(names).map((name) => [name, null])),
      sector: ALL,
      cartera: null,
    });
  }

  /** Names may hold commas: they are told apart by a bar. */
  #list(lista: InversionLista): string[] {
    return (this.#address.params.get(names[lista]) ?? '').split('|').filter(Boolean);
  }
}
