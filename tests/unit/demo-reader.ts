import { demoFiles } from '@data/demo/index';

/** A row of an export by column name. */
export type Row = ReadonlyMap<string, string>;

const cells = (text: string) => [...text.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, cell]) => cell ?? '');

/** An export read, when first asked, with nothing of the program it tests. */
export class Export {
  readonly ue: string;
  readonly date: string;
  #table: string[][] | null = null;
  #rows: Row[] | null = null;

  constructor(
    readonly name: string,
    readonly text: string,
  ) {
    const [, ue = '', date = ''] = /_(\d{6})_(\d{8})\d{6}\.xls$/.exec(name) ?? [];
    this.ue = ue;
    this.date = date;
  }

  get table(): string[][] {
    return (this.#table ??= this.text
      .slice(this.text.indexOf('<table>'))
      .split('</tr>')
      .slice(0, -1)
      .map(cells));
  }

  get header(): string[] {
    return this.table[0] ?? [];
  }

  get rows(): Row[] {
    const { header, table } = this;
    return (this.#rows ??= table
      .slice(1)
      .map((row) => new Map(header.map((column, index) => [column, row[index] ?? '']))));
  }

  get year(): string {
    return this.rows[0]?.get('POI') ?? '';
  }
}

export const files = demoFiles();
export const exports = files.map(({ name, text }) => new Export(name, text));
export const activityExports = exports.filter(({ name }) => name.startsWith('POI_PORACTIVIDADOPERATIVA'));
export const financialExports = exports.filter(({ name }) => name.startsWith('POI_PORPROGRAMACIONF'));

export function exported(ue: string, date: string): Export {
  const found = activityExports.find((one) => one.ue === ue && one.date === date);
  if (!found) throw new Error(`no export of ${ue} on ${date}`);
  return found;
}

export const text = (row: Row, column: string) => row.get(column) ?? '';
export const number = (row: Row, column: string) => Number(text(row, column));
export const total = (values: (number | null)[]) => values.reduce<number>((a, b) => a + (b ?? 0), 0);

/** Months 1 to `corte` of a block; null is an empty cell. */
export function block(row: Row, name: string, corte = 12): (number | null)[] {
  return Array.from({ length: corte }, (_, index) => {
    const cell = text(row, `${name} ${String(index + 1).padStart(2, '0')}`);
    return cell === '' ? null : Number(cell);
  });
}

export const active = (file: Export) => file.rows.filter((row) => text(row, 'Activo AO') === 'SI');
export const sigla = (row: Row) => text(row, 'Centro de Costo').replace(/(DIRECCIÓN|OFICINA) GENERAL.*/, '');
export const scheduled = (row: Row, corte: number) => total(block(row, 'F(RE)', corte)) > 0;
export const reports = (row: Row, corte: number) =>
  block(row, 'F(SE)', corte).some((value) => value !== null);

/** Cumplimiento acumulado, %, of an activity with meta and report. */
export function fulfilment(row: Row, corte: number): number {
  return Math.min(100, (100 * total(block(row, 'F(SE)', corte))) / total(block(row, 'F(RE)', corte)));
}

/** Simple average over the activities with meta and report. */
export function average(rows: Row[], corte: number): number {
  const counted = rows.filter((row) => scheduled(row, corte) && reports(row, corte));
  return total(counted.map((row) => fulfilment(row, corte))) / counted.length;
}
