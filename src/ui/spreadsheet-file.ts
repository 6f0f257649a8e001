import { neutralised } from '@/core/csv';
import { columnLetters, sheetNames } from '@/core/spreadsheet';

export type SheetFormat = 'texto' | 'entero' | 'numero' | 'dinero' | 'porcentaje' | 'fecha';
/** A percentage is 0–100; a date, `YYYY-MM-DD`. Null is an empty cell. */
export type SheetCell = string | number | boolean | null;

export interface SheetColumn {
  title: string;
  /** In characters. */
  width?: number;
  format?: SheetFormat;
}

export interface Sheet {
  name: string;
  columns: SheetColumn[];
  rows: readonly (readonly SheetCell[])[];
}

const formats: Record<SheetFormat, string> = {
  texto: '@',
  entero: '#,##0',
  numero: '#,##0.00##',
  dinero: '"S/" #,##0.00',
  porcentaje: '0.0" %"',
  fecha: 'dd/mm/yyyy',
};

const headerStyle = {
  font: { name: 'Calibri', size: 11, bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '1B5C96' } },
  alignment: { vertical: 'center', wrapText: true },
} as const;

/** An Excel workbook: header in bold and frozen, filter on every column, numbers as numbers. */
export async function xlsxBlob(sheets: readonly Sheet[]): Promise<Blob> {
  const { writeXlsx } = await import('hucre/xlsx');
  const names = sheetNames(sheets.map(({ name }) => name));
  const bytes = await writeXlsx({
    sheets: sheets.map(({ columns, rows }, i) => ({
      name: names[i]!,
      columns: columns.map(({ title, width, format = 'texto' }) => ({
        width: width ?? Math.min(40, Math.max(10, title.length + 3)),
        numFmt: formats[format],
      })),
      rows: [
        columns.map(({ title }) => neutralised(title)),
        ...rows.map((row) => columns.map(({ format }, c) => cellValue(row[c] ?? null, format))),
      ],
      cells: new Map(
        columns.map(({ title }, c) => [
          `0,${c}`,
          { value: neutralised(title), type: 'string' as const, style: headerStyle },
        ]),
      ),
      freezePane: { rows: 1 },
      autoFilter: { range: `A1:${columnLetters(columns.length)}${rows.length + 1}` },
      pageSetup: { orientation: 'landscape' as const, paperSize: 'a4' as const, fitToPage: true },
    })),
  });
  return new Blob([new Uint8Array(bytes)], {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  });
}

function cellValue(cell: SheetCell, format: SheetFormat | undefined): SheetCell | Date {
  if (typeof cell !== 'string') return cell;
  if (format === 'fecha' && /^\d{4}-\d{2}-\d{2}/.test(cell))
    return new Date(`${cell.slice(0, 10)}T00:00:00Z`);
  return neutralised(cell);
}
