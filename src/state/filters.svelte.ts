import type { Metodo, PoiScope } from '@/sql/poi';
import type { Address } from './address.svelte';

/** What the reader may choose of a loaded POI. */
export interface Cut {
  carga_id: string;
  ejercicio: number;
  pliego_llave: string;
  pliego: string;
  ue_id: string;
  ue: string;
  corte: number | null;
  vigente: boolean;
  demostracion: boolean;
  ao_activas: number;
  exportado_en: string | null;
  cargado_en: string | null;
}

/** The filters as the address says them, completed with what is loaded. */
export class Filters {
  #address: Address;
  #cuts: () => readonly Cut[];

  constructor(address: Address, cuts: () => readonly Cut[]) {
    this.#address = address;
    this.#cuts = cuts;
  }

  readonly ejercicios = $derived.by(() =>
    [...new Set(this.#cuts().map(({ ejercicio }) => ejercicio))].sort((a, b) => b - a),
  );

  readonly ejercicio = $derived.by(() => {
    const asked = Number(this.#address.params.get('ejercicio'));
    return this.ejercicios.includes(asked) ? asked : (this.ejercicios[0] ?? new Date().getFullYear());
  });

  readonly carga = $derived.by(() => {
    const asked = this.#address.params.get('carga');
    return this.#cuts().some(({ carga_id }) => carga_id === asked) ? asked : null;
  });

  /** Cuts of the ejercicio that the figures come from. */
  readonly inUse = $derived.by(() =>
    this.#cuts().filter(
      (cut) =>
        cut.ejercicio === this.ejercicio && (this.carga === null ? cut.vigente : cut.carga_id === this.carga),
    ),
  );

  /** Last month with any seguimiento. */
  readonly lastMonth = $derived.by(() => Math.max(0, ...this.inUse.map(({ corte }) => corte ?? 0)) || 12);

  readonly mes = $derived.by(() => {
    const asked = Number(this.#address.params.get('corte'));
    return Number.isInteger(asked) && asked >= 1 && asked <= this.lastMonth ? asked : this.lastMonth;
  });

  readonly pliegos = $derived.by(() => this.#list('pliego'));
  readonly ues = $derived.by(() => this.#list('ue'));
  readonly centros = $derived.by(() => this.#list('centro'));

  readonly metodo = $derived.by<Metodo>(() =>
    this.#address.params.get('metodo') === 'ponderado' ? 'ponderado' : 'simple',
  );

  readonly scope = $derived.by<PoiScope>(() => ({
    ejercicio: this.ejercicio,
    carga: this.carga,
    pliegos: this.pliegos,
    ues: this.ues,
    centros: this.centros,
  }));

  set(changes: Partial<Record<'ejercicio' | 'corte' | 'carga' | 'metodo', string | null>>): void {
    this.#address.set(changes);
  }

  /** Choosing above clears what hangs below: pliego → UE → centro. */
  choose(level: 'pliego' | 'ue' | 'centro', keys: readonly string[]): void {
    const below = { pliego: ['ue', 'centro'], ue: ['centro'], centro: [] }[level];
    this.#address.set({
      [level]: keys.join(',') || null,
      ...Object.fromEntries(below.map((name) => [name, null])),
    });
  }

  #list(name: string): string[] {
    const text = this.#address.params.get(name);
    return text === null || text === '' ? [] : text.split(',');
  }
}
