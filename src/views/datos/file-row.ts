import type { LoadedTable } from '@/ingest/report';
import { RemoteReader } from '@/ingest/remote';

/** Whole rows of a file, read again: row number → its cells in the order of the header. */
export async function fileRows(
  file: File,
  table: LoadedTable,
  wanted: readonly number[],
): Promise<Map<number, string[]>> {
  const found = new Map<number, string[]>();
  const reader = new RemoteReader();
  try {
    const source = (await reader.open(file)).find(
      (one) => one.file === table.file && one.sheet === table.sheet,
    );
    if (!source || source.format === 'parquet') return found;
    const { default: Papa } = await import('papaparse');
    const decoder = new TextDecoder();
    const body = source.body({ headerRow: table.headerRow ?? 1, width: table.headers.length });
    for await (const bytes of body.chunks) {
      for (const [row, ...cells] of Papa.parse<string[]>(decoder.decode(bytes), { delimiter: ',' }).data)
        if (wanted.includes(Number(row))) found.set(Number(row), cells);
      if (found.size === wanted.length) break;
    }
  } finally {
    reader.close();
  }
  return found;
}
