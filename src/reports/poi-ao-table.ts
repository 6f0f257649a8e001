import { csvText, type CsvCell } from '@/core/csv';
import type { PoiAo, Situacion } from '@/sql/poi-ao';
import type { SheetColumn } from '@/ui/spreadsheet-file';

export const situacionWords: Record<Situacion, string> = {
  con_reporte: 'con reporte',
  reporte_incompleto: 'reporte incompleto',
  sin_reporte: 'sin reporte',
  sin_meta: 'sin meta',
  ejecucion_sin_programacion: 'ejecución sin programación',
};

interface Column extends SheetColumn {
  cell: (row: PoiAo) => CsvCell;
}

const columns: Column[] = [
  { title: 'Código AO', width: 18, format: 'texto', cell: (row) => row.clave },
  { title: 'Actividad operativa', width: 50, format: 'texto', cell: (row) => row.nombre },
  { title: 'UE', width: 10, format: 'texto', cell: (row) => row.ue_id },
  { title: 'Centro de costo', width: 36, format: 'texto', cell: (row) => row.centro_costo },
  { title: 'Siglas', width: 12, format: 'texto', cell: (row) => row.sigla },
  { title: 'OEI', width: 10, format: 'texto', cell: (row) => row.oei_id },
  { title: 'AEI', width: 12, format: 'texto', cell: (row) => row.aei_id },
  { title: 'Unidad de medida', width: 20, format: 'texto', cell: (row) => row.unidad_medida },
  { title: 'Situación', width: 22, format: 'texto', cell: (row) => situacionWords[row.situacion] },
  { title: 'Programado acumulado', width: 16, format: 'numero', cell: (row) => row.f_vigente_acum },
  { title: 'Ejecutado acumulado', width: 16, format: 'numero', cell: (row) => row.f_ejecutado_acum },
  { title: 'Avance real, %', width: 12, format: 'porcentaje', cell: (row) => row.avance_acumulado },
  { title: 'Cumplimiento, %', width: 12, format: 'porcentaje', cell: (row) => row.cumplimiento_acumulado },
  {
    title: 'Semáforo',
    width: 12,
    format: 'texto',
    cell: (row) => (row.semaforo === 'nd' ? 'sin dato' : row.semaforo),
  },
  { title: 'PIM, S/', width: 18, format: 'dinero', cell: (row) => row.pim },
  {
    title: 'Programado financiero acumulado, S/',
    width: 18,
    format: 'dinero',
    cell: (row) => row.fn_vigente_acum,
  },
  { title: 'Devengado acumulado, S/', width: 18, format: 'dinero', cell: (row) => row.fn_ejecutado_acum },
  { title: 'Avance financiero, %', width: 12, format: 'porcentaje', cell: (row) => row.avance_financiero },
  {
    title: 'Brecha físico-financiera, pp',
    width: 12,
    format: 'numero',
    cell: (row) => row.brecha_fisico_financiera,
  },
];

export function aoCsv(rows: readonly PoiAo[]): Blob {
  const text = csvText(
    columns.map(({ title }) => title),
    rows.map((row) => columns.map(({ cell }) => cell(row))),
  );
  return new Blob([text], { type: 'text/csv;charset=utf-8' });
}

export async function aoXlsx(rows: readonly PoiAo[], sheet: string): Promise<Blob> {
  const { xlsxBlob } = await import('@/ui/spreadsheet-file');
  return xlsxBlob([
    { name: sheet, columns, rows: rows.map((row) => columns.map(({ cell }) => cell(row) ?? null)) },
  ]);
}

/** Tab-separated with plain numbers, as a spreadsheet pastes them. */
export function aoClipboard(rows: readonly PoiAo[]): string {
  const plain = (cell: CsvCell) =>
    cell === null || cell === undefined ? '' : String(cell).replace(/[\t\r\n]+/g, ' ');
  return [
    columns.map(({ title }) => title),
    ...rows.map((row) => columns.map(({ cell }) => plain(cell(row)))),
  ]
    .map((line) => line.join('\t'))
    .join('\n');
}
