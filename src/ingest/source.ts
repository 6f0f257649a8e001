import { archivedFiles, containerKind } from './archive';
import { checkLegacyWorkbook } from './compound-file';
import { openCsvTable } from './csv-table';
import { openHtmlTable } from './html-table';
import { foreign, sniff } from './sniff';
import { SourceError } from './source-error';
import { openWorkbook } from './spreadsheet';
import type { Table } from './table';
import { readZipDirectory } from './zip-directory';

export { SourceError, type SourceErrorCode } from './source-error';
export type { Body, BodyOptions, BodyTally, Delimiter, Encoding, Format, MalformedRow, Table } from './table';

/** Every table of a file: each sheet with data; for an archive, those of each file in it. */
export async function openTables(file: File, options: { signal?: AbortSignal } = {}): Promise<Table[]> {
  return openBlob(file, file.name, options.signal, true);
}

async function openBlob(
  blob: Blob,
  file: string,
  signal: AbortSignal | undefined,
  mayBeArchive: boolean,
): Promise<Table[]> {
  signal?.throwIfAborted();
  const content = await sniff(blob, file);
  switch (content) {
    case 'parquet':
      return [parquetTable(blob, file)];
    case 'csv':
      return [await openCsvTable(blob, file, signal)];
    case 'html':
      return [await openHtmlTable(blob, file, signal)];
    case 'xls':
      checkLegacyWorkbook(new Uint8Array(await blob.arrayBuffer()), file);
      return openWorkbook(blob, file, 'xls', signal);
    case 'zip':
      return openZip(blob, file, signal, mayBeArchive);
  }
}

async function openZip(
  blob: Blob,
  file: string,
  signal: AbortSignal | undefined,
  mayBeArchive: boolean,
): Promise<Table[]> {
  const { entries } = await readZipDirectory(blob, file);
  const kind = containerKind(entries);
  if (kind === 'word') throw foreign(file, 'un documento de Word');
  if (kind === 'powerpoint') throw foreign(file, 'una presentación de PowerPoint');
  if (kind !== 'archive') return openWorkbook(blob, file, kind, signal);
  if (mayBeArchive) return openArchive(blob, file, entries, signal);
  throw new SourceError('formato', {
    file,
    message: `«${file}» es un archivo comprimido dentro de otro.`,
    remedy: 'Descomprima el de fuera en su equipo y cargue los archivos que contiene.',
  });
}

/** Images, documents and programs among the files are passed over, unless there is nothing else. */
async function openArchive(
  blob: Blob,
  file: string,
  entries: Awaited<ReturnType<typeof readZipDirectory>>['entries'],
  signal: AbortSignal | undefined,
): Promise<Table[]> {
  const tables: Table[] = [];
  let passedOver: SourceError | null = null;
  for await (const inner of archivedFiles(blob, entries, file, signal)) {
    try {
      tables.push(...(await openBlob(inner.blob, inner.file, signal, false)));
    } catch (error) {
      if (!(error instanceof SourceError) || error.code !== 'formato') throw error;
      passedOver ??= error;
    }
  }
  if (tables.length === 0 && passedOver !== null) throw passedOver;
  return tables;
}

function parquetTable(blob: Blob, file: string): Table {
  return {
    file,
    sheet: null,
    format: 'parquet',
    encoding: null,
    delimiter: null,
    bytes: blob.size,
    head: [],
    blob,
    body: () => {
      throw new Error('A Parquet table is loaded from its blob, it has no body.');
    },
  };
}
