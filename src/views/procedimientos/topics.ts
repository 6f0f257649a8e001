import { executorShort, withoutDoubt } from '@/core/executor-names';
import { formatDate, formatNumber } from '@/core/format';
import type { Scheduled } from '@/core/instance';
import { PROGRAMADO, type IndicatorValue } from '@/core/process-indicators';
import type { FormulaNode } from '@/ui/formula';
import { instanciaText, instanciaWords } from '@/reports/plazo/words';
import type { Tally } from './words';

export type CountTopic = 'vencidos' | 'pronto' | 'plazo' | 'cumplidos' | 'indicador';

export interface CountExplanation {
  title: string;
  value: string | null;
  unit?: string;
  words: string;
  formula?: FormulaNode;
  count: { label: string; value: string; total?: boolean }[];
  source: string;
  heads: string[];
  rows: { title: string; cells: (string | number)[]; key: string }[];
}

const MANUAL =
  'Reglas de plazos del tablero sobre los 16 procedimientos del manual MGPP-E1. El manual no fija fechas: cada regla dice su base legal y si fue verificada.';

export function countExplanation(
  topic: CountTopic,
  { tally, indicator, hoy, proximos }: { tally: Tally; indicator: IndicatorValue | null; hoy: string; proximos: number },
): CountExplanation | null {
  const n = formatNumber;
  const instances = (list: readonly Scheduled[]) => ({
    value: n(list.length),
    source: MANUAL,
    heads: ['Procedimiento abierto', 'Plazo', 'Cómo está'],
    rows: list.map((one) => ({
      key: one.id,
      title: `${one.procedimiento} ${one.nombre}`,
      cells: [`${one.procedimiento} ${one.nombre}`, formatDate(one.vence), instanciaText(one, hoy)],
    })),
  });
  switch (topic) {
    case 'vencidos':
      return {
        title: 'Procedimientos vencidos',
        words: `Los que tenían plazo antes del ${formatDate(hoy)} y tienen sin hacer el paso que lo cierra. Se cuentan procedimientos abiertos, no pasos.`,
        count: [],
        ...instances(tally.vencidos),
      };
    case 'pronto':
      return {
        title: `Vencen en ${n(proximos)} días hábiles`,
        words: `Los que no están cumplidos y vencen hoy o en los ${n(proximos)} días hábiles que siguen. Sábados, domingos y feriados no cuentan (TUO de la Ley 27444, arts. 143 a 145).`,
        count: [],
        ...instances(tally.pronto),
      };
    case 'plazo':
      return {
        title: 'En plazo',
        words: `Los que ya empezaron según su programación y vencen después de ${n(proximos)} días hábiles. Los que todavía no empiezan se cuentan aparte, como por venir.`,
        count: [{ label: 'Por venir en el año', value: n(tally.porVenir.length) }],
        ...instances(tally.enPlazo),
      };
    case 'cumplidos':
      return {
        title: 'Cumplidos en el año',
        words: 'Los que tienen hecho el paso que cierra el plazo. A tiempo: hecho a más tardar el día del plazo.',
        count: [
          { label: 'A tiempo', value: n(tally.aTiempo.length) },
          { label: 'Tarde', value: n(tally.cumplidos.length - tally.aTiempo.length) },
          { label: 'Cumplidos', value: n(tally.cumplidos.length), total: true },
        ],
        ...instances(tally.cumplidos),
      };
    case 'indicador':
      return indicator === null ? null : indicatorExplanation(indicator);
  }
} // prettier-ignore

/** How an indicator of the manual is reached. */
export function indicatorExplanation({ proceso, indicador, numerador, denominador, valor, filas }: IndicatorValue): CountExplanation {
  return {
    title: `${proceso}. ${indicador.nombre}`,
    value: valor === null ? null : formatNumber(valor, 1),
    unit: '%',
    words: `${PROGRAMADO} ${indicador.metodo}`,
    formula: { sequence: ['100 ×', { fraction: { over: indicador.numerador, under: indicador.denominador } }] },
    count: [
      { label: 'Hechos', value: formatNumber(numerador) },
      { label: 'Programados', value: formatNumber(denominador), total: true },
    ],
    source: `${indicador.fuente}. ${indicador.verificado ? 'Fórmula verificada.' : 'El manual no da la fórmula: la propone el tablero.'}`,
    heads: ['Paso que cuenta', 'Para el', 'Hecho'],
    rows: filas.map(({ paso, instancia, cumple }) => ({
      key: `${instancia.id}|${paso.key}`,
      title: `${instancia.procedimiento} (${paso.key}) ${withoutDoubt(paso.actividad, instancia.procedimiento)}, ${executorShort(paso.ejecutor)}: ${instanciaWords[instancia.estado]}`,
      cells: [
        `${instancia.procedimiento} (${paso.key}), ${instancia.nombre}`,
        formatDate(paso.vence),
        paso.hecho === null ? 'falta' : `${formatDate(paso.hecho.fecha)}${cumple ? '' : ', tarde'}`,
      ],
    })),
  };
} // prettier-ignore
