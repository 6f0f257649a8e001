import type { NearMiss, Recognition } from './recognise';
import type { Table } from './source';

/** What came of one table of a file. */
export interface LoadedTable {
  file: string;
  sheet: string | null;
  /** Name of the layout it was read with; null when none is known for it. */
  layout: string | null;
  title: string | null;
  format: string;
  encoding: string | null;
  delimiter: string | null;
  headerRow: number | null;
  bytes: number;
  rowsRead: number;
  rowsBlank: number;
  rowsAccepted: number;
  rowsRejected: number;
  tables: Record<string, number>;
  /** What to know of how it was read, in Spanish. */
  notices: string[];
  ejercicio: number | null;
  /** `YYYY-MM` */
  corte: string | null;
  cargaId: string | null;
  archivoId: string | null;
  headers: string[];
  matches: Recognition['matches'];
  /** For a table of no known layout: the nearest one and what it lacks. */
  near: NearMiss | null;
  /** A sheet of no known layout beside one that was loaded. */
  ignored: boolean;
  millis: number;
}

export interface Reject {
  file: string;
  sheet: string | null;
  row: number | null;
  column: string | null;
  value: string | null;
  rule: string;
  message: string;
}

/** A file that could not be read at all. */
export interface FailedFile {
  file: string;
  code: string;
  message: string;
  remedy: string;
}

export interface LoadReport {
  tables: LoadedTable[];
  failed: FailedFile[];
  rejects: Reject[];
}

export type LoadStep = 'leyendo' | 'comprobando' | 'guardando' | 'calculando';

export interface LoadProgress {
  file: string;
  step: LoadStep;
  rows: number;
  /** 0 to 1 of the file being read. */
  fraction: number;
}

export function described(table: Table) {
  return {
    file: table.file,
    sheet: table.sheet,
    format: table.format,
    encoding: table.encoding,
    delimiter: table.delimiter,
    bytes: table.bytes,
  };
}
