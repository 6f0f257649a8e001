import type { PlanObjetivo } from '@/sql/plan-objetivo';

/** A group with its result in each year, and in the whole period last (`null`). */
export interface YearRow {
  objetivo: PlanObjetivo;
  cells: { anio: number | null; row: PlanObjetivo | null }[];
}

/** Years shown: those with any result, and the one looked at; the period last. */
export function yearsOf(rows: readonly PlanObjetivo[], anio: number): (number | null)[] {
  const years = new Set(rows.filter((row) => row.anio !== null && row.con_dato > 0).map((row) => row.anio!));
  years.add(anio);
  return [...[...years].sort((a, b) => a - b), null];
}

/** Objectives (and their actions, if asked) year by year, in the order of their codes; the plan last. */
export function yearRows(rows: readonly PlanObjetivo[], anio: number, withActions: boolean): YearRow[] {
  const years = yearsOf(rows, anio);
  const byKey = new Map(rows.map((row) => [`${row.objetivo_id}|${row.anio}`, row]));
  const wanted = rows.filter((row) => row.anio === anio && (row.nivel !== 'AEI' || withActions));
  const ordered = [
    ...wanted.filter(({ nivel }) => nivel !== 'plan'),
    ...wanted.filter(({ nivel }) => nivel === 'plan'),
  ];
  return ordered.map((objetivo) => ({
    objetivo,
    cells: years.map((year) => ({ anio: year, row: byKey.get(`${objetivo.objetivo_id}|${year}`) ?? null })),
  }));
}
