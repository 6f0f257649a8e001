import type { CsvCell } from '@/core/csv';
import { formatDate, formatNumber, missingMark } from '@/core/format';
import { readable } from '@/core/names';
import { monthName } from '@/core/period';
import type { InversionMes } from '@/sql/inversion-mes';
import type { InversionDatos } from '@/sql/inversion-ficha';
import type { InversionFila } from '@/sql/inversion-fila';
import { alertsOf } from '@/reports/inversion/alert-words';
import {
  clasePrelacionWords,
  periodShort,
  pliegoName,
  reason,
  stateWords,
} from '@/reports/inversion/reason-words';
import { dateOr } from './words';

/** What a section shows, as it is written, and the same with plain values for its file. */
export interface FichaRows {
  heads: string[];
  rows: string[][];
  csv?: { heads: string[]; rows: CsvCell[][] };
}

const soles = (amount: number | null, none = 's/d') => (amount === null ? none : formatNumber(amount, 2));
/** Millions of soles, where one compares. */
const million = (amount: number | null) => (amount === null ? 's/d' : formatNumber(amount / 1e6, 2));
const one = (value: number | null, none = 's/d') => (value === null ? none : formatNumber(value, 1));
const text = (value: string | null) => (value === null || value.trim() === '' ? 's/d' : value);
const yes = (value: boolean | null) => (value === null ? 's/d' : value ? 'sí' : 'no');

/** What it is and who answers for it; S/ apart. */
export function identityRows(row: InversionFila, datos: InversionDatos | null): FichaRows {
  const rows: string[][] = [
    [
      'Pliego',
      row.entidad === null
        ? 's/d'
        : `${pliegoName(row.entidad)}${pliegoName(row.entidad) === row.entidad ? '' : ` (${readable(row.entidad)})`}`,
    ],
    ['UEI', text(row.uei)],
    ['OPMI', text(datos?.opmi ?? null)],
    ['UF', text(datos?.uf ?? null)],
    ['Tipo', row.tipo === null ? 's/d' : readable(row.tipo)],
    ['Modalidad', datos?.modalidad ? readable(datos.modalidad) : 's/d'],
    ['Función', row.funcion === null ? 's/d' : readable(row.funcion)],
    ['Estado', `${stateWords(row)}${datos?.estado ? ` (${readable(datos.estado).toLowerCase()})` : ''}`],
    ['Situación', row.situacion === null ? 's/d' : readable(row.situacion)],
    [
      'Clase de prelación',
      row.clase === null
        ? 'cerrada: fuera de la prelación'
        : `${row.clase}, ${clasePrelacionWords[row.clase]} (método del tablero)`,
    ],
    ['Expediente técnico', yes(datos?.expediente_tecnico ?? null)],
    ['Formato 8', datos?.etapa_f8 ?? yes(datos?.tiene_f8 ?? null)],
    [
      'Formato 12-B',
      row.ultimo_12b === null
        ? yes(datos?.tiene_f12b ?? null)
        : `último registro: ${periodShort(row.ultimo_12b)}`,
    ],
    [
      'Formato 9 (cierre)',
      datos?.f9_registrado_en ? formatDate(datos.f9_registrado_en) : yes(datos?.tiene_f9 ?? null),
    ],
    ['Beneficiarios', datos?.beneficiarios == null ? 's/d' : formatNumber(datos.beneficiarios)],
  ];
  return { heads: ['Dato', 'Dice el archivo'], rows };
}

export function datesRows(row: InversionFila, datos: InversionDatos | null): FichaRows {
  return {
    heads: ['Hecho', 'Fecha'],
    rows: [
      ['Registro', dateOr(datos?.registrada_en ?? null)],
      ['Viabilidad', dateOr(datos?.viable_en ?? null)],
      ['Inicio', dateOr(row.inicio)],
      ['Primer devengado', datos?.primer_devengado ? periodShort(datos.primer_devengado) : 's/d'],
      ['Último devengado', datos?.ultimo_devengado ? periodShort(datos.ultimo_devengado) : 's/d'],
      ['Fin previsto', dateOr(row.fin)],
      [
        'Fin al ritmo actual',
        row.fin_al_ritmo === null ? reason(row.motivo_fin_al_ritmo) : formatDate(row.fin_al_ritmo),
      ],
      ['Cierre', dateOr(datos?.cerrada_en ?? null, 'sin cierre')],
    ],
  };
}

export function moneyRows(row: InversionFila, datos: InversionDatos | null): FichaRows {
  const lines: [string, number | null, string][] = [
    ['Monto viable', row.monto_viable, 's/d'],
    ['Costo actualizado', row.costo_actualizado, 's/d'],
    ['Devengado de años anteriores', row.devengado_anterior, 's/d'],
    [`Devengado de ${row.ejercicio}`, row.devengado_anio, 's/d'],
    ['Devengado acumulado', row.devengado_acumulado, 's/d'],
    ['Saldo por ejecutar', row.saldo, reason(row.motivo_financiero)],
    [`PIA ${row.ejercicio}`, row.pia, 's/d'],
    [`PIM ${row.ejercicio}`, row.pim, 's/d'],
    ['Certificado', datos?.certificado ?? null, 's/d'],
    ['Comprometido anual', datos?.compromiso_anual ?? null, 's/d'],
    ['Por devengar', row.por_devengar, reason(row.motivo_anio)],
    ['Programado a la fecha (12-B)', row.programado_a_la_fecha, reason(row.motivo_programado)],
    ['Programado inicial a la fecha', row.programado_inicial, 's/d'],
    ['Proyección a diciembre', row.proyeccion, reason(row.motivo_proyeccion)],
    ['En juego', row.en_juego, 's/d'],
  ];
  return {
    heads: ['Concepto', 'S/'],
    rows: lines.map(([name, amount, none]) => [name, soles(amount, none)]),
    csv: { heads: ['concepto', 'soles'], rows: lines.map(([name, amount]) => [name, amount]) },
  };
}

export function monthRows(meses: readonly InversionMes[], row: InversionFila): FichaRows {
  const late = (mes: number, amount: number | null) =>
    amount === null && mes > row.mes ? missingMark : soles(amount);
  return {
    heads: [
      'Mes',
      'Programado inicial',
      'Programado actualizado',
      'Devengado',
      'Físico programado',
      'Físico ejecutado',
    ],
    rows: meses.map((one) => [
      monthName(one.mes),
      soles(one.programado_financiero),
      soles(one.actualizado_financiero),
      late(one.mes, one.devengado),
      soles(one.actualizado_fisico),
      late(one.mes, one.ejecutado_fisico),
    ]),
    csv: {
      heads: [
        'anio',
        'mes',
        'programado_inicial',
        'programado_actualizado',
        'devengado',
        'fisico_inicial',
        'fisico_actualizado',
        'fisico_ejecutado',
      ],
      rows: meses.map((one) => [
        one.anio,
        one.mes,
        one.programado_financiero,
        one.actualizado_financiero,
        one.devengado,
        one.programado_fisico,
        one.actualizado_fisico,
        one.ejecutado_fisico,
      ]),
    },
  };
}

export function historyRows(history: readonly InversionFila[]): FichaRows {
  return {
    heads: ['Corte', 'Alertas', 'Costo, S/ M', 'PIM, S/ M', 'Devengado, S/ M', 'Físico, %', 'Financ., %'],
    rows: history.map((row) => [
      periodShort(row.corte),
      row.alertas === 0 ? 'ninguna' : alertsOf(row),
      million(row.costo_actualizado),
      million(row.pim),
      million(row.devengado_acumulado),
      one(row.avance_fisico),
      one(row.avance_financiero, reason(row.motivo_financiero)),
    ]),
    csv: {
      heads: ['corte', 'alertas', 'costo', 'pim', 'devengado_acumulado', 'fisico_pct', 'financiero_pct'],
      rows: history.map((row) => [
        row.corte,
        alertsOf(row),
        row.costo_actualizado,
        row.pim,
        row.devengado_acumulado,
        row.avance_fisico,
        row.avance_financiero,
      ]),
    },
  };
}
