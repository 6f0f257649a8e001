import type { Connector, QueryOptions } from '@/engine/connector';
import { askedParams, type PoiScope } from './poi';

/** A row of `poi_inicial_vigente`: money in S/; `inicial` + `sube` + `baja` = `vigente`. */
export interface PoiInicial {
  eje: 'total' | 'centro_costo';
  llave: string;
  clave: string;
  nombre: string;
  sigla: string | null;
  ao: number;
  inicial: number;
  sube: number;
  baja: number;
  vigente: number;
  cambio: number;
  /** % of the initial; null where it was zero. */
  cambio_avance: number | null;
  metas_suben: number;
  metas_bajan: number;
  metas_nuevas: number;
}

/** The whole first, then each centro de costo, the largest change first. */
export function inicialVigente(
  engine: Connector,
  scope: PoiScope,
  options: QueryOptions = {},
): Promise<PoiInicial[]> {
  return engine.query<PoiInicial>(
    'SELECT * FROM poi_inicial_vigente(?, ?, ?, ?, ?, ?) ORDER BY eje DESC, abs(cambio) DESC, llave',
    askedParams(scope, 12),
    options,
  );
}
