import type { Connector, QueryOptions } from '@/engine/connector';
import type { Band } from '@/core/semaforo';
import { scopeParams, type PoiMes, type PoiScope } from './poi';

/** A centro de costo with its name and its active AO. */
export interface PoiCentro {
  llave: string;
  clave: string;
  nombre: string;
  sigla: string | null;
  ao: number;
}

/** The centros de costo the scope lets through, by code. */
export function centrosOf(
  engine: Connector,
  scope: PoiScope,
  options: QueryOptions = {},
): Promise<PoiCentro[]> {
  return engine.query<PoiCentro>(
    `SELECT c.grupo AS llave, n.clave, n.nombre, n.sigla, sum(c.ao)::INTEGER AS ao
     FROM poi_filtrado('centro_costo', ?, ?, ?, ?, ?, '12') c
     JOIN poi_nombre n ON n.eje = c.eje AND n.ejercicio = c.ejercicio AND n.llave = c.grupo
     GROUP BY ALL
     ORDER BY n.clave, llave`,
    [String(scope.ejercicio), ...scopeParams(scope)],
    options,
  );
}

/** A row of `poi_centro_filtrado`: January to December in each list; percentages 0–100 unrounded. */
export interface CentroMeses {
  llave: string;
  ao_con_meta: number[];
  ao_reportaron_mes: number[];
  cumplimiento: (number | null)[];
  cumplimiento_ponderado: (number | null)[];
  semaforo: Band[];
  semaforo_ponderado: Band[];
}

/** What is told of a centro de costo at each month of the year. */
export type CentroMes = Pick<PoiMes, keyof CentroMeses | 'mes'>;

/** Each centro of the scope, in no order. */
export function mesesPorCentro(
  engine: Connector,
  scope: PoiScope,
  options: QueryOptions = {},
): Promise<CentroMeses[]> {
  return engine.query<CentroMeses>(
    `SELECT llave, ao_con_meta, ao_reportaron_mes, cumplimiento, cumplimiento_ponderado, semaforo, semaforo_ponderado
     FROM poi_centro_filtrado(?, ?, ?, ?, ?)`,
    [String(scope.ejercicio), ...scopeParams(scope)],
    options,
  );
}

/** A month, 1–12, of a centro; null outside the year. */
export function centroMes(centro: CentroMeses, mes: number): CentroMes | null {
  const i = mes - 1;
  if (i < 0 || i >= centro.cumplimiento.length) return null;
  return {
    llave: centro.llave,
    mes,
    ao_con_meta: centro.ao_con_meta[i]!,
    ao_reportaron_mes: centro.ao_reportaron_mes[i]!,
    cumplimiento: centro.cumplimiento[i]!,
    cumplimiento_ponderado: centro.cumplimiento_ponderado[i]!,
    semaforo: centro.semaforo[i]!,
    semaforo_ponderado: centro.semaforo_ponderado[i]!,
  };
}
