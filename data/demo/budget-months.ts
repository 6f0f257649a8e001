import type { BudgetChain } from './budget-chains';
import type { BudgetSource } from './budget-sources';
import { at } from './random';
import { shareOut, type Series } from './series';

/** A chain with one source of money, in whole céntimos: the year, and what each month adds. */
export interface BudgetLineMoney {
  source: BudgetSource;
  pia: number;
  pim: number;
  months: readonly BudgetMonth[];
}

export interface BudgetMonth {
  certified: number;
  committed: number;
  spent: number;
  paid: number;
}

/** Part of what is not yet spent that is already certified, and committed, at the end of each month. */
const certifiedAhead = [0.22, 0.3, 0.37, 0.43, 0.48, 0.5137, 0.56, 0.61, 0.67, 0.73, 0.79, 0.84];
const committedAhead = [0.09, 0.13, 0.16, 0.19, 0.21, 0.2319, 0.27, 0.33, 0.4, 0.48, 0.57, 0.66];
const paidShare = 0.9781;
/** Towards December what was slow catches up with the rest. */
const unevenness = [1, 1, 1, 1, 1, 1, 0.84, 0.68, 0.52, 0.36, 0.2, 0.05];

/** Shares a chain out among its sources; PIA, PIM and the devengado of each month hold to the céntimo. */
export function budgetMonths(chain: BudgetChain, sources: readonly BudgetSource[]): BudgetLineMoney[] {
  const weights = sources.map(({ weight }) => weight);
  const pim = shareOut(chain.pim, weights);
  const pia = shareOut(
    chain.pia,
    sources.map(({ weight, opening }) => weight * opening),
  );
  const spent = chain.spent.map((_, month) =>
    shareOut(
      chain.spent.slice(0, month + 1).reduce((all, amount) => all + amount, 0),
      sources.map(({ weight, pace }) => weight * pace ** at(unevenness, month)),
    ),
  );
  return sources.map((source, index) => ({
    source,
    pia: at(pia, index),
    pim: at(pim, index),
    months: monthsOf(
      at(pim, index),
      spent.map((shares) => at(shares, index)),
      chain.from,
    ),
  }));
}

/** From what stands at the end of each month to what each month adds. */
function monthsOf(pim: number, spent: Series, from: number): BudgetMonth[] {
  const ahead = (shares: Series) =>
    spent.map((amount, month) =>
      month + 1 < from ? amount : amount + Math.round(Math.max(0, pim - amount) * at(shares, month)),
    );
  const standing = {
    certified: ahead(certifiedAhead),
    committed: ahead(committedAhead),
    paid: spent.map((amount) => Math.round(amount * paidShare)),
  };
  const added = (series: Series, month: number) =>
    at(series, month) - (month > 0 ? at(series, month - 1) : 0);
  return spent.map((_, month) => ({
    certified: added(standing.certified, month),
    committed: added(standing.committed, month),
    spent: added(spent, month),
    paid: added(standing.paid, month),
  }));
}
