import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { isBand } from '@/core/semaforo';
import { cellText, isNumeric } from '../cell-text';
import { cleanLine } from '../clean-text';
import { bandColour } from '../colours';
import { isMissing, type Cell, type Column, type Row, type Table } from '../document';
import { BLUE, GREY } from './styles';

const line = { style: BorderStyle.SINGLE, size: 4, color: 'C9CFD4' };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const strong = { style: BorderStyle.SINGLE, size: 8, color: BLUE };

/** A table as wide as the text: its header repeats on each page and no row breaks across two. */
export function wordTable({ columns, rows }: Table, width: number): WordTable {
  const widths = widthsOf(columns, width);
  return new WordTable({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: strong, bottom: strong, left: none, right: none, insideHorizontal: line, insideVertical: none },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column, i) =>
          cell(new TextRun({ text: cleanLine(column.titulo), bold: true, color: BLUE }), column, widths[i]!),
        ),
      }),
      ...rows.map((row) => wordRow(row, columns, widths)),
    ],
  }); // prettier-ignore
}

function wordRow({ kind, cells }: Row, columns: readonly Column[], widths: readonly number[]): TableRow {
  return new TableRow({
    cantSplit: true,
    children: columns.map((column, i) =>
      cell(run(cells[i]!, column, kind !== 'data'), column, widths[i]!, kind === 'data' ? undefined : 'EEF2F5'),
    ),
  }); // prettier-ignore
}

function run(value: Cell, column: Column, bold: boolean): TextRun {
  const text = cellText(value, column);
  if (isMissing(value)) return new TextRun({ text, italics: true, color: GREY });
  const colour = column.type === 'semaforo' && isBand(value) ? bandColour[value] : undefined;
  return new TextRun({ text, bold: bold || colour !== undefined, ...(colour ? { color: colour } : {}) });
}

function cell(child: TextRun, column: Column, width: number, fill?: string): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 30, bottom: 30, left: 60, right: 60 },
    ...(fill ? { shading: { type: ShadingType.CLEAR, fill, color: 'auto' } } : {}),
    children: [
      new Paragraph({
        style: 'Celda',
        alignment: isNumeric(column) ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: [child],
      }),
    ],
  });
}

/** Twips of each column; what rounding leaves goes to the first. */
function widthsOf(columns: readonly Column[], width: number): number[] {
  const shares = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => Math.floor((width * column.width) / shares));
  widths[0]! += width - widths.reduce((sum, one) => sum + one, 0);
  return widths;
}
