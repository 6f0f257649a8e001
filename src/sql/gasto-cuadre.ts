import type { Connector, QueryOptions } from '@/engine/connector';
import { gastoParams, type GastoScope } from './gasto';

/** The row of `gasto_cuadre`: money in S/, percentages 0–100 unrounded. */
export interface GastoCuadre {
  /** Unidades ejecutoras in the scope, and those of them with POI. */
  ues: number;
  ues_con_poi: number;
  /** Fn(RE) up to the month; null unless every UE has POI. */
  programado: number | null;
  programado_avance: number | null;
  /** Programado less devengado; negative when more was spent. */
  falta_devengar: number | null;
  cadenas: number;
  cadenas_cuadran: number;
  cadenas_poi_sin_dinero: number;
  cadenas_dinero_sin_poi: number;
  ao_poi_sin_dinero: number;
  fn_inicial: number | null;
  pia: number | null;
  diferencia_inicial: number | null;
  fn_vigente: number | null;
  pim: number | null;
  diferencia: number | null;
  coincide: number | null;
  poi_sin_dinero: number;
  dinero_sin_poi: number;
  no_cuadra: number;
  no_cuadra_avance: number | null;
}

/** What the POI and the budget of the same UE add up to. The POI knows no fuente: those of the scope are left out. */
export async function gastoCuadre(
  engine: Connector,
  scope: GastoScope,
  mes: number | null,
  options: QueryOptions = {},
): Promise<GastoCuadre | null> {
  const [row] = await engine.query<GastoCuadre>(
    'SELECT * FROM gasto_cuadre(?, ?, ?, ?, ?, ?)',
    gastoParams({ ...scope, fuentes: [] }, mes),
    options,
  );
  return row ?? null;
}
