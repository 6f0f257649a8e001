import plantilla from '@data/informes/plantilla.json';

export type PaperTipo = keyof typeof plantilla.papeles;

export const paperTipos = Object.keys(plantilla.papeles) as PaperTipo[];

/** What each entity writes its own way: data, not code. */
export const template = plantilla;

/** Name the State gave a year, where the template has it. */
export function lemaDe(ejercicio: number): string | null {
  return (plantilla.lemas as Record<string, string>)[String(ejercicio)] ?? null;
}
