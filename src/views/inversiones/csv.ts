import { csvText, type CsvCell } from '@/core/csv';
import type { InversionGrupo } from '@/sql/inversion';
import type { InversionAlertaGrupo } from '@/sql/inversion-alerta';
import type { InversionCambio } from '@/sql/inversion-cambio';
import type { InversionFila } from '@/sql/inversion-fila';
import type { Sheet, SheetFormat } from '@/ui/spreadsheet-file';
import { alertRuleOf } from '@/sql/inversion-alerta';
import { alertShort, alertsOf } from '@/reports/inversion/alert-words';
import {
  clasePrelacionWords,
  departmentName,
  pliegoName,
  reason,
  stateWords,
} from '@/reports/inversion/reason-words';

type Column = readonly [string, SheetFormat, (row: InversionFila) => CsvCell];

const columns: readonly Column[] = [
  ['Corte', 'texto', (row) => row.corte],
  ['CUI', 'texto', (row) => row.cui],
  ['Inversión', 'texto', (row) => row.nombre],
  ['Pliego', 'texto', (row) => row.entidad],
  ['UEI', 'texto', (row) => row.uei],
  ['Tipo', 'texto', (row) => row.tipo],
  ['Función', 'texto', (row) => row.funcion],
  ['Departamentos', 'texto', (row) => row.departamentos.map(departmentName).join('; ')],
  ['Situación', 'texto', (row) => row.situacion],
  ['Estado', 'texto', (row) => stateWords(row)],
  [
    'Clase de prelación (método del tablero)',
    'texto',
    (row) => (row.clase === null ? null : clasePrelacionWords[row.clase]),
  ],
  ['Monto viable, S/', 'dinero', (row) => row.monto_viable],
  ['Costo actualizado, S/', 'dinero', (row) => row.costo_actualizado],
  ['Sobrecosto, %', 'porcentaje', (row) => row.sobrecosto],
  ['Devengado de años anteriores, S/', 'dinero', (row) => row.devengado_anterior],
  ['Devengado del año, S/', 'dinero', (row) => row.devengado_anio],
  ['Devengado acumulado, S/', 'dinero', (row) => row.devengado_acumulado],
  ['PIA, S/', 'dinero', (row) => row.pia],
  ['PIM, S/', 'dinero', (row) => row.pim],
  ['Saldo, S/', 'dinero', (row) => row.saldo],
  ['Por devengar, S/', 'dinero', (row) => row.por_devengar],
  ['Programado inicial a la fecha, S/', 'dinero', (row) => row.programado_inicial],
  ['Programado actualizado a la fecha, S/', 'dinero', (row) => row.programado_a_la_fecha],
  ['Devengado sobre el PIM, %', 'porcentaje', (row) => row.avance_anio],
  ['Por qué falta', 'texto', (row) => (row.motivo_anio === null ? null : reason(row.motivo_anio))],
  ['Devengado sobre lo programado, %', 'porcentaje', (row) => row.cumplimiento_programado],
  [
    'Por qué falta lo programado',
    'texto',
    (row) => (row.motivo_programado === null ? null : reason(row.motivo_programado)),
  ],
  ['Avance financiero, %', 'porcentaje', (row) => row.avance_financiero],
  ['Avance físico, %', 'porcentaje', (row) => row.avance_fisico],
  [
    'De dónde sale el físico',
    'texto',
    (row) => (row.origen_fisico === '12b' ? 'Formato 12-B' : row.origen_fisico),
  ],
  ['Físico programado, %', 'porcentaje', (row) => row.fisico_programado],
  ['Físico menos financiero, pp', 'numero', (row) => row.brecha_fisico_financiera],
  ['Proyección a diciembre, S/', 'dinero', (row) => row.proyeccion],
  ['Atraso, %', 'porcentaje', (row) => row.atraso],
  [
    'Atraso medido contra',
    'texto',
    (row) =>
      row.origen_atraso === '12b'
        ? 'Formato 12-B'
        : row.origen_atraso === 'pim'
          ? 'PIM en doce partes'
          : null,
  ],
  ['En juego, S/', 'dinero', (row) => row.en_juego],
  ['Inicio', 'fecha', (row) => row.inicio],
  ['Fin previsto', 'fecha', (row) => row.fin],
  ['Fin al ritmo actual', 'fecha', (row) => row.fin_al_ritmo],
  [
    'Por qué no hay fin al ritmo',
    'texto',
    (row) => (row.motivo_fin_al_ritmo === null ? null : reason(row.motivo_fin_al_ritmo)),
  ],
  ['Último 12-B', 'texto', (row) => row.ultimo_12b],
  ['Alertas', 'texto', (row) => alertsOf(row)],
];

export const filasCsv = (rows: readonly InversionFila[]): string =>
  csvText(
    columns.map(([title]) => title),
    rows.map((row) => columns.map(([, , cell]) => cell(row))),
  );

/** Tab-separated with plain numbers, as a spreadsheet pastes them. */
export function filasClipboard(rows: readonly InversionFila[]): string {
  const plain = (cell: CsvCell) => String(cell ?? '').replace(/[\t\r\n]+/g, ' ');
  return [
    columns.map(([title]) => title),
    ...rows.map((row) => columns.map(([, , cell]) => plain(cell(row)))),
  ]
    .map((line) => line.join('\t'))
    .join('\n');
}

export const filasSheet = (rows: readonly InversionFila[]): Sheet => ({
  name: 'Inversiones',
  columns: columns.map(([title, format]) => ({
    title,
    format,
    ...(title === 'Inversión' ? { width: 48 } : {}),
  })),
  rows: rows.map((row) => columns.map(([, , cell]) => cell(row) ?? null)),
});

export const alertasCsv = (
  alertas: readonly InversionAlertaGrupo[],
  filas: readonly InversionFila[],
): string =>
  csvText(
    [
      'alerta',
      'gravedad',
      'inversiones',
      'por_devengar_soles',
      'por_que_importa',
      'que_hacer',
      'cui_de_las_primeras',
    ],
    alertas.map(({ alerta, gravedad, inversiones, por_devengar }) => {
      const rule = alertRuleOf(alerta);
      const first = filas.filter(({ codigos }) => codigos.includes(alerta)).map(({ cui }) => cui);
      return [rule.titulo, gravedad, inversiones, por_devengar, rule.porque, rule.hacer, first.join(' ')];
    }),
  );

export const cambiosCsv = (rows: readonly InversionCambio[]): string =>
  csvText(
    ['clase', 'cui', 'inversion', 'alerta', 'detalle', 'antes', 'ahora', 'diferencia'],
    rows.map((row) => [
      row.clase,
      row.cui,
      row.nombre,
      row.alerta === null ? null : alertShort(row.alerta),
      row.detalle,
      row.antes,
      row.ahora,
      row.diferencia,
    ]),
  );

export const gruposCsv = (eje: string, rows: readonly InversionGrupo[]): string =>
  csvText(
    [
      eje,
      'inversiones',
      'con_alerta',
      'costo_soles',
      'pim_soles',
      'devengado_soles',
      'por_devengar_soles',
      'devengado_pim_pct',
      'programado_soles',
      'devengado_programado_pct',
      'financiero_pct',
      'fisico_pct',
      'con_fisico',
      'sobrecosto_pct',
    ],
    rows.map((row) => [
      eje === 'pliego' ? pliegoName(row.nombre) : row.nombre,
      row.inversiones,
      row.con_alerta,
      row.costo_actualizado,
      row.pim,
      row.devengado_anio,
      row.por_devengar,
      row.avance_anio,
      row.programado_a_la_fecha,
      row.cumplimiento_programado,
      row.avance_financiero,
      row.avance_fisico,
      row.con_fisico,
      row.sobrecosto,
    ]),
  );
