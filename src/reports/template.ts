import plantilla from '@data/informes/plantilla.json';

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
