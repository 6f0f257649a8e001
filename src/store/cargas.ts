import type { Connector } from '@/engine/connector';
import { ident, literal } from '@/engine/ident';
import { cargaTables } from './package';

/** The cargas in the engine, in order. */
export async function cargaIds(engine: Connector): Promise<string[]> {
  const rows = await engine.query<{ carga_id: string }>(`${cargasIn()} ORDER BY carga_id`);
  return rows.map(({ carga_id }) => carga_id);
}

/** A query of the distinct carga_id of every contract table, or of the relations standing in for them. */
export function cargasIn(relations = cargaTables.map(({ name }) => ident(name))): string {
  if (relations.length === 0) return 'SELECT NULL::VARCHAR AS carga_id WHERE false';
  return relations.map((relation) => `SELECT carga_id FROM ${relation}`).join(' UNION ');
}

/** `carga_id IN (…)` over ids known beforehand. */
export function ofCargas(ids: Iterable<string>): string {
  const list = [...ids].map(literal);
  return list.length === 0 ? 'false' : `carga_id IN (${list.join(', ')})`;
}
