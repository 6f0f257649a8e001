import type { Connector, QueryOptions, SqlParam } from '@/engine/connector';
import { ident } from '@/engine/ident';
import { scopeParams, type PoiAo, type PoiScope } from './poi';

/** Which AO a table shows, beyond the scope. */
export interface AoFilter {
  /** Typed by the reader: name, code, unit or centro de costo. */
  text: string;
  situaciones: readonly string[];
  semaforos: readonly string[];
  /** Only AO of this OEI or AEI (llave). */
  grupo: { eje: 'oei' | 'aei'; llave: string } | null;
  /** Only AO with this month's report missing. */
  sinReporteMes: boolean;
}

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
    parts.push(`${ident(`${filter.grupo.eje}_llave`)} = ?`);
    params.push(filter.grupo.llave);
  }
  if (filter.sinReporteMes) parts.push('f_vigente_acum > 0 AND NOT coalesce(reporto_mes, false)');
  return { sql: parts.length === 0 ? '' : `WHERE ${parts.join(' AND ')}`, params };
}

const MART = 'poi_avance_ao(?::INTEGER, ?::INTEGER, ?, ?, ?, ?)';

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
  const order = sort.by === 'nombre' ? 'strip_accents(lower(nombre))' : ident(sort.by);
  return engine.query<PoiAo>(
    `WITH pagina AS (
       SELECT *, row_number() OVER (ORDER BY ${order} ${sort.descending ? 'DESC' : 'ASC'} NULLS LAST, clave) AS orden
       FROM ${MART} ${sql}
       ORDER BY orden LIMIT ?::INTEGER OFFSET ?::INTEGER
     ),
     meses AS (
       SELECT ao_n, list(f_vigente_mes::DOUBLE ORDER BY mes) AS programado_mes, list(f_ejecutado_mes::DOUBLE ORDER BY mes) AS ejecutado_mes
       FROM poi_avance WHERE ao_n IN (SELECT ao_n FROM pagina) GROUP BY ao_n
     )
     SELECT * EXCLUDE (orden) FROM pagina LEFT JOIN meses USING (ao_n) ORDER BY orden`,
    [scope.ejercicio, mes, ...scopeParams(scope), ...params, page.limit, page.offset],
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
    [scope.ejercicio, mes, ...scopeParams(scope), ...params],
    options,
  );
  return row!;
}
