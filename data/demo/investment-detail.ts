import { exactCell } from './investment-csv';
import { places } from './investment-places';
import { builtAt, lastRegistered, MAY, monthOf, monthText, spentMonths } from './investment-months';
import { pliegos, type Investment, type Kind } from './investments';
import type { DemoFile } from './index';

/** The 84 columns of DETALLE_INVERSIONES until 2025. */
export const detailColumns = [
'NIVEL', 'SECTOR', 'ENTIDAD', 'CODIGO_UNICO', 'CODIGO_SNIP', 'NOMBRE_INVERSION', 'NOMBRE_OPMI', 'NOMBRE_UF', 'NOMBRE_UEI', 'SEC_EJEC', 'NOMBRE_UEP', 'ESTADO', 'SITUACION', 'MONTO_VIABLE', 'COSTO_ACTUALIZADO', 'CTRL_CONCURR', 'MONTO_LAUDO', 'MONTO_FIANZA', 'ALTERNATIVA', 'FECHA_REGISTRO', 'FECHA_VIABILIDAD', 'FUNCION', 'PROGRAMA', 'SUBPROGRAMA', 'MARCO', 'TIPO_INVERSION', 'DES_MODALIDAD', 'REGISTRADO_PMI', 'PMI_ANIO_1', 'PMI_ANIO_2', 'PMI_ANIO_3', 'PMI_ANIO_4', 'EXPEDIENTE_TECNICO', 'INFORME_CIERRE', 'TIENE_F9', 'FEC_REG_F9', 'ETAPA_F9', 'PRIMER_DEVENGADO', 'ULTIMO_DEVENGADO', 'DEVEN_ACUMUL_ANIO_ANT', 'DEV_ANIO_ACTUAL', 'PIA_ANIO_ACTUAL', 'PIM_ANIO_ACTUAL', 'DEV_ENE_ANIO_VIG', 'DEV_FEB_ANIO_VIG', 'DEV_MAR_ANIO_VIG', 'DEV_ABR_ANIO_VIG', 'DEV_MAY_ANIO_VIG', 'DEV_JUN_ANIO_VIG', 'DEV_JUL_ANIO_VIG', 'DEV_AGO_ANIO_VIG', 'DEV_SET_ANIO_VIG', 'DEV_OCT_ANIO_VIG', 'DEV_NOV_ANIO_VIG', 'DEV_DIC_ANIO_VIG', 'CERTIF_ANIO_ACTUAL', 'COMPROM_ANUAL_ANIO_ACTUAL', 'SALDO_EJECUTAR', 'TIENE_F8', 'ETAPA_F8', 'TIENE_F12B', 'FECHA_ULT_ACT_F12B', 'ULT_PERIODO_REG_F12B', 'TIENE_AVAN_FISICO', 'AVANCE_FISICO', 'AVANCE_EJECUCION', 'ULT_FEC_DECLA_ESTIM', 'DES_TIPOLOGIA', 'PROG_ACTUAL_ANIO_ACTUAL', 'MONTO_VALORIZACION', 'SANEAMIENTO', 'DEPARTAMENTO', 'PROVINCIA', 'DISTRITO', 'UBIGEO', 'LATITUD', 'LONGITUD', 'FEC_INI_EJECUCION', 'FEC_FIN_EJECUCION', 'FEC_INI_EJEC_FISICA', 'FEC_FIN_EJEC_FISICA', 'BENEFICIARIO', 'MTO_ET_F8', 'ANIO_PROCESO'
] as const; // prettier-ignore

type Column = (typeof detailColumns)[number];

const kinds: Record<Kind, [function_: string, programme: string, subprogramme: string, typology: string]> = {
  mercado: ['COMERCIO', 'COMERCIO', 'PROMOCIÓN DEL COMERCIO INTERNO', 'MERCADOS DE ABASTOS'],
  desembarcadero: ['PESCA', 'PESCA', 'INFRAESTRUCTURA PESQUERA', 'DESEMBARCADEROS PESQUEROS ARTESANALES'],
  cite: ['INDUSTRIA', 'INDUSTRIA', 'PROMOCIÓN DE LA INDUSTRIA', 'CENTROS DE INNOVACIÓN PRODUCTIVA'],
  laboratorio: ['PESCA', 'PESCA', 'INVESTIGACIÓN APLICADA', 'LABORATORIOS'],
  oficina: ['PLANEAMIENTO, GESTIÓN Y RESERVA DE CONTINGENCIA', 'GESTIÓN', 'INFRAESTRUCTURA Y EQUIPAMIENTO', 'DESARROLLO INSTITUCIONAL'],
}; // prettier-ignore

const months = ['ENE', 'FEB', 'MAR', 'ABR', 'MAY', 'JUN', 'JUL', 'AGO', 'SET', 'OCT', 'NOV', 'DIC'] as const;

const soles = (cents: number): string => (cents / 100).toFixed(cents % 100 === 0 ? 1 : 2);
const date = (day: string): string => `${day} 00:00:00`;
const lastDay = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10);
const compact = (month: number): string => monthText(month).replace('-', '');

/** A cut of the investments, of May or of June 2026, as the MEF publishes it. */
export function detailFile(investments: readonly Investment[], cut: number, exported: string): DemoFile {
  const rows = investments.map((one) => {
    const cells = cellsOf(one, cut);
    return detailColumns.map((column) => exactCell(cells[column] ?? '')).join(',');
  });
  return {
    name: `DETALLE_INVERSIONES_${exported}.csv`,
    text: [detailColumns.join(','), ...rows, ''].join('\n'),
  };
}

function cellsOf(one: Investment, cut: number): Partial<Record<Column, string>> {
  const spent = spentMonths(one).slice(0, cut - MAY + 5);
  const total = spent.reduce((sum, value) => sum + value, 0);
  const last = spent.findLastIndex((value) => value !== 0);
  const cost = cut === MAY ? one.costBefore : one.cost;
  const [pliego, unit, executor] = pliegos[one.pliego];
  const [work, programme, subprogramme, typology] = kinds[one.kind];
  const [department, province, district, ubigeo, latitude, longitude] = places[one.place]!;
  const registered = monthText(lastRegistered(one, cut));
  const declared = lastRegistered(one, cut) === cut ? `${registered}-27` : `${monthText(cut)}-09`;
  const pim = one.pim;
  return {
    NIVEL: 'GN',
    SECTOR: 'PRODUCCIÓN',
    ENTIDAD: pliego,
    CODIGO_UNICO: one.cui,
    CODIGO_SNIP: one.cui,
    NOMBRE_INVERSION: one.name,
    NOMBRE_OPMI: 'OPMI DEL MINISTERIO DE LA PRODUCCIÓN',
    NOMBRE_UF: unit.replace('UEI', 'UF'),
    NOMBRE_UEI: unit,
    SEC_EJEC: executor,
    NOMBRE_UEP: pliego,
    ESTADO: 'ACTIVO',
    SITUACION: one.kind === 'oficina' ? 'APROBADO' : 'VIABLE',
    MONTO_VIABLE: soles(one.viable),
    COSTO_ACTUALIZADO: soles(cost),
    CTRL_CONCURR: '0.0',
    MONTO_LAUDO: '0.0',
    MONTO_FIANZA: '0.0',
    FECHA_REGISTRO: date(`${Number(one.start.slice(0, 4)) - 2}-03-14`),
    FECHA_VIABILIDAD: date(`${Number(one.start.slice(0, 4)) - 1}-02-20`),
    FUNCION: work,
    PROGRAMA: programme,
    SUBPROGRAMA: subprogramme,
    MARCO: 'INVIERTE',
    TIPO_INVERSION: one.kind === 'oficina' ? 'INVERSIONES IOARR' : 'PROYECTO DE INVERSION',
    DES_MODALIDAD: 'ADMINISTRACIÓN INDIRECTA - POR CONTRATA',
    REGISTRADO_PMI: 'SI',
    PMI_ANIO_1: soles(pim),
    PMI_ANIO_2: soles(Math.max(0, Math.round((cost - one.before - pim) * 0.6))),
    PMI_ANIO_3: soles(Math.max(0, Math.round((cost - one.before - pim) * 0.4))),
    PMI_ANIO_4: '0.0',
    EXPEDIENTE_TECNICO: 'SI',
    INFORME_CIERRE: 'NO',
    TIENE_F9: 'NO',
    PRIMER_DEVENGADO: compact(monthOf(one.start)),
    ULTIMO_DEVENGADO: last < 0 ? compact(monthOf('2025-11')) : compact(monthOf('2026-01') + last),
    DEVEN_ACUMUL_ANIO_ANT: soles(one.before),
    DEV_ANIO_ACTUAL: soles(total),
    PIA_ANIO_ACTUAL: soles(Math.round((pim * 0.94) / 100_000) * 100_000),
    PIM_ANIO_ACTUAL: soles(pim),
    ...Object.fromEntries(months.map((month, i) => [`DEV_${month}_ANIO_VIG`, soles(spent[i] ?? 0)])),
    CERTIF_ANIO_ACTUAL: soles(Math.max(total, Math.round(pim * 0.9))),
    COMPROM_ANUAL_ANIO_ACTUAL: soles(Math.max(total, Math.round(pim * 0.8))),
    SALDO_EJECUTAR: soles(cost - one.before - pim),
    TIENE_F8: 'SI',
    ETAPA_F8: 'Ejecución física (C)',
    TIENE_F12B: 'SI',
    FECHA_ULT_ACT_F12B: date(declared),
    ULT_PERIODO_REG_F12B: registered,
    TIENE_AVAN_FISICO: 'SI',
    AVANCE_FISICO: builtAt(one, cut).toFixed(2),
    AVANCE_EJECUCION: builtAt(one, cut).toFixed(2),
    ULT_FEC_DECLA_ESTIM: `${declared} 10:15:00`,
    DES_TIPOLOGIA: typology,
    PROG_ACTUAL_ANIO_ACTUAL: soles(Math.round(pim * 0.98567)),
    SANEAMIENTO: 'NO',
    DEPARTAMENTO: department,
    PROVINCIA: province,
    DISTRITO: district,
    UBIGEO: String(Number(ubigeo)),
    LATITUD: String(latitude),
    LONGITUD: String(longitude),
    FEC_INI_EJECUCION: date(`${one.start}-01`),
    FEC_FIN_EJECUCION: date(lastDay(one.end)),
    FEC_INI_EJEC_FISICA: date(`${one.start}-01`),
    FEC_FIN_EJEC_FISICA: date(lastDay(one.end)),
    BENEFICIARIO: String(1200 + (Number(one.cui) % 97) * 310),
    ANIO_PROCESO: '2026',
  };
}
