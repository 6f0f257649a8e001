import { csvText } from '@/core/csv';
import type { LoadReport, Reject } from '@/ingest/report';
import type { Sheet } from '@/ui/spreadsheet-file';

const reportHeader = [
  'archivo',
  'hoja',
  'formato_reconocido',
  'tipo',
  'codificacion',
  'fila_encabezado',
  'filas_leidas',
  'filas_aceptadas',
  'filas_rechazadas',
  'filas_en_blanco',
  'columnas',
  'columnas_por_nombre',
  'columnas_por_alias',
  'columnas_indicadas',
  'columnas_sin_uso',
  'columnas_no_reconocidas',
  'ejercicio',
  'corte',
  'resultado',
];

/** The load report, a row per table read and per file that could not be. */
export function reportCsv(report: LoadReport): string {
  const tables = report.tables.map((table) => {
    const count = (how: (typeof table.matches)[number]) =>
      table.matches.filter((match) => match === how).length;
    return [
      table.file,
      table.sheet,
      table.title,
      table.format,
      table.encoding,
      table.headerRow,
      table.rowsRead,
      table.rowsAccepted,
      table.rowsRejected,
      table.rowsBlank,
      table.headers.length,
      count('nombre'),
      count('alias'),
      count('mapeada'),
      count('conocida'),
      count(null),
      table.ejercicio,
      table.corte,
      table.layout === null
        ? reasonOf(report, table.file, table.sheet)
        : ['cargado', ...table.notices].join('. '),
    ];
  });
  const failed = report.failed.map(({ file, message, remedy }) => [
    file,
    ...Array<null>(reportHeader.length - 2).fill(null),
    `no se leyó: ${message} ${remedy}`,
  ]);
  return csvText(reportHeader, [...tables, ...failed]);
}

function reasonOf({ rejects }: LoadReport, file: string, sheet: string | null): string {
  return (
    rejects.find((one) => one.file === file && one.sheet === sheet && one.row === null)?.message ??
    'no cargado'
  );
}

const rejectHeader = ['archivo', 'hoja', 'fila', 'columna', 'valor', 'regla', 'que_paso_y_que_hacer'];

const rejectCells = ({ file, sheet, row, column, value, rule, message }: Reject) => [
  file,
  sheet,
  row,
  column,
  value,
  rule,
  message,
];

export function rejectsCsv(rejects: readonly Reject[]): string {
  return csvText(rejectHeader, rejects.map(rejectCells));
}

export function rejectsSheet(rejects: readonly Reject[]): Sheet {
  return {
    name: 'Rechazadas',
    columns: [
      { title: 'Archivo', width: 44 },
      { title: 'Hoja', width: 16 },
      { title: 'Fila', width: 8, format: 'entero' },
      { title: 'Columna', width: 24 },
      { title: 'Valor', width: 24 },
      { title: 'Regla', width: 20 },
      { title: 'Qué pasó y qué hacer', width: 90 },
    ],
    rows: rejects.map(rejectCells),
  };
}
