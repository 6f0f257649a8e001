import { budgetColumns } from '@data/demo/budget-row';
import { writeXlsx } from 'hucre';
import { csvText } from '@/core/csv';

export type Cells = Record<string, string>;

/** Files of the budget as their sources write them: the 63-column MEF file unless said otherwise. */
export const gastoHeaders: readonly string[] = budgetColumns;

const months = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'));
const monthNames = [
  'ENERO', 'FEBRERO', 'MARZO', 'ABRIL', 'MAYO', 'JUNIO', 'JULIO', 'AGOSTO', 'SEPTIEMBRE', 'OCTUBRE', 'NOVIEMBRE',
  'DICIEMBRE',
]; // prettier-ignore

const classified: Cells = {
  ANO_EJE: '2026',
  NIVEL_GOBIERNO: 'E', NIVEL_GOBIERNO_NOMBRE: 'GOBIERNO NACIONAL',
  SECTOR: '38', SECTOR_NOMBRE: 'PRODUCCION', PLIEGO: '038', PLIEGO_NOMBRE: 'M. DE LA PRODUCCION',
  SEC_EJEC: '999', EJECUTORA: '001', EJECUTORA_NOMBRE: 'ADMINISTRACION GENERAL', SEC_FUNC: '12',
  PROGRAMA_PPTO: '0093', PROGRAMA_PPTO_NOMBRE: 'DESARROLLO PRODUCTIVO', TIPO_ACT_PROY: '3',
  TIPO_ACT_PROY_NOMBRE: 'ACTIVIDAD', PRODUCTO_PROYECTO: '3000399', PRODUCTO_PROYECTO_NOMBRE: 'SERVICIOS, INSTRUMENTOS',
  ACTIVIDAD_ACCION_OBRA: '5004318', ACTIVIDAD_ACCION_OBRA_NOMBRE: 'DESARROLLO DE CAPACIDADES', FUNCION: '14',
  FUNCION_NOMBRE: 'INDUSTRIA', FUENTE_FINANCIAMIENTO: '1', FUENTE_FINANCIAMIENTO_NOMBRE: 'RECURSOS ORDINARIOS',
  RUBRO: '00', RUBRO_NOMBRE: 'RECURSOS ORDINARIOS', TIPO_TRANSACCION: '2', GENERICA: '3', GENERICA_NOMBRE: 'BIENES Y SERVICIOS',
  SUBGENERICA: '2', SUBGENERICA_DET: '7', ESPECIFICA: '2', ESPECIFICA_DET: '99',
}; // prettier-ignore

const zeros: Cells = Object.fromEntries(
  ['PIA', 'PIM', 'CERTIFICADO', 'COMPROMETIDO_ANUAL', 'COMPROMETIDO', 'DEVENGADO', 'GIRADO'].map((name) => [
    `MONTO_${name}`,
    '0',
  ]),
);

/** A row of MEF gasto: month and amounts are what a test is about. */
export const mefRow = (mes: number, more: Cells = {}): Cells => ({
  ...classified,
  ...zeros,
  MES_EJE: String(mes),
  ...more,
});

function csv(headers: readonly string[], rows: readonly Cells[], name: string): File {
  const text = csvText(
    headers,
    rows.map((row) => headers.map((header) => row[header] ?? '')),
  );
  return new File([text.slice(1)], name);
}

export const mefFile = (rows: readonly Cells[], name = 'gasto.csv', headers = gastoHeaders): File =>
  csv(headers, rows, name);

export const devengadoHeaders: readonly string[] = [
  ...gastoHeaders.filter(
    (header) => !/^(MES_EJE|TIPO_ACT_PROY_NOMBRE|MONTO_)/.test(header),
  ),
  'TIPO_TRANSACCION_NOMBRE',
  ...['MONTO_PIA', 'MONTO_PIM', 'MONTO_CERTIFICADO_ANUAL', 'MONTO_COMPROMETIDO_ANUAL'],
  ...monthNames.map((month) => `MONTO_DEVENGADO_${month}`),
  ...['MONTO_DEVENGADO_ANUAL', 'MONTO_GIRADO_ANUAL'],
]; // prettier-ignore

/** A row of MEF devengado mensual; `spent` from January, its annual the sum. */
export function devengadoRow(spent: readonly number[], more: Cells = {}): Cells {
  const total = spent.reduce((all, amount) => all + Math.round(amount * 100), 0) / 100;
  return {
    ...classified,
    TIPO_ACT_PROY: 'ACTIVIDAD',
    MONTO_PIA: '0',
    MONTO_PIM: '5000',
    MONTO_CERTIFICADO_ANUAL: '4000.5',
    MONTO_COMPROMETIDO_ANUAL: '3000.25',
    ...Object.fromEntries(monthNames.map((month, i) => [`MONTO_DEVENGADO_${month}`, String(spent[i] ?? 0)])),
    MONTO_DEVENGADO_ANUAL: String(total),
    MONTO_GIRADO_ANUAL: String(total),
    ...more,
  };
}

export const devengadoFile = (rows: readonly Cells[], name = 'devengado.csv'): File =>
  csv(devengadoHeaders, rows, name);

const glued = {
  sector: '38. PRODUCCION', pliego: '038. M. DE LA PRODUCCION', unidad_ejecutora: '001. ADMINISTRACION GENERAL', sec_ejec: '999',
  programa_pptal: '0093.DESARROLLO PRODUCTIVO', tipo_prod_proy: '3.PRODUCTO', producto_proyecto: '3000399.SERVICIOS',
  tipo_act_obra_ac: '5.ACTIVIDAD', activ_obra_accinv: '5004318.DESARROLLO DE CAPACIDADES', funcion: '14.INDUSTRIA',
  division_fn: '031.INDUSTRIA', grupo_fn: '0066.PROMOCION', meta: '1', finalidad: '0104318.DESARROLLO DE CAPACIDADES', sec_func: '12',
  departamento_meta: '15.LIMA', fuente_financ: '1.RECURSOS ORDINARIOS', rubro: '00.RECURSOS ORDINARIOS',
  categoria_gasto: '5.GASTOS CORRIENTES', tipo_transaccion: '2.GASTOS PRESUPUESTARIOS', generica: '3.BIENES Y SERVICIOS',
  subgenerica: '2.SERVICIOS', subgenerica_det: '7.PROFESIONALES', especifica: '2.CONSULTORIAS', especifica_det: '99.OTROS',
} as const; // prettier-ignore
const siafBlocks = ['mto_at_comp', 'mto_devenga', 'mto_girado', 'mto_pagado'] as const;

export const siafHeaders: readonly string[] = [
  'ano_eje',
  ...Object.keys(glued),
  ...['mto_pia', 'mto_modificaciones', 'mto_pim', 'mto_certificado', 'mto_compro_anual'],
  ...siafBlocks.flatMap((block) => months.map((month) => `${block}_${month}`)),
];

/** A row of the SIAF report: `spent` from January is also committed and paid. */
export const siafRow = (pia: number, changes: number, spent: readonly number[], more: Cells = {}): Cells => ({
  ano_eje: '2026',
  ...glued,
  mto_pia: String(pia),
  mto_modificaciones: String(changes),
  mto_pim: String(pia + changes),
  mto_certificado: '900',
  mto_compro_anual: '800',
  ...Object.fromEntries(
    siafBlocks.flatMap((block) => months.map((month, i) => [`${block}_${month}`, String(spent[i] ?? 0)])),
  ),
  ...more,
});

export const siafCsv = (rows: readonly Cells[], name = 'ReporteGasto.csv'): File =>
  csv(siafHeaders, rows, name);

export async function siafXlsx(rows: readonly Cells[], name = 'ReporteGasto.xlsx'): Promise<File> {
  const cell = (text: string) => (/^-?\d+(\.\d+)?$/.test(text) && !/^0\d/.test(text) ? Number(text) : text);
  const sheet = [
    [...siafHeaders],
    ...rows.map((row) => siafHeaders.map((header) => cell(row[header] ?? ''))),
  ];
  return new File([new Uint8Array(await writeXlsx({ sheets: [{ name: 'SheetGasto', rows: sheet }] }))], name);
}

export interface Listing {
  heading: string;
  rows: readonly (readonly string[])[];
  year?: string | null;
  scope?: readonly string[];
  name?: string;
}

const tr = (cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

/** A listing of the Consulta Amigable: three tables one after another, the heading in two rows, named .xls. */
export function amigableFile({
  heading,
  rows,
  year = '2026',
  scope = [],
  name = 'gasto.xls',
}: Listing): File {
  const titles = [
    'Consulta Amigable',
    'Consulta de Ejecución del Gasto',
    ...(year ? [`Año de Ejecución: ${year}`] : []),
  ];
  const above = ['TOTAL', ...scope].map((label) =>
    tr([label, '9,999,999', '9,999,999', '1', '1', '1', '1', '1', '0.1']),
  );
  const tall = (text: string) => `<th rowspan="2">${text}</th>`;
  const header =
    `<tr>${[heading, 'PIA', 'PIM', 'Certificación', 'Compromiso Anual'].map(tall).join('')}<th colspan="3">Ejecución</th>${tall('Avance %')}</tr>` +
    '<tr><th>Atención de Compromiso Mensual</th><th>Devengado</th><th>Girado</th></tr>';
  const tables = [titles.map((title) => tr([title])), above, [header, ...rows.map(tr)]];
  const body = tables.map((lines) => `<table>${lines.join('')}</table>`).join('\n');
  return new File([`<html><head><meta charset="utf-8"></head><body>${body}</body></html>`], name);
}
