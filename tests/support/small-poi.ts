import type { Connector } from '@/engine/connector';
import { ident } from '@/engine/ident';
import { loadFiles } from '@/ingest/load';
import { openTables } from '@/ingest/source';
import { packageTables } from '@/store/package';
import actividades from '../fixtures/poi-chico/poi_actividad.csv?raw';
import meses from '../fixtures/poi-chico/poi_mes.csv?raw';

export const loadedAt = '2026-06-15 18:00:00';

/** The files of `fixtures/poi-chico`; `change` edits their text, so that they become another carga. */
export function smallPoi(change: (text: string) => string = (text) => text): File[] {
  return [new File([change(actividades)], 'poi_actividad.csv'), new File([change(meses)], 'poi_mes.csv')];
}

export async function loadSmallPoi(engine: Connector, files = smallPoi()): Promise<void> {
  const report = await loadFiles(engine, files, { open: openTables, loadedAt });
  if (report.failed.length > 0) throw new Error(JSON.stringify(report.failed));
}

/** Every row of every table of a package, as text, in one order. */
export async function allRows(engine: Connector): Promise<Record<string, string[]>> {
  const tables: Record<string, string[]> = {};
  for (const { name } of packageTables) {
    const rows = await engine.query<{ row: string }>(
      `SELECT t::VARCHAR AS "row" FROM ${ident(name)} t ORDER BY "row"`,
    );
    tables[name] = rows.map(({ row }) => row);
  }
  return tables;
}
