import { joinList } from '@/core/format';
import { callName, entityName, shortName } from '@/core/names';
import type { PoiBreve } from '@/sql/poi';

/** What the rows of «Dónde no» are. */
export type Level = 'pliego' | 'ue' | 'dependencia';

export interface Unit {
  one: string;
  many: string;
  form: 'm' | 'f';
}

export const units: Record<Level, Unit> = {
  pliego: { one: 'pliego', many: 'pliegos', form: 'm' },
  ue: { one: 'unidad ejecutora', many: 'unidades ejecutoras', form: 'f' },
  dependencia: { one: 'dependencia', many: 'dependencias', form: 'f' },
};

export type Namer = (grupo: PoiBreve) => string;

/**
 * How each group is called in a sentence. A name that two groups share gets in brackets the first of its places that
 * tells it apart, the widest place first.
 */
export function namer(
  groups: readonly PoiBreve[],
  level: Level,
  places: (ue: string) => readonly string[],
): Namer {
  if (level !== 'dependencia') return ({ nombre }) => entityName(nombre);
  const names = new Map(groups.map((grupo) => [grupo.llave, callName(grupo)]));
  const widest = Math.max(0, ...groups.map((grupo) => places(grupo.dentro_de ?? '').length));
  for (let depth = 0; depth < widest; depth++) {
    const times = new Map<string, number>();
    for (const name of names.values()) times.set(name, (times.get(name) ?? 0) + 1);
    for (const grupo of groups) {
      const place = places(grupo.dentro_de ?? '')[depth];
      if (place !== undefined && (times.get(names.get(grupo.llave) ?? '') ?? 0) > 1)
        names.set(grupo.llave, `${callName(grupo)} (${place})`);
    }
  }
  return (grupo) => names.get(grupo.llave) ?? callName(grupo);
}

/** The long names where they fit in a title and read well in a list, else the short ones. */
export function titleNames(groups: readonly PoiBreve[], name: Namer): string {
  const long = groups.map((grupo) => (grupo.sigla === null ? name(grupo) : shortName(grupo.nombre)));
  const clear = long.every((text) => !/,| y | e /.test(text)) || long.length === 1;
  const distinct = new Set(long).size === long.length;
  return clear && distinct && long.join(', ').length <= 90 ? joinList(long) : listNames(groups.map(name));
}

/** `a, b y c`; names that carry a comma of their own are parted by semicolons. */
export function listNames(names: readonly string[]): string {
  if (names.length > 1 && names.some((name) => name.includes(','))) return names.join('; ');
  return joinList(names);
}

/** At most `most` names, the rest counted: `DGA, OGTI y 4 más`. */
export function someNames(names: readonly string[], most: number): string {
  if (names.length <= most + 1) return listNames(names);
  const shown = names.slice(0, most);
  const separator = shown.some((name) => name.includes(',')) ? '; ' : ', ';
  return `${shown.join(separator)} y ${names.length - most} más`;
}

/** The short form of the full name where it is short enough for a sentence, else the siglas. */
export function longName(grupo: PoiBreve, name: Namer): string {
  const long = shortName(grupo.nombre);
  return grupo.sigla === null || long.length > 44 ? name(grupo) : long;
}
