import { cellText, type CellValue } from './cell-text';
import { filledWidth, sheetBody, type SheetRow } from './sheet-rows';
import { SourceError } from './source-error';
import { HEAD_ROWS, type Table } from './table';
import type { WorkbookFormat } from './workbook-repair';
import { readWorkbook, type SheetValues } from './workbook-reader';

const BATCH_ROWS = 2000;

/** Every sheet of a workbook that has two rows with data or more. */
export async function openWorkbook(
  blob: Blob,
  file: string,
  format: WorkbookFormat,
  signal?: AbortSignal,
): Promise<Table[]> {
  const sheets = await readWorkbook(blob, file, format, signal);
  const tables = sheets.filter(hasData).map((sheet) => sheetTable(blob, file, format, sheet));
  if (tables.length > 0) return tables;
  throw new SourceError('sin_datos', {
    file,
    message: `«${file}» no tiene ninguna hoja con datos.`,
    remedy: 'Ábralo y compruebe que el cuadro está en una hoja, con su cabecera y al menos una fila.',
  });
}

function hasData(sheet: SheetValues): boolean {
  let filled = 0;
  for (const { values } of sheet.rows()) {
    if (isFilled(values) && ++filled === 2) return true;
  }
  return false;
}

const isFilled = (values: CellValue[]): boolean => values.some((value) => cellText(value).trim() !== '');

function sheetTable(blob: Blob, file: string, format: WorkbookFormat, sheet: SheetValues): Table {
  const head: string[][] = [];
  for (const { row, values } of sheet.rows()) {
    if (row > HEAD_ROWS) break;
    while (head.length < row) head.push([]);
    const cells = texts(values);
    head[row - 1] = cells.slice(0, filledWidth(cells));
  }
  return {
    file,
    sheet: sheet.name,
    format,
    encoding: null,
    delimiter: null,
    bytes: blob.size,
    head,
    blob,
    body: (options) => sheetBody({ file, open: (onFraction) => batches(sheet, onFraction) }, options),
  };
}

const texts = (values: CellValue[]): string[] => Array.from(values, cellText);

async function* batches(
  sheet: SheetValues,
  onFraction: (fraction: number) => void,
): AsyncGenerator<SheetRow[]> {
  let batch: SheetRow[] = [];
  for (const { row, values } of sheet.rows()) {
    batch.push({ row, cells: texts(values) });
    if (batch.length < BATCH_ROWS) continue;
    onFraction(Math.min(1, row / sheet.lastRow));
    yield batch;
    batch = [];
  }
  onFraction(1);
  yield batch;
}
