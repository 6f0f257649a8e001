import { outerName } from '@/core/executor-names';
import { procedures } from '@/core/procedure-catalog';
import { enlaces } from '@/core/procedure-links';
import { outerProcesses } from '@/core/procedure-source';
import { dealings } from './entities';

/** A document that a procedure makes, with the others that take it. */
export interface Bus {
  key: string;
  from: string;
  documento: string;
  nombre: string;
  to: readonly string[];
}

export const buses: readonly Bus[] = [
  ...new Set(enlaces.map(({ de, documento }) => `${de.procedimiento} ${documento}`)),
].map((key) => {
  const own = enlaces.filter(({ de, documento }) => `${de.procedimiento} ${documento}` === key);
  const { de, documento, nombre } = own[0]!;
  return {
    key,
    from: de.procedimiento,
    documento,
    nombre,
    to: [...new Set(own.map(({ a }) => a.procedimiento))],
  };
});

/** A process outside of the manual that a procedure calls by its name. */
export interface OuterCall {
  key: string;
  outer: string;
  procedimiento: string;
  despues_de: number;
  /** What it gives back is used there. */
  returns: boolean;
}

export const outerCalls: readonly OuterCall[] = procedures.flatMap(
  ({ codigo, procesos_llamados, actividades }) =>
    procesos_llamados.flatMap(({ manual, despues_de }) => {
      const outer = outerProcesses.find(({ nombres_manual }) => nombres_manual.includes(manual));
      if (!outer) return [];
      const returns = actividades.some(({ proveedores }) =>
        proveedores.some(({ clase, id }) => clase === 'externo' && id === outer.id),
      );
      return [{ key: `${codigo} ${outer.id}`, outer: outer.id, procedimiento: codigo, despues_de, returns }];
    }),
);

export const outerIds: readonly string[] = [...new Set(outerCalls.map(({ outer }) => outer))];

/** Nodes that stay when one is chosen: itself and those it deals with. */
export function neighbours(node: string): Set<string> {
  const kept = new Set([node]);
  for (const { from, to } of buses) {
    if (from === node) to.forEach((one) => kept.add(one));
    if (to.includes(node)) kept.add(from);
  }
  for (const { outer, procedimiento } of outerCalls) {
    if (outer === node) kept.add(procedimiento);
    if (procedimiento === node) kept.add(outer);
  }
  for (const { entidad, procedimiento } of dealings) {
    if (entidad === node) kept.add(procedimiento);
    if (procedimiento === node) kept.add(entidad);
  }
  return kept;
}

/** Short enough for a box of the map: «POI Anual aprobado» is «POI Anual». */
export const shortDocument = (name: string): string => name.replace(/( aprobad[oa]|, con información)$/, '');

export const outerShort = (id: string): string => outerName(id);
