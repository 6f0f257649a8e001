import { cellText } from '@/reports/cell-text';
import type { Block, Run, Section, Table } from '@/reports/document';
import { columnWidths, neededBy } from './column-widths';

/** What stands on a sheet of the preview, from top to bottom. */
export type PageItem =
  | { kind: 'title'; section: Section }
  | { kind: 'block'; block: Block; section: Section }
  /** Rows of a table; `from` 0 bears its title, and `last` its source. */
  | { kind: 'rows'; table: Table; from: number; to: number; last: boolean; section: Section }
  | { kind: 'paragraph'; section: Section };

export interface Page {
  /** From 1. */
  numero: number;
  items: PageItem[];
}

/** Height of what a sheet holds and width of its text, in pixels of a sheet as wide as the middle of the screen. */
const ROOM = 676;
const WIDTH = 508;
const CHARACTER = 6.7;
const LINE = 20;
/** Columns from which a table is set smaller and scrolls. */
const MANY = 6;
const WIDEST = 1600;
/** What a text takes besides its longest word, so that it is not a column of words. */
const TEXT = 140;

export const isWide = ({ columns }: Pick<Table, 'columns'>): boolean => columns.length > MANY;

/** Width of a table on the screen: that of its sheet or, of a wide one, what its words need and room for its text. */
export function tableWidth(table: Table): number {
  if (!isWide(table)) return WIDTH;
  const needed = neededBy(table).reduce((sum, one) => sum + one, 0);
  return Math.min(WIDEST, Math.max(WIDTH, needed + TEXT));
}

/** Sheets of about an A4 each. What is higher than reckoned makes its sheet longer; nothing is cut. */
export function pagesOf(
  sections: readonly Section[],
  written: (numero: string) => string | null,
): Page[] {
  const pages: Page[] = [{ numero: 1, items: [] }];
  let used = 0;
  const put = (item: PageItem, height: number, withNext = 0) => {
    if (used > 0 && used + height + withNext > ROOM) {
      pages.push({ numero: pages.length + 1, items: [] });
      used = 0;
    }
    pages.at(-1)!.items.push(item);
    used += height;
  };
  for (const section of sections) {
    put({ kind: 'title', section }, section.nivel === 1 ? 48 : 40, 90);
    const signs = section.blocks.findIndex(({ kind }) => kind === 'signatures');
    const end = signs < 0 ? section.blocks.length : signs;
    const text = written(section.numero);
    section.blocks.forEach((block, i) => {
      if (i === end && text !== null) put({ kind: 'paragraph', section }, paragraphHeight(text));
      if (block.kind === 'table') putRows(block, section);
      else put({ kind: 'block', block, section }, blockHeight(block));
    });
    if (end === section.blocks.length && text !== null)
      put({ kind: 'paragraph', section }, paragraphHeight(text));
  }
  return pages;

  function putRows(table: Table, section: Section): void {
    const heights = rowHeights(table);
    const head = 44;
    let from = 0;
    while (from < table.rows.length) {
      const title = head + (from === 0 ? 30 : 0);
      if (used > 0 && used + title + heights[from]! + (heights[from + 1] ?? 0) > ROOM) {
        pages.push({ numero: pages.length + 1, items: [] });
        used = 0;
      }
      let to = from;
      let height = title;
      while (to < table.rows.length && (to === from || used + height + heights[to]! <= ROOM - 24))
        height += heights[to++]!;
      pages.at(-1)!.items.push({ kind: 'rows', table, from, to, last: to === table.rows.length, section });
      used += height + 24;
      from = to;
    }
  }
} // prettier-ignore

const textOf = (run: Run): string =>
  typeof run === 'string' ? run : 'strong' in run ? run.strong : run.text;

function heightOf(text: string): number {
  const lines = text.split('\n').map((line) => Math.max(1, Math.ceil((line.length * CHARACTER) / WIDTH)));
  return lines.reduce((sum, one) => sum + one, 0) * LINE;
}

/** Of what the OPM writes, with what surrounds it; of nothing written, the line that asks for it. */
const paragraphHeight = (text: string): number => (text.trim() === '' ? 42 : heightOf(text) + 70);

function blockHeight(block: Block): number {
  switch (block.kind) {
    case 'paragraph':
    case 'note':
      return 8 + heightOf(block.runs.map(textOf).join(''));
    case 'list':
      return block.items.reduce((sum, item) => sum + 4 + heightOf(item.map(textOf).join('')), 8);
    case 'chart':
      return 60 + chartHeight(block);
    case 'signatures':
      return 60 + 64 * Math.ceil(block.people.length / 2);
    case 'table':
      return 0;
  }
}

/** Of a drawing, in the units of its width of 508. */
export function chartHeight({ shape, categorias }: { shape: string; categorias: readonly string[] }): number {
  return shape === 'lineas' ? 240 : 28 + 24 * categorias.length;
}

function rowHeights(table: Table): number[] {
  const { columns, rows } = table;
  const width = tableWidth(table);
  const shares = columnWidths(table, width);
  return rows.map(({ cells }) => {
    const lines = cells.map((cell, c) => {
      const column = columns[c]!;
      const room = (width * shares[c]!) / 100 - 10;
      return Math.ceil((cellText(cell, column).length * 5.8) / Math.max(room, 40));
    });
    return 9 + 18 * Math.max(1, ...lines);
  });
}
