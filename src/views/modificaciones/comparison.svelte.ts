import type { Comparacion } from '@/sql/poi-modificacion';
import type { Address } from '@/state/address.svelte';
import type { Cut, Filters } from '@/state/filters.svelte';
import { before, comparedUes, cutGroups, lastTwo, sideName, type CutGroup } from './cut-groups';

export type Mode = 'inicial' | 'cortes';

/** How the two sides are called. */
export interface Sides {
  mode: Mode;
  before: { month: string; date: string };
  now: { month: string; date: string };
}

const idsOf = (cuts: readonly Cut[]) => [...new Set(cuts.map(({ carga_id }) => carga_id))];

/** The two sides that the address asks to compare, completed with what is loaded. */
export class Comparison {
  #address: Address;
  #filters: Filters;
  #cuts: () => readonly Cut[];

  constructor(address: Address, filters: Filters, cuts: () => readonly Cut[]) {
    this.#address = address;
    this.#filters = filters;
    this.#cuts = cuts;
  }

  /** Cuts of the ejercicio, the pliegos and the UE in the filters. */
  readonly cuts = $derived.by(() => {
    const { ejercicio, pliegos, ues } = this.#filters;
    return this.#cuts().filter(
      (cut) =>
        cut.ejercicio === ejercicio &&
        (pliegos.length === 0 || pliegos.includes(cut.pliego_llave)) &&
        (ues.length === 0 || ues.includes(cut.ue_id)),
    );
  });

  readonly groups = $derived.by<CutGroup[]>(() => cutGroups(this.cuts));
  /** Some UE has two cuts. */
  readonly several = $derived.by(() => lastTwo(this.cuts).now.length > 0);

  readonly mode = $derived.by<Mode>(() =>
    this.several && this.#address.params.get('comparar') === 'cortes' ? 'cortes' : 'inicial',
  );

  readonly de = $derived.by(() => this.#group('de'));
  readonly contra = $derived.by(() => this.#group('contra'));

  readonly #now = $derived.by<readonly string[]>(() => {
    if (this.mode === 'inicial') return idsOf(this.#filters.inUse);
    return this.de?.cargas ?? idsOf(lastTwo(this.cuts).now);
  });

  readonly #before = $derived.by<readonly string[] | null>(() => {
    if (this.mode === 'inicial') return null;
    return this.contra?.cargas ?? idsOf(before(this.cuts, this.#now));
  });

  readonly asked = $derived.by<Comparacion>(() => {
    const { ejercicio, pliegos, ues, centros } = this.#filters;
    return { cargas: this.#now, contra: this.#before, ejercicio, pliegos, ues, centros };
  });

  readonly sides = $derived.by<Sides>(() => ({
    mode: this.mode,
    before: sideName(this.cuts, this.#before ?? this.#now),
    now: sideName(this.cuts, this.#now),
  }));

  /** The groups in force, chosen or not; null where each UE has its own. */
  readonly shown = $derived.by(() => ({
    de: this.de ?? this.#same(this.#now),
    contra: this.contra ?? this.#same(this.#before ?? []),
  }));

  readonly ues = $derived.by(() => comparedUes(this.cuts, this.#now, this.#before ?? this.#now));

  choose(changes: Partial<Record<'comparar' | 'de' | 'contra', string | null>>): void {
    this.#address.set(changes);
  }

  #group(name: 'de' | 'contra'): CutGroup | null {
    const asked = this.#address.params.get(name);
    return this.groups.find(({ key }) => key === asked) ?? null;
  }

  #same(cargas: readonly string[]): CutGroup | null {
    if (cargas.length === 0) return null;
    return this.groups.find((group) => cargas.every((carga) => group.cargas.includes(carga))) ?? null;
  }
}
