import { executorFull, withoutDoubt } from '@/core/executor-names';
import { joinList, numberWord, plural, sentence } from '@/core/format';
import { procedure, procedures } from '@/core/procedure-catalog';
import { documents } from '@/core/procedure-documents';
import { after, before } from '@/core/procedure-links';
import { dealings, edgeEntities, entityName, type Dealing } from './entities';
import { buses, outerCalls, outerIds, outerShort, shortDocument } from './joins';

export function mapAnswer(): string {
  const joined = new Set(buses.flatMap(({ from, to }) => [from, ...to])).size;
  const most = Math.max(...buses.map(({ to }) => to.length));
  const top = buses.filter(({ to }) => to.length === most).map(({ nombre }) => `el ${shortDocument(nombre)}`);
  const each = top.length > 1 ? ' cada uno' : '';
  return sentence(
    `${numberWord(buses.length)} documentos unen ${joined} de los ${procedures.length} procedimientos; ${joinList(top)} ${plural(top.length, 'llega', 'llegan')} a ${numberWord(most)}${each}.`,
  );
}

/** A line of the list: a text that may lead to a node of the map. */
export interface MapLine {
  text: string;
  /** Key of the node that the line is about. */
  node: string;
}
export interface MapGroup {
  title: string;
  lines: MapLine[];
}

export const nodeTitle = (key: string): string =>
  outerIds.includes(key)
    ? outerShort(key)
    : edgeEntities.includes(key)
      ? executorFull(key)
      : `${key} ${procedure(key).nombre}`;

export const isNode = (key: string): boolean =>
  outerIds.includes(key) || edgeEntities.includes(key) || procedures.some(({ codigo }) => codigo === key);

const documentName = (id: string, codigo: string): string =>
  withoutDoubt(documents.find((one) => one.id === id)?.nombre ?? id, codigo);

function dealingText({ hace, da, recibe, procedimiento }: Dealing): string {
  const names = (ids: readonly string[]) => {
    const shown = ids.slice(0, 3).map((id) => documentName(id, procedimiento));
    const rest = ids.length - shown.length;
    return rest > 0 ? `${shown.join(', ')} y ${rest} más` : joinList(shown);
  };
  return [
    hace.length > 0
      ? `hace ${plural(hace.length, 'la actividad', 'las actividades')} ${joinList(hace.map(String))}`
      : null,
    da.length > 0 ? `da: ${names(da)}` : null,
    recibe.length > 0 ? `recibe: ${names(recibe)}` : null,
  ]
    .filter((part) => part !== null)
    .join('; ');
}

/** Everything the map shows of a node, in words. */
export function groupsOf(key: string): MapGroup[] {
  if (outerIds.includes(key))
    return [
      {
        title: 'Lo llama',
        lines: outerCalls
          .filter(({ outer }) => outer === key)
          .map((call) => ({
            node: call.procedimiento,
            text: `${nodeTitle(call.procedimiento)}, después de la actividad ${call.despues_de}${call.returns ? '; lo que resulta vuelve a él' : ''}`,
          })),
      },
    ];
  if (edgeEntities.includes(key))
    return [
      {
        title: 'En qué interviene',
        lines: dealings
          .filter(({ entidad }) => entidad === key)
          .map((one) => ({ node: one.procedimiento, text: `${one.procedimiento}: ${dealingText(one)}` })),
      },
    ];
  return [
    {
      title: 'Toma de otros procedimientos',
      lines: before(key).map(({ nombre, de }) => ({
        node: de.procedimiento,
        text: `${nombre}, de ${nodeTitle(de.procedimiento)}`,
      })),
    },
    {
      title: 'Produce para otros',
      lines: after(key).map(({ nombre, a }) => ({
        node: a.procedimiento,
        text: `${nombre}, para ${nodeTitle(a.procedimiento)}`,
      })),
    },
    {
      title: 'Llama a',
      lines: outerCalls
        .filter(({ procedimiento }) => procedimiento === key)
        .map(({ outer, despues_de }) => ({
          node: outer,
          text: `${outerShort(outer)}, después de la actividad ${despues_de}`,
        })),
    },
    {
      title: 'Entidades',
      lines: dealings
        .filter(({ procedimiento }) => procedimiento === key)
        .map((one) => ({ node: one.entidad, text: `${entityName(one.entidad)}: ${dealingText(one)}` })),
    },
  ].filter(({ lines }) => lines.length > 0);
}

/** What a chosen entity does in a procedure, as a tag of its box. */
export function tagOf(entity: string, codigo: string): string | null {
  const found = dealings.find(({ entidad, procedimiento }) => entidad === entity && procedimiento === codigo);
  if (!found) return null;
  const verbs = [
    found.hace.length > 0 ? 'actúa' : null,
    found.da.length > 0 ? 'da' : null,
    found.recibe.length > 0 ? 'recibe' : null,
  ].filter((verb) => verb !== null);
  return joinList(verbs);
}
