import { strToU8, strFromU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre';
import { goalOf } from './plan';
import { baselineYear, codesOf, firstYear, type Indicator } from './strategy';

type Cell = string | number | null;

interface Area {
  startRow: number;
  startCol: number;
  endRow: number;
  endCol: number;
}

const alone = [
  'Código',
  'Denominación',
  'UE',
  'Unidad de Organización',
  'Relevancia',
  'Sentido Esperado',
  'Tipo de Agregación',
  'Unidad de Medida',
];
const years = [0, 1, 2, 3, 4].map((step) => firstYear + step);
const followed = [2024, 2025] as const;
const senseWords = {
  ascendente: 'Ascendente',
  descendente: 'Descendente',
  maximo: 'No definido (máximo permisible)',
  '': 'No definido',
};

/** The three rows of its header, with their merged cells; the first one at row `top`. */
function header(top: number): { rows: Cell[][]; merges: Area[] } {
  const rows: [Cell[], Cell[], Cell[]] = [[], [], []];
  const merges: Area[] = [];
  const add = (cells: readonly [Cell, Cell, Cell], wide = 1, level = 0) => {
    const at = rows[0].length;
    const deep = cells.findLastIndex((cell) => cell !== null);
    if (wide > 1) merges.push({ startRow: top + level, startCol: at, endRow: top + level, endCol: at + wide - 1 });
    if (deep < 2) merges.push({ startRow: top + deep, startCol: at, endRow: top + 2, endCol: at });
    cells.forEach((cell, row) => rows[row]!.push(cell));
  }; // prettier-ignore
  for (const name of alone) add([name, null, null]);
  add(['Línea Base', 'Año', null], 2);
  add([null, 'Valor', null]);
  years.forEach((year, i) =>
    add([i === 0 ? 'Logro Esperado' : null, year, null], i === 0 ? years.length : 1),
  );
  followed.forEach((year, i) => {
    const wide = i === 0 ? 2 * followed.length : 1;
    add([i === 0 ? 'Valores Obtenidos' : null, year, 'Sem.'], wide);
    merges.push({
      startRow: top + 1,
      startCol: rows[0].length - 1,
      endRow: top + 1,
      endCol: rows[0].length,
    });
    add([null, null, 'Anual']);
  });
  return { rows, merges };
}

function indicatorRow(pliego: readonly [code: string, name: string], one: Indicator): Cell[] {
  const { code, name, responsible, relevance, sense, additive, unit, baseline, targets, obtained } = one;
  return [
    `${code}-1`,
    name,
    pliego[1],
    responsible,
    relevance,
    senseWords[sense],
    additive ? 'Agregable' : 'No agregable',
    unit,
    baselineYear,
    baseline,
    ...targets,
    ...followed.flatMap((year) => [null, obtained[year]]),
  ];
}

/** The Anexo B-7 of a pliego as a workbook, the same bytes on every run. */
export async function anexoB7(
  pliego: readonly [code: string, name: string],
  indicators: readonly Indicator[],
  written: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const titles = [
    ['ANEXO B-7: MATRIZ DEL PLAN ESTRATÉGICO INSTITUCIONAL'],
    ['SECTOR: 38 PRODUCCIÓN'],
    [`PLIEGO: ${pliego.join(' ')}`],
    [`PERIODO: ${years[0]}-${years.at(-1)}`],
    [],
  ];
  const { rows, merges } = header(titles.length);
  const body = codesOf(indicators).flatMap((code) => [
    [code, goalOf(pliego[0], code).name],
    ...indicators.filter((one) => one.code === code).map((one) => indicatorRow(pliego, one)),
  ]);
  const bytes = await writeXlsx({ sheets: [{ name: 'B-7', rows: [...titles, ...rows, ...body], merges }] });
  return dated(bytes, written);
}

/** A workbook as if it had been written at that instant. */
function dated(bytes: Uint8Array, instant: string): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(bytes);
  const core = 'docProps/core.xml';
  const text = strFromU8(parts[core]!).replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, instant);
  return new Uint8Array(zipSync({ ...parts, [core]: strToU8(text) }, { mtime: new Date(1980, 1, 1) }));
}
