import { llaveDe, type Sobre } from '@/journal/event';

/** Field of the journal that keeps why a finding is accepted. */
export const JUSTIFIED = 'justificado';

/** A finding as the journal refers to it: the same one in the next cut. The marts read it by these names. */
export function findingOf(llave: string): Sobre {
  return { tipo: 'calidad_hallazgo', llave };
}

/** What a dependencia is asked to correct of a month. */
export function reviewOf(ejercicio: number, mes: number, centro: string): Sobre {
  return { tipo: 'calidad_revision', llave: llaveDe(ejercicio, mes, centro) };
}
