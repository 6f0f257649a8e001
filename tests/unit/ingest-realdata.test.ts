import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test, type TestContext } from 'vitest';
import { openTables, type Format } from '@/ingest/source';
import { realdata } from '../support/realdata';
import { readBody, type ReadRow } from '../support/read-table';

function realFile(name: string, context: TestContext): File {
  const path = realdata(name);
  if (path === null) return context.skip(`${name} no está: los archivos reales no forman parte del proyecto`);
  return new File([readFileSync(path)], basename(path));
}

const sum = (rows: ReadRow[], column: number): number =>
  rows.reduce((total, { cells }) => total + Math.round(Number(cells[column]) * 100), 0) / 100;

const REAL: [name: string, sheet: string | null, format: Format, width: number, rows: number][] = [
  ['POI_PORACTIVIDADOPERATIVA_ANUAL_000127_20260509181503.xls', null, 'html', 277, 210],
  ['POI_PORPROGRAMACIONFINANCIERA_ANUAL_000127_20260421112247.xls', null, 'html', 232, 583],
  ['ReporteGasto_UE005.xls', 'SheetGasto', 'xls', 86, 644],
  ['ReporteGasto_UE005.xlsx', 'Hoja1', 'xlsx', 86, 644],
  ['BancoInversiones_Callao.xlsx', 'Sheet1', 'xlsx', 16, 3127],
  ['BancoInversiones_Moquegua.xlsx', 'Sheet1', 'xlsx', 16, 5221],
  ['mef-2026-gasto-diario.sample.csv', null, 'csv', 63, 127],
  ['gasto_devengado_pliego039_2025.excerpt.csv', null, 'csv', 73, 3],
  ['DETALLE_INVERSIONES.3rows.csv', null, 'csv', 68, 3],
  ['DICCIONARIO_MEF_inversiones.csv', null, 'csv', 4, 204],
  ['mef-resumen-sectorial.csv', null, 'csv', 7, 62],
];

describe('real exports', () => {
  for (const [name, sheet, format, width, expected] of REAL) {
    test(name, async (context) => {
      const tables = await openTables(realFile(name, context));
      expect(tables.map((table) => [table.sheet, table.format])).toEqual([[sheet, format]]);
      expect(tables[0]!.head[0]).toHaveLength(width);
      const { rows, tally } = await readBody(tables[0]!.body({ headerRow: 1, width }));
      expect(tally).toEqual({ rowsRead: expected, rowsBlank: 0, malformed: [] });
      expect(rows).toHaveLength(expected);
    });
  }

  test('every data row of the POI has one cell more than its header', async (context) => {
    const [table] = await openTables(realFile(REAL[0]![0], context));
    expect(table!.head[1]).toHaveLength(278);
    expect(table!.head[1]![277]).toBe('');
  });

  test('the SIAF report is the same from .xls and .xlsx', async (context) => {
    const files = ['ReporteGasto_UE005.xls', 'ReporteGasto_UE005.xlsx'].map((name) =>
      realFile(name, context),
    );
    const [old, recent] = await Promise.all(
      files.map(async (file) => {
        const [table] = await openTables(file);
        return { head: table!.head, ...(await readBody(table!.body({ headerRow: 1, width: 86 }))) };
      }),
    );
    expect(old!.rows).toEqual(recent!.rows);
    expect(old!.head).toEqual(recent!.head);
    const column = (name: string): number => old!.head[0]!.indexOf(name);
    expect(sum(old!.rows, column('mto_pia'))).toBe(349_344_244);
    expect(sum(old!.rows, column('mto_pim'))).toBe(440_459_330);
  });

  test('a Parquet file is left to its own reader', async (context) => {
    const tables = await openTables(realFile('PROCESO_SELECCION.parquet', context));
    expect(tables).toMatchObject([{ format: 'parquet', head: [] }]);
  });

  test('the PEI indicators are two sheets', async (context) => {
    const tables = await openTables(realFile('Indicadores_PEI2026.xlsx', context));
    const counts = await Promise.all(
      tables.map(
        async (table) =>
          (await readBody(table.body({ headerRow: 1, width: table.head[0]!.length }))).rows.length,
      ),
    );
    expect(counts).toEqual([4, 21]);
  });
});
