import type { Connector } from '@/engine/connector';
import { literal } from '@/engine/ident';
import type { LayoutColumn } from '@/layouts/layout';
import type { Recognition } from './recognise';
import { isNumeric, type RawColumn, type Reading } from './reading';
import { statedValues } from './stated';
import type { BodyTally, Table } from './source';

export interface Staged {
  readings: Reading[];
  tally: BodyTally;
  /** Rows standing in `crudo`. */
  rows: number;
}

export interface StageOptions {
  signal?: AbortSignal | undefined;
  onProgress?: ((rows: number, fraction: number) => void) | undefined;
}

/** Brings the columns a layout needs into the raw table `crudo` (fila, and one column per source column). */
export async function stage(
  engine: Connector,
  table: Table,
  plan: Recognition,
  options: StageOptions,
): Promise<Staged> {
  await engine.run('DROP TABLE IF EXISTS crudo');
  return table.format === 'parquet'
    ? stageParquet(engine, table, plan)
    : stageText(engine, table, plan, options);
}

async function stageText(
  engine: Connector,
  table: Table,
  plan: Recognition,
  options: StageOptions,
): Promise<Staged> {
  const width = plan.headers.length;
  const needed = [...new Set(plan.sources.filter((source) => source >= 0))];
  const kept = ['fila', ...needed.map((index) => `c${index}`)].join(', ');
  await engine.run(
    `CREATE TABLE crudo (fila INTEGER, ${needed.map((index) => `c${index} VARCHAR`).join(', ')})`,
  );
  const columns = ["'fila':'INTEGER'", ...plan.headers.map((_, index) => `'c${index}':'VARCHAR'`)].join(',');
  const body = table.body({
    headerRow: plan.headerRow,
    width,
    ...(options.signal ? { signal: options.signal } : {}),
    ...(options.onProgress ? { onProgress: options.onProgress } : {}),
  });
  for await (const bytes of body.chunks) {
    options.signal?.throwIfAborted();
    if (bytes.length === 0) continue;
    const path = await engine.registerBytes('lectura.csv', bytes);
    try {
      await engine.run(
        `INSERT INTO crudo SELECT ${kept} FROM ${readCsv(path, columns, bytes.length)}`,
        options,
      );
    } finally {
      await engine.dropFile('lectura.csv');
    }
  }
  const rows = await count(engine);
  const readings = await readingsOf(engine, plan, textColumns(needed), await addStated(engine, table, plan));
  return { tally: body.tally(), rows, readings };
}

/** Buffers as large as the chunk: by default DuckDB takes sixteen times the longest line it may meet, and never gives it back. */
function readCsv(path: string, columns: string, bytes: number): string {
  const line = Math.max(bytes, 2_000_000);
  return `read_csv(${literal(path)}, auto_detect=false, header=false, columns={${columns}}, delim=',', quote='"', escape='"', nullstr='\u0001', new_line='\\n', max_line_size=${line}, buffer_size=${2 * line}, strict_mode=true)`;
}

function textColumns(indexes: number[]): Map<number, RawColumn> {
  return new Map(
    indexes.map((index) => [
      index,
      { name: `c${index}`, type: 'VARCHAR', plain: true, tidy: false, mark: 'punto' },
    ]),
  );
}

async function stageParquet(engine: Connector, table: Table, plan: Recognition): Promise<Staged> {
  await engine.run('DROP TABLE IF EXISTS parquet_leido');
  const { columns } = await engine.loadParquet('parquet_leido', table.blob);
  const raw = new Map<number, RawColumn>();
  const selected = [...new Set(plan.sources.filter((source) => source >= 0))].map((index) => {
    raw.set(index, {
      name: `c${index}`,
      type: columns[index]!.type,
      plain: true,
      tidy: false,
      mark: 'punto',
    });
    return `"${columns[index]!.name.replaceAll('"', '""')}" AS c${index}`;
  });
  await engine.run([
    `CREATE TABLE crudo AS SELECT (row_number() OVER () + 1)::INTEGER AS fila, ${selected.join(', ')} FROM parquet_leido`,
    'DROP TABLE parquet_leido',
  ]);
  const rows = await count(engine);
  return {
    rows,
    tally: { rowsRead: rows, rowsBlank: 0, malformed: [] },
    readings: await readingsOf(engine, plan, raw, await addStated(engine, table, plan)),
  };
}

/** What the file states for all its rows stands in `crudo` like any other column. */
async function addStated(
  engine: Connector,
  table: Table,
  plan: Recognition,
): Promise<Map<LayoutColumn, RawColumn>> {
  const added = new Map<LayoutColumn, RawColumn>();
  for (const [column, value] of statedValues(table, plan)) {
    const name = `dicho_${column.name}`;
    await engine.run(`ALTER TABLE crudo ADD COLUMN "${name}" VARCHAR DEFAULT ${literal(value)}`);
    added.set(column, { name, type: 'VARCHAR', plain: true, tidy: false, mark: 'punto' });
  }
  return added;
}

async function count(engine: Connector): Promise<number> {
  const [row] = await engine.query<{ n: number }>('SELECT count(*) AS n FROM crudo');
  return row!.n;
}

async function readingsOf(
  engine: Connector,
  plan: Recognition,
  raw: Map<number, RawColumn>,
  stated: Map<LayoutColumn, RawColumn>,
): Promise<Reading[]> {
  const readings = plan.layout.columns.map((column, i) => ({
    column,
    raw: raw.get(plan.sources[i]!) ?? stated.get(column) ?? null,
  }));
  const numeric = readings.flatMap(({ column, raw }) =>
    raw && raw.type === 'VARCHAR' && isNumeric(column) ? [raw] : [],
  );
  await findMarks(engine, [...new Set(numeric)]);
  const texts = readings.flatMap(({ column, raw }) =>
    raw && raw.type === 'VARCHAR' && ['texto', 'codigo'].includes(column.type) ? [raw] : [],
  );
  await findTidy(engine, [...new Set(texts)]);
  return readings;
}

/** In a short file the question costs more than the cleaning. */
const WORTH_LOOKING = 20_000;

/** Which text columns need no cleaning: one look at each cell costs a fifth of cleaning it. A missing-data mark has four bytes at most. */
async function findTidy(engine: Connector, columns: RawColumn[]): Promise<void> {
  const [rows] = await engine.query<{ n: number }>('SELECT count(*) AS n FROM crudo');
  if (rows!.n < WORTH_LOOKING) return;
  const words = "regexp_full_match(c, '[^\\s\\x{A0}''][^\\s\\x{A0}]*( [^\\s\\x{A0}]+)*')";
  const untidy = `CASE WHEN c = '' THEN false WHEN strlen(c) > 4 THEN NOT ${words} ELSE codigo(c) IS DISTINCT FROM c END`;
  for (const column of columns) {
    const [answer] = await engine.query<{ tidy: boolean }>(
      `SELECT NOT coalesce(bool_or(${untidy}), false) AS tidy FROM (SELECT ${column.name} AS c FROM crudo)`,
    );
    column.tidy = answer!.tidy;
  }
}

/** Which columns are plain numbers, and which decimal mark the others prove; one that proves none follows the file, and the file, es-PE. */
async function findMarks(engine: Connector, columns: RawColumn[]): Promise<void> {
  if (columns.length === 0) return;
  const plain = columns.map(
    ({ name }) =>
      `count(*) FILTER (WHERE ${name} <> '' AND try_cast(${name} AS DECIMAL(16,4)) IS NULL) = 0 AS ${name}`,
  );
  const [answers] = await engine.query<Record<string, boolean>>(`SELECT ${plain.join(', ')} FROM crudo`);
  for (const column of columns) column.plain = answers![column.name]!;
  if (columns.every((column) => column.plain)) return;
  const clean = columns.map(({ name }) => `cifra_limpia(${name}) AS ${name}`).join(', ');
  const marks = columns
    .map(({ name }) => `string_agg(DISTINCT marca_decimal(${name}), ',') AS ${name}`)
    .join(', ');
  const [proofs] = await engine.query<Record<string, string | null>>(
    `SELECT ${marks} FROM (SELECT ${clean} FROM crudo)`,
  );
  const whole = markOf(Object.values(proofs!).join(','));
  for (const column of columns) {
    column.mark = markOf(proofs![column.name] ?? '') ?? whole ?? 'punto';
    if (column.mark !== 'punto') column.plain = false;
  }
}

function markOf(proofs: string): RawColumn['mark'] | null {
  const [dot, comma] = [proofs.includes('punto'), proofs.includes('coma')];
  if (dot && comma) return 'mixto';
  return dot ? 'punto' : comma ? 'coma' : null;
}
