import type { Norm, Term } from '@/core/procedure';
import { executors, norms, procedures, terms } from '@/core/procedure-catalog';
import { documents, type Documento } from '@/core/procedure-documents';
import { documentAnswer, executorAnswer, listAnswer, normAnswer, termAnswer } from './words';

/** What the address asks to look at. */
export type Subject =
  | { clase: 'todo' }
  | { clase: 'ejecutor'; id: string }
  | { clase: 'documento'; documento: Documento }
  | { clase: 'norma'; norma: Norm }
  | { clase: 'termino'; termino: Term }
  | { clase: 'desconocido'; que: string; id: string };

export function subjectOf(params: URLSearchParams): Subject {
  const ejecutor = params.get('ejecutor');
  if (ejecutor !== null)
    return executors.some(({ id }) => id === ejecutor)
      ? { clase: 'ejecutor', id: ejecutor }
      : { clase: 'desconocido', que: 'ejecutor', id: ejecutor };
  const documento = params.get('documento');
  if (documento !== null) {
    const found = documents.find(({ id }) => id === documento);
    return found
      ? { clase: 'documento', documento: found }
      : { clase: 'desconocido', que: 'documento', id: documento };
  }
  const norma = params.get('norma');
  if (norma !== null) {
    const found = norms.find(({ id }) => id === norma);
    return found ? { clase: 'norma', norma: found } : { clase: 'desconocido', que: 'norma', id: norma };
  }
  const termino = params.get('termino');
  if (termino === null) return { clase: 'todo' };
  const found = terms.find(({ id }) => id === termino);
  return found ? { clase: 'termino', termino: found } : { clase: 'desconocido', que: 'término', id: termino };
}

export const citing = (norma: Norm) => procedures.filter(({ base_legal }) => base_legal.includes(norma.id));

export function headlineOf(subject: Subject): { question: string; answer: string } {
  switch (subject.clase) {
    case 'ejecutor':
      return { question: '¿Qué se me pide?', answer: executorAnswer(subject.id) };
    case 'documento':
      return { question: '¿Quién lo produce y quién lo usa?', answer: documentAnswer(subject.documento) };
    case 'norma':
      return {
        question: '¿Qué sustenta esta norma?',
        answer: normAnswer(subject.norma, citing(subject.norma).length),
      };
    case 'termino':
      return { question: '¿Qué quiere decir?', answer: termAnswer(subject.termino) };
    case 'desconocido':
      return {
        question: '¿Quién hace qué, con qué y para quién?',
        answer: `El manual no tiene ${subject.que === 'norma' ? 'una norma' : `un ${subject.que}`} con la clave «${subject.id}».`,
      };
    case 'todo':
      return { question: '¿Quién hace qué, con qué y para quién?', answer: listAnswer };
  }
}
