import type { LoadOptions } from './load-options';
import type { NearMiss } from './recognise';
import { described, type LoadReport, type Reject } from './report';
import type { Table } from './source';

export interface Unknown {
  table: Table;
  head: string[][];
  rows: number | null;
  near: NearMiss | null;
  /** Another sheet of the same workbook was recognised: this one is only mentioned. */
  besideKnown: boolean;
}

/** A table of no known layout is read to its end all the same: its rows are counted, and rejected as a whole. */
export async function reportUnknown(
  { table, head, rows, near, besideKnown }: Unknown,
  options: LoadOptions,
  report: LoadReport,
): Promise<void> {
  const headerRow = near?.headerRow ?? likelyHeader(head);
  const headers = head[headerRow - 1] ?? [];
  const tally =
    rows === null ? await countRows(table, headerRow, headers.length, options) : { read: rows, blank: 0 };
  report.tables.push({
    ...described(table),
    layout: null,
    title: null,
    headerRow,
    rowsRead: tally.read,
    rowsBlank: tally.blank,
    rowsAccepted: 0,
    rowsRejected: tally.read - tally.blank,
    tables: {},
    notices: [],
    ejercicio: null,
    corte: null,
    cargaId: null,
    archivoId: null,
    headers,
    matches: headers.map(() => null),
    near,
    ignored: besideKnown,
    millis: 0,
  });
  report.rejects.push(besideKnown ? unusedSheet(table) : unknownLayout(table, near));
}

async function countRows(table: Table, headerRow: number, width: number, options: LoadOptions) {
  const { signal } = options;
  const body = table.body({ headerRow, width, ...(signal ? { signal } : {}) });
  for await (const _ of body.chunks) signal?.throwIfAborted();
  const { rowsRead, rowsBlank } = body.tally();
  return { read: rowsRead, blank: rowsBlank };
}

/** The first row with the most filled cells among the first ones. */
function likelyHeader(head: string[][]): number {
  const filled = head.slice(0, 12).map((row) => row.filter((cell) => cell.trim() !== '').length);
  return Math.max(filled.indexOf(Math.max(...filled)), 0) + 1;
}

function unusedSheet(table: Table): Reject {
  return {
    file: table.file,
    sheet: table.sheet,
    row: null,
    column: null,
    value: null,
    rule: 'hoja_sin_uso',
    message: 'Esta hoja no tiene un formato conocido y no se cargó; otra hoja del mismo archivo sí.',
  };
}

/** Worth naming: at least half of what the layout requires is there. */
function alike({ layout, missing }: NearMiss): boolean {
  return 2 * missing.length <= layout.columns.filter(({ required }) => required).length;
}

function unknownLayout(table: Table, near: NearMiss | null): Reject {
  const lacks = near?.missing.map(({ header }) => `«${header}»`).slice(0, 6) ?? [];
  const why =
    near === null || !alike(near)
      ? 'No es un formato conocido.'
      : near.repeated.length > 0
        ? `Se parece a ${near.layout.title}, pero tiene repetida la columna ${near.repeated.map((header) => `«${header}»`).join(', ')}.`
        : `Se parece a ${near.layout.title}, pero le falta la columna ${lacks.join(', ')}${near.missing.length > 6 ? ` y ${near.missing.length - 6} más` : ''}.`;
  return {
    file: table.file,
    sheet: table.sheet,
    row: null,
    column: null,
    value: null,
    rule: 'formato_desconocido',
    message: `${why} Indique en Datos qué columna es cada una, o descargue la plantilla.`,
  };
}
