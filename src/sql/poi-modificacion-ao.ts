import type { Connector, QueryOptions, SqlParam } from '@/engine/connector';
import { ident } from '@/engine/ident';
import {
  comparacionParams,
  MODIFICACION,
  type Comparacion,
  type ModificacionEstado,
} from './poi-modificacion';

/** A row of `poi_modificacion_ao`: meta in the AO's unit, money in S/. */
export interface PoiModificacion {
  ejercicio: number;
  clave: string;
  nombre: string;
  ue_id: string;
  centro_costo_llave: string;
  centro_costo: string;
  sigla: string | null;
  unidad_medida: string | null;
  estado: ModificacionEstado;
  /** Null where it is only on one side. */
  cambia_centro: boolean | null;
  centro_antes_nombre: string | null;
  centro_antes_sigla: string | null;
  /** `inicial` where before is what was planned at first. */
  carga_antes: string;
  carga_ahora: string;
  /** What people note of this change is kept under this llave. */
  anotacion: string;
  inicial: number | null;
  meta_antes: number | null;
  meta_ahora: number | null;
  meta_cambio: number | null;
  pim_antes: number | null;
  pim_ahora: number | null;
  pim_cambio: number | null;
  /** What someone noted of it. */
  caso: string | null;
  documento: string | null;
  /** `YYYY-MM-DD` */
  fecha: string | null;
}

/** Which AO the table shows. */
export interface ModificacionFilter {
  /** Typed by the reader: name, code, unit, centro de costo or document. */
  text: string;
  estados: readonly ModificacionEstado[];
  /** '' is «sin clasificar». */
  casos: readonly string[];
}

export const everyModificacion: ModificacionFilter = { text: '', estados: [], casos: [] };

export const modificacionSorts = [
  'nombre',
  'estado',
  'meta_cambio',
  'pim_ahora',
  'pim_cambio',
  'caso',
] as const;

export interface ModificacionSort {
  by: (typeof modificacionSorts)[number];
  descending: boolean;
}

export interface ModificacionTotals {
  ao: number;
  clasificadas: number;
  pim_antes: number | null;
  pim_ahora: number | null;
  pim_cambio: number | null;
}

/** What was classified under a caso; null is what nobody has classified yet. */
export interface ModificacionCaso {
  caso: string | null;
  ao: number;
  sube: number;
  baja: number;
  pim_cambio: number;
}

const MART = `poi_modificacion_ao${MODIFICACION}`;

function where({ text, estados, casos }: ModificacionFilter): { sql: string; params: SqlParam[] } {
  const parts: string[] = [];
  const params: SqlParam[] = [];
  for (const word of text.trim().split(/\s+/).filter(Boolean)) {
    parts.push(
      `contains(strip_accents(lower(concat_ws(' ', nombre, clave, sigla, centro_costo, centro_antes_sigla, centro_antes_nombre, unidad_medida, documento))), strip_accents(lower(?)))`,
    );
    params.push(word);
  }
  const oneOf = (column: string, values: readonly string[]) => {
    if (values.length === 0) return;
    parts.push(`${column} IN (${values.map(() => '?').join(', ')})`);
    params.push(...values);
  };
  oneOf('estado', estados);
  oneOf("coalesce(caso, '')", casos);
  return { sql: parts.length === 0 ? '' : `WHERE ${parts.join(' AND ')}`, params };
}

const columns = [
  ...[
    'ejercicio',
    'clave',
    'nombre',
    'ue_id',
    'centro_costo_llave',
    'centro_costo',
    'sigla',
    'unidad_medida',
  ],
  ...[
    'estado',
    'cambia_centro',
    'centro_antes_nombre',
    'centro_antes_sigla',
    'carga_antes',
    'carga_ahora',
    'anotacion',
  ],
  ...['inicial', 'meta_antes', 'meta_ahora', 'meta_cambio', 'pim_antes', 'pim_ahora', 'pim_cambio'],
  ...['caso', 'documento', 'fecha'],
];

const largestFirst: ModificacionSort = { by: 'pim_cambio', descending: true };

/** Every AO that changed, or the first `limit`. By money it is the size of the change that counts, whatever its sign. */
export function modificaciones(
  engine: Connector,
  asked: Comparacion,
  filter: ModificacionFilter = everyModificacion,
  { by, descending }: ModificacionSort = largestFirst,
  { limit, ...options }: QueryOptions & { limit?: number } = {},
): Promise<PoiModificacion[]> {
  const { sql, params } = where(filter);
  const value = {
    nombre: 'strip_accents(lower(nombre))',
    meta_cambio: 'abs(meta_cambio_relativo)',
    pim_cambio: 'abs(pim_cambio)',
  };
  const key = by in value ? value[by as keyof typeof value] : ident(by);
  return engine.query<PoiModificacion>(
    `SELECT ${columns.join(', ')} FROM ${MART} ${sql}
     ORDER BY ${key} ${descending ? 'DESC' : 'ASC'} NULLS LAST, abs(pim_cambio) DESC NULLS LAST, clave, ue_id ${limit === undefined ? '' : 'LIMIT ?'}`,
    [...comparacionParams(asked), ...params, ...(limit === undefined ? [] : [limit])],
    options,
  );
}

/** What the same AO add up to. */
export async function modificacionTotals(
  engine: Connector,
  asked: Comparacion,
  filter: ModificacionFilter = everyModificacion,
  options: QueryOptions = {},
): Promise<ModificacionTotals> {
  const { sql, params } = where(filter);
  const [row] = await engine.query<ModificacionTotals>(
    `SELECT count(*)::INTEGER AS ao, count(caso)::INTEGER AS clasificadas,
       sum(pim_antes) AS pim_antes, sum(pim_ahora) AS pim_ahora, sum(pim_cambio) AS pim_cambio
     FROM ${MART} ${sql}`,
    [...comparacionParams(asked), ...params],
    options,
  );
  return row!;
}

/** Each caso noted and, last, what is not classified. */
export function modificacionCasos(
  engine: Connector,
  asked: Comparacion,
  options: QueryOptions = {},
): Promise<ModificacionCaso[]> {
  return engine.query<ModificacionCaso>(
    `SELECT caso, count(*)::INTEGER AS ao,
       coalesce(sum(pim_cambio) FILTER (WHERE pim_cambio > 0), 0) AS sube,
       coalesce(sum(pim_cambio) FILTER (WHERE pim_cambio < 0), 0) AS baja,
       coalesce(sum(pim_cambio), 0) AS pim_cambio
     FROM ${MART} GROUP BY caso ORDER BY caso NULLS LAST`,
    comparacionParams(asked),
    options,
  );
}
