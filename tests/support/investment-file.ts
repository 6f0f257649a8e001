import { detailColumns } from '@data/demo/investment-detail';
import { xlsxFile } from './bad-files';

export type Cells = Record<string, string>;

/** Headers of the MEF's investment files and of the Banco de Inversiones, as their sources write them. */
export const detail84: readonly string[] = detailColumns;

const gone =
  /^DEV_[A-Z]{3}_|^(FECHA_ULT_ACT_F12B|ULT_PERIODO_REG_F12B|PROG_ACTUAL_|MONTO_VALORIZACION|SANEAMIENTO)/;

export const detail68: readonly string[] = detail84
  .filter((header) => !gone.test(header))
  .flatMap((header) => (header === 'DEPARTAMENTO' ? ['IND_IOARR_EMERG', header] : [header]))
  .map((header) => ({ BENEFICIARIO: 'NUM_HABITANTES_BENEF', MTO_ET_F8: 'MONTO_ET_F8' })[header] ?? header);

export const f12bHeaders: readonly string[] = [
  'COD_UNICO', 'PERIODO', 'MONTO_PROGRAMADO_FINANCIERO', 'MONTO_ACTUALIZADO_FINANCIERO', 'MONTO_PROGRAMADO_FISICO',
  'MONTO_ACTUALIZADO_FISICO', 'MONTO_EJECUTADO_FISICO',
]; // prettier-ignore

const twelve = (name: string) => Array.from({ length: 12 }, (_, i) => `${name}_${i + 1}`);

export const wideHeaders: readonly string[] = [
  'CODIGO_UNICO', 'NOMBRE_INVERSION', 'ESTADO', 'PRIMER_DEVENGADO', 'ULTIMO_DEVENGADO', 'DEVENGADO_ACUMULADO', 'DEV_AÑO_ACTUAL',
  'PIM_AÑO_ACTUAL', 'FECHA_ULT_ACT_F12B', 'ULT_PERIODO_REG_F12B', 'AVANCE_FISICO', 'ULT_ESTADO_SITUACIONAL', 'ULT_PROBLEMA',
  'ACC_PROBLEMA', 'ULT_FEC_DECLA_ESTIM', 'AVANCE_EJECUCION',
  ...['ENE', 'FEB', 'MAR', 'ABR', 'MAY', 'JUN', 'JUL', 'AGO', 'SET', 'OCT', 'NOV', 'DIC'].map((mes) => `DEV_${mes}_AÑO_VIG`),
  ...twelve('MONTO_ACTUALIZADO'), ...twelve('MONTO_PROGRAMADO'), 'INICIO_EJEC_FISICA', 'CULMINA_EJEC_FISICA',
]; // prettier-ignore

export const situationHeaders = ['COD_UNICO', 'CODIGO_SNIP', 'FACTOR', 'PRODUCTO', 'ACCIONES', 'PERIODO', 'SITUACION', 'AVANCE']; // prettier-ignore
export const milestoneHeaders = ['CODIGO_UNICO', 'CODIGO_SNIP', 'FACTOR', 'DESCRIPCION', 'TIPO', 'FECHA'];
export const gapHeaders = ['CODIGO_UNICO', 'DES_SERVICIO', 'DES_BRECHA', 'DES_UM', 'ESPACIO_GEOGRAFICO', 'ANIO', 'VALOR', 'CONTRIBUCION', 'ANIO_PROC']; // prettier-ignore
export const bankHeaders = [
  'Código único de inversión', 'Nombre de la inversión', 'Monto viable', 'Estado de la inversión', 'Sector', 'Entidad', 'Ejecutora',
  'Fecha de registro', 'Fecha de viabilidad', 'Costo actualizado', 'Descripción de la alternativa', 'Beneficiarios', 'Departamento',
  'Provincia', 'Distrito', 'Ubigeo',
]; // prettier-ignore

/** An investment that begins in 2024 and was paid in February and April of 2026. */
export const investment: Cells = {
  NIVEL: 'GN', SECTOR: 'PRODUCCIÓN', ENTIDAD: 'FONDEPES', CODIGO_UNICO: '2412345', CODIGO_SNIP: '2412345.0',
  NOMBRE_INVERSION: 'MEJORAMIENTO DEL DESEMBARCADERO,\nDISTRITO DE ILO', NOMBRE_UEI: 'UEI DE FONDEPES', SEC_EJEC: '994.0', ESTADO: 'ACTIVO',
  MONTO_VIABLE: '1000.5', COSTO_ACTUALIZADO: '1200.25', REGISTRADO_PMI: 'SI', EXPEDIENTE_TECNICO: 'SI', TIENE_F9: 'NO',
  PRIMER_DEVENGADO: '202403', ULTIMO_DEVENGADO: '202604', DEVEN_ACUMUL_ANIO_ANT: '300.0', DEV_ANIO_ACTUAL: '80.5', PIA_ANIO_ACTUAL: '-',
  PIM_ANIO_ACTUAL: '233.0', DEV_ENE_ANIO_VIG: '0', DEV_FEB_ANIO_VIG: '100.0', DEV_MAR_ANIO_VIG: '0', DEV_ABR_ANIO_VIG: '-19.5',
  DEV_MAY_ANIO_VIG: '0', DEV_JUN_ANIO_VIG: '0', DEV_JUL_ANIO_VIG: '0', DEV_AGO_ANIO_VIG: '0', DEV_SET_ANIO_VIG: '0', DEV_OCT_ANIO_VIG: '0',
  DEV_NOV_ANIO_VIG: '0', DEV_DIC_ANIO_VIG: '0', SALDO_EJECUTAR: '667.25', TIENE_F12B: 'SI', FECHA_ULT_ACT_F12B: '2026-05-04 00:00:00',
  ULT_PERIODO_REG_F12B: '2026-04', TIENE_AVAN_FISICO: 'SI', AVANCE_FISICO: '38.2', AVANCE_EJECUCION: '412.7',
  ULT_FEC_DECLA_ESTIM: '2026-05-11 17:30:25', DEPARTAMENTO: 'MOQUEGUA', PROVINCIA: 'ILO', DISTRITO: 'ILO', UBIGEO: '180301',
  LATITUD: '-17.6394', LONGITUD: '-71.3375', FEC_INI_EJECUCION: '2024-03-01 00:00:00', FEC_FIN_EJECUCION: '2027-12-31 00:00:00',
  BENEFICIARIO: '1500.0', NUM_HABITANTES_BENEF: '1500.0', ANIO_PROCESO: '2026',
}; // prettier-ignore

export const place: Cells = {
  'Código único de inversión': '2233850', 'Nombre de la inversión': 'LÍNEA 2', 'Monto viable': '100.004', 'Estado de la inversión': 'ACTIVO',
  Sector: 'TRANSPORTES', Entidad: 'MTC', Ejecutora: 'AATE', 'Fecha de registro': '14/11/2012', 'Fecha de viabilidad': '',
  'Costo actualizado': '120.5', Beneficiarios: '2384968', Departamento: 'CALLAO', Provincia: 'CALLAO', Distrito: 'BELLAVISTA', Ubigeo: '70102',
}; // prettier-ignore

/** A CSV of those columns; what a row does not say is empty. */
export function sheet(
  headers: readonly string[],
  rows: readonly Cells[],
  { name = 'datos.csv', delimiter = ',' }: { name?: string; delimiter?: string } = {},
): File {
  const cell = (text: string) => (/[",;\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = rows.map((row) => headers.map((header) => cell(row[header] ?? '')).join(delimiter));
  return new File([`${[headers.join(delimiter), ...lines].join('\n')}\n`], name);
}

/** The Banco as it comes: amounts, beneficiaries and codes are numbers of the sheet, dates are text. */
export function bankXlsx(rows: readonly Cells[], name = 'banco.xlsx'): Promise<File> {
  const numeric = [
    'Código único de inversión',
    'Monto viable',
    'Costo actualizado',
    'Beneficiarios',
    'Ubigeo',
  ];
  const cells = rows.map((row) =>
    bankHeaders.map((header) => {
      const text = row[header] ?? '';
      return text !== '' && numeric.includes(header) ? Number(text) : text;
    }),
  );
  return xlsxFile([{ name: 'Sheet', rows: [bankHeaders, ...cells] }], name);
}
