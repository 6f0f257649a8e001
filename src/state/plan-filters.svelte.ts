import { mainPlan, type PlanVigente } from '@/sql/plan';
import type { Address } from './address.svelte';

export const relevancias = ['1', '2', '3', 's/r'] as const;

/** Which plan and which year of results the reader looks at: what the address says, completed with what is loaded. */
export class PlanFilters {
  #address: Address;
  #planes: () => readonly PlanVigente[];

  constructor(address: Address, planes: () => readonly PlanVigente[]) {
    this.#address = address;
    this.#planes = planes;
  }

  readonly peis = $derived.by(() => this.#planes().filter(({ tipo }) => tipo === 'PEI'));
  readonly pesems = $derived.by(() => this.#planes().filter(({ tipo }) => tipo === 'PESEM'));

  /** The PEI asked; else that of the only pliego chosen; else the one with most indicators. */
  readonly pei = $derived.by<PlanVigente | null>(() => {
    const pliegos = (this.#address.params.get('pliego') ?? '').split(',').filter(Boolean);
    const asked = this.#address.params.get('pei');
    return (
      this.peis.find(({ plan_id }) => plan_id === asked) ??
      (pliegos.length === 1
        ? this.peis.find(({ pliego_llave }) => pliego_llave === pliegos[0])
        : undefined) ??
      mainPlan(this.peis)
    );
  });

  /** The PESEM asked, else the latest. */
  readonly pesem = $derived.by<PlanVigente | null>(() => {
    const asked = this.#address.params.get('pesem');
    return this.pesems.find(({ plan_id }) => plan_id === asked) ?? this.pesems[0] ?? null;
  });

  /** The year asked if the plan has it, else its latest with any value, else its first. */
  anioOf(plan: PlanVigente): number {
    const asked = Number(this.#address.params.get('anio'));
    return asked >= plan.desde && asked <= plan.hasta ? asked : (plan.ultimo_anio_con_valor ?? plan.desde);
  }

  readonly relevancias = $derived.by(() => {
    const asked = (this.#address.params.get('relevancia') ?? '').split(',');
    return relevancias.filter((one) => asked.includes(one));
  });

  set(changes: Partial<Record<'pei' | 'pesem' | 'anio' | 'relevancia', string | null>>): void {
    this.#address.set(changes);
  }
}
