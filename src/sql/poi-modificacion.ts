import type { Connector, QueryOptions } from '@/engine/connector';

export const modificacionEjes = ['total', 'centro_costo', 'ao'] as const;
export type ModificacionEje = (typeof modificacionEjes)[number];

/** A row of `poi_modificacion_por`: money in S/; `pim_antes` + the five movements = `pim_ahora`. */
export interface PoiModificacionGrupo {
  eje: 'total' | 'centro_costo';
  llave: string;
  clave: string;
  nombre: string;
  sigla: string | null;
  pim_antes: number;
  creadas: number;
  desactivadas: number;
  recibe: number;
  cede: number;
  trasladado: number;
  pim_ahora: number;
  pim_cambio: number;
  ao_creadas: number;
  ao_desactivadas: number;
  metas_suben: number;
  metas_bajan: number;
  ao_con_dinero: number;
}

/** A row of `poi_modificacion` that is not «igual»: meta in the AO's unit, money in S/. */
export interface PoiModificacion {
  ejercicio: number;
  clave: string;
  nombre: string;
  ue_id: string;
  centro_costo_llave: string;
  centro_costo: string;
  sigla: string | null;
  unidad_medida: string | null;
  estado: 'creada' | 'desactivada' | 'modificada';
  inicial: number | null;
  meta_antes: number | null;
  meta_ahora: number | null;
  meta_cambio: number | null;
  pim_antes: number | null;
  pim_ahora: number | null;
  pim_cambio: number | null;
}

const list = (cargas: readonly string[]) => cargas.join('\u001f');

/** The whole and each centro de costo, largest movement first. */
export function modificacionesPor(
  engine: Connector,
  cargas: readonly string[],
  against: readonly string[],
  options: QueryOptions = {},
): Promise<PoiModificacionGrupo[]> {
  return engine.query<PoiModificacionGrupo>(
    'SELECT * FROM poi_modificacion_por(?, ?) ORDER BY eje DESC, abs(pim_cambio) DESC, llave',
    [list(cargas), list(against)],
    options,
  );
}

/** Every AO that changed from one cut to the other, largest movement of money first. */
export function modificaciones(
  engine: Connector,
  cargas: readonly string[],
  against: readonly string[],
  options: QueryOptions = {},
): Promise<PoiModificacion[]> {
  return engine.query<PoiModificacion>(
    `SELECT ejercicio, clave, nombre, ue_id, centro_costo_llave, centro_costo, sigla, unidad_medida, estado, inicial,
       meta_antes, meta_ahora, meta_cambio, pim_antes, pim_ahora, pim_cambio
     FROM poi_modificacion(?, ?) WHERE estado <> 'igual' ORDER BY abs(pim_cambio) DESC NULLS LAST, clave`,
    [list(cargas), list(against)],
    options,
  );
}
