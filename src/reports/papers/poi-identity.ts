import { readable } from '@/core/names';
import { monthName } from '@/core/period';
import type { Connector, QueryOptions } from '@/engine/connector';
import { archivosDelPoi } from '@/sql/archivos';
import type { PoiScope } from '@/sql/poi';
import { sourcesOf, type Sources } from './sources';

/** What a paper of the POI is made from. */
export interface PoiIdentity {
  scope: PoiScope;
  cargas: string[];
  /** Latest month with anything done, of the cuts in force; null where nothing is. */
  corte: number | null;
  sources: Sources;
}

export async function readPoiIdentity(
  engine: Connector,
  scope: PoiScope,
  options: QueryOptions = {},
): Promise<PoiIdentity> {
  const rows = await archivosDelPoi(engine, scope, options);
  const cortes = rows.flatMap(({ corte }) => corte ?? []);
  const ues = new Map(rows.map(({ ue_id, ue }) => [ue_id, ue]));
  const told = ({ ue_id, corte }: (typeof rows)[number]) => ({
    de: `UE ${ue_id}`,
    corte: corte === null ? 'sin ejecución' : monthName(corte),
  });
  return {
    scope,
    cargas: [...new Set(rows.map(({ carga_id }) => carga_id))],
    corte: cortes.length === 0 ? null : Math.max(...cortes),
    sources: await sourcesOf(engine, rows, alcanceDe(scope, ues), told, options),
  };
}

function alcanceDe({ ues, centros, pliegos }: PoiScope, loaded: ReadonlyMap<string, string>): string {
  const parts = centros.length > 0 ? ` (${centros.length} de sus centros de costo)` : '';
  if (loaded.size === 1) {
    const [[id, name]] = [...loaded] as [[string, string]];
    return `Unidad ejecutora ${id}, ${readable(name)}${parts}`;
  }
  const whole = ues.length === 0 && pliegos.length === 0;
  return `${loaded.size} unidades ejecutoras${whole ? ' cargadas' : ''}${parts}`;
}
