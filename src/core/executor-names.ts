import type { Executor, Party } from './procedure';
import { executor, procedure } from './procedure-catalog';
import { outerProcesses } from './procedure-source';
import { fold } from './text';

/** As short as it can be without doubt: the sigla, but never OP, which the manual gives to two. */
export function executorShort(id: string): string {
  const { sigla, nombre } = executor(id);
  return sigla === null || sigla === 'OP' ? nombre.replace(/ (\(|adscritos ).*$/, '') : sigla;
}

/** For its first mention: «OPM, Oficina de Planeamiento y Modernización». */
export function executorFull(id: string): string {
  const { nombre } = executor(id);
  const short = executorShort(id);
  return nombre.startsWith(short) ? nombre : `${short}, ${nombre}`;
}

/** What the manual calls it, when it says more or other than its sigla or its name: to be shown beside them. */
export function otherManualName(manual: string, id: string): string | null {
  const { sigla, nombre } = executor(id);
  const same = [executorShort(id), nombre, sigla === 'OP' ? null : sigla].some(
    (name) => name !== null && fold(name) === fold(manual),
  );
  return same ? null : manual;
}

export function partyName({ clase, id }: Party): string {
  if (clase === 'entidad') return executorShort(id);
  if (clase === 'procedimiento') return `${id} ${procedure(id).nombre}`;
  return outerName(id);
}

/** A process outside of the manual. Throws when there is none: a fault of the catalogue. */
export function outerName(id: string): string {
  const found = outerProcesses.find((one) => one.id === id);
  if (!found) throw new Error(`The catalogue has no process ${id}`);
  return found.nombre;
}

/** Words of a ficha with what OP means there in brackets, unless they already say it. */
export function withoutDoubt(text: string, codigo: string): string {
  const meaning = codigo.startsWith('E1.2') ? 'Oficina de Presupuesto' : 'Organismos Públicos';
  if (text.includes(meaning)) return text;
  return text.replace(/(?<![\p{L}\d])(OP(?:['’]S)?)(?![\p{L}\d])/u, `$1 [${meaning}]`);
}

/** Outside of the sector: ministries, companies, regional and local governments. */
export const isOutside = ({ tipo }: Executor): boolean =>
  tipo === 'externo' || tipo === 'gobierno_subnacional';
