import type { Connector, QueryOptions } from '@/engine/connector';
import { scopeParams, type PoiScope } from './poi';

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
