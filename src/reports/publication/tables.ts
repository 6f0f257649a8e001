import { csvText, neutralised, type CsvCell } from '@/core/csv';
import { bandWord, isBand } from '@/core/semaforo';
import { cleanLine } from '../clean-text';
import { isMissing, originOf, type Cell, type Column, type Paper, type Row, type Table } from '../document';

/** A field as a Table Schema describes it. */
export interface DataField {
  name: string;
  title: string;
  type: 'string' | 'integer' | 'number' | 'date';
  description?: string;
  constraints?: { required?: boolean; enum?: string[] };
  /** Why a cell has no value, where it has none. */
  missingValues: string[];
}

/** A table of a paper as a file of open data. */
export interface DataTable {
  /** «cuadro-03» */
  name: string;
  title: string;
  /** RFC 4180, UTF-8; no cell can be taken for a formula. */
  csv: string;
  fields: DataField[];
}

const kinds: Record<Row['kind'], string> = { data: 'dato', group: 'grupo', total: 'total' };
const KIND = 'tipo_de_fila';

/** The tables of a paper, but those of its annex of sources, which the package itself tells. */
export function dataTables(paper: Paper): DataTable[] {
  const blocks = paper.sections.slice(0, -1).flatMap(({ blocks }) => blocks);
  return blocks.flatMap((block) => (block.kind === 'table' ? dataTable(paper, block) : []));
}

function dataTable(paper: Paper, { numero, titulo, columns, rows }: Table): DataTable {
  const names = fieldNames(columns);
  const mixed = rows.some(({ kind }) => kind !== 'data');
  const kindField: DataField = {
    name: KIND,
    title: 'Tipo de fila',
    type: 'string',
    description: 'Un grupo o un total suma las filas de dato: no se suman entre sí.',
    constraints: { required: true, enum: Object.values(kinds) },
    missingValues: [''],
  };
  const fields = columns.map((column, c) => fieldOf(paper, column, names[c]!, rows.map(({ cells }) => cells[c]!)));
  const lines = rows.map(({ kind, cells }) => [
    ...(mixed ? [kinds[kind]] : []),
    ...cells.map((cell, c) => valueOf(cell, columns[c]!)),
  ]);
  const all = mixed ? [kindField, ...fields] : fields;
  return {
    name: `cuadro-${String(numero).padStart(2, '0')}`,
    title: cleanLine(titulo),
    // Without the mark of Excel: the package says its encoding, and a reader of packages takes the mark for text.
    csv: csvText(all.map(({ name }) => name), lines).replace(/^\ufeff/, ''),
    fields: all,
  };
} // prettier-ignore

function fieldOf(paper: Paper, column: Column, name: string, cells: readonly Cell[]): DataField {
  const reasons = cells.flatMap((cell) => (isMissing(cell) ? reasonOf(cell.falta) : []));
  const origin = column.source ? originOf(paper, column.source) : null;
  const formula = origin && `${origin.method.titulo}: ${origin.method.formula}. Unidades: ${origin.method.unidades}. Fuente: ${column.source}.`;
  return {
    name,
    title: cleanLine(column.titulo),
    type: typeOf(column, cells),
    ...(formula ? { description: cleanLine(formula) } : {}),
    missingValues: [...new Set(['', ...reasons])],
  };
} // prettier-ignore

function typeOf({ type }: Column, cells: readonly Cell[]): DataField['type'] {
  const known = cells.filter((cell) => !isMissing(cell));
  if (type === 'fecha')
    return known.every((cell) => /^\d{4}-\d{2}-\d{2}$/.test(String(cell))) ? 'date' : 'string';
  if (known.length === 0 || !known.every((cell) => typeof cell === 'number')) return 'string';
  return type === 'entero' && known.every((cell) => Number.isInteger(cell)) ? 'integer' : 'number';
}

/** As the file holds it: what is missing says why. */
function valueOf(cell: Cell, column: Column): CsvCell {
  if (isMissing(cell)) return reasonOf(cell.falta);
  if (typeof cell === 'number') return cell;
  return column.type === 'semaforo' && isBand(cell) ? bandWord(cell) : cleanLine(cell).trim();
}

const reasonOf = (falta: string): string => neutralised(cleanLine(falta).trim());

/** The title of each column, as the first line has it; one that repeats has its number. */
function fieldNames(columns: readonly Column[]): string[] {
  const used = new Set([KIND]);
  return columns.map(({ titulo }, i) => {
    const base = neutralised(cleanLine(titulo).trim()) || `columna ${i + 1}`;
    let name = base;
    for (let n = 2; used.has(name); n++) name = `${base} (${n})`;
    used.add(name);
    return name;
  });
}
