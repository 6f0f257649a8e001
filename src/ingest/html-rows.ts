import type { Handler } from 'htmlparser2';
import type { SheetRow } from './sheet-rows';

interface OpenTable {
  sheet: Sheet;
  index: number;
  row: string[] | null;
  tags: number;
  cell: string | null;
  span: number;
  deep: number;
  /** Rows each column is still covered by a cell from above. */
  covered: number[];
}

/** Tables one after another in the same place are one sheet, as a spreadsheet shows them. */
interface Sheet {
  rows: number;
  /** Rows read while it is not known whether this is the sheet wanted. */
  waiting: SheetRow[];
}

/** Stands for <br> until the line breaks of the page's own source are out of the way. */
const BREAK = '\u0001';
const MAX_SPAN = 1000;
const MAX_WAITING = 100;

/** Rows of one sheet of a page, as htmlparser2 goes over it. */
export class HtmlRows implements Partial<Handler> {
  /** Position in the page of the table that holds the sheet chosen, −1 for the page itself: the first with a row of two cells or more. */
  chosen: number | null;
  count = 0;
  isClosed = false;

  private readonly open: OpenTable[] = [];
  private tables = 0;
  private readonly sheets = new Map<number, Sheet>();
  private hidden = 0;

  /** `wanted`: the sheet chosen before, or null to choose it. */
  constructor(
    wanted: number | null,
    private readonly onRow: (row: SheetRow) => void,
  ) {
    this.chosen = wanted;
  }

  onopentag(name: string, attributes: Record<string, string>): void {
    if (name === 'table') {
      const within = this.open.at(-1)?.index ?? -1;
      const sheet = this.sheets.get(within) ?? { rows: 0, waiting: [] };
      this.sheets.set(within, sheet);
      if (within === this.chosen) this.isClosed = false;
      const index = this.tables++;
      this.open.push({ sheet, index, row: null, tags: 0, cell: null, span: 1, deep: 1, covered: [] });
      return;
    }
    if (name === 'style' || name === 'script') this.hidden++;
    const table = this.open.at(-1);
    if (table === undefined) return;
    if (name === 'tr') {
      this.endRow(table);
      table.row = [];
    } else if (name === 'td' || name === 'th') {
      endCell(table);
      table.row ??= [];
      skipCovered(table.row, table.covered);
      table.cell = '';
      table.span = spanOf(attributes['colspan']);
      table.deep = spanOf(attributes['rowspan']);
    } else if (name === 'br' && table.cell !== null) table.cell += BREAK;
  }

  ontext(text: string): void {
    const table = this.open.at(-1);
    if (table !== undefined && table.cell !== null && this.hidden === 0) table.cell += text;
  }

  onclosetag(name: string, isImplied: boolean): void {
    if (name === 'style' || name === 'script') this.hidden--;
    const table = this.open.at(-1);
    if (table === undefined) return;
    if (name === 'td' || name === 'th') endCell(table);
    else if (name === 'tr') this.endRow(table);
    else if (name === 'table') {
      this.endRow(table);
      this.open.pop();
      const within = this.open.at(-1)?.index ?? -1;
      if (within === this.chosen) this.isClosed = !isImplied;
    }
  }

  private endRow(table: OpenTable): void {
    endCell(table);
    const { row } = table;
    if (row === null) return;
    table.row = null;
    for (let i = row.length; i < table.covered.length; i++) if (table.covered[i]! > 0) table.covered[i]! -= 1;
    const { sheet } = table;
    const within = this.open.at(-2)?.index ?? -1;
    sheet.rows++;
    if (this.chosen === null && table.tags > 1) {
      this.chosen = within;
      for (const earlier of sheet.waiting) this.emit(earlier);
    }
    table.tags = 0;
    const read = { row: sheet.rows, cells: row };
    if (this.chosen === within) this.emit(read);
    else if (this.chosen === null && sheet.waiting.length < MAX_WAITING) sheet.waiting.push(read);
  }

  private emit(row: SheetRow): void {
    this.count = row.row;
    this.onRow(row);
  }
}

function endCell(table: OpenTable): void {
  if (table.cell === null) return;
  const text = cellText(table.cell);
  for (let i = 0; i < table.span && table.row; i++) {
    if (table.deep > 1) table.covered[table.row.length] = table.deep - 1;
    table.row.push(i === 0 ? text : '');
  }
  table.cell = null;
  table.tags++;
}

/** Empty cells where one of a row above reaches down. */
function skipCovered(row: string[], covered: number[]): void {
  while ((covered[row.length] ?? 0) > 0) {
    covered[row.length]! -= 1;
    row.push('');
  }
}

function spanOf(attribute: string | undefined): number {
  return Math.min(MAX_SPAN, Math.max(1, Math.trunc(Number(attribute ?? 1)) || 1));
}

/** Line breaks of the source are layout, <br> is a line break; a cell of blanks (&nbsp;) is empty. */
function cellText(raw: string): string {
  let text = raw;
  if (text.includes('\n') || text.includes('\r')) {
    text = text
      .replace(/^[ \t]*[\r\n][ \t\r\n]*|[ \t\r\n]*[\r\n][ \t]*$/g, '')
      .replace(/[ \t]*[\r\n][ \t\r\n]*/g, ' ');
  }
  if (text.includes(BREAK)) text = text.replaceAll(BREAK, '\n');
  return text.trim() === '' ? '' : text;
}
