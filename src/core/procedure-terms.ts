import type { Procedure, Term } from './procedure';
import { terms } from './procedure-catalog';
import { fold } from './text';

/** The siglas and terms that a ficha uses and the glossary explains, in the order of the glossary. */
export function termsIn({ nombre, objetivo, alcance, actividades, procesos_llamados }: Procedure): Term[] {
  const written = actividades.flatMap(({ actividad, ejecutor_manual, entradas, salidas }) => [
    actividad,
    ejecutor_manual,
    ...[...entradas, ...salidas].map(({ manual }) => manual),
  ]);
  const called = procesos_llamados.map(({ manual }) => manual);
  const text = [nombre, objetivo, alcance.inicio, alcance.fin, ...written, ...called].join(' | ');
  const folded = fold(text);
  return terms.filter(
    ({ sigla, termino }) => standsIn(folded, fold(termino)) || (sigla !== null && standsIn(text, sigla)),
  );
}

/** Whole words only, and siglas in their capitals: «PA» is not in «para» nor in «PAC». */
function standsIn(text: string, words: string): boolean {
  const literal = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\d])${literal}(?![\\p{L}\\d])`, 'u').test(text);
}
