import { csvText } from '@/core/csv';
import { enlaces } from '@/core/procedure-links';
import { dealings, entityName } from './entities';
import { outerCalls, outerShort } from './joins';

/** Every join of the map, a row each. */
export function mapCsv(): string {
  return csvText(
    ['clase', 'de', 'de_actividad', 'documento', 'a', 'a_actividad'],
    [
      ...enlaces.map(({ nombre, de, a }) => ['documento', de.procedimiento, de.actividad, nombre, a.procedimiento, a.actividad]),
      ...outerCalls.map(({ procedimiento, despues_de, outer }) => ['proceso llamado', procedimiento, despues_de, null, outerShort(outer), null]),
      ...dealings.flatMap(({ entidad, procedimiento, hace, da, recibe }) => [
        ...hace.map((numero) => ['entidad que actúa', entityName(entidad), null, null, procedimiento, numero]),
        ...da.map((id) => ['entidad que da', entityName(entidad), null, id, procedimiento, null]),
        ...recibe.map((id) => ['entidad que recibe', procedimiento, null, id, entityName(entidad), null]),
      ]),
    ],
  );
} // prettier-ignore
