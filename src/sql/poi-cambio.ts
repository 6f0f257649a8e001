import type { Connector, QueryOptions } from '@/engine/connector';
import { askedParams, type Metodo, type PoiScope } from './poi';

/** Where the change of the average since the month before comes from, in points; a row of `poi_cambio_por`. */
export interface CambioRow {
  /** Null for the whole. */
  centro_costo_llave: string | null;
  cambio: number | null;
  cambio_ponderado: number | null;
  por_falta_reporte: number | null;
  por_falta_reporte_ponderado: number | null;
  /** % of a fall. */
  parte_falta_reporte: number | null;
  parte_falta_reporte_ponderado: number | null;
}

/** The same under one method. */
export interface PoiCambio {
  centro_costo_llave: string | null;
  cambio: number | null;
  /** Part of the change owed to AO whose report of the month is missing. */
  por_falta_reporte: number | null;
  /** The same, % of a fall; null where there is no fall or they do not explain it. */
  parte_falta_reporte: number | null;
}

/** One row per centro de costo and one for the whole. */
export function cambiosDelMes(
  engine: Connector,
  scope: PoiScope,
  mes: number,
  options: QueryOptions = {},
): Promise<CambioRow[]> {
  return engine.query<CambioRow>(
    'SELECT * FROM poi_cambio_por(?, ?, ?, ?, ?, ?) ORDER BY centro_costo_llave NULLS FIRST',
    askedParams(scope, mes),
    options,
  );
}

export function cambioDe(row: CambioRow, metodo: Metodo): PoiCambio {
  const { centro_costo_llave } = row;
  return metodo === 'ponderado'
    ? {
        centro_costo_llave,
        cambio: row.cambio_ponderado,
        por_falta_reporte: row.por_falta_reporte_ponderado,
        parte_falta_reporte: row.parte_falta_reporte_ponderado,
      }
    : {
        centro_costo_llave,
        cambio: row.cambio,
        por_falta_reporte: row.por_falta_reporte,
        parte_falta_reporte: row.parte_falta_reporte,
      };
}
