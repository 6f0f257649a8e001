import type { Connector, QueryOptions } from '@/engine/connector';
import { askedParams, type Metodo, type PoiScope } from './poi';

/** Where the change of the average since the month before comes from, in points. */
export interface PoiCambio {
  /** Null for the whole. */
  centro_costo_llave: string | null;
  cambio: number | null;
  /** Part of the change owed to AO whose report of the month is missing. */
  por_falta_reporte: number | null;
}

/** One row per centro de costo and one for the whole, largest change first. */
export function cambioDelMes(
  engine: Connector,
  scope: PoiScope,
  mes: number,
  metodo: Metodo,
  options: QueryOptions = {},
): Promise<PoiCambio[]> {
  return engine.query<PoiCambio>(
    `SELECT centro_costo_llave, sum(aporte) AS cambio, coalesce(sum(aporte) FILTER (WHERE falta_reporte), 0) AS por_falta_reporte
     FROM poi_aporte_cambio(?, ?, ?, ?, ?, ?, ?)
     GROUP BY GROUPING SETS ((centro_costo_llave), ())
     ORDER BY abs(cambio) DESC NULLS LAST`,
    [...askedParams(scope, mes), metodo],
    options,
  );
}
