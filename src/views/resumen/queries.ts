import type { Connector, QueryOptions } from '@/engine/connector';

export interface CentroOwner {
  llave: string;
  responsable: string | null;
}

/** Who answers for each dependencia: the CC Responsable that most of its active AO name. */
export function centroOwners(
  engine: Connector,
  ejercicio: number,
  carga: string | null,
  options: QueryOptions = {},
): Promise<CentroOwner[]> {
  return engine.query<CentroOwner>(
    `SELECT a.centro_costo_llave AS llave, mode(a.responsable) AS responsable
     FROM poi_ao a
     JOIN poi_carga c ON c.carga_id = a.carga_id AND c.ejercicio = a.ejercicio AND c.ue_id = a.ue_id AND c.pliego_llave = a.pliego_llave
     WHERE a.activo AND a.ejercicio = ?::INTEGER AND CASE WHEN ?::VARCHAR IS NULL THEN c.vigente ELSE a.carga_id = ?::VARCHAR END
     GROUP BY 1
     ORDER BY 1`,
    [ejercicio, carga, carga],
    options,
  );
}
