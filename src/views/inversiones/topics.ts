import { formatMoney, formatNumber, formatPercent } from '@/core/format';
import { monthName } from '@/core/period';
import type { InversionFila } from '@/sql/inversion-fila';
import type { FormulaNode } from '@/ui/formula';
import { alertsOf } from '@/reports/inversion/alert-words';
import { periodWords, reason } from '@/reports/inversion/reason-words';
import type { CarteraFigures } from './model.svelte';

export type CarteraTopic = 'programado' | 'pim' | 'alertas' | 'f12b' | 'costo';

export interface CarteraExplanation {
  title: string;
  value: string | null;
  unit?: string;
  words: string;
  formula?: FormulaNode;
  count: { label: string; value: string; total?: boolean }[];
  mart: string;
  heads: string[];
  /** Which rows are behind it, and what of each. */
  of: (row: InversionFila) => boolean;
  cells: (row: InversionFila) => (string | number | null)[];
}

const one = (value: number | null) => (value === null ? null : formatNumber(value, 1));
const soles = (value: number | null) => (value === null ? 's/d' : formatNumber(value));

/** How a figure of the cartera is reached; null where no investment is in scope. */
export function carteraExplanation(
  topic: CarteraTopic,
  { ahora: total, corte }: CarteraFigures,
): CarteraExplanation | null {
  if (total === null) return null;
  const month = monthName(corte.mes_ejercicio);
  const n = formatNumber;
  switch (topic) {
    case 'programado':
      return {
        title: 'Devengado sobre lo programado',
        value: one(total.cumplimiento_programado),
        unit: '%',
        words: `Lo devengado en ${corte.ejercicio} sobre el programa actualizado del Formato 12-B hasta ${month}, de las inversiones que tienen los dos datos. El programa inicial va aparte.`,
        formula: { fraction: { over: 'devengado del año', under: `programado actualizado a ${month}` } },
        count: [
          { label: 'Inversiones con programa', value: `${n(total.con_programa)} de ${n(total.inversiones)}` },
          { label: 'Devengado de ellas', value: formatMoney(total.devengado_con_programa) },
          { label: `Programado a ${month}`, value: formatMoney(total.programado_a_la_fecha) },
          { label: 'Cumplimiento', value: formatPercent(total.cumplimiento_programado), total: true },
          { label: `Programado inicial a ${month}`, value: formatMoney(total.programado_inicial) },
        ],
        mart: 'inversion_por',
        heads: ['Inversión', 'Devengado, S/', 'Programado, S/', '%'],
        of: () => true,
        cells: (row) => [
          row.nombre,
          soles(row.devengado_anio),
          row.programado_a_la_fecha === null ? 'sin 12-B' : soles(row.programado_a_la_fecha),
          one(row.cumplimiento_programado) ?? reason(row.motivo_programado),
        ],
      };
    case 'pim':
      return {
        title: 'Devengado sobre el PIM',
        value: one(total.avance_anio),
        unit: '%',
        words: `Lo devengado de enero a ${month} sobre el presupuesto de todo el año, de las inversiones que tienen los dos datos. Cada CUI cuenta una sola vez.`,
        formula: { fraction: { over: 'devengado del año', under: 'PIM' } },
        count: [
          { label: 'Devengado', value: formatMoney(total.devengado_anio) },
          { label: 'PIM', value: formatMoney(total.pim) },
          { label: 'Devengado ÷ PIM', value: formatPercent(total.avance_anio), total: true },
          { label: 'Por devengar', value: formatMoney(total.por_devengar) },
          { label: 'Proyección a diciembre', value: formatMoney(total.proyeccion) },
        ],
        mart: 'inversion_ficha_corte',
        heads: ['Inversión', 'Devengado, S/', 'PIM, S/', '%'],
        of: () => true,
        cells: (row) => [
          row.nombre,
          soles(row.devengado_anio),
          soles(row.pim),
          one(row.avance_anio) ?? reason(row.motivo_anio),
        ],
      };
    case 'alertas':
      return {
        title: 'Inversiones con alerta',
        value: n(total.con_alerta),
        unit: `de ${n(total.inversiones)}`,
        words:
          'Inversiones con al menos una alerta. Cada alerta es una regla con su límite; lo que no se puede evaluar no alerta. Los límites se cambian en Datos.',
        count: [
          { label: 'Con alerta', value: n(total.con_alerta) },
          { label: 'Alertas en total', value: n(total.alertas) },
          {
            label: 'Por devengar de las que tienen alerta',
            value: formatMoney(total.por_devengar_con_alerta),
          },
          { label: 'Por devengar de la cartera', value: formatMoney(total.por_devengar), total: true },
        ],
        mart: 'inversion_alerta',
        heads: ['Inversión', 'Alertas', 'Por devengar, S/'],
        of: (row) => row.alertas > 0,
        cells: (row) => [row.nombre, row.alertas === 0 ? 'ninguna' : alertsOf(row), soles(row.por_devengar)],
      };
    case 'f12b':
      return {
        title: 'Formato 12-B al día',
        value: total.con_12b_conocido === 0 ? null : n(total.con_12b_conocido - total.sin_12b),
        unit: `de ${n(total.con_12b_conocido)}`,
        words: `Inversiones en ejecución cuyo último registro del Formato 12-B es de ${month} o posterior. Las que ningún archivo dice quedan fuera de la cuenta.`,
        count: [
          { label: 'En ejecución', value: n(total.en_ejecucion) },
          { label: 'Se sabe su último registro', value: n(total.con_12b_conocido) },
          { label: `Sin registro de ${month}`, value: n(total.sin_12b) },
          { label: 'Al día', value: n(total.con_12b_conocido - total.sin_12b), total: true },
        ],
        mart: 'alerta_f12b_sin_actualizar',
        heads: ['Inversión', 'Último registro', 'Al día'],
        of: (row) => row.en_ejecucion,
        cells: (row) => [
          row.nombre,
          row.ultimo_12b === null ? 'no se sabe' : periodWords(row.ultimo_12b),
          row.codigos.includes('f12b_sin_actualizar') ? 'no' : row.ultimo_12b === null ? 'no se sabe' : 'sí',
        ],
      };
    case 'costo':
      return {
        title: 'Costo de la cartera',
        value: formatMoney(total.costo_actualizado),
        words:
          'Suma del costo actualizado de las inversiones elegidas, una vez por CUI. Lo pagado es el devengado de los años anteriores más el del año. No se usa el avance que publica el archivo.',
        formula: { fraction: { over: 'devengado acumulado', under: 'costo actualizado' } },
        count: [
          { label: 'Monto viable', value: formatMoney(total.monto_viable) },
          { label: 'Costo actualizado', value: formatMoney(total.costo_actualizado) },
          { label: 'Devengado acumulado', value: formatMoney(total.devengado_acumulado) },
          { label: 'Pagado', value: formatPercent(total.avance_financiero), total: true },
          { label: 'Sobrecosto', value: formatPercent(total.sobrecosto) },
          { label: 'Saldo por ejecutar', value: formatMoney(total.saldo) },
        ],
        mart: 'inversion_por',
        heads: ['Inversión', 'Costo, S/', 'Pagado, S/', '%'],
        of: () => true,
        cells: (row) => [
          row.nombre,
          soles(row.costo_actualizado),
          soles(row.devengado_acumulado),
          one(row.avance_financiero) ?? reason(row.motivo_financiero),
        ],
      };
  }
}
