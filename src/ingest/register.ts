import type { Connector } from '@/engine/connector';
import type { Layout } from '@/layouts/layout';
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

/** What the layout has to say of the rows in `aceptado`. */
export async function noticesOf(engine: Connector, { notices }: Layout): Promise<string[]> {
  const found: string[] = [];
  for (const sql of notices)
    for (const { mensaje } of await engine.query<{ mensaje: string }>(sql)) found.push(mensaje);
  return found;
}

/** Ejercicio and corte of a cut, as the marts see it: the POI's where it brings one, else the budget's, else the investments'. */
export async function cutOf(
  engine: Connector,
  cargaId: string,
): Promise<{ ejercicio?: number; corte?: string | null }> {
  const [cut] = await engine.query<{ ejercicio: number; corte: number | null }>(
    `SELECT ejercicio, max(corte) AS corte
     FROM (
       SELECT carga_id, ejercicio, corte, 1 AS orden FROM poi_carga
       UNION ALL SELECT carga_id, ejercicio, corte, 2 FROM gasto_carga
       UNION ALL SELECT carga_id, year(corte), month(corte), 3 FROM (
         SELECT carga_id, max(corte) AS corte
         FROM (SELECT carga_id, corte FROM inversion UNION ALL SELECT carga_id, corte FROM inversion_mes) GROUP BY carga_id
       ) WHERE corte IS NOT NULL
     )
     WHERE carga_id = ? GROUP BY ejercicio, orden ORDER BY orden, ejercicio DESC LIMIT 1`,
    [cargaId],
  );
  if (!cut) return {};
  return {
    ejercicio: cut.ejercicio,
    corte: cut.corte === null ? null : `${cut.ejercicio}-${String(cut.corte).padStart(2, '0')}`,
  };
}
