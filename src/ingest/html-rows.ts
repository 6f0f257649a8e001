import type { Handler } from 'htmlparser2';
import type { SheetRow } from './sheet-rows';

interface OpenTable {
  index: number;
  rows: number;
  row: string[] | null;
  tags: number;
  cell: string | null;
  span: number;
  /** Rows read while it is not known whether this is the table wanted. */
  waiting: SheetRow[];
}

/** Stands for <br> until the line breaks of the page's own source are out of the way. */
const BREAK = '\u0001';
const MAX_SPAN = 1000;
const MAX_WAITING = 100;

/** Rows of one table of a page, as htmlparser2 goes over it. */
export class HtmlRows implements Partial<Handler> {
  /** Position in the page of the table chosen: the first with a row of two cells or more. */
  chosen: number | null;
  count = 0;
  isClosed = false;

  private readonly open: OpenTable[] = [];
  private tables = 0;
  private hidden = 0;

  /** `wanted`: position of the table, or null to choose it. */
  constructor(
    wanted: number | null,
    private readonly onRow: (row: SheetRow) => void,
  ) {
    this.chosen = wanted;
  }

  onopentag(name: string, attributes: Record<string, string>): void {
    if (name === 'table') {
      const index = this.tables++;
      this.open.push({ index, rows: 0, row: null, tags: 0, cell: null, span: 1, waiting: [] });
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
      table.cell = '';
      table.span = Math.min(MAX_SPAN, Math.max(1, Math.trunc(Number(attributes['colspan'] ?? 1)) || 1));
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
      if (table.index === this.chosen && !isImplied) this.isClosed = true;
    }
  }

  private endRow(table: OpenTable): void {
    endCell(table);
    const { row } = table;
    if (row === null) return;
    table.row = null;
    table.rows++;
    if (this.chosen === null && table.tags > 1) {
      this.chosen = table.index;
      for (const earlier of table.waiting) this.emit(earlier);
    }
    table.tags = 0;
    const read = { row: table.rows, cells: row };
    if (this.chosen === table.index) this.emit(read);
    else if (this.chosen === null && table.waiting.length < MAX_WAITING) table.waiting.push(read);
  }

  private emit(row: SheetRow): void {
    this.count = row.row;
    this.onRow(row);
  }
}

function endCell(table: OpenTable): void {
  if (table.cell === null) return;
  table.row?.push(cellText(table.cell));
  for (let i = 1; i < table.span; i++) table.row?.push('');
  table.cell = null;
  table.tags++;
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
