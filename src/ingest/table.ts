export type Format = 'csv' | 'html' | 'xlsx' | 'xlsb' | 'ods' | 'xls' | 'parquet';
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
export type Delimiter = ',' | ';' | '\t' | '|';

export interface MalformedRow {
  /** Row as the person sees it in the file, 1-based. */
  row: number;
  column: string | null;
  /** Start of the row, at most 200 characters. */
  value: string;
  rule: string;
  message: string;
}

/** rowsRead = emitted + rowsBlank + malformed.length; rows up to the header are not counted. */
export interface BodyTally {
  rowsRead: number;
  rowsBlank: number;
  malformed: MalformedRow[];
}

export interface Body {
  /** UTF-8 CSV, whole records, LF, comma, quote doubled: the row number and then exactly `width` cells. */
  chunks: AsyncIterable<Uint8Array<ArrayBuffer>>;
  /** Valid once `chunks` is exhausted. */
  tally(): BodyTally;
}

export interface BodyOptions {
  /** 1-based; it and every row above it are not data. */
  headerRow: number;
  /** Cells per emitted row, without the row number. */
  width: number;
  signal?: AbortSignal;
  /** Rows read so far and the fraction of the file behind them, 0 to 1. */
  onProgress?: (rows: number, fraction: number) => void;
}

export interface Table {
  /** For a file inside an archive: «archivo.zip/interior.csv». */
  file: string;
  sheet: string | null;
  format: Format;
  encoding: Encoding | null;
  delimiter: Delimiter | null;
  bytes: number;
  /** First rows as text, element i is row i + 1 of the file; a blank row is []. Empty for parquet. */
  head: string[][];
  body(options: BodyOptions): Body;
  /** The (inner) file itself. */
  blob: Blob;
}

export const HEAD_ROWS = 30;
