import { formatNumber } from '@/core/format';
import type { LoadedTable, LoadReport } from '@/ingest/report';

/** Rows of every table that was to be loaded; sheets left aside do not count. */
export function totalsOf(report: LoadReport) {
  const tables = report.tables.filter(({ ignored, layout }) => layout !== null && !ignored);
  const unknown = report.tables.filter(({ ignored, layout }) => layout === null && !ignored);
  const sum = (of: (table: LoadedTable) => number) => tables.reduce((total, table) => total + of(table), 0);
  return {
    /** Tables that landed. */
    loaded: tables.length,
    read: sum(({ rowsRead }) => rowsRead),
    rows: sum(({ rowsAccepted }) => rowsAccepted),
    rejected: sum(({ rowsRejected }) => rowsRejected),
    blank: sum(({ rowsBlank }) => rowsBlank),
    /** Files that wait: of no known layout, or not readable. */
    outside: new Set([...unknown, ...report.failed].map(({ file }) => file)).size,
  };
}

/** Whether every row read is accounted for. */
export function addsUp({ rowsRead, rowsAccepted, rowsRejected, rowsBlank }: LoadedTable): boolean {
  return rowsRead === rowsAccepted + rowsRejected + rowsBlank;
}

const formatWords: Record<string, string> = {
  html: 'tabla HTML',
  csv: 'texto separado',
  xlsx: 'libro de Excel',
  xlsb: 'libro binario de Excel',
  xls: 'libro antiguo de Excel',
  ods: 'hoja OpenDocument',
  parquet: 'Parquet',
};
const encodingWords: Record<string, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
};
const delimiterWords: Record<string, string> = {
  ',': 'separado por comas',
  ';': 'separado por punto y coma',
  '\t': 'separado por tabuladores',
  '|': 'separado por barras',
};

/** «tabla HTML, UTF-8, encabezado en la fila 1» */
export function readingWords({ format, encoding, delimiter, headerRow, sheet }: LoadedTable): string {
  const delimited = format === 'csv' && delimiter !== null ? delimiterWords[delimiter] : undefined;
  return [
    delimited ? `texto ${delimited}` : (formatWords[format] ?? format),
    sheet === null || format === 'html' ? null : `hoja «${sheet}»`,
    encoding === null ? null : (encodingWords[encoding] ?? encoding),
    headerRow === null || format === 'parquet' ? null : `encabezado en la fila ${headerRow}`,
  ]
    .filter((part) => part !== null)
    .join(', ');
}

export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${formatNumber(bytes)} bytes`;
  if (bytes < 1e6) return `${formatNumber(bytes / 1e3)} kB`;
  return `${formatNumber(bytes / 1e6, 1)} MB`;
}

export function sameTable(a: LoadedTable, b: LoadedTable): boolean {
  return a.file === b.file && a.sheet === b.sheet;
}

/** A report with what a later load of one of its files changed. */
export function mergedReport(before: LoadReport, after: LoadReport, file: string): LoadReport {
  const other = (one: { file: string }) => one.file !== file && !one.file.startsWith(`${file}/`);
  return {
    tables: [...before.tables.filter(other), ...after.tables],
    failed: [...before.failed.filter(other), ...after.failed],
    rejects: [...before.rejects.filter(other), ...after.rejects],
  };
}
