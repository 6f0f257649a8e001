import type { Connector, QueryOptions, SqlParam } from '@/engine/connector';
import { askedParams, type PoiScope } from './poi';
import type { Gravedad } from './rules';

/** A row of `calidad_filtrado` with the name of its dependencia. */
export interface Hallazgo {
  regla: string;
  gravedad: Gravedad;
  llave: string;
  carga_id: string;
  ue_id: string;
  /** Null where it is of the whole unidad ejecutora. */
  centro_costo_llave: string | null;
  centro_costo: string | null;
  sigla: string | null;
  clave: string;
  nombre: string;
  /** Null where it is of the year. */
  mes: number | null;
  /** In the unit of the rule; null where there is no number to give. */
  valor: number | null;
  esperado: number | null;
  detalle: string;
  justificado: boolean;
  justificacion: string | null;
  justificado_por: string | null;
  /** ISO instant, UTC. */
  justificado_en: string | null;
}

/** Which findings a table shows, beyond the scope. */
export interface HallazgoFilter {
  /** Null for every rule. */
  regla: string | null;
  /** Those accepted by the analyst, or those that are not. */
  justificados: boolean;
  /** Typed by the reader: name, code, centro de costo or what the finding says. */
  text: string;
}

const columns = [
  'h.regla',
  'h.gravedad',
  'h.llave',
  'h.carga_id',
  'h.ue_id',
  'h.centro_costo_llave',
  'n.nombre AS centro_costo',
  'n.sigla',
  'h.clave',
  'h.nombre',
  'h.mes',
  'h.valor',
  'h.esperado',
  'h.detalle',
  'h.justificado',
  'h.justificacion',
  'h.justificado_por',
  'h.justificado_en',
].join(', ');

const FROM = `FROM calidad_filtrado(?, ?, ?, ?, ?, ?) h
  LEFT JOIN poi_nombre n ON n.eje = 'centro_costo' AND n.ejercicio = h.ejercicio AND n.llave = h.centro_costo_llave`;

function where(filter: HallazgoFilter): { sql: string; params: SqlParam[] } {
  const parts = [filter.justificados ? 'h.justificado' : 'NOT h.justificado'];
  const params: SqlParam[] = [];
  if (filter.regla !== null) {
    parts.push('h.regla = ?');
    params.push(filter.regla);
  }
  for (const word of filter.text.trim().split(/\s+/).filter(Boolean)) {
    parts.push(
      `contains(strip_accents(lower(concat_ws(' ', h.nombre, h.clave, n.sigla, n.nombre, h.detalle))), strip_accents(lower(?)))`,
    );
    params.push(word);
  }
  return { sql: `WHERE ${parts.join(' AND ')}`, params };
}

/** A window of findings: the gravest rule first, then by dependencia, AO and month. */
export function hallazgoPage(
  engine: Connector,
  scope: PoiScope,
  mes: number,
  filter: HallazgoFilter,
  page: { offset: number; limit: number },
  options: QueryOptions = {},
): Promise<Hallazgo[]> {
  const { sql, params } = where(filter);
  return engine.query<Hallazgo>(
    `SELECT ${columns} ${FROM} JOIN calidad_catalogo c USING (regla) ${sql}
     ORDER BY c.orden, h.centro_costo_llave NULLS LAST, h.clave, h.mes NULLS FIRST, h.llave
     LIMIT ${Math.trunc(page.limit)} OFFSET ${Math.trunc(page.offset)}`,
    [...askedParams(scope, mes), ...params],
    options,
  );
}

export async function hallazgoCount(
  engine: Connector,
  scope: PoiScope,
  mes: number,
  filter: HallazgoFilter,
  options: QueryOptions = {},
): Promise<number> {
  const { sql, params } = where(filter);
  const [row] = await engine.query<{ n: number }>(
    `SELECT count(*) AS n ${FROM} ${sql}`,
    [...askedParams(scope, mes), ...params],
    options,
  );
  return row!.n;
}

/** All of them, for a file or a message: at most a million. */
export function everyHallazgo(
  engine: Connector,
  scope: PoiScope,
  mes: number,
  filter: HallazgoFilter,
  options: QueryOptions = {},
): Promise<Hallazgo[]> {
  return hallazgoPage(engine, scope, mes, filter, { offset: 0, limit: 1_000_000 }, options);
}
