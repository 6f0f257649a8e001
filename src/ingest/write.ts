import { contract } from '@/contracts/catalog';
import type { Connector, QueryOptions } from '@/engine/connector';
import { ident, literal } from '@/engine/ident';
import type { Layout } from '@/layouts/layout';
import { completeCut } from './cut';

/** What the register of loads keeps of one table read from a file. */
export interface FileEntry {
  cargaId: string;
  archivoId: string;
  file: string;
  sheet: string | null;
  hash: string;
  bytes: number;
  layout: string;
  format: string;
  encoding: string | null;
  delimiter: string | null;
  headerRow: number;
  rowsRead: number;
  rowsBlank: number;
  accepted: number;
  rejected: number;
  ejercicio: number | null;
  exportedAt: string | null;
  loadedAt: string;
  demonstration: boolean;
}

/**
 * Lands `aceptado` in the contract tables with its register and rejects, all in one transaction. What the same table of
 * the same file left before is replaced. Fails when rows read ≠ accepted + rejected + blank.
 */
export async function write(
  engine: Connector,
  layout: Layout,
  entry: FileEntry,
  options: QueryOptions = {},
): Promise<Record<string, number>> {
  if (entry.rowsRead !== entry.accepted + entry.rejected + entry.rowsBlank)
    throw new Error(
      `Rows do not add up: ${entry.rowsRead} ≠ ${entry.accepted} + ${entry.rejected} + ${entry.rowsBlank}`,
    );
  await engine.transact(
    [
      ...layout.tables.flatMap(({ name, sql }) => insert(name, sql, entry, layout)),
      `DELETE FROM archivo WHERE archivo_id = ${literal(entry.archivoId)}`,
      `DELETE FROM rechazo WHERE archivo_id = ${literal(entry.archivoId)}`,
      register(entry),
      `INSERT INTO rechazo SELECT ${literal(entry.cargaId)}, ${literal(entry.archivoId)}, fila, columna, valor, regla, mensaje FROM rechazado`,
      ...(layout.template ? completeCut(entry.cargaId) : []),
    ],
    options,
  );
  const counts: Record<string, number> = {};
  for (const { name } of layout.tables) {
    const [row] = await engine.query<{ n: number }>(`SELECT count(*) AS n FROM ${ident(`nuevo_${name}`)}`);
    counts[name] = row!.n;
  }
  await engine.run([
    ...layout.tables.map(({ name }) => `DROP TABLE ${ident(`nuevo_${name}`)}`),
    // The marts that come next need the room.
    'DROP TABLE IF EXISTS crudo',
    'DROP TABLE IF EXISTS leido',
  ]);
  return counts;
}

function insert(table: string, sql: string, entry: FileEntry, layout: Layout): string[] {
  const { fields, primaryKey } = contract(table);
  const fresh = ident(`nuevo_${table}`);
  const belongs = fields.some(({ name }) => name === 'carga_id');
  const shared = layout.template !== undefined;
  const together = belongs && (layout.together ?? false);
  const sameKey = primaryKey.map((key) => `t.${ident(key)} = n.${ident(key)}`).join(' AND ');
  const carga = belongs ? `${literal(entry.cargaId)} AS carga_id, ` : '';
  const replaced = shared
    ? `DELETE FROM ${table} t USING ${fresh} n WHERE ${sameKey}`
    : `DELETE FROM ${table} WHERE carga_id = ${literal(entry.cargaId)}`;
  return [
    `CREATE OR REPLACE TABLE ${fresh} AS SELECT ${carga}* FROM (${sql})`,
    ...(shared ? [sameCount(fresh, entry.accepted)] : []),
    ...(together ? [`DELETE FROM ${fresh} n USING ${table} t WHERE ${sameKey}`] : []),
    ...((belongs && shared) || together ? [] : [replaced]),
    `INSERT INTO ${table} BY NAME SELECT * FROM ${fresh}`,
  ];
}

function sameCount(table: string, accepted: number): string {
  return `SELECT CASE WHEN (SELECT count(*) FROM ${table}) <> ${accepted} THEN error('rows landed do not match rows accepted') END`;
}

function register(entry: FileEntry): string {
  const text = (value: string | null) => (value === null ? 'NULL' : literal(value));
  return `INSERT INTO archivo BY NAME SELECT ${[
    `${literal(entry.cargaId)} AS carga_id`,
    `${literal(entry.archivoId)} AS archivo_id`,
    `${literal(entry.file)} AS archivo`,
    `${text(entry.sheet)} AS hoja`,
    `${literal(entry.hash)} AS huella`,
    `${entry.bytes} AS bytes`,
    `${literal(entry.layout)} AS layout`,
    `${literal(entry.format)} AS formato`,
    `${text(entry.encoding)} AS codificacion`,
    `${text(entry.delimiter)} AS delimitador`,
    `${entry.headerRow} AS fila_encabezado`,
    `${entry.rowsRead} AS filas_leidas`,
    `${entry.rowsBlank} AS filas_blancas`,
    `${entry.accepted} AS filas_aceptadas`,
    `${entry.rejected} AS filas_rechazadas`,
    `${entry.ejercicio ?? 'NULL'} AS ejercicio`,
    `${entry.exportedAt === null ? 'NULL' : `TIMESTAMP ${literal(entry.exportedAt)}`} AS exportado_en`,
    `TIMESTAMP ${literal(entry.loadedAt)} AS cargado_en`,
    `${entry.demonstration} AS demostracion`,
  ].join(', ')}`;
}
