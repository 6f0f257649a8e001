import type { Activity } from './activities';
import { blockCells, moneyCells, monthCells, nothing, programmeCells } from './block-cells';
import { identityCells } from './identity-cells';
import { motivesOf } from './motives';
import type { Cells } from './page';
import { sum, type Reported } from './series';

/** Nothing reported has no total; a running total ends at its last month. */
function reportedTotal(reported: Reported, running: boolean): number | null {
  const known = reported.filter((value) => value !== null);
  if (known.length === 0) return null;
  return running ? (known.at(-1) ?? null) : sum(known);
}

/** A row of POI_PORACTIVIDADOPERATIVA. */
export function activityRow(activity: Activity): Cells {
  const { reported, money, slot } = activity;
  const silent = reported.every((value) => value === null);
  return new Map([
    ...identityCells(activity),
    ...programmeCells(activity.initial, activity.current),
    ...blockCells('F(SE_P)', nothing, null, 'units'),
    ...blockCells('F(SE)', reported, reportedTotal(reported, slot.role === 'running-total'), 'units'),
    ...moneyCells(money.initial, money.current),
    ...blockCells('Fn(SE_P)', nothing, 0, 'céntimos'),
    ...blockCells('Fn(SE)', money.spent, sum(money.spent), 'céntimos'),
    ...monthCells('Motivo(SE)', motivesOf(activity)),
    ['Estado(SE)', silent ? '' : 'APROBADO'],
    ['Incorporado', activity.incorporated ? 'SI' : 'NO'],
    ['Activo AO', activity.active ? 'SI' : 'NO'],
  ]);
}
