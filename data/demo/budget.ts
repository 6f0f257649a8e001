import { activitiesOf } from './activities';
import { budgetChains } from './budget-chains';
import { budgetMonths } from './budget-months';
import { budgetAmounts, budgetCells, budgetColumns } from './budget-row';
import { budgetSources } from './budget-sources';
import { entities } from './entities';
import type { Entity } from './entity';
import type { DemoFile } from './index';
import { at } from './random';
import { lastYear } from './slots';

/** Each year's file: when it was exported and its last month. */
const exports = [
  { year: 2024, exported: '20250124091500', corte: 12 },
  { year: 2025, exported: '20260123091500', corte: 12 },
  { year: 2026, exported: '20260715091500', corte: 6 },
] as const;

const usual = 4;

/** The MEF's monthly file of every year, with all the unidades ejecutoras; all its figures are invented. */
export function budgetFiles(): DemoFile[] {
  return exports.map(({ year, exported, corte }) => ({
    name: `${year}-gasto-mensual_${exported}.csv`,
    text: [
      budgetColumns.map((column) => `"${column}"`).join(','),
      ...entities.flatMap((entity) => rowsOf(entity, year, corte)),
      '',
    ].join('\n'),
  }));
}

function rowsOf(entity: Entity, year: number, corte: number): string[] {
  const whole = entity.code === at(entities, 0).code && year === lastYear;
  const sources = whole ? budgetSources : budgetSources.slice(0, usual);
  const number = entities.filter(({ pliego }) => pliego[0] === entity.pliego[0]).indexOf(entity) + 1;
  return budgetChains(entity, year, activitiesOf(entity, year), corte).flatMap((chain, index) =>
    budgetMonths(chain, sources).flatMap(({ source, pia, pim, months }) => {
      if (pia === 0 && pim === 0) return [];
      const place = { year, entity, number, meta: index + 1, chain: chain.chain, source };
      const [before, after] = budgetCells(place);
      const row = (month: number, amounts: readonly number[]) =>
        `${before}"${month}"${after}${budgetAmounts(amounts)}`;
      return [
        row(0, [pia, pim, 0, 0, 0, 0, 0]),
        ...months.flatMap(({ certified, committed, spent, paid }, month) =>
          certified === 0 && committed === 0 && spent === 0 && paid === 0
            ? []
            : [row(month + 1, [0, 0, certified, committed, committed, spent, paid])],
        ),
      ];
    }),
  );
}
