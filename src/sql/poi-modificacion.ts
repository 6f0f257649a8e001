import type { Connector, QueryOptions, SqlParam } from '@/engine/connector';

export const modificacionEjes = ['total', 'centro_costo', 'ao', 'mes'] as const;
export type ModificacionEje = (typeof modificacionEjes)[number];

/** Two sides to compare, and what part of the POI. Empty lists mean «todos». */
export interface Comparacion {
  /** Cuts of now. */
  cargas: readonly string[];
  /** Cuts of before; null compares what stands (RE) with what was planned at first (CS) in the same cuts. */
  contra: readonly string[] | null;
  /** Null for every year. */
  ejercicio: number | null;
  pliegos: readonly string[];
  ues: readonly string[];
  centros: readonly string[];
}

export type ModificacionEstado = 'creada' | 'desactivada' | 'modificada' | 'reprogramada';

/** A row of `poi_modificacion_por`: money in S/; `pim_antes` + `centro_recibe` + `centro_cede` = `pim_ahora`. */
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
  /** Brought in and taken away by AO that changed centro. */
  llega: number;
  sale: number;
  pim_ahora: number;
  /** In the total, what came from outside, net. */
  pim_cambio: number;
  ao_creadas: number;
  ao_desactivadas: number;
  ao_modificadas: number;
  ao_reprogramadas: number;
  metas_suben: number;
  metas_bajan: number;
  ao_con_dinero: number;
  centro_recibe: number;
  /** Zero or less. */
  centro_cede: number;
  /** Only in the total. */
  movido: number | null;
  /** %, null where there was nothing before. */
  cambio_relativo: number | null;
  /** What the parts lack to add up: zero unless something is wrong. */
  descuadre: number;
}

/** A row of `poi_modificacion_mes` of the total, in S/. Month 0 is «sin mes». */
export interface PoiModificacionMes {
  mes: number;
  nombre: string;
  fn_antes: number;
  fn_ahora: number;
  fn_cambio: number;
  metas_suben: number;
  metas_bajan: number;
}

const list = (items: readonly string[]) => (items.length === 0 ? null : items.join('\u001f'));

/** What the marts of the modifications ask for, all as text. */
export const MODIFICACION = '(?, ?, ?, ?, ?, ?)';
export function comparacionParams(asked: Comparacion): SqlParam[] {
  const { cargas, contra, ejercicio, pliegos, ues, centros } = asked;
  return [
    cargas.join('\u001f'),
    contra === null ? null : contra.join('\u001f'),
    ejercicio === null ? null : String(ejercicio),
    ...[pliegos, ues, centros].map(list),
  ];
}

/** All that is loaded of these cuts. */
export const wholeCuts = (cargas: readonly string[], contra: readonly string[] | null): Comparacion => ({
  cargas,
  contra,
  ejercicio: null,
  pliegos: [],
  ues: [],
  centros: [],
});

/** The whole and each centro de costo, largest movement first. */
export function modificacionesPor(
  engine: Connector,
  asked: Comparacion,
  options: QueryOptions = {},
): Promise<PoiModificacionGrupo[]> {
  return engine.query<PoiModificacionGrupo>(
    `SELECT * FROM poi_modificacion_por${MODIFICACION} ORDER BY eje DESC, abs(pim_cambio) DESC, llave`,
    comparacionParams(asked),
    options,
  );
}

/** The whole at each month, «sin mes» first. */
export function modificacionesMes(
  engine: Connector,
  asked: Comparacion,
  options: QueryOptions = {},
): Promise<PoiModificacionMes[]> {
  return engine.query<PoiModificacionMes>(
    `SELECT mes, nombre, fn_antes, fn_ahora, fn_cambio, metas_suben, metas_bajan
     FROM poi_modificacion_mes${MODIFICACION} WHERE eje = 'total' ORDER BY mes`,
    comparacionParams(asked),
    options,
  );
}

/** Money that AO took along from one centro to another, S/: the only flow known from whom to whom. */
export interface PoiTraslado {
  de: string;
  a: string;
  ao: number;
  importe: number;
}

export function traslados(
  engine: Connector,
  asked: Comparacion,
  options: QueryOptions = {},
): Promise<PoiTraslado[]> {
  return engine.query<PoiTraslado>(
    `SELECT centro_antes AS de, centro_ahora AS a, count(*)::INTEGER AS ao, sum(traslado) AS importe
     FROM poi_modificacion${MODIFICACION} WHERE traslado > 0 GROUP BY ALL ORDER BY importe DESC, de, a`,
    comparacionParams(asked),
    options,
  );
}
