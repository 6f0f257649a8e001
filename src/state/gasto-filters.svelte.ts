import type { GastoCarga, GastoScope } from '@/sql/gasto';
import type { Address } from './address.svelte';

/** The filters of the address read against the budget loaded, whose years and cuts are not those of the POI. */
export class GastoFilters {
  #address: Address;
  #cuts: () => readonly GastoCarga[];

  constructor(address: Address, cuts: () => readonly GastoCarga[]) {
    this.#address = address;
    this.#cuts = cuts;
  }

  readonly ejercicios = $derived.by(() =>
    [...new Set(this.#cuts().map(({ ejercicio }) => ejercicio))].sort((a, b) => b - a),
  );

  /** As the address says; null where it says nothing. */
  readonly askedYear = $derived.by(() => this.#number('ejercicio'));
  readonly askedMonth = $derived.by(() => this.#number('corte'));

  readonly ejercicio = $derived.by(() =>
    this.askedYear !== null && this.ejercicios.includes(this.askedYear)
      ? this.askedYear
      : (this.ejercicios[0] ?? new Date().getFullYear()),
  );

  readonly carga = $derived.by(() => {
    const asked = this.#address.params.get('carga');
    return this.#cuts().some(({ carga_id }) => carga_id === asked) ? asked : null;
  });

  readonly inUse = $derived.by(() =>
    this.#cuts().filter(
      (cut) =>
        cut.ejercicio === this.ejercicio && (this.carga === null ? cut.vigente : cut.carga_id === this.carga),
    ),
  );

  /** Last month with any devengado. */
  readonly lastMonth = $derived.by(() => Math.max(0, ...this.inUse.map(({ corte }) => corte ?? 0)) || 12);

  readonly mes = $derived.by(() => {
    const asked = this.askedMonth;
    return asked !== null && Number.isInteger(asked) && asked >= 1 && asked <= this.lastMonth
      ? asked
      : this.lastMonth;
  });

  readonly pliegos = $derived.by(() => this.#list('pliego'));
  readonly ues = $derived.by(() => this.#list('ue'));
  readonly fuentes = $derived.by(() => this.#list('fuente'));

  readonly scope = $derived.by<GastoScope>(() => ({
    ejercicio: this.ejercicio,
    carga: this.carga,
    pliegos: this.pliegos,
    ues: this.ues,
    fuentes: this.fuentes,
  }));

  set(changes: Partial<Record<'ejercicio' | 'corte' | 'carga' | 'por', string | null>>): void {
    this.#address.set(changes);
  }

  /** Choosing a pliego or a UE clears what hangs below, that of the POI too. */
  choose(level: 'pliego' | 'ue' | 'fuente', keys: readonly string[]): void {
    const below = { pliego: ['ue', 'centro'], ue: ['centro'], fuente: [] }[level];
    this.#address.set({
      [level]: keys.join(',') || null,
      ...Object.fromEntries(below.map((name) => [name, null])),
    });
  }

  seeAll(): void {
    this.#address.set({ pliego: null, ue: null, centro: null, fuente: null });
  }

  /** How the groups of the screen are made, as the address says. */
  readonly por = $derived.by(() => this.#address.params.get('por'));

  #number(name: string): number | null {
    const text = this.#address.params.get(name);
    return text === null || text === '' ? null : Number(text);
  }

  #list(name: string): string[] {
    const text = this.#address.params.get(name);
    return text === null || text === '' ? [] : text.split(',');
  }
}
