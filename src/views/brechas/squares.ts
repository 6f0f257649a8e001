import type { BrechaDetail } from './model.svelte';
import { arrives } from './cartera-words';

/** Units planned for a year and those of them that arrive by the horizon. */
export interface YearUnits {
  todas: number;
  llegan: number;
}

/** By «brecha_id|year» of the plan; a year before that of the corte counts in it. */
export function squaresOf({
  inversiones,
  horizonte,
  corte,
}: Pick<BrechaDetail, 'inversiones' | 'horizonte' | 'corte'>): Map<string, YearUnits> {
  const cells = new Map<string, YearUnits>();
  for (const row of inversiones) {
    if (row.brecha_id === null || !row.en_cartera || row.ya_contada || row.anio_plan === null) continue;
    const anio = Math.max(row.anio_plan, corte?.anio ?? row.anio_plan);
    if (anio > horizonte || (row.contribucion ?? 0) <= 0) continue;
    const key = `${row.brecha_id}|${anio}`;
    const cell = cells.get(key) ?? { todas: 0, llegan: 0 };
    cells.set(key, {
      todas: cell.todas + row.contribucion!,
      llegan: cell.llegan + (arrives(row, horizonte) ? row.contribucion! : 0),
    });
  }
  return cells;
}
