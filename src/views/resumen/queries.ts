import type { Connector, QueryOptions } from '@/engine/connector';
import { askedParams, type PoiScope } from '@/sql/poi';

/** Odd AO of a dependencia at a month. */
export interface CentroAlerts {
  llave: string;
  ao_sin_programacion: number;
  /** Soles of those AO. */
  pim_sin_programacion: number;
  ao_sobre_pim: number;
  /** Soles devengados above the PIM of those AO. */
  exceso_pim: number;
}

/** Dependencias with AO that execute without programme or spend above their PIM. */
export function centroAlerts(
  engine: Connector,
  scope: PoiScope,
  mes: number,
  options: QueryOptions = {},
): Promise<CentroAlerts[]> {
  return engine.query<CentroAlerts>(
    `SELECT centro_costo_llave AS llave,
       (count(*) FILTER (WHERE situacion = 'ejecucion_sin_programacion'))::INTEGER AS ao_sin_programacion,
       coalesce(sum(pim) FILTER (WHERE situacion = 'ejecucion_sin_programacion'), 0)::DOUBLE AS pim_sin_programacion,
       (count(*) FILTER (WHERE pim > 0 AND fn_ejecutado_acum > pim))::INTEGER AS ao_sobre_pim,
       coalesce(sum(fn_ejecutado_acum - pim) FILTER (WHERE pim > 0 AND fn_ejecutado_acum > pim), 0)::DOUBLE AS exceso_pim
     FROM poi_avance_ao(?, ?, ?, ?, ?, ?)
     GROUP BY 1
     HAVING ao_sin_programacion + ao_sobre_pim > 0
     ORDER BY 1`,
    [...askedParams(scope, mes)],
    options,
  );
}

export interface CentroOwner {
  llave: string;
  responsable: string | null;
}

/** Who answers for each dependencia: the CC Responsable that most of its active AO name. */
export function centroOwners(
  engine: Connector,
  scope: PoiScope,
  options: QueryOptions = {},
): Promise<CentroOwner[]> {
  return engine.query<CentroOwner>(
    `SELECT a.centro_costo_llave AS llave, mode(a.responsable) AS responsable
     FROM poi_ao a
     JOIN poi_carga c ON c.carga_id = a.carga_id AND c.ejercicio = a.ejercicio AND c.ue_id = a.ue_id AND c.pliego_llave = a.pliego_llave
     WHERE a.activo AND a.ejercicio = ?::INTEGER AND CASE WHEN ?::VARCHAR IS NULL THEN c.vigente ELSE a.carga_id = ?::VARCHAR END
     GROUP BY 1
     ORDER BY 1`,
    [scope.ejercicio, scope.carga, scope.carga],
    options,
  );
}

/** Where verde begins, %. */
export async function greenLimit(engine: Connector, options: QueryOptions = {}): Promise<number | null> {
  const [row] = await engine.query<{ desde: number }>(
    "SELECT desde::DOUBLE AS desde FROM semaforo_banda WHERE banda = 'verde'",
    [],
    options,
  );
  return row?.desde ?? null;
}
