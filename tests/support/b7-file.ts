import { writeXlsx } from 'hucre';
import { csvText } from '@/core/csv';

type Cell = string | number | null;

/** An Anexo B-7 with its header in three rows of merged cells, written by itself: nothing of the app's own writer. */
export interface B7 {
  titles?: readonly (readonly string[])[];
  logros?: readonly number[];
  /** Years with values obtained; 'unico' for a pair of columns that says no year. */
  obtenidos?: readonly number[] | 'unico';
  /** Under the header: code, name, and for an indicator its cells in order. */
  rows: readonly (readonly Cell[])[];
}

const fixed = [
  'Código',
  'Denominación',
  'UE',
  'Unidad de Organización',
  'Relevancia',
  'Sentido Esperado',
  'Tipo de Agregación',
];

interface Grid {
  rows: Cell[][];
  merges: { startRow: number; startCol: number; endRow: number; endCol: number }[];
}

export function b7Grid({
  titles = [],
  logros = [2024, 2025, 2026],
  obtenidos = [2024, 2025],
  rows,
}: B7): Grid {
  const top = titles.length;
  const header: Cell[][] = [[], [], []];
  const merges: Grid['merges'] = [];
  const width = () => header[0]!.length;
  const add = (...cells: [Cell, Cell, Cell]) => cells.forEach((cell, level) => header[level]!.push(cell));
  const merge = (level: number, startCol: number, endLevel: number, endCol: number) =>
    merges.push({ startRow: top + level, startCol, endRow: top + endLevel, endCol });
  for (const name of fixed) {
    merge(0, width(), 2, width());
    add(name, null, null);
  }
  merge(0, width(), 0, width() + 1);
  for (const [i, name] of ['Año', 'Valor'].entries()) {
    merge(1, width(), 2, width());
    add(i === 0 ? 'Línea Base' : null, name, null);
  }
  merge(0, width(), 0, width() + logros.length - 1);
  logros.forEach((year, i) => {
    merge(1, width(), 2, width());
    add(i === 0 ? 'Logro Esperado' : null, year, null);
  });
  if (obtenidos === 'unico') {
    merge(0, width(), 0, width() + 1);
    add('Valores Obtenidos', 'Sem.', null);
    add(null, 'Anual', null);
  } else {
    merge(0, width(), 0, width() + 2 * obtenidos.length - 1);
    obtenidos.forEach((year, i) => {
      merge(1, width(), 1, width() + 1);
      add(i === 0 ? 'Valores Obtenidos' : null, year, 'Sem.');
      add(null, null, 'Anual');
    });
  }
  merge(0, width(), 2, width());
  add('Avance Tipo I', null, null);
  return { rows: [...titles.map((row) => [...row]), ...header, ...rows.map((row) => [...row])], merges };
}

export async function b7Xlsx(b7: B7, name = 'anexo-b7.xlsx'): Promise<File> {
  const { rows, merges } = b7Grid(b7);
  return new File([new Uint8Array(await writeXlsx({ sheets: [{ name: 'B-7', rows, merges }] }))], name);
}

export function b7Csv(b7: B7, name = 'anexo-b7.csv'): File {
  const { rows } = b7Grid(b7);
  const width = Math.max(...rows.map((row) => row.length));
  const [first = [], ...rest] = rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? null));
  return new File(
    [
      csvText(
        first.map((cell) => (cell === null ? '' : String(cell))),
        rest,
      ),
    ],
    name,
  );
}
