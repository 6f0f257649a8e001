import { formatNumber } from '@/core/format';
import type { Acuerdo } from '@/sql/sesion';

export type AcuerdoTopic = 'vencidos' | 'pronto' | 'plazo' | 'cumplidos';

export interface AcuerdoExplanation {
  label: string;
  value: string;
  unit: string;
  words: string;
  rows: Acuerdo[];
}

export const acuerdoTopics: readonly AcuerdoTopic[] = ['vencidos', 'pronto', 'plazo', 'cumplidos'];

/** How a figure of the acuerdos is reached, with those behind it. */
export function acuerdoExplanation(topic: AcuerdoTopic, all: readonly Acuerdo[]): AcuerdoExplanation {
  const of = (...estados: Acuerdo['estado'][]) => all.filter(({ estado }) => estados.includes(estado));
  const told = (label: string, words: string, rows: Acuerdo[]): AcuerdoExplanation => ({
    label,
    value: formatNumber(rows.length),
    unit: `de ${formatNumber(all.length)}`,
    words,
    rows,
  });
  switch (topic) {
    case 'vencidos':
      return told('Vencidos', 'Acuerdos pendientes cuyo plazo ya pasó. El atraso se cuenta en días hábiles desde el día siguiente al plazo.', of('vencido'));
    case 'pronto':
      return told('Vencen pronto', 'Acuerdos pendientes a los que les faltan, en días calendario, los del parámetro «acuerdo_vence_pronto» o menos. Se cambia en Datos.', of('vence_pronto'));
    case 'plazo':
      return told('En plazo o sin plazo', 'Acuerdos pendientes con plazo más lejano, y los que se tomaron sin plazo: esos no vencen.', of('en_plazo', 'sin_plazo'));
    case 'cumplidos':
      return told('Cumplidos', 'Acuerdos que la Comisión o quien hace el seguimiento dio por cumplidos, con su fecha.', of('cumplido'));
  }
} // prettier-ignore
