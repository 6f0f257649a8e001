import Papa from 'papaparse';
import { openTables, type Body, type BodyTally, type Table } from '@/ingest/source';

export interface ReadRow {
  row: number;
  cells: string[];
}

/** The rows of a body, its CSV read back by another reader. */
export async function readBody(body: Body): Promise<{ rows: ReadRow[]; tally: BodyTally }> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const rows: ReadRow[] = [];
  for await (const chunk of body.chunks) {
    const csv = decoder.decode(chunk);
    const parsed = Papa.parse<string[]>(csv, { delimiter: ',', newline: '\n', skipEmptyLines: 'greedy' });
    for (const [row, ...cells] of parsed.data) rows.push({ row: Number(row), cells });
  }
  return { rows, tally: body.tally() };
}

/** The only table of a file, and its rows under the header given. */
export async function readFile(
  file: File,
  headerRow = 1,
): Promise<{ table: Table; rows: ReadRow[]; tally: BodyTally }> {
  const tables = await openTables(file);
  if (tables.length !== 1) throw new Error(`${tables.length} tables`);
  const table = tables[0]!;
  const width = table.head[headerRow - 1]!.length;
  return { table, ...(await readBody(table.body({ headerRow, width }))) };
}
