import type { Connector, QueryOptions, SqlParam } from '@/engine/connector';
import { ident } from '@/engine/ident';
import type { Band } from '@/core/semaforo';
import { askedParams, type PoiScope } from './poi';

/** A row of `poi_avance_ao` with its twelve months, for tables. Physical values in the AO's own unit. */
export interface PoiAo {
  clave: string;
  nombre: string;
  ao_n: number;
  ue_id: string;
  centro_costo: string;
  centro_costo_llave: string;
  sigla: string | null;
  oei_id: string;
  aei_id: string;
  unidad_medida: string | null;
  situacion: Situacion;
  meses_sin_reporte: number;
  pim: number | null;
  f_vigente_acum: number | null;
  f_ejecutado_acum: number | null;
  f_vigente_anual: number | null;
  fn_vigente_acum: number | null;
  fn_ejecutado_acum: number | null;
  avance_acumulado: number | null;
  cumplimiento_acumulado: number | null;
  avance_financiero: number | null;
  brecha_fisico_financiera: number | null;
  semaforo: Band;
  programado_mes: (number | null)[];
  ejecutado_mes: (number | null)[];
}

export type Situacion =
  'con_reporte' | 'reporte_incompleto' | 'sin_reporte' | 'sin_meta' | 'ejecucion_sin_programacion';

/** Which AO a table shows, beyond the scope. */
export interface AoFilter {
  /** Typed by the reader: name, code, unit or centro de costo. */
  text: string;
  situaciones: readonly string[];
  semaforos: readonly string[];
  /** Only AO of this group (llave). */
  grupo: { eje: GroupEje; llave: string } | null;
  /** Only AO with this month's report missing. */
  sinReporteMes: boolean;
}

const groupColumns = {
  oei: 'oei_llave',
  aei: 'aei_llave',
  categoria: 'categoria_id',
  departamento: 'departamento',
  prioridad: 'prioridad',
  ue: 'ue_id',
  pliego: 'pliego_llave',
} as const;

export type GroupEje = keyof typeof groupColumns;

export const everyAo: AoFilter = {
  text: '',
  situaciones: [],
  semaforos: [],
  grupo: null,
  sinReporteMes: false,
};

export const aoSorts = [
  'nombre',
  'pim',
  'f_vigente_acum',
  'f_ejecutado_acum',
  'cumplimiento_acumulado',
  'avance_financiero',
  'brecha_fisico_financiera',
] as const;

export interface AoSort {
  by: (typeof aoSorts)[number];
  descending: boolean;
}

export interface AoTotals {
  ao: number;
  en_promedio: number;
  pim: number | null;
  devengado: number | null;
  cumplimiento: number | null;
  bajo_meta: number;
}

interface Clause {
  sql: string;
  params: SqlParam[];
}

function where(filter: AoFilter): Clause {
  const parts: string[] = [];
  const params: SqlParam[] = [];
  for (const word of filter.text.trim().split(/\s+/).filter(Boolean)) {
    parts.push(
      `contains(strip_accents(lower(concat_ws(' ', nombre, clave, sigla, centro_costo, unidad_medida))), strip_accents(lower(?)))`,
    );
    params.push(word);
  }
  const oneOf = (column: string, values: readonly string[]) => {
    if (values.length === 0) return;
    parts.push(`${column} IN (${values.map(() => '?').join(', ')})`);
    params.push(...values);
  };
  oneOf('situacion', filter.situaciones);
  oneOf('semaforo', filter.semaforos);
  if (filter.grupo) {
    parts.push(`${ident(groupColumns[filter.grupo.eje])} = ?`);
    params.push(filter.grupo.llave);
  }
  if (filter.sinReporteMes) parts.push('f_vigente_acum > 0 AND NOT coalesce(reporto_mes, false)');
  return { sql: parts.length === 0 ? '' : `WHERE ${parts.join(' AND ')}`, params };
}

/** Columns of `PoiAo` but its months; a row of the mart has twice as many, and each costs. */
const columns = [
  'clave',
  'nombre',
  'ao_n',
  'ue_id',
  'centro_costo',
  'centro_costo_llave',
  'sigla',
  'oei_id',
  'aei_id',
  'unidad_medida',
  'situacion',
  'meses_sin_reporte',
  'pim',
  'f_vigente_acum',
  'f_ejecutado_acum',
  'f_vigente_anual',
  'fn_vigente_acum',
  'fn_ejecutado_acum',
  'avance_acumulado',
  'cumplimiento_acumulado',
  'avance_financiero',
  'brecha_fisico_financiera',
  'semaforo',
] as const satisfies readonly (keyof PoiAo)[];

const MART = 'poi_avance_ao(?, ?, ?, ?, ?, ?)';

/** A window of AO in order; what has no value comes last. */
export function aoPage(
  engine: Connector,
  scope: PoiScope,
  mes: number,
  filter: AoFilter,
  sort: AoSort,
  page: { offset: number; limit: number },
  options: QueryOptions = {},
): Promise<PoiAo[]> {
  const { sql, params } = where(filter);
  const by = sort.by === 'nombre' ? 'strip_accents(lower(nombre))' : ident(sort.by);
  const order = `ORDER BY ${by} ${sort.descending ? 'DESC' : 'ASC'} NULLS LAST, clave`;
  return engine.query<PoiAo>(
    `WITH pagina AS (
       SELECT ${columns.join(', ')} FROM ${MART} ${sql} ${order} LIMIT ${Math.trunc(page.limit)} OFFSET ${Math.trunc(page.offset)}
     )
     SELECT pagina.*, m.programado_mes, m.ejecutado_mes FROM pagina JOIN poi_ao_meses m USING (ao_n) ${order}`,
    [...askedParams(scope, mes), ...params],
    options,
  );
}

/** What the same AO add up to: only money is added; percentages are averaged over the AO with meta and report. */
export async function aoTotals(
  engine: Connector,
  scope: PoiScope,
  mes: number,
  filter: AoFilter,
  options: QueryOptions = {},
): Promise<AoTotals> {
  const { sql, params } = where(filter);
  const [row] = await engine.query<AoTotals>(
    `SELECT count(*) AS ao, count(*) FILTER (WHERE en_promedio) AS en_promedio,
       sum(pim) AS pim, sum(fn_ejecutado_acum) AS devengado,
       avg(cumplimiento_acumulado) FILTER (WHERE en_promedio) AS cumplimiento,
       count(*) FILTER (WHERE semaforo = 'rojo') AS bajo_meta
     FROM ${MART} ${sql}`,
    [...askedParams(scope, mes), ...params],
    options,
  );
  return row!;
}
