import { countOf, numberWord, plural, sentence } from '@/core/format';
import type { Procedure } from '@/core/procedure';
import type { Periodicidad } from '@/core/procedure-deadlines';
import { executorsOf } from '../procedimiento-manual/words';

export function fichaAnswer(one: Procedure): string {
  const who = executorsOf(one).length;
  return `${one.nombre}: ${countOf(one.actividades.length, 'actividad', 'actividades')} entre ${countOf(who, 'ejecutor', 'ejecutores')}.`;
}

export const periods: Record<Periodicidad, string> = {
  anual: 'cada año',
  semestral: 'cada semestre',
  trimestral: 'cada trimestre',
  mensual: 'cada mes',
  por_plan: 'cada vez que se abre',
};

/** What the drawing shows besides activities in line. */
export function flowTitle({ actividades, casos, procesos_llamados }: Procedure): string {
  const observed = actividades.filter(({ rama }) => rama === 'observado');
  const back = actividades.find(({ vuelve_a }) => vuelve_a !== null)?.vuelve_a;
  const parts = [
    casos.length > 0 ? `Tiene ${numberWord(casos.length)} casos` : null,
    observed.length > 0 && back !== undefined ? `con observaciones se vuelve a la actividad ${back}` : null,
    procesos_llamados.length > 0
      ? `llama por su nombre a ${numberWord(procesos_llamados.length)} ${plural(procesos_llamados.length, 'proceso', 'procesos')}`
      : null,
  ].filter((part) => part !== null);
  if (parts.length === 0) return `De la actividad 1 a la ${actividades.length}, sin ramas`;
  return sentence(parts.join('; '));
}
