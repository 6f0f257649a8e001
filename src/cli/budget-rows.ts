import type { Corte } from '@/core/period';
import type { Connector } from '@/engine/connector';
import { gastoEjes, gastoPor, type GastoEje, type GastoGrupo } from '@/sql/gasto';
import type { FigureRow } from './figure-rows';

export { gastoEjes as budgetEjes, type GastoEje };

/** Ejercicio and month; no month where no source of the budget says any. */
export interface BudgetCorte {
  ejercicio: number;
  mes: number | null;
}

const figures = [
  ...([
    'clave',
    'nombre',
    'pia',
    'pim',
    'certificado',
    'compromiso',
    'devengado',
    'girado',
    'avance',
  ] as const),
  ...(['saldo', 'ritmo', 'ritmo_reciente', 'ritmo_necesario', 'veces_ritmo'] as const),
  ...(['proyeccion', 'proyeccion_avance'] as const),
] satisfies (keyof GastoGrupo)[];

/** Columns of every row: money in S/, percentages 0–100 unrounded, paces in S/ a month. */
export const budgetColumns: readonly string[] = ['ejercicio', 'corte', 'llave', ...figures];

/** The rows of `gasto_por` at a corte, by key. */
export async function budgetRows(
  engine: Connector,
  eje: GastoEje,
  { ejercicio, mes }: BudgetCorte,
): Promise<FigureRow[]> {
  const scope = { ejercicio, carga: null, pliegos: [], ues: [], fuentes: [] };
  const rows = await gastoPor(engine, eje, scope, mes);
  const corte = mes === null ? null : `${ejercicio}-${String(mes).padStart(2, '0')}`;
  return rows.map((row) => ({
    ejercicio,
    corte,
    llave: row.llave,
    ...Object.fromEntries(figures.map((name) => [name, row[name]])),
  }));
}

/** The latest ejercicio with a budget, at its last month with any devengado. */
export async function latestBudget(engine: Connector): Promise<BudgetCorte | null> {
  const [row] = await engine.query<BudgetCorte>(
    'SELECT ejercicio, max(corte) AS mes FROM gasto_carga WHERE vigente GROUP BY ejercicio ORDER BY ejercicio DESC LIMIT 1',
  );
  return row ?? null;
}

export async function budgetYears(engine: Connector): Promise<number[]> {
  const rows = await engine.query<Pick<Corte, 'ejercicio'>>(
    'SELECT DISTINCT ejercicio FROM gasto_carga ORDER BY ejercicio',
  );
  return rows.map(({ ejercicio }) => ejercicio);
}
