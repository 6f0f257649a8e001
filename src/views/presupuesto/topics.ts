import { formatMoney, formatNumber, formatPercent } from '@/core/format';
import { monthName } from '@/core/period';
import type { GastoGrupo } from '@/sql/gasto';
import type { GastoCuadre } from '@/sql/gasto-cuadre';
import type { BudgetTopic } from '@/state/explain';
import type { FormulaNode } from '@/ui/formula';

export interface BudgetExplanation {
  title: string;
  value: string | null;
  unit?: string;
  words: string;
  formula?: FormulaNode;
  count: { label: string; value: string; total?: boolean }[];
  mart: string;
  /** Which rows are behind the figure. */
  rows: 'genericas' | 'meses' | 'cadenas';
}

const one = (value: number | null) => (value === null ? null : formatNumber(value, 1));

export function budgetExplanation(
  topic: BudgetTopic,
  total: GastoGrupo,
  cuadre: GastoCuadre | null,
): BudgetExplanation {
  const month = total.mes === null ? 'la fecha' : monthName(total.mes);
  switch (topic) {
    case 'pim':
      return {
        title: 'Presupuesto institucional modificado',
        value: total.pim === null ? null : formatMoney(total.pim),
        words:
          'Suma del PIM de las cadenas elegidas. El dinero se suma una vez por cadena, sin importar el mes.',
        formula: { sequence: ['PIA', '+', 'modificaciones del año'] },
        count: [
          { label: 'PIA', value: formatMoney(total.pia) },
          {
            label: 'Modificaciones',
            value: formatMoney(total.modificaciones),
          },
          { label: 'PIM', value: formatMoney(total.pim), total: true },
        ],
        mart: 'gasto_por',
        rows: 'genericas',
      };
    case 'certificado':
      return {
        title: `Certificado a ${month}`,
        value: one(total.avance_certificado),
        unit: '% del PIM',
        words: 'Lo certificado de enero al corte sobre el presupuesto de todo el año.',
        formula: { fraction: { over: 'suma del certificado', under: 'PIM' } },
        count: [
          { label: 'Certificado', value: formatMoney(total.certificado) },
          { label: 'PIM', value: formatMoney(total.pim) },
          { label: 'Certificado ÷ PIM', value: formatPercent(total.avance_certificado), total: true },
        ],
        mart: 'gasto_por',
        rows: 'meses',
      };
    case 'devengado':
      return {
        title: `Devengado a ${month}`,
        value: one(total.avance),
        unit: '% del PIM',
        words:
          'Lo devengado de enero al corte sobre el presupuesto de todo el año. Lo que debía ser es Fn(RE) del POI de los mismos meses sobre el mismo PIM.',
        formula: { fraction: { over: 'suma del devengado', under: 'PIM' } },
        count: [
          { label: 'Devengado', value: formatMoney(total.devengado) },
          { label: 'PIM', value: formatMoney(total.pim) },
          { label: 'Devengado ÷ PIM', value: formatPercent(total.avance), total: true },
        ],
        mart: 'gasto_por',
        rows: 'meses',
      };
    case 'ritmo':
      return {
        title: 'Ritmo necesario',
        value: total.veces_ritmo_reciente === null ? null : `×${formatNumber(total.veces_ritmo_reciente, 2)}`,
        unit: 'el actual',
        words:
          'Por cuánto hay que multiplicar lo devengado en promedio en los tres últimos meses para gastar todo el PIM a diciembre.',
        formula: {
          fraction: {
            over: { fraction: { over: 'PIM − devengado', under: 'meses que faltan' } },
            under: 'promedio de los tres últimos meses',
          },
        },
        count: [
          { label: 'Falta devengar', value: formatMoney(total.saldo) },
          { label: 'Necesario por mes', value: formatMoney(total.ritmo_necesario) },
          { label: 'Ritmo reciente, por mes', value: formatMoney(total.ritmo_reciente) },
          {
            label: 'Necesario ÷ reciente',
            value: formatNumber(total.veces_ritmo_reciente, 2),
            total: true,
          },
          { label: 'Proyección a diciembre', value: formatMoney(total.proyeccion) },
        ],
        mart: 'gasto_por',
        rows: 'meses',
      };
    case 'cuadre':
      return {
        title: 'POI que no cuadra con el PIM',
        value: cuadre === null || cuadre.ues_con_poi === 0 ? null : formatMoney(cuadre.no_cuadra),
        words:
          'Cadena por cadena, lo que el POI vigente programa de más o de menos que el PIM. Se suman los dos sentidos; cuadra la cadena que difiere en S/ 1 o menos.',
        formula: { sequence: ['POI sin dinero', '+', 'dinero sin POI'] },
        count: [
          { label: 'POI sin dinero', value: formatMoney(cuadre?.poi_sin_dinero) },
          { label: 'Dinero sin POI', value: formatMoney(cuadre?.dinero_sin_poi) },
          { label: 'No cuadra', value: formatMoney(cuadre?.no_cuadra), total: true },
        ],
        mart: 'gasto_cuadre',
        rows: 'cadenas',
      };
  }
}
