import { wrapText } from '@/charts/wrap-text';
import { procedures, processes } from '@/core/procedure-catalog';
import { edgeEntities, entityName } from './entities';
import { buses, outerCalls, outerIds, outerShort, shortDocument } from './joins';
import { joinMap, type MapLink } from './map-links';

export interface MapBox {
  key: string;
  clase: 'procedimiento' | 'externo' | 'entidad';
  /** 0 the entities, then a column per process; what is outside stands below the first. */
  column: number;
  name: string;
  /** Documents that others take. */
  gives: readonly string[];
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface MapHead {
  key: string;
  text: string;
  x: number;
  y: number;
  width: number;
}

export interface MapLayout {
  width: number;
  height: number;
  boxes: MapBox[];
  heads: MapHead[];
  links: MapLink[];
}

/** Between the columns: the entities join nothing; the lines of the documents go in the others. */
export const gutters = [18, 48, 96, 44] as const;
export const EDGE = 108;
/** Below this width the map scrolls. */
export const LEAST = 720;
const LINE = 18;
const PAD = 7;
const GAP = 14;
/** Room above the boxes, where the lines from E1.1 to E1.3 go. */
const TOP = 26;
/** Pixels of a letter of 14 px, with margin to spare. */
const LETTER = 6.8;

const levels = processes.filter(({ nivel }) => nivel === 1);
const linesOf = (text: string, width: number) => wrapText(text, (width - 2 * PAD - 2) / LETTER).length;

/** Lengths in pixels; `wide` is the room there is. */
export function mapLayout(wide: number): MapLayout {
  const width = Math.max(LEAST, wide);
  const shares = [0.3, 0.36, 0.34];
  const free = width - EDGE - gutters.reduce((sum, one) => sum + one, 0);
  const widths = [EDGE, ...shares.map((share) => Math.floor(free * share))];
  const lefts = widths.map((_, i) => widths.slice(0, i).reduce((sum, one, j) => sum + one + gutters[j]!, 0));
  const titles = ['Entidades', ...levels.map(({ codigo, nombre }) => `${codigo} ${nombre}`)];
  const head = LINE * Math.max(...titles.map((text, i) => linesOf(text, widths[i]! + 2 * PAD)));
  const top = head + TOP;

  const stacked = (column: number, items: readonly Pick<MapBox, 'key' | 'clase' | 'name' | 'gives'>[]) => {
    let y = top;
    return items.map((item): MapBox => {
      const w = widths[column]!;
      const lines = [item.name, ...item.gives].reduce((sum, text) => sum + linesOf(text, w), 0);
      const height = lines * LINE + 2 * PAD + (item.gives.length > 0 ? 5 + 3 * item.gives.length : 0);
      const box = { ...item, column, x: lefts[column]!, y, width: w, height };
      y += height + GAP;
      return box;
    });
  };
  const own = levels.flatMap(({ codigo }, i) =>
    stacked(
      i + 1,
      procedures
        .filter(({ proceso }) => proceso === codigo)
        .map((one) => ({
          key: one.codigo,
          clase: 'procedimiento',
          name: `${one.codigo} ${one.nombre}`,
          gives: buses.filter(({ from }) => from === one.codigo).map(({ nombre }) => shortDocument(nombre)),
        })),
    ),
  );
  const entities = stacked(
    0,
    edgeEntities.map((id) => ({ key: id, clase: 'entidad', name: entityName(id), gives: [] })),
  );
  const first = own.filter(({ column }) => column === 1).at(-1)!;
  const below = first.y + first.height + 2 * GAP;
  const outers = beside(
    stacked(
      1,
      outerIds.map((id) => ({ key: id, clase: 'externo', name: outerShort(id), gives: [] })),
    ),
    own,
    below + 2 * LINE + 6,
  );
  const boxes = [...entities, ...own, ...outers];
  return {
    width,
    height: Math.max(...boxes.map(({ y, height }) => y + height)) + 4,
    boxes,
    heads: [
      ...titles.map((text, i) => ({ key: text, text, x: lefts[i]!, y: 0, width: widths[i]! })),
      { key: 'fuera', text: 'Procesos fuera del manual', x: lefts[1]!, y: below, width: widths[1]! },
    ],
    links: joinMap(boxes, top),
  };
}

/** What is outside, at the height of who calls it, one below another. */
function beside(outers: readonly MapBox[], own: readonly MapBox[], from: number): MapBox[] {
  let y = from;
  return outers.map((box) => {
    const caller = own.find(({ key }) =>
      outerCalls.some((call) => call.outer === box.key && call.procedimiento === key),
    );
    const wanted = caller ? caller.y + (caller.height - box.height) / 2 : y;
    const placed = { ...box, y: Math.max(y, wanted) };
    y = placed.y + box.height + GAP;
    return placed;
  });
}
