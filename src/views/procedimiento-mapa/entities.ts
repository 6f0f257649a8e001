import { executorShort, isOutside } from '@/core/executor-names';
import type { Activity, Party } from '@/core/procedure';
import { activities, executor } from '@/core/procedure-catalog';

/** Who stands at the edge of the map: what is outside of the ministry, and those who are asked from inside. */
const inside = ['dependencias', 'organismos_publicos', 'uf', 'uei'];

/** The entities of the map that a name stands for: MEF for its directions, each member for a group. */
export function edgesOf(id: string): string[] {
  const one = executor(id);
  if (one.integrantes.length > 0) return [...new Set(one.integrantes.flatMap(edgesOf))];
  if (inside.includes(id)) return [id];
  if (one.parte_de !== null) return edgesOf(one.parte_de);
  return isOutside(one) && id !== 'entidades_estado' ? [id] : [];
}

/** What an entity has to do with a procedure. */
export interface Dealing {
  entidad: string;
  procedimiento: string;
  /** Numbers of the activities it does. */
  hace: readonly number[];
  /** Ids of the documents it gives, and of those it is given. */
  da: readonly string[];
  recibe: readonly string[];
}

const has = (parties: readonly Party[], entity: string) =>
  parties.some(({ clase, id }) => clase === 'entidad' && edgesOf(id).includes(entity));

function dealing(entidad: string, procedimiento: string, own: readonly Activity[]): Dealing {
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  return {
    entidad,
    procedimiento,
    hace: own.filter(({ ejecutor }) => edgesOf(ejecutor).includes(entidad)).map(({ numero }) => numero),
    da: [
      ...new Set(
        own.filter(({ proveedores }) => has(proveedores, entidad)).flatMap((one) => ids(one.entradas)),
      ),
    ],
    recibe: [
      ...new Set(
        own.filter(({ destinatarios }) => has(destinatarios, entidad)).flatMap((one) => ids(one.salidas)),
      ),
    ],
  };
}

/** In the order of the manual's first mention. */
export const edgeEntities: readonly string[] = [
  ...new Set(
    activities.flatMap(({ ejecutor, proveedores, destinatarios }) =>
      [
        ejecutor,
        ...[...proveedores, ...destinatarios].filter(({ clase }) => clase === 'entidad').map(({ id }) => id),
      ].flatMap(edgesOf),
    ),
  ),
].sort((a, b) => inside.indexOf(a) - inside.indexOf(b));

export const dealings: readonly Dealing[] = edgeEntities.flatMap((entidad) =>
  [...new Set(activities.map(({ procedimiento }) => procedimiento))]
    .map((codigo) =>
      dealing(
        entidad,
        codigo,
        activities.filter(({ procedimiento }) => procedimiento === codigo),
      ),
    )
    .filter(({ hace, da, recibe }) => hace.length + da.length + recibe.length > 0),
);

export const entityName = (id: string): string => executorShort(id);
