import { formatDate, formatMoney, formatNumber, formatPercent } from '@/core/format';
import { monthName } from '@/core/period';
import type { InversionFila } from '@/sql/inversion-fila';
import type { FormulaNode } from '@/ui/formula';
import { monthYear, reason } from '@/reports/inversion/reason-words';

export type FichaTopic = 'fisico' | 'financiero' | 'costo' | 'anio' | 'fin';

export interface FichaExplanation {
  title: string;
  value: string | null;
  unit?: string;
  words: string;
  formula?: FormulaNode;
  count: { label: string; value: string; total?: boolean }[];
}

const one = (value: number | null) => (value === null ? null : formatNumber(value, 1));
const percent = (value: number | null, why: string) => (value === null ? why : formatPercent(value));

/** How a figure of an investment is reached. */
export function fichaExplanation(topic: FichaTopic, row: InversionFila): FichaExplanation {
  switch (topic) {
    case 'fisico':
      return {
        title: 'Avance físico',
        value: one(row.avance_fisico),
        unit: '%',
        words:
          row.origen_fisico === '12b'
            ? 'Ningún archivo lo declara: es lo ejecutado sobre el programa físico actualizado de toda la vida del Formato 12-B.'
            : 'El que la UEI declara. Si falta, se calcula con el Formato 12-B.',
        ...(row.origen_fisico === '12b'
          ? { formula: { fraction: { over: 'físico ejecutado', under: 'programa físico actualizado' } } }
          : {}),
        count: [
          { label: 'Avance físico', value: percent(row.avance_fisico, 'sin dato') },
          {
            label: `Debía ser a ${monthName(row.mes)}`,
            value: percent(row.fisico_programado, 'sin Formato 12-B'),
          },
          {
            label: 'Ritmo',
            value: row.ritmo_fisico === null ? 'sin dato' : `${formatNumber(row.ritmo_fisico, 2)} pp por mes`,
          },
        ],
      };
    case 'financiero':
      return {
        title: 'Avance financiero',
        value: one(row.avance_financiero),
        unit: '%',
        words:
          'Lo devengado desde el inicio sobre el costo actualizado. Se recalcula: no se usa la columna de avance que publica el archivo.',
        formula: { fraction: { over: 'devengado anterior + del año', under: 'costo actualizado' } },
        count: [
          { label: 'Devengado de años anteriores', value: formatMoney(row.devengado_anterior) },
          { label: `Devengado de ${row.ejercicio}`, value: formatMoney(row.devengado_anio) },
          { label: 'Devengado acumulado', value: formatMoney(row.devengado_acumulado), total: true },
          { label: 'Costo actualizado', value: formatMoney(row.costo_actualizado) },
          {
            label: 'Avance financiero',
            value: percent(row.avance_financiero, reason(row.motivo_financiero)),
            total: true,
          },
          { label: 'Saldo', value: formatMoney(row.saldo) },
        ],
      };
    case 'costo':
      return {
        title: 'Costo actualizado',
        value: formatMoney(row.costo_actualizado),
        words:
          'El costo vigente de la inversión. El sobrecosto es cuánto pasa del monto con que se declaró viable.',
        formula: { sequence: [{ fraction: { over: 'costo actualizado', under: 'monto viable' } }, '− 1'] },
        count: [
          { label: 'Monto viable', value: formatMoney(row.monto_viable) },
          { label: 'Costo actualizado', value: formatMoney(row.costo_actualizado) },
          { label: 'Sobrecosto', value: percent(row.sobrecosto, 'sin monto viable'), total: true },
        ],
      };
    case 'anio':
      return {
        title: `PIM ${row.ejercicio} devengado`,
        value: one(row.avance_anio),
        unit: '%',
        words: `Lo devengado de enero a ${monthName(row.mes)} sobre el presupuesto de todo el año. En juego es lo que falta devengar por el atraso: ordena la sesión (método del tablero).`,
        formula: { fraction: { over: 'devengado del año', under: 'PIM' } },
        count: [
          { label: 'Devengado', value: formatMoney(row.devengado_anio) },
          { label: 'PIM', value: formatMoney(row.pim) },
          { label: 'Devengado ÷ PIM', value: percent(row.avance_anio, reason(row.motivo_anio)), total: true },
          { label: 'Programado a la fecha', value: formatMoney(row.programado_a_la_fecha) },
          {
            label: 'Devengado ÷ programado',
            value: percent(row.cumplimiento_programado, reason(row.motivo_programado)),
          },
          { label: 'Por devengar', value: formatMoney(row.por_devengar) },
          {
            label: `Atraso${row.origen_atraso === 'pim' ? ', contra el PIM en doce partes' : ''}`,
            value: percent(row.atraso, 'sin dato'),
          },
          { label: 'En juego', value: formatMoney(row.en_juego), total: true },
          {
            label: 'Proyección a diciembre',
            value: row.proyeccion === null ? reason(row.motivo_proyeccion) : formatMoney(row.proyeccion),
          },
        ],
      };
    case 'fin':
      return {
        title: 'Fin previsto y fin al ritmo actual',
        value: row.fin === null ? null : formatDate(row.fin),
        words:
          'El fin previsto es el del archivo. A este ritmo: el mes en que el físico llega a 100 con la media de los doce últimos meses con dato; si no hay meses, con la media desde el inicio (método del tablero).',
        count: [
          { label: 'Inicio', value: row.inicio === null ? 's/d' : formatDate(row.inicio) },
          { label: 'Fin previsto', value: row.fin === null ? 's/d' : formatDate(row.fin) },
          {
            label: 'Falta construir',
            value:
              row.avance_fisico === null
                ? 'sin avance físico'
                : `${formatNumber(Math.max(0, 100 - row.avance_fisico), 1)} pp`,
          },
          {
            label: 'Ritmo',
            value: row.ritmo_fisico === null ? 'sin dato' : `${formatNumber(row.ritmo_fisico, 2)} pp por mes`,
          },
          {
            label: 'Fin al ritmo',
            value: row.fin_al_ritmo === null ? reason(row.motivo_fin_al_ritmo) : monthYear(row.fin_al_ritmo),
            total: true,
          },
        ],
      };
  }
}
