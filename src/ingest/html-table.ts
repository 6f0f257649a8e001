import { Parser } from 'htmlparser2';
import { byteOrderMark, detectEncoding, textChunks, type DetectedEncoding } from './encoding';
import { readSlice } from './blob-chunks';
import { HtmlRows } from './html-rows';
import { sheetBody, type SheetRow } from './sheet-rows';
import { SourceError } from './source-error';
import { HEAD_ROWS, type Table } from './table';

const META_BYTES = 4096;
const META_CHARSET = /<meta[^>]*charset\s*=\s*["']?\s*([\w-]+)/i;

/** The first table of an HTML page that has rows of two cells or more. Reads the page to its end. */
export async function openHtmlTable(blob: Blob, file: string, signal?: AbortSignal): Promise<Table> {
  const detected = await htmlEncoding(blob, file, signal);
  const head: string[][] = [];
  const rows = new HtmlRows(null, (row) => {
    if (row.row <= HEAD_ROWS)
      head[row.row - 1] = row.cells.some((cell) => cell.trim() !== '') ? row.cells : [];
  });
  await parse(blob, file, detected, rows, signal);
  if (rows.chosen === null) {
    throw new SourceError('sin_datos', {
      file,
      message: `«${file}» es una página web sin ningún cuadro de dos columnas o más.`,
      remedy:
        'Compruebe que la exportación terminó bien y que no es una página de error o de inicio de sesión.',
    });
  }
  if (!rows.isClosed) {
    throw new SourceError('cortado', {
      file,
      row: rows.count,
      message: `«${file}» está cortado: el cuadro se interrumpe después de la fila ${rows.count}.`,
      remedy: 'La descarga no terminó. Vuelva a exportarlo y espere a que acabe antes de cargarlo.',
    });
  }
  const { chosen } = rows;
  return {
    file,
    sheet: null,
    format: 'html',
    encoding: detected.encoding,
    delimiter: null,
    bytes: blob.size,
    head,
    blob,
    body: (options) =>
      sheetBody(
        { file, open: (onFraction, abort) => batches(blob, file, detected, chosen, onFraction, abort) },
        options,
      ),
  };
}

async function htmlEncoding(blob: Blob, file: string, signal?: AbortSignal): Promise<DetectedEncoding> {
  const start = await readSlice(blob, file, 0, META_BYTES);
  if (byteOrderMark(start) === null) {
    const charset = META_CHARSET.exec(new TextDecoder('latin1').decode(start))?.[1]?.toLowerCase();
    if (charset === 'iso-8859-1' || charset === 'windows-1252') {
      return { encoding: 'windows-1252', bom: 0, halfCharacter: 0 };
    }
  }
  return detectEncoding(blob, file, signal);
}

async function parse(
  blob: Blob,
  file: string,
  detected: DetectedEncoding,
  rows: HtmlRows,
  signal?: AbortSignal,
): Promise<void> {
  const parser = new Parser(rows);
  for await (const text of textChunks(blob, file, detected, { signal })) parser.write(text);
  parser.end();
}

async function* batches(
  blob: Blob,
  file: string,
  detected: DetectedEncoding,
  table: number,
  onFraction: (fraction: number) => void,
  signal: AbortSignal | undefined,
): AsyncGenerator<SheetRow[]> {
  let batch: SheetRow[] = [];
  const parser = new Parser(new HtmlRows(table, (row) => batch.push(row)));
  const onRead = (read: number) => onFraction(Math.min(1, read / blob.size));
  for await (const text of textChunks(blob, file, detected, { signal, onRead })) {
    parser.write(text);
    yield batch;
    batch = [];
  }
  parser.end();
  yield batch;
}
