import { readSlice } from './blob-chunks';
import { byteOrderMark } from './encoding';
import { SourceError } from './source-error';
import type { Format } from './table';

/** What the content says a file is; a zip may be a workbook or an archive of files. */
export type Content = Extract<Format, 'csv' | 'html' | 'xls' | 'parquet'> | 'zip';

const HEAD_BYTES = 64 * 1024;
const HTML_BYTES = 4096;

const ZIP = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'];

const FOREIGN: [magic: string, what: string][] = [
  ['\x89PNG', 'una imagen PNG'],
  ['\xff\xd8\xff', 'una imagen JPEG'],
  ['GIF8', 'una imagen GIF'],
  ['BM\x00', 'una imagen BMP'],
  ['%PDF', 'un documento PDF'],
  ['{\\rtf', 'un documento RTF'],
  ['\x1f\x8b', 'un archivo comprimido GZIP'],
  ['7z\xbc\xaf\x27\x1c', 'un archivo comprimido 7-Zip'],
  ['Rar!', 'un archivo comprimido RAR'],
  ['BZh', 'un archivo comprimido BZIP2'],
  ['\xfd7zXZ', 'un archivo comprimido XZ'],
  ['MZ\x90', 'un programa de Windows'],
  ['\x7fELF', 'un programa de Linux'],
  ['SQLite format 3', 'una base de datos SQLite'],
  ['\x00\x01\x00\x00Standard', 'una base de datos de Access'],
  ['MIME-Version:', 'una página web archivada (MHTML)'],
];

/** Recognises a file by its content, never by its name. Throws SourceError for what holds no table. */
export async function sniff(blob: Blob, file: string): Promise<Content> {
  if (blob.size === 0) throw empty(file);
  const head = await readSlice(blob, file, 0, HEAD_BYTES);
  const latin = letters(head.subarray(0, HTML_BYTES));
  if (latin.startsWith('PAR1')) return 'parquet';
  if (ZIP.some((magic) => latin.startsWith(magic))) return 'zip';
  if (latin.startsWith('\xd0\xcf\x11\xe0')) return 'xls';
  for (const [magic, what] of FOREIGN) if (latin.startsWith(magic)) throw foreign(file, what);

  const mark = byteOrderMark(head);
  const text = mark === null ? latin : new TextDecoder(mark.encoding).decode(head.subarray(0, HTML_BYTES));
  const start = text.trimStart();
  if (start.startsWith('<')) {
    if (/<html|<!doctype html|<table/i.test(start)) return 'html';
    if (/<\?mso-application|urn:schemas-microsoft-com:office:spreadsheet/i.test(start)) {
      throw foreign(file, 'una hoja de cálculo XML de Excel 2003');
    }
    if (start.startsWith('<?xml') || start.startsWith('<svg')) throw foreign(file, 'un documento XML');
  }
  if (mark?.encoding !== 'utf-16le' && mark?.encoding !== 'utf-16be' && isBinary(head)) {
    throw foreign(file, 'un archivo binario que no se reconoce');
  }
  return 'csv';
}

/** Each byte as the letter of its number; the `latin1` of browsers is Windows-1252 and changes some. */
function letters(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

/** Text has next to no control characters; a stray one is told row by row. */
function isBinary(head: Uint8Array): boolean {
  let controls = 0;
  for (const byte of head) {
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) controls++;
  }
  return controls > 4 && controls > head.length * 0.05;
}

export function empty(file: string): SourceError {
  return new SourceError('vacio', {
    file,
    message: `«${file}» está vacío.`,
    remedy: 'Vuelva a exportarlo y compruebe que la exportación terminó antes de cargarlo.',
  });
}

/** An error that names what the file really is. */
export function foreign(file: string, what: string): SourceError {
  const dot = file.lastIndexOf('.');
  const extension = dot > file.lastIndexOf('/') + 1 ? file.slice(dot) : '';
  return new SourceError('formato', {
    file,
    message:
      extension === ''
        ? `«${file}» es ${what}, no un cuadro de datos.`
        : `«${file}», aunque se llama ${extension}, es ${what}.`,
    remedy:
      'Cargue el archivo CSV, Excel, ODS, Parquet o la exportación del Aplicativo tal como se descargó.',
  });
}
