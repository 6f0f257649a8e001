import { numberWord, plural, sentence } from '@/core/format';
import { bandWord, type Band } from '@/core/semaforo';
import { percentOf } from './percent';

export interface ObjectiveFigure {
  code: string;
  value: number | null;
  band: Band;
}

/** Finding of the objectives, which come from worst to best. */
export function objectivesTitle(objectives: readonly ObjectiveFigure[]): string {
  const known = objectives.filter(({ value }) => value !== null);
  const [worst] = known;
  const reached = worst && worst.value !== null ? percentOf(worst.value) : null;
  const fulfils = reached === null ? 'no cumple nada de lo programado' : `cumple ${reached}`;
  if (!worst) return 'Ningún objetivo tiene avance que medir';
  const fair = known.every(({ band }) => band === 'verde' || band === 'exceso');
  if (known.length === 1) return `${worst.code} ${fulfils}: ${bandWord(worst.band)}`;
  if (fair) return `Los ${numberWord(known.length)} objetivos con dato están en verde`;
  const red = known.filter(({ band }) => band === 'rojo').length;
  const opening =
    red > 0
      ? `${sentence(numberWord(red))} de ${numberWord(known.length)} objetivos ${plural(red, 'está', 'están')} en rojo`
      : 'Ningún objetivo está en rojo';
  return `${opening}; el más atrasado, ${worst.code}, ${fulfils}`;
}
