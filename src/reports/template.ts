import plantilla from '@data/informes/plantilla.json';
import type { Draft } from './document';

export type PaperTipo = keyof typeof plantilla.papeles;

export const paperTipos = Object.keys(plantilla.papeles) as PaperTipo[];

/** On every paper that lacks something. */
export const DRAFT = 'Borrador: falta completarlo para su firma.';

/** What each entity writes its own way: data, not code. */
export const template = plantilla;

/** Name the State gave a year, where the template has it. */
export function lemaDe(ejercicio: number): string | null {
  return (plantilla.lemas as Record<string, string>)[String(ejercicio)] ?? null;
}

interface Unit {
  nombre: string;
  sigla: string;
}

/** The unit that makes a paper: that of its procedure where it is not the usual one. */
export function unidadDe(tipo: PaperTipo): Unit {
  const papel = plantilla.papeles[tipo];
  return 'unidad' in papel ? papel.unidad : plantilla.unidad;
}

/** Words an entity adds to its papers: before all that is computed, and before the signatures. Null, none. */
export interface HouseWords {
  apertura: string | null;
  cierre: string | null;
}

/** Those of a paper, else those of all. */
export function houseWords(tipo: PaperTipo): HouseWords {
  const papel: { titulo: string; textos?: Partial<HouseWords> } = plantilla.papeles[tipo];
  return { ...plantilla.textos, ...papel.textos };
}

/** A text of the entity with what it names in braces; what is put in is not looked at again. */
export const filled = (text: string, words: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => words[name] ?? whole);

/** What the template may name of a paper. */
export function named(paper: Draft): Record<string, string> {
  const { entidad, oficina, titulo, corto, ficha, periodo, alcance, corte } = paper;
  return { entidad, oficina, titulo, corto, ficha, periodo, alcance, corte };
}

/** What each page bears above. */
export function pageHead(paper: Draft): { left: string; right: string } {
  const { izquierda, derecha } = plantilla.encabezado;
  return { left: filled(izquierda, named(paper)), right: filled(derecha, named(paper)) };
}
