import { cellText } from '@/reports/cell-text';
import type { Table } from '@/reports/document';

/** Rows looked at: a longer word further down is broken. */
const LOOKED = 40;
/** Of the screen, in pixels. */
const CHARACTER = 6.9;
const GAP = 10;
const MARK = 18;

/** Pixels that the longest word of each column takes, its title among them. */
export function neededBy({ columns, rows }: Table, character = CHARACTER): number[] {
  return columns.map((column, c) => {
    const words = [column.titulo, ...rows.slice(0, LOOKED).map(({ cells }) => cellText(cells[c]!, column))]
      .flatMap((text) => text.split(/\s+/))
      .map(({ length }) => length);
    return Math.max(0, ...words) * character + GAP + (column.type === 'semaforo' ? MARK : 0);
  });
}

/** Share of each column, %, in a table so many pixels wide: as the paper says, but a narrow one takes what its words need of the others. */
export function columnWidths(table: Table, width: number, character = CHARACTER): number[] {
  const shares = table.columns.reduce((sum, column) => sum + column.width, 0);
  const asked = table.columns.map((column) => (width * column.width) / shares);
  const needed = neededBy(table, character);
  const lacking = asked.map((one, c) => Math.max(0, needed[c]! - one));
  const spare = asked.map((one, c) => Math.max(0, one - needed[c]!));
  const [owed, free] = [lacking, spare].map((list) => list.reduce((sum, one) => sum + one, 0)) as [number, number];
  const moved = Math.min(owed, free);
  const widths = asked.map(
    (one, c) =>
      one + (owed === 0 ? 0 : (lacking[c]! * moved) / owed) - (free === 0 ? 0 : (spare[c]! * moved) / free),
  );
  return widths.map((one) => (100 * one) / width);
} // prettier-ignore

/** The same on paper, where the page is as wide as it is and a wide table is set smaller. */
export const printedWidths = (table: Table, wide: boolean): number[] =>
  wide ? columnWidths(table, 1000, 5.4) : columnWidths(table, 658, 6.4);
