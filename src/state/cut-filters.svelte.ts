import type { Address } from './address.svelte';

/** What any cut of a year's data says of itself. */
export interface LoadedCut {
  carga_id: string;
  ejercicio: number;
  corte: number | null;
  vigente: boolean;
}

/** The year, the cut, the month and the place that the address asks for, completed with what is loaded. */
export class CutFilters<Cut extends LoadedCut> {
  #address: Address;
  #cuts: () => readonly Cut[];

  constructor(address: Address, cuts: () => readonly Cut[]) {
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
    const asked = this.param('carga');
    return this.#cuts().some(({ carga_id }) => carga_id === asked) ? asked : null;
  });

  /** Cuts of the ejercicio that the figures come from. */
  readonly inUse = $derived.by(() =>
    this.#cuts().filter(
      (cut) =>
        cut.ejercicio === this.ejercicio && (this.carga === null ? cut.vigente : cut.carga_id === this.carga),
    ),
  );

  /** Last month with anything executed. */
  readonly lastMonth = $derived.by(() => Math.max(0, ...this.inUse.map(({ corte }) => corte ?? 0)) || 12);

  readonly mes = $derived.by(() => {
    const asked = this.askedMonth;
    return asked !== null && Number.isInteger(asked) && asked >= 1 && asked <= this.lastMonth
      ? asked
      : this.lastMonth;
  });

  readonly pliegos = $derived.by(() => this.list('pliego'));
  readonly ues = $derived.by(() => this.list('ue'));

  protected param(name: string): string | null {
    return this.#address.params.get(name);
  }

  protected list(name: string): string[] {
    const text = this.param(name);
    return text === null || text === '' ? [] : text.split(',');
  }

  protected change(changes: Record<string, string | null>): void {
    this.#address.set(changes);
  }

  /** Sets a list and clears what hangs below it. */
  protected chooseIn(level: string, keys: readonly string[], below: readonly string[]): void {
    this.change({
      [level]: keys.join(',') || null,
      ...Object.fromEntries(below.map((name) => [name, null])),
    });
  }

  #number(name: string): number | null {
    const text = this.param(name);
    return text === null || text === '' ? null : Number(text);
  }
}
