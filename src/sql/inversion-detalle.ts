import type { Connector, QueryOptions } from '@/engine/connector';
import type { BrechaInversion } from './brecha';

/** A month of an investment as it was known in a corte: S/, not accumulated. */
export interface InversionMes {
  anio: number;
  mes: number;
  programado_financiero: number | null;
  actualizado_financiero: number | null;
  programado_fisico: number | null;
  actualizado_fisico: number | null;
  ejecutado_fisico: number | null;
  devengado: number | null;
  /** The devengado comes from the loaded budget. */
  de_gasto: boolean;
}

/** The months of a year of a row of `InversionFila`. */
export function inversionMesesDe(
  engine: Connector,
  n: number,
  anio: number,
  options: QueryOptions = {},
): Promise<InversionMes[]> {
  return engine.query<InversionMes>(
    'SELECT * EXCLUDE (n) FROM inversion_mes_corte WHERE n = ? AND anio = ? ORDER BY mes',
    [n, anio],
    options,
  );
}

/** What an investment contributes to, by brecha. */
export function brechasDe(
  engine: Connector,
  corte: string,
  cui: string,
  options: QueryOptions = {},
): Promise<BrechaInversion[]> {
  return engine.query<BrechaInversion>(
    'SELECT * FROM brecha_inversion(?) WHERE cui = ? ORDER BY brecha_id NULLS LAST, brecha',
    [corte, cui],
    options,
  );
}
