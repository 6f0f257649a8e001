import { formatNumber, formatPercent } from '@/core/format';
import { bandWord, type Band } from '@/core/semaforo';

export type Verdict = 'si' | 'casi' | 'no' | 'no_se_sabe';

export interface VerdictFacts {
  fisico: Band;
  gasto: Band;
  /** AO with meta that reported the month, %. */
  completitud: number | null;
}

/** With fewer reports of the month than these, %, there is no answer. */
export const leastReported = 50;

const reached = (band: Band): boolean => band === 'verde' || band === 'exceso';

export function verdictOf({ fisico, gasto, completitud }: VerdictFacts): Verdict {
  if (fisico === 'nd' || (completitud ?? 0) < leastReported) return 'no_se_sabe';
  if (!reached(fisico) || gasto === 'rojo') return 'no';
  return reached(gasto) ? 'si' : 'casi';
}

/** The rule of the answer and what it met, for «Por qué». `green` is where verde begins, %. */
export function verdictRule(facts: VerdictFacts, green: number | null): string {
  const from = green === null ? '' : ` (desde ${formatNumber(green)} %)`;
  const reported =
    facts.completitud === null
      ? 'no hay actividades con meta'
      : `reportó el ${formatPercent(facts.completitud)} de las actividades con meta`;
  return [
    `«Sí»: metas físicas y gasto en verde${from}.`,
    '«Casi»: metas físicas en verde y gasto en amarillo o sin dato.',
    '«No»: metas físicas en amarillo o rojo, o gasto en rojo.',
    'Si reportó menos de la mitad de las actividades con meta, aún no se sabe.',
    `Ahora: metas físicas, ${bandWord(facts.fisico)}; gasto, ${bandWord(facts.gasto)}; ${reported}.`,
  ].join(' ');
}
