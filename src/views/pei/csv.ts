import { csvText, type CsvCell } from '@/core/csv';
import type { PlanIndicador, PlanPendiente } from '@/sql/plan-indicador';
import type { PlanObjetivo } from '@/sql/plan-objetivo';
import type { Sheet, SheetFormat } from '@/ui/spreadsheet-file';
import { motivoWord, trayectoriaWord } from '@/reports/plan/indicador';

type Column<Row> = readonly [string, SheetFormat, (row: Row) => CsvCell];

const indicador: readonly Column<PlanIndicador>[] = [
  ['Año', 'texto', (row) => String(row.anio)],
  ['Objetivo', 'texto', (row) => row.objetivo_superior_id],
  ['Código', 'texto', (row) => row.indicador_id],
  ['Código en el archivo', 'texto', (row) => row.codigo_origen],
  ['Indicador', 'texto', (row) => row.indicador],
  ['Unidad', 'texto', (row) => row.unidad],
  ['Responsable', 'texto', (row) => row.responsable],
  ['Sentido', 'texto', (row) => row.sentido],
  ['De dónde se sabe el sentido', 'texto', (row) => row.origen_sentido],
  ['Agregación', 'texto', (row) => row.agregacion],
  ['Relevancia', 'entero', (row) => row.relevancia],
  [
    'Año de la línea base',
    'texto',
    (row) => (row.linea_base_anio === null ? null : String(row.linea_base_anio)),
  ],
  ['Línea base', 'numero', (row) => row.linea_base],
  ['Logro esperado', 'numero', (row) => row.logro_esperado],
  ['Valor obtenido', 'numero', (row) => row.valor_obtenido],
  ['Valor del primer semestre', 'numero', (row) => row.valor_s1],
  ['Tipo I real, %', 'porcentaje', (row) => row.tipo_1_real],
  ['Tipo I, %', 'porcentaje', (row) => row.tipo_1],
  ['Tipo II, %', 'porcentaje', (row) => row.tipo_2],
  ['Brecha de logro', 'numero', (row) => row.brecha_logro],
  ['Semáforo', 'texto', (row) => row.semaforo],
  ['Ritmo, % del requerido', 'porcentaje', (row) => row.ritmo],
  ['Trayectoria', 'texto', (row) => (row.trayectoria === null ? null : trayectoriaWord(row.trayectoria))],
  [
    'Por qué no hay Tipo I',
    'texto',
    (row) => (row.motivo_nd === null ? null : motivoWord(row.motivo_nd, row.motivo_fuente)),
  ],
  [
    'Por qué no hay Tipo II',
    'texto',
    (row) => (row.motivo_nd_tipo_2 === null ? null : motivoWord(row.motivo_nd_tipo_2, row.motivo_fuente)),
  ],
  ['Enviado el', 'texto', (row) => row.enviado_en],
];

const table = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]) =>
  csvText(
    columns.map(([title]) => title),
    rows.map((row) => columns.map(([, , cell]) => cell(row))),
  );

export const indicadoresCsv = (rows: readonly PlanIndicador[]): string => table(indicador, rows);

/** Tab-separated with plain numbers, as a spreadsheet pastes them. */
export function indicadoresClipboard(rows: readonly PlanIndicador[]): string {
  const plain = (cell: CsvCell) => String(cell ?? '').replace(/[\t\r\n]+/g, ' ');
  return [
    indicador.map(([title]) => title),
    ...rows.map((row) => indicador.map(([, , cell]) => plain(cell(row)))),
  ]
    .map((line) => line.join('\t'))
    .join('\n');
}

export function indicadoresSheet(rows: readonly PlanIndicador[]): Sheet {
  return {
    name: 'Seguimiento del PEI',
    columns: indicador.map(([title, format]) => ({
      title,
      format,
      ...(title === 'Indicador' ? { width: 48 } : {}),
    })),
    rows: rows.map((row) => indicador.map(([, , cell]) => cell(row) ?? null)),
  };
}

export function objetivosCsv(rows: readonly PlanObjetivo[]): string {
  return table<PlanObjetivo>(
    [
      ['anio', 'texto', (row) => (row.anio === null ? 'periodo' : String(row.anio))],
      ['nivel', 'texto', (row) => row.nivel],
      ['codigo', 'texto', (row) => row.objetivo_id],
      ['nombre', 'texto', (row) => row.nombre],
      ['dentro_de', 'texto', (row) => row.dentro_de],
      ['responsable', 'texto', (row) => row.responsable],
      ['tipo_1_pct', 'porcentaje', (row) => row.tipo_1],
      ['tipo_1_real_pct', 'porcentaje', (row) => row.tipo_1_real],
      ['tipo_2_pct', 'porcentaje', (row) => row.tipo_2],
      ['semaforo', 'texto', (row) => row.semaforo],
      ['indicadores', 'entero', (row) => row.indicadores],
      ['con_valor', 'entero', (row) => row.con_valor],
      ['con_dato', 'entero', (row) => row.con_dato],
      ['alcanzan', 'entero', (row) => row.alcanzan],
      ['en_ruta', 'entero', (row) => row.en_ruta],
      ['requiere_aceleracion', 'entero', (row) => row.requiere_aceleracion],
      ['avance_limitado', 'entero', (row) => row.avance_limitado],
      ['retroceso', 'entero', (row) => row.retroceso],
    ],
    rows,
  );
}

export function pendientesCsv(rows: readonly PlanPendiente[]): string {
  return csvText(
    ['responsable', 'pedidos', 'enviados', 'debidos', 'ultimo_envio', 'indicador', 'nombre', 'motivo'],
    rows.flatMap((row) => {
      const start = [row.responsable, row.pedidos, row.enviados, row.debidos, row.ultimo_envio];
      return row.indicadores.length === 0
        ? [[...start, null, null, null]]
        : row.indicadores.map((id, i) => [...start, id, row.nombres[i] ?? null, row.motivos[i] ?? null]);
    }),
  );
}
