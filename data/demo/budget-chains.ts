import type { Activity } from './activities';
import { chains, type Chain, type ChainName } from './chains';
import type { Entity } from './entity';
import { chainOf } from './identity-cells';
import { at } from './random';
import { monthIndexes, sum, type Series } from './series';
import { lastYear } from './slots';

/** Money of a chain in the budget, in whole céntimos. */
export interface BudgetChain {
  chain: Chain;
  pia: number;
  pim: number;
  /** Devengado of each month up to the corte. */
  spent: Series;
  /** First month (1–12) with anything certified. */
  from: number;
}

/** Soles the sede central lost in June, in chains whose activities the POI still has as they were. */
const lost: Partial<Record<ChainName, number>> = {
  companies: 2_410_000,
  aquaculture: 1_110_000,
  systems: 600_000,
};

const noProduct = ['3999999', 'SIN PRODUCTO'] as const;

/** Where they went: chains that no activity of the POI has. */
const gained: readonly { chain: Chain; soles: number }[] = [
  {
    soles: 1_620_000,
    chain: {
      ...chains.supervision,
      activity: ['5000743', 'VIGILANCIA SATELITAL DE LA FLOTA PESQUERA'],
    },
  },
  {
    soles: 1_185_300,
    chain: {
      ...chains.companies,
      product: ['3000400', 'MYPE ACCEDEN A COMPRAS PUBLICAS'],
      activity: ['5004319', 'COMPRAS A MYPE DE BIENES ESCOLARES'],
    },
  },
  {
    soles: 836_400,
    chain: { ...chains.fishingPolicy, activity: ['5001126', 'CAPACITACION EN INOCUIDAD A BORDO'] },
  },
  {
    soles: 478_300,
    chain: {
      ...chains.management,
      product: noProduct,
      activity: ['5000006', 'MANTENIMIENTO DE LA SEDE CENTRAL'],
    },
  },
];

const sede = '000999';

/** The money of the POI by chain: PIA is its Fn(CS), of activities closed since too; PIM its Fn(RE) and devengado its Fn(SE), all but what moved in June. */
export function budgetChains(
  entity: Entity,
  year: number,
  activities: readonly Activity[],
  corte: number,
): BudgetChain[] {
  const found = new Map<ChainName, Activity[]>();
  for (const activity of activities) {
    const name = chainOf(activity);
    found.set(name, [...(found.get(name) ?? []), activity]);
  }
  const moved = entity.code === sede && year === lastYear;
  const own = [...found].map<BudgetChain>(([name, all]) => {
    const open = all.filter(({ active }) => active);
    return {
      chain: chains[name],
      pia: sum(all.map(({ money }) => (money.initial ? sum(money.initial) : 0))),
      pim: sum(open.map(({ money }) => sum(money.current))) - (moved ? (lost[name] ?? 0) * 100 : 0),
      spent: monthIndexes
        .slice(0, corte)
        .map((month) => sum(open.map(({ money }) => at(money.spent, month)))),
      from: 1,
    };
  });
  if (!moved) return own;
  return [
    ...own,
    ...gained.map(({ chain, soles }) => ({
      chain,
      pia: 0,
      pim: soles * 100,
      spent: monthIndexes.slice(0, corte).map(() => 0),
      from: corte,
    })),
  ];
}
