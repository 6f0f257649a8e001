import { formatMoney, formatNumber, formatPercent } from '@/core/format';
import type { PlanCadena, PlanSuelto } from '@/sql/plan-articulacion';
import type { FormulaNode } from '@/ui/formula';

export const articulationTopics = ['cadena', 'ao', 'sueltos'] as const;
export type ArticulationTopic = (typeof articulationTopics)[number];

export interface ArticulationExplanation {
  title: string;
  value: string | null;
  unit: string;
  words: string;
  formula: FormulaNode;
  count: { label: string; value: string; total?: boolean }[];
  mart: string;
}

export function articulationExplanation(
  topic: ArticulationTopic,
  cadena: PlanCadena,
  sueltos: readonly PlanSuelto[],
): ArticulationExplanation {
  const minus = (n: number) => (n === 0 ? 0 : -n);
  switch (topic) {
    case 'cadena':
      return {
        title: 'PIM con cadena completa',
        value: cadena.cadena_completa === null ? null : formatNumber(cadena.cadena_completa, 1),
        unit: '%',
        words:
          'Parte del dinero que llega sin cortes de un objetivo del sector al gasto: su AO tiene AEI, la AEI está en el PEI de su pliego y se articula a un OES del PESEM.',
        formula: {
          fraction: { over: 'PIM de las AO con cadena completa', under: 'PIM del POI + PIM sin AO' },
        },
        count: [
          { label: 'PIM del POI', value: formatMoney(cadena.pim_poi) },
          { label: 'PIM sin AO', value: formatMoney(cadena.pim_sin_ao) },
          { label: 'PIM en total', value: formatMoney(cadena.pim_total), total: true },
          { label: 'Con cadena completa', value: formatMoney(cadena.pim_completa) },
          { label: 'Completa ÷ total', value: formatPercent(cadena.cadena_completa), total: true },
        ],
        mart: 'plan_cadena',
      };
    case 'ao':
      return {
        title: 'AO con cadena completa',
        value: formatNumber(cadena.ao_completa),
        unit: `de ${formatNumber(cadena.ao)}`,
        words:
          'Actividades operativas activas del corte vigente cuya AEI está en el PEI y se articula a un OES del PESEM.',
        formula: 'AO activas a las que no les falta ningún eslabón',
        count: [
          { label: 'AO activas', value: formatNumber(cadena.ao) },
          { label: 'con un eslabón que falta', value: formatNumber(minus(cadena.ao - cadena.ao_completa)) },
          { label: 'Con cadena completa', value: formatNumber(cadena.ao_completa), total: true },
        ],
        mart: 'plan_ao_articulada',
      };
    case 'sueltos':
      return {
        title: 'Lo que queda suelto',
        value: formatNumber(sueltos.length),
        unit: sueltos.length === 1 ? 'caso' : 'casos',
        words: 'Cada AES, AEI, AO o cadena presupuestal a la que le falta con qué unirse, por los dos lados.',
        formula: 'suma de los casos de cada clase',
        count: [
          { label: 'AES sin AEI', value: formatNumber(cadena.aes_sin_aei) },
          { label: 'AEI sin OES', value: formatNumber(cadena.aei_sin_oes) },
          { label: 'AEI sin AO', value: formatNumber(cadena.aei_sin_ao) },
          { label: 'AEI fuera del PEI', value: formatNumber(cadena.aei_fuera_del_pei) },
          { label: 'AO sin AEI', value: formatNumber(cadena.ao_sin_aei) },
          {
            label: 'Cadenas con PIM sin AO',
            value: formatNumber(sueltos.filter(({ clase }) => clase === 'pim_sin_ao').length),
          },
          { label: 'Casos', value: formatNumber(sueltos.length), total: true },
        ],
        mart: 'plan_suelto',
      };
  }
}
