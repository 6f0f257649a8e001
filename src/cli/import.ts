import type { FailedFile, LoadReport, Reject } from '@/ingest/report';
import { writePackage } from '@/store/package-writer';
import { readArguments, single, UsageError } from './arguments';
import { saveFolder } from './folder';
import { loadPaths, withWorkspace } from './workspace';

export function run(args: string[]): Promise<number> {
  const { words, options } = readArguments(args, ['to']);
  if (words.length === 0) throw new UsageError('import necesita al menos un archivo.');
  const to = single(options, 'to');
  return withWorkspace(async (engine) => {
    const report = await loadPaths(engine, words);
    console.log(JSON.stringify(asJson(report), null, 2));
    if (to !== undefined) await saveFolder(to, await writePackage(engine));
    return exitCode(report);
  });
}

/** 0 every row accepted, 1 some rejected, 2 a file that cannot be read or whose layout is unknown. */
export function exitCode({ tables, failed, rejects }: LoadReport): number {
  if (failed.length > 0 || tables.some(({ layout, ignored }) => layout === null && !ignored)) return 2;
  return rejects.some(({ rule }) => rule !== 'hoja_sin_uso') ? 1 : 0;
}

export function asJson({ tables, failed, rejects }: LoadReport) {
  return {
    files: [
      ...tables.map((table) => ({
        file: table.file,
        layout: table.layout,
        encoding: table.encoding,
        delimiter: table.delimiter,
        sheet: table.sheet,
        rows_read: table.rowsRead,
        rows_blank: table.rowsBlank,
        rows_accepted: table.rowsAccepted,
        rows_rejected: table.rowsRejected,
        tables: table.tables,
        ...(table.notices.length > 0 ? { notices: table.notices } : {}),
        ejercicio: table.ejercicio,
        corte: table.corte,
      })),
      ...failed.map(({ file }) => ({
        file,
        layout: null,
        encoding: null,
        delimiter: null,
        sheet: null,
        rows_read: 0,
        rows_blank: 0,
        rows_accepted: 0,
        rows_rejected: 0,
        tables: {},
        ejercicio: null,
        corte: null,
      })),
    ],
    rejects: [...failed.map(asReject), ...rejects].map(
      ({ file, sheet, row, column, value, rule, message }) => ({
        file,
        sheet,
        row,
        column,
        value,
        rule,
        message,
      }),
    ),
  };
}

export function asReject({ file, code, message, remedy }: FailedFile): Reject {
  return {
    file,
    sheet: null,
    row: null,
    column: null,
    value: null,
    rule: code,
    message: `${message} ${remedy}`,
  };
}
