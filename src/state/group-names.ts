import type { Connector } from '@/engine/connector';
import { nombresDe, type PoiGrupo, type PoiNombre } from '@/sql/poi';

type Numbers = Pick<PoiGrupo, 'eje' | 'llave'>;
/** Gives groups their names, in the order of their codes. */
type Naming = <G extends Numbers>(groups: readonly G[]) => (G & PoiNombre)[];

/** Names of the groups of an ejercicio: asked once, not at each filter. */
export class GroupNames {
  #known = '';
  #naming: Promise<Naming> | null = null;

  /** `version` changes with the data. */
  of(engine: Connector, ejercicio: number, version: number): Promise<Naming> {
    const key = `${version}|${ejercicio}`;
    if (this.#naming === null || key !== this.#known) {
      const naming = nombresDe(engine, ejercicio).then(namingBy);
      naming.catch(() => (this.#naming = null));
      this.#known = key;
      this.#naming = naming;
    }
    return this.#naming;
  }
}

function namingBy(names: readonly PoiNombre[]): Naming {
  const places = [...names].sort(
    (a, b) =>
      compare(a.dentro_de ?? '', b.dentro_de ?? '') || compare(a.clave, b.clave) || compare(a.llave, b.llave),
  );
  const known = new Map(places.map((name, place) => [keyOf(name), { name, place }]));
  return (groups) =>
    groups
      .map((group) => {
        const found = known.get(keyOf(group));
        const { eje, llave } = group;
        const name = found?.name ?? {
          eje,
          llave,
          clave: llave,
          nombre: 'Total',
          sigla: null,
          dentro_de: null,
        };
        return { named: { ...group, ...name }, place: found?.place ?? -1 };
      })
      .sort((a, b) => a.place - b.place)
      .map(({ named }) => named);
}

const keyOf = ({ eje, llave }: Numbers) => `${eje}|${llave}`;
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
