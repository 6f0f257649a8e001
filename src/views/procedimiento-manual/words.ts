import { executorFull, executorShort, withoutDoubt } from '@/core/executor-names';
import { countOf, joinList, numberWord, plural, sentence } from '@/core/format';
import type { Activity, Alcance, Norm, Procedure, Term } from '@/core/procedure';
import { activities, activitiesOf, executors, procedures } from '@/core/procedure-catalog';
import type { Documento } from '@/core/procedure-documents';
import type { Hit } from '@/core/procedure-search';
import { termsIn } from '@/core/procedure-terms';

const doing = executors.filter(({ id }) => activities.some(({ ejecutor }) => ejecutor === id));

export const listAnswer = `${countOf(procedures.length, 'procedimiento', 'procedimientos')}, ${countOf(
  activities.length,
  'actividad',
  'actividades',
)} y ${countOf(doing.length, 'ejecutor', 'ejecutores')}, de la política del sector a la evaluación de sus planes.`;

export function executorAnswer(id: string): string {
  const own = activitiesOf(id);
  const where = new Set(own.map(({ procedimiento }) => procedimiento)).size;
  return own.length === 0
    ? `${executorFull(id)}: no ejecuta ninguna actividad; entrega o recibe documentos.`
    : `${executorFull(id)}: ${countOf(own.length, 'actividad', 'actividades')} en ${countOf(where, 'procedimiento', 'procedimientos')}.`;
}

const codes = (places: readonly { procedimiento: string }[]) => [
  ...new Set(places.map(({ procedimiento }) => procedimiento)),
];

export function documentAnswer({ nombre, externo, producen, consumen }: Documento): string {
  const [from, to] = [codes(producen), codes(consumen)];
  const name = sentence(nombre);
  if (from.length > 0 && from.join() === to.join())
    return `${name}: se produce y se usa en ${joinList(from)}.`;
  const unmade = externo ? 'viene de fuera del manual' : 'el manual no dice quién lo produce';
  const made = from.length > 0 ? `se produce en ${joinList(from)}` : unmade;
  const used = to.length > 0 ? `se usa en ${joinList(to)}` : 'ninguna actividad lo usa después';
  return `${name}: ${made} y ${used}.`;
}

export function normAnswer({ numero }: Norm, where: number): string {
  if (where === procedures.length) return `${numero}: sustenta los ${where} procedimientos.`;
  return where === 0
    ? `${numero}: la pide el proceso E1 en conjunto.`
    : `${numero}: sustenta ${numberWord(where)} ${plural(where, 'procedimiento', 'procedimientos')}.`;
}

export const termAnswer = ({ termino, sigla }: Term): string =>
  sigla === null ? termino : `${sigla}, ${termino}`;

/** The fichas that say a term. */
export const usersOf = ({ id }: Term): Procedure[] =>
  procedures.filter((one) => termsIn(one).some((term) => term.id === id));

/** «Inicia con el PIA aprobado», below «Empieza»: «Con el PIA aprobado». */
export function starts({ inicio }: Alcance): string {
  return sentence(inicio.replace(/^Inicia /, ''));
}
export function ends({ fin }: Alcance): string {
  return sentence(fin.replace(/^Finaliza /, ''));
}

/** Who takes part, in the order in which they first do something. */
export function executorsOf({ actividades }: Pick<Procedure, 'actividades'>): string[] {
  return [...new Set(actividades.map(({ ejecutor }) => ejecutor))];
}

/** Where a result stands, in few words. */
export function hitPlace({ clase, procedimientos, lugares }: Hit): string {
  if (clase === 'procedimiento' || clase === 'termino') return '';
  if (clase === 'actividad') {
    const [place] = lugares;
    return place ? `${place.procedimiento}, actividad ${place.actividad}` : '';
  }
  if (procedimientos.length === 0) return 'en ninguna actividad';
  if (procedimientos.length > 4) return countOf(procedimientos.length, 'procedimiento', 'procedimientos');
  return procedimientos.join(', ');
}

/** What a result is called, for its line. */
export function hitTitle({ clase, id, titulo, procedimientos }: Hit): string {
  if (clase === 'procedimiento') return `${id} ${titulo}`;
  if (clase === 'ejecutor') return executorFull(id);
  return clase === 'norma' || clase === 'termino' ? titulo : withoutDoubt(titulo, procedimientos[0] ?? '');
}

/** Of an activity done as one of several. */
export function asPartOf({ ejecutor }: Activity, id: string): string | null {
  return ejecutor === id ? null : `como parte de ${executorShort(ejecutor)}`;
}
