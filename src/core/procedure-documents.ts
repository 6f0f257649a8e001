import type { Activity, Place } from './procedure';
import { activities } from './procedure-catalog';
import { documentSources } from './procedure-source';

/** A document, with the activities that make it and those that use it. */
export interface Documento {
  id: string;
  nombre: string;
  nombres_manual: readonly string[];
  /** No activity makes it: it comes from outside the procedures. */
  externo: boolean;
  nota: string | null;
  producen: readonly Place[];
  consumen: readonly Place[];
}

export function producers(documento: string): Activity[] {
  return activities.filter(({ salidas }) => salidas.some(({ id }) => id === documento));
}

export function consumers(documento: string): Activity[] {
  return activities.filter(({ entradas }) => entradas.some(({ id }) => id === documento));
}

export function placeOf({ procedimiento, numero }: Activity): Place {
  return { procedimiento, actividad: numero };
}

/** Every document of the 16 procedures, in the order in which the manual first names it. */
export const documents: readonly Documento[] = [...namesById()].map(([id, names]) => {
  const source = documentSources.find((one) => one.id === id);
  return {
    id,
    nombre: source?.nombre ?? names[0]!,
    nombres_manual: names,
    externo: source?.externo ?? false,
    nota: source?.nota ?? null,
    producen: producers(id).map(placeOf),
    consumen: consumers(id).map(placeOf),
  };
});

function namesById(): Map<string, string[]> {
  const byId = new Map<string, string[]>();
  for (const { entradas, salidas } of activities)
    for (const { id, manual } of [...entradas, ...salidas]) {
      const names = byId.get(id);
      if (!names) byId.set(id, [manual]);
      else if (!names.includes(manual)) names.push(manual);
    }
  return byId;
}
