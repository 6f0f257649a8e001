import type { Place } from './procedure';
import { activities, activitiesOf, executors, norms, procedures, terms } from './procedure-catalog';
import { documents, placeOf } from './procedure-documents';
import { fold } from './text';

export type HitClass = 'procedimiento' | 'actividad' | 'documento' | 'ejecutor' | 'norma' | 'termino';

export interface Hit {
  clase: HitClass;
  id: string;
  titulo: string;
  procedimientos: readonly string[];
  /** Activities where it stands; none for what concerns a whole procedure. */
  lugares: readonly Place[];
}

interface Entry extends Hit {
  /** Everything it may be found by, in words. */
  texto: string;
  /** Each of its names, the same way. */
  nombres: readonly string[];
}

/**
 * What of the catalogue has words that begin as each word of a text, accents and capitals aside. Names that are that
 * text, and titles that begin with it, go first.
 */
export function search(text: string): Hit[] {
  const query = wordsOf(text);
  if (query === ' ') return [];
  const words = query.trim().split(' ');
  return entries()
    .filter(({ texto }) => words.every((word) => texto.includes(` ${word}`)))
    .map((entry, order) => ({
      entry,
      order,
      first: entry.nombres.includes(query) || entry.texto.startsWith(query) ? 0 : 1,
    }))
    .sort((a, b) => a.first - b.first || a.order - b.order)
    .map(({ entry: { texto: _, nombres: __, ...hit } }) => hit);
}

let index: readonly Entry[] | null = null;

function entries(): readonly Entry[] {
  return (index ??= [
    ...procedures.map(({ codigo, nombre, objetivo }) =>
      entry('procedimiento', codigo, nombre, [codigo, objetivo], [], [codigo]),
    ),
    ...executors.map(({ id, nombre, sigla, nombres_manual }) =>
      entry('ejecutor', id, nombre, [sigla ?? '', ...nombres_manual], activitiesOf(id).map(placeOf)),
    ),
    ...documents.map(({ id, nombre, nombres_manual, producen, consumen }) =>
      entry('documento', id, nombre, nombres_manual, [...producen, ...consumen]),
    ),
    ...norms.map(({ id, numero, nombre }) => entry('norma', id, numero, [nombre], [], citing(id))),
    ...activities.map((one) =>
      entry(
        'actividad',
        `${one.procedimiento}-${one.numero}`,
        one.actividad,
        [one.ejecutor_manual],
        [placeOf(one)],
      ),
    ),
    ...terms.map(({ id, termino, sigla, explicacion }) =>
      entry('termino', id, termino, [sigla ?? '', explicacion], [], []),
    ),
  ]);
}

function entry(
  clase: HitClass,
  id: string,
  titulo: string,
  also: readonly string[],
  lugares: readonly Place[],
  procedimientos = [...new Set(lugares.map(({ procedimiento }) => procedimiento))].sort(),
): Entry {
  const names = [titulo, ...also];
  const texto = wordsOf(names.join(' '));
  return { clase, id, titulo, procedimientos, lugares, texto, nombres: names.map(wordsOf) };
}

function citing(norm: string): string[] {
  return procedures.filter(({ base_legal }) => base_legal.includes(norm)).map(({ codigo }) => codigo);
}

/** ` word word`: without accents, capitals or punctuation. */
function wordsOf(text: string): string {
  return ` ${fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()}`;
}
