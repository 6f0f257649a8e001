import type { Connector } from '@/engine/connector';
import { ident } from '@/engine/ident';
import { check } from '@/ingest/check';
import type { Recognition } from '@/ingest/recognise';
import { RemoteReader } from '@/ingest/remote';
import { sheetBody, type SheetRow } from '@/ingest/sheet-rows';
import type { ColumnType } from '@/layouts/layout';
import { stage } from '@/ingest/stage';
import type { Table } from '@/ingest/source';
import { columnTitle } from './column-use';

export const PREVIEW_ROWS = 20;

/** How the first rows of a file would read, without loading them. */
export interface Preview {
  columns: { name: string; title: string; header: string }[];
  rows: { fila: number; cells: (string | null)[] }[];
  /** Why cells cannot be read; `columna` is the header of the file. */
  problems: { fila: number; columna: string | null; valor: string | null; mensaje: string }[];
  accepted: number;
  rejected: number;
}

/** The first rows of a table of a file, as text; for Parquet, its names and first rows. */
export async function headOf(
  engine: Connector,
  file: File,
  name: string,
  sheet: string | null,
): Promise<string[][] | null> {
  const reader = new RemoteReader();
  try {
    const table = (await reader.open(file)).find((one) => one.file === name && one.sheet === sheet);
    if (!table) return null;
    return table.format === 'parquet' ? await parquetHead(engine, table.blob) : table.head;
  } finally {
    reader.close();
  }
}

async function parquetHead(engine: Connector, blob: Blob): Promise<string[][]> {
  try {
    const { columns } = await engine.loadParquet('parquet_leido', blob);
    const rows = await engine.query<Record<string, string | null>>(
      `SELECT ${columns.map(({ name }, i) => `${ident(name)}::VARCHAR AS c${i}`).join(', ')} FROM parquet_leido LIMIT 30`,
    );
    return [columns.map(({ name }) => name), ...rows.map((row) => columns.map((_, i) => row[`c${i}`] ?? ''))];
  } finally {
    await engine.run('DROP TABLE IF EXISTS parquet_leido');
  }
}

/** Reads up to 20 rows the way they would be loaded. Nothing may be loading meanwhile. */
export async function tryRows(
  engine: Connector,
  head: readonly string[][],
  plan: Recognition,
): Promise<Preview> {
  const rows = head
    .slice(plan.headerRow, plan.headerRow + PREVIEW_ROWS)
    .map((cells, i): SheetRow => ({ row: plan.headerRow + 1 + i, cells: [...cells] }));
  await engine.run("SET VARIABLE carga_id = ''");
  try {
    const { readings, tally } = await stage(engine, headTable(rows), plan, {});
    const counts = await check(engine, plan.layout, plan.headers, readings, tally.malformed);
    const used = plan.layout.columns.filter((_, i) => plan.sources[i]! >= 0);
    const read = await engine.query<Record<string, string | number | null>>(
      `SELECT fila, ${used.map(({ name }) => `${ident(name)}::VARCHAR AS ${ident(name)}`).join(', ')} FROM leido ORDER BY fila`,
    );
    return {
      columns: used.map((column) => ({
        name: column.name,
        title: columnTitle(column, plan.layout.template !== undefined),
        header: plan.headers[sourceOf(plan, column.name)] ?? '',
      })),
      rows: read.map((row) => ({
        fila: Number(row['fila']),
        cells: used.map(({ name, type }) => cellText(row[name] ?? null, type)),
      })),
      problems: await engine.query(
        'SELECT fila, columna, valor, mensaje FROM rechazado ORDER BY fila, columna',
      ),
      ...counts,
    };
  } finally {
    await engine.run([
      'DROP VIEW IF EXISTS aceptado',
      'DROP VIEW IF EXISTS candidato',
      ...['crudo', 'leido', 'rechazado'].map((name) => `DROP TABLE IF EXISTS ${name}`),
    ]);
  }
}

/** Numbers without the decimals that say nothing. */
function cellText(value: string | number | null, type: ColumnType): string | null {
  if (value === null) return null;
  const text = String(value);
  return type === 'numero' && text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

function sourceOf({ layout, sources }: Recognition, name: string): number {
  return sources[layout.columns.findIndex((column) => column.name === name)] ?? -1;
}

function headTable(rows: SheetRow[]): Table {
  return {
    file: 'prueba',
    sheet: null,
    format: 'csv',
    encoding: null,
    delimiter: null,
    bytes: 0,
    head: [],
    blob: new Blob(),
    body: (options) =>
      sheetBody(
        {
          file: 'prueba',
          open: async function* () {
            yield rows;
          },
        },
        options,
      ),
  };
}
