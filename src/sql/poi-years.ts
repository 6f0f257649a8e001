import type { Corte } from '@/core/period';
import type { Connector } from '@/engine/connector';

/** The latest month with anything done, of the latest ejercicio that has one. */
export async function latestCorte(engine: Connector): Promise<Corte | null> {
  const [row] = await engine.query<Corte>(
    `SELECT ejercicio, max(corte) AS mes FROM poi_carga WHERE vigente AND corte IS NOT NULL
     GROUP BY ejercicio ORDER BY ejercicio DESC LIMIT 1`,
  );
  return row ?? null;
}

/** Ejercicios with a POI loaded, the earliest first. */
export async function loadedYears(engine: Connector): Promise<number[]> {
  const rows = await engine.query<{ ejercicio: number }>(
    'SELECT DISTINCT ejercicio FROM poi_carga ORDER BY ejercicio',
  );
  return rows.map(({ ejercicio }) => ejercicio);
}
