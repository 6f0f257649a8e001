import { isBand } from '@/core/semaforo';
import { cellText, isNumeric } from '../cell-text';
import { cleanLine } from '../clean-text';
import { bandColour } from '../colours';
import { isMissing, type Cell, type Column, type Row, type Table } from '../document';
import { BLUE, GREY } from './styles';
import { TableShape } from './table-shape';
import { linesOf } from './text-lines';

const SIDE = 60;
const UP = 30;
/** Arial of 8 points in the style «Celda»: a line, and what stands over and under its text, in twips. */
const POINTS = 8;
const LINE = 184;
const AROUND = 40 + 2 * UP + 10;

interface Written {
  xml: string;
  shape: TableShape;
}

/** A cell before it is written. */
interface Text {
  text: string;
  bold: boolean;
  italic?: boolean;
  colour?: string | undefined;
}

/** A table as wide as the text: its header repeats on each page and no row breaks across two. */
export function wordTable({ columns, rows }: Table, width: number): Written {
  const widths = widthsOf(columns, width);
  const starts = columns.map((column, i) => cellStart(column, widths[i]!, ''));
  const filled = columns.map((column, i) => cellStart(column, widths[i]!, '<w:shd w:fill="EEF2F5" w:color="auto" w:val="clear"/>'));
  const heights: number[] = [];
  const line = (cells: readonly Text[], head: boolean, before: readonly string[]): string => {
    const lines = cells.map(({ text, bold }, i) => linesOf(text, widths[i]! - 2 * SIDE, POINTS, bold));
    heights.push(Math.max(...lines) * LINE + AROUND);
    const inside = cells.map((cell, i) => `${before[i]!}${runXml(cell)}</w:p></w:tc>`).join('');
    return `<w:tr><w:trPr><w:cantSplit/>${head ? '<w:tblHeader/>' : ''}</w:trPr>${inside}</w:tr>`;
  };
  const head = line(columns.map(({ titulo }) => ({ text: cleanLine(titulo), bold: true, colour: BLUE })), true, starts);
  const body = rows.map((row) => line(textsOf(row, columns), false, row.kind === 'data' ? starts : filled));
  return {
    xml: `<w:tbl>${propertiesXml(width)}<w:tblGrid>${widths.map((one) => `<w:gridCol w:w="${one}"/>`).join('')}</w:tblGrid>${head}${body.join('')}</w:tbl>`,
    shape: new TableShape(width, heights),
  };
} // prettier-ignore

function textsOf({ kind, cells }: Row, columns: readonly Column[]): Text[] {
  return columns.map((column, i) => textOf(cells[i]!, column, kind !== 'data'));
}

function textOf(value: Cell, column: Column, bold: boolean): Text {
  const text = cellText(value, column);
  if (isMissing(value)) return { text, bold: false, italic: true, colour: GREY };
  const colour = column.type === 'semaforo' && isBand(value) ? bandColour[value] : undefined;
  return { text, bold: bold || colour !== undefined, colour };
}

function runXml({ text, bold, italic = false, colour }: Text): string {
  const look = `${bold ? '<w:b/><w:bCs/>' : ''}${italic ? '<w:i/><w:iCs/>' : ''}${colour ? `<w:color w:val="${colour}"/>` : ''}`;
  return `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

/** Everything of a cell before its text: the same in the whole column. */
function cellStart(column: Column, width: number, shading: string): string {
  const side = isNumeric(column) ? 'right' : 'left';
  return `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${width}"/>${shading}<w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="Celda"/><w:jc w:val="${side}"/></w:pPr>`;
}

function propertiesXml(width: number): string {
  const border = (side: string, val: string, color: string, size: number) =>
    `<w:${side} w:val="${val}" w:color="${color}" w:sz="${size}"/>`;
  const strong = (side: string) => border(side, 'single', BLUE, 8);
  const none = (side: string) => border(side, 'none', 'auto', 0);
  const borders = `${strong('top')}${none('left')}${strong('bottom')}${none('right')}${border('insideH', 'single', 'C9CFD4', 4)}${none('insideV')}`;
  const margin = (side: string, size: number) => `<w:${side} w:type="dxa" w:w="${size}"/>`;
  const margins = `${margin('top', UP)}${margin('left', SIDE)}${margin('bottom', UP)}${margin('right', SIDE)}`;
  return `<w:tblPr><w:tblW w:type="dxa" w:w="${width}"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>${margins}</w:tblCellMar></w:tblPr>`;
}

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => marks[mark]!);

/** Twips of each column; what rounding leaves goes to the first. */
function widthsOf(columns: readonly Column[], width: number): number[] {
  const shares = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => Math.floor((width * column.width) / shares));
  widths[0]! += width - widths.reduce((sum, one) => sum + one, 0);
  return widths;
}
