import type { Connector, QueryOptions } from '@/engine/connector';
import { literal } from '@/engine/ident';
import type { Layout } from '@/layouts/layout';
import type { MalformedRow } from './source';
import { cleaned, failures, settled, value, type Reading } from './reading';

/**
 * Reads `crudo` into the typed table `leido`, and writes why rows are rejected into `rechazado`
 * (fila, columna, valor, regla, mensaje). `candidato` is `leido` without unreadable cells; `aceptado`, what will land;
 * `filas`, its rows as the layout reads them, where it says so.
 */
export async function check(
  engine: Connector,
  layout: Layout,
  headers: string[],
  readings: Reading[],
  malformed: MalformedRow[],
  options: QueryOptions = {},
): Promise<{ accepted: number; rejected: number }> {
  const bad = readings.flatMap((reading) => failures(reading).map((failure) => ({ reading, ...failure })));
  const typed = readings.map((reading) => `${value(reading)} AS "${reading.column.name}"`);
  const names = readings.map(({ column }) => `"${column.name}"`);
  const flag = bad.map(({ when }) => `coalesce((${when}), false)`).join(' OR ') || 'false';
  await engine.run(
    [
      'DROP VIEW IF EXISTS aceptado',
      'DROP VIEW IF EXISTS candidato',
      'DROP TABLE IF EXISTS leido',
      'DROP TABLE IF EXISTS rechazado',
      'DROP TABLE IF EXISTS filas',
      `CREATE TABLE leido AS
        WITH limpio AS (SELECT ${['*', ...readings.flatMap(cleaned)].join(', ')} FROM crudo),
        valores AS (SELECT ${['*', ...typed].join(', ')} FROM limpio),
        filas AS (SELECT ${['* EXCLUDE (' + names.join(', ') + ')', ...readings.map(settled)].join(', ')} FROM valores)
        SELECT c.fila, ${names.join(', ')}, ${flag} AS malo FROM filas c`,
      'CREATE VIEW candidato AS SELECT * EXCLUDE (malo) FROM leido WHERE NOT malo',
      'CREATE TABLE rechazado (fila INTEGER, columna VARCHAR, valor VARCHAR, regla VARCHAR, mensaje VARCHAR)',
    ],
    options,
  );
  const [unreadable] = await engine.query<{ n: number }>('SELECT count(*) AS n FROM leido WHERE malo');
  if (unreadable!.n > 0)
    await engine.run(
      bad.map((one) => explain(one, headers)),
      options,
    );
  if (layout.rows) await engine.run(`CREATE TABLE filas AS ${layout.rows}`, options);
  await engine.run(
    layout.checks.map(({ rule, sql }) => explainCheck(rule, sql)),
    options,
  );
  await engine.run(
    'CREATE VIEW aceptado AS SELECT * FROM candidato WHERE fila NOT IN (SELECT fila FROM rechazado)',
  );
  const [counts] = await engine.query<{ accepted: number; rejected: number }>(
    'SELECT (SELECT count(*) FROM aceptado) AS accepted, (SELECT count(DISTINCT fila) FROM rechazado) AS rejected',
  );
  if (layout.rows && counts!.rejected > 0)
    await engine.run(
      `CREATE OR REPLACE TABLE filas AS ${layout.rows.replaceAll('candidato', 'aceptado')}`,
      options,
    );
  for (const row of malformed)
    await engine.query('INSERT INTO rechazado VALUES (?::INTEGER, ?, ?, ?, ?)', [
      row.row,
      row.column,
      row.value,
      row.rule,
      row.message,
    ]);
  return {
    accepted: counts!.accepted,
    rejected: counts!.rejected + new Set(malformed.map(({ row }) => row)).size,
  };
}

function explain(
  { reading, rule, when, message }: { reading: Reading; rule: string; when: string; message: string },
  headers: string[],
): string {
  const { column, raw } = reading;
  const header = raw === null ? column.header : (headers[Number(raw.name.slice(1))] ?? column.header);
  const shown = raw === null ? 'NULL' : `left(c."${raw.name}"::VARCHAR, 200)`;
  return `INSERT INTO rechazado SELECT l.fila, ${literal(header)}, ${shown}, ${literal(rule)}, ${message}
    FROM leido l JOIN crudo c ON c.fila = l.fila WHERE l.malo AND (${when.replaceAll(`"${column.name}"`, `l."${column.name}"`)})`;
}

function explainCheck(rule: string, sql: string): string {
  return `INSERT INTO rechazado SELECT fila, columna, valor, ${literal(rule)}, mensaje FROM (${sql})`;
}
