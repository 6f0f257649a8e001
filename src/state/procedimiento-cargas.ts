import type { Connector, QueryOptions } from '@/engine/connector';

/** What a carga brings of the opened procedures, in rows. */
export interface ProcedimientoCarga {
  carga_id: string;
  instancia: number;
  instancia_paso: number;
  demostracion: boolean;
}

export function procedimientoCargas(
  engine: Connector,
  options: QueryOptions = {},
): Promise<ProcedimientoCarga[]> {
  return engine.query<ProcedimientoCarga>(
    `SELECT
       carga_id, (count(*) FILTER (tabla = 'instancia'))::INTEGER AS instancia,
       (count(*) FILTER (tabla = 'instancia_paso'))::INTEGER AS instancia_paso,
       coalesce((SELECT bool_and(a.demostracion) FROM archivo a WHERE a.carga_id = f.carga_id), false) AS demostracion
     FROM (SELECT carga_id, 'instancia' AS tabla FROM instancia UNION ALL SELECT carga_id, 'instancia_paso' FROM instancia_paso) f
     GROUP BY carga_id ORDER BY carga_id`,
    [],
    options,
  );
}
