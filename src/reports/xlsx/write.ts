import { neutralised } from '@/core/csv';
import { columnLetters, sheetNames } from '@/core/spreadsheet';
import { cellText } from '../cell-text';
import { cleanLine, cleanText } from '../clean-text';
import {
  isMissing,
  type Block,
  type Cell,
  type Column,
  type ColumnType,
  type Paper,
  type Row,
} from '../document';
import { identityProperties } from '../identity';
import { DRAFT, template } from '../template';

const formats: Record<ColumnType, string> = {
  texto: '@',
  entero: '#,##0',
  numero: '#,##0.00##',
  porcentaje: '0.0',
  dinero: '#,##0.00',
  puntos: '+0.0;−0.0;0.0',
  fecha: 'dd/mm/yyyy',
  semaforo: '@',
};

const font = { name: 'Arial', size: 10 } as const;
const headStyle = {
  font: { ...font, bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '0B3C6B' } },
  alignment: { vertical: 'center', wrapText: true },
} as const;

interface Page {
  name: string;
  columns: readonly Column[];
  rows: readonly Row[];
}

/** The tables and charts of a paper as a workbook: a sheet each, numbers as numbers, unrounded, and where they come from. */
export async function paperXlsx(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const { writeXlsx } = await import('hucre/xlsx');
  const pages = pagesOf(paper);
  const names = sheetNames(pages.map(({ name }) => cleanLine(name)));
  const bytes = await writeXlsx({
    properties: { custom: identityProperties(paper) },
    sheets: pages.map((page, i) => sheetOf(page, names[i]!)),
  });
  return new Uint8Array(bytes);
}

function sheetOf({ columns, rows }: Page, name: string) {
  return {
    name,
    columns: columns.map(({ width, type }) => ({
      width: Math.min(70, Math.max(11, Math.round(width * 1.3))),
      numFmt: formats[type],
    })),
    rows: [
      columns.map(({ titulo }) => text(titulo)),
      ...rows.map(({ cells }) => columns.map((column, c) => valueOf(cells[c]!, column))),
    ],
    cells: stylesOf(columns, rows),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${columnLetters(columns.length)}${rows.length + 1}` },
    pageSetup: { orientation: 'landscape' as const, paperSize: 'a4' as const, fitToPage: true },
  };
}

/** Titles, totals and what is missing stand apart. */
function stylesOf(columns: readonly Column[], rows: readonly Row[]) {
  const cells = new Map<string, object>();
  columns.forEach(({ titulo }, c) =>
    cells.set(`0,${c}`, { value: text(titulo), type: 'string', style: headStyle }),
  );
  rows.forEach(({ kind, cells: row }, r) =>
    row.forEach((cell, c) => {
      const column = columns[c]!;
      if (isMissing(cell))
        cells.set(`${r + 1},${c}`, {
          value: text(cell.falta),
          type: 'string',
          style: { font: { ...font, italic: true, color: { rgb: '5B6770' } } },
        });
      else if (kind !== 'data' && typeof cell === 'number')
        cells.set(`${r + 1},${c}`, {
          value: cell,
          type: 'number',
          style: { font: { ...font, bold: true }, numFmt: formats[column.type] },
        });
    }),
  );
  return cells as Map<string, { value: string | number; type: 'string' | 'number' }>;
}

function valueOf(cell: Cell, column: Column): string | number | Date {
  if (isMissing(cell)) return text(cell.falta);
  if (typeof cell === 'number') return cell;
  if (column.type === 'fecha' && /^\d{4}-\d{2}-\d{2}/.test(cell))
    return new Date(`${cell.slice(0, 10)}T00:00:00Z`);
  return column.type === 'semaforo' ? cellText(cell, column).slice(2) : text(cell);
}

/** Text that no spreadsheet takes for a formula. */
const text = (value: string): string => neutralised(cleanText(value).trim());

function pagesOf(paper: Paper): Page[] {
  const own = paper.sections.slice(0, -1).flatMap(({ blocks }) => blocks.flatMap(pageOf));
  return [coverOf(paper), ...own, sourcesOf(paper), formulasOf(paper)];
}

function pageOf(block: Block): Page[] {
  if (block.kind === 'table') {
    const { numero, titulo, columns, rows } = block;
    return [{ name: `${template.rotulos.cuadro} ${numero} ${titulo}`, columns, rows }];
  }
  if (block.kind !== 'chart') return [];
  const { numero, titulo, categorias, series, unidad = 'porcentaje' } = block;
  const columns: Column[] = [
    { titulo: '', type: 'texto', width: 16 },
    ...series.map(({ nombre, source }): Column => ({ titulo: nombre, type: unidad, width: 14, source })),
  ];
  const rows = categorias.map(
    (name, i): Row => ({
      kind: 'data',
      cells: [name, ...series.map(({ valores }) => valores[i] ?? { falta: 'sin dato' })],
    }),
  );
  return [{ name: `${template.rotulos.grafico} ${numero} ${titulo}`, columns, rows }];
} // prettier-ignore

const wordColumn = (titulo: string, width: number): Column => ({ titulo, type: 'texto', width });
const lineOf = (...cells: Cell[]): Row => ({ kind: 'data', cells });

function coverOf(paper: Paper): Page {
  return {
    name: 'Informe',
    columns: [wordColumn('Dato', 20), wordColumn('Valor', 60)],
    rows: [
      lineOf('Informe', paper.titulo),
      lineOf('Entidad', paper.entidad),
      lineOf('Oficina', paper.oficina),
      lineOf('Periodo', paper.periodo),
      lineOf('Alcance', paper.alcance),
      lineOf('Datos a', paper.corte),
      lineOf('Ficha del manual', paper.ficha),
      lineOf('Verificación', paper.verificacion),
      lineOf('Huella de los datos (SHA-256)', paper.datos),
      ...(paper.borrador ? [lineOf('Estado', DRAFT)] : []),
      ...(paper.demostracion ? [lineOf('Aviso', 'Datos de demostración: las cifras son inventadas.')] : []),
    ],
  };
}

function sourcesOf({ files }: Paper): Page {
  return {
    name: 'Fuentes',
    columns: [
      wordColumn('Archivo', 46),
      wordColumn('Hoja', 12),
      wordColumn('Trae', 14),
      wordColumn('Con datos a', 14),
      { titulo: 'Exportado', type: 'fecha', width: 10 },
      { titulo: 'Filas leídas', type: 'entero', width: 9 },
      { titulo: 'Aceptadas', type: 'entero', width: 9 },
      { titulo: 'Rechazadas', type: 'entero', width: 9 },
      wordColumn('Huella SHA-256', 50),
    ],
    rows: files.map((file) =>
      lineOf(
        file.archivo,
        file.hoja ?? { falta: 'no tiene' },
        file.de,
        file.corte,
        file.exportado ?? { falta: 'no lo dice' },
        file.leidas,
        file.aceptadas,
        file.rechazadas,
        file.huella,
      ),
    ),
  };
}

function formulasOf({ methods }: Paper): Page {
  return {
    name: 'Fórmulas',
    columns: [
      wordColumn('Nota', 6),
      wordColumn('Qué es', 30),
      wordColumn('Mart', 20),
      wordColumn('Columnas', 30),
      wordColumn('Fórmula', 54),
      wordColumn('Unidades', 30),
      wordColumn('Fuente', 40),
    ],
    rows: methods.map(({ codigo, titulo, mart, columnas, formula, unidades, fuente }) =>
      lineOf(codigo, titulo, mart, columnas.join(', '), formula, unidades, fuente),
    ),
  };
}
