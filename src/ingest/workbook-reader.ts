import type { ReadOptions, Workbook } from 'hucre';
import type { CellValue } from './cell-text';
import { SourceError } from './source-error';
import { repairedWorkbook, tooLarge, type WorkbookFormat } from './workbook-repair';
import { damaged } from './zip-directory';
import { locked } from './zip-entry';

export interface RowValues {
  /** Row of the spreadsheet, 1-based. */
  row: number;
  values: CellValue[];
}

export interface SheetValues {
  name: string;
  /** Rows in order; blank ones may be missing. */
  rows(): Iterable<RowValues>;
  lastRow: number;
}

type Hucre = typeof import('hucre');

/** The sheets of a workbook in their order. Throws SourceError when it is damaged, locked or too large. */
export async function readWorkbook(
  blob: Blob,
  file: string,
  format: WorkbookFormat,
  signal?: AbortSignal,
): Promise<SheetValues[]> {
  const bytes = await repairedWorkbook(blob, file, format, signal);
  signal?.throwIfAborted();
  const hucre = await import('hucre');
  try {
    return format === 'xlsx' ? await readXlsx(hucre, bytes) : await readOther(hucre, bytes, format);
  } catch (error) {
    throw sourceError(hucre, error, file);
  } finally {
    signal?.throwIfAborted();
  }
}

async function readOther(
  hucre: Hucre,
  bytes: Uint8Array,
  format: Exclude<WorkbookFormat, 'xlsx'>,
): Promise<SheetValues[]> {
  const read = { xlsb: hucre.readXlsb, ods: hucre.readOds, xls: hucre.readXls }[format];
  return sheetsOf(await read(bytes));
}

const NO_WORKSHEET = /missing worksheet file for sheet "([^]*)"$/;
const TOO_WIDE = /^Sheet "([^]*)" spans \d+ rows x \d+ columns/;

/**
 * hucre refuses a whole workbook for one chart sheet, or for one sheet whose formatted cells reach down to the
 * last row: chart sheets are left out, those sheets are read row by row.
 */
async function readXlsx(hucre: Hucre, bytes: Uint8Array): Promise<SheetValues[]> {
  const order: string[] = [];
  const left = new Set<string>();
  const streamed: string[] = [];
  const sheets: ReadOptions['sheets'] = ({ name }, index) => {
    order[index] = name;
    return !left.has(name);
  };
  let workbook: Workbook | null = null;
  while (workbook === null) {
    try {
      workbook = await hucre.readXlsx(bytes, { sheets });
    } catch (error) {
      const message = error instanceof Error ? error.message : '';
      const wide = TOO_WIDE.exec(message)?.[1];
      const name = wide ?? NO_WORKSHEET.exec(message)?.[1];
      if (name === undefined || left.has(name)) throw error;
      left.add(name);
      if (wide !== undefined) streamed.push(wide);
    }
  }
  const read = sheetsOf(workbook);
  for (const name of streamed) read.push(await streamSheet(hucre, bytes, name));
  return read.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
}

async function streamSheet(hucre: Hucre, bytes: Uint8Array, name: string): Promise<SheetValues> {
  const rows: RowValues[] = [];
  for await (const { index, values } of hucre.streamXlsxRows(bytes, { sheet: name })) {
    if (values.some((value) => value !== null && value !== '')) rows.push({ row: index + 1, values });
  }
  return { name, rows: () => rows, lastRow: rows.at(-1)?.row ?? 0 };
}

const sheetsOf = (workbook: Workbook): SheetValues[] =>
  workbook.sheets.map(({ name, rows }) => ({ name, rows: () => numbered(rows), lastRow: rows.length }));

/** Sheets of old workbooks have holes where a row is missing. */
function* numbered(rows: (CellValue[] | undefined)[]): Generator<RowValues> {
  for (let i = 0; i < rows.length; i++) yield { row: i + 1, values: rows[i] ?? [] };
}

function sourceError(hucre: Hucre, error: unknown, file: string): Error {
  if (error instanceof SourceError) return error;
  if (error instanceof hucre.EncryptedFileError) return locked(file);
  const message = error instanceof Error ? error.message : '';
  if (/spans \d+ (?:cells|rows)|Invalid string length|string longer than/i.test(message))
    return tooLarge(file);
  if (message.startsWith('Unsupported XLS version')) {
    return new SourceError('formato', {
      file,
      message: `«${file}» es de una versión de Excel anterior a 1997 y no se puede leer.`,
      remedy: 'Ábralo con Excel o LibreOffice, guárdelo como libro de Excel (.xlsx) y cargue ese archivo.',
      cause: error,
    });
  }
  return damaged(file, error);
}
