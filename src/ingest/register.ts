import type { Connector } from '@/engine/connector';
import type { Reject } from './report';
import type { Table } from './table';

const SHOWN = 5_000;

/** The first rejects of one table of a file, in row order (all of them stay in `rechazo`). */
export async function rejectsOf(
  engine: Connector,
  archivoId: string,
  { file, sheet }: Pick<Table, 'file' | 'sheet'>,
  limit = SHOWN,
): Promise<Reject[]> {
  const rows = await engine.query<Omit<Reject, 'file' | 'sheet'>>(
    `SELECT fila AS row, columna AS column, valor AS value, regla AS rule, mensaje AS message
     FROM rechazo WHERE archivo_id = ? ORDER BY fila, columna LIMIT ${limit}`,
    [archivoId],
  );
  return rows.map((row) => ({ file, sheet, ...row }));
}

/** Ejercicio and corte of a cut, as the marts see it: the POI's where it brings one, else the budget's. */
export async function cutOf(
  engine: Connector,
  cargaId: string,
): Promise<{ ejercicio?: number; corte?: string | null }> {
  const [cut] = await engine.query<{ ejercicio: number; corte: number | null }>(
    `SELECT ejercicio, max(corte) AS corte
     FROM (SELECT carga_id, ejercicio, corte, 1 AS orden FROM poi_carga UNION ALL SELECT carga_id, ejercicio, corte, 2 FROM gasto_carga)
     WHERE carga_id = ? GROUP BY ejercicio, orden ORDER BY orden, ejercicio DESC LIMIT 1`,
    [cargaId],
  );
  if (!cut) return {};
  return {
    ejercicio: cut.ejercicio,
    corte: cut.corte === null ? null : `${cut.ejercicio}-${String(cut.corte).padStart(2, '0')}`,
  };
}
