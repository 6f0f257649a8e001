import type { Center } from './center';
import { at, randomFor, shuffled } from './random';
import type { Unit } from './units';

/** What happens to an activity during the year. */
export type Role =
  | 'regular'
  | 'unscheduled'
  | 'unplanned'
  | 'created'
  | 'never-reported'
  | 'last-missing'
  | 'running-total'
  | 'exceeding'
  | 'inactive'
  | 'deactivated';

/** One activity of a centro de costo before it has figures. */
export interface Slot {
  /** Names the activity for ever: figures of a year depend on it, not on its position. */
  key: string;
  name: string;
  unit: Unit;
  department: string | undefined;
  role: Role;
  /** Whether the physical programme went down or up after the start of the year. */
  change: 'lowered' | 'raised' | 'kept';
}

export const lastYear = 2026;

type Named = Pick<Slot, 'name' | 'unit' | 'department'>;

function pool(center: Center): Named[] {
  const stems = Object.entries(center.work.names).flatMap(([unit, names]) =>
    names.map((name) => ({ unit: unit as Unit, name })),
  );
  return center.work.scopes.flatMap((scope) => {
    const [text = '', department] = scope.split('@');
    return stems.map(({ unit, name }) => ({ name: `${name} ${text}`.trim(), unit, department }));
  });
}

/** The activities persist between years; in each earlier year about one in eleven was another one. */
function named(center: Center, year: number, count: number): Named[] {
  const names = pool(center);
  let spare = count;
  return names.slice(0, count).map((name, index) => {
    const other = year < lastYear && (index + year) % 11 === 3;
    return other ? at(names, spare++) : name;
  });
}

function rolesOf(center: Center, year: number): Role[] {
  const { story } = center;
  const many = (role: Role, count = 0): Role[] => Array.from({ length: count }, () => role);
  const always = [
    ...many('running-total', story.runningTotals),
    ...many('exceeding', story.exceeding),
    ...many('unplanned', story.unplanned),
  ];
  if (year < lastYear) return always;
  const created = story.created ?? 0;
  return [
    ...always,
    ...many('created', created),
    ...many('unscheduled', (story.unscheduled ?? 0) - created),
    ...many('never-reported', story.neverReported),
    ...many('last-missing', story.lastMissing),
    ...many('inactive', story.inactive),
    ...many('deactivated', story.deactivated),
  ];
}

/** Activities of a centro de costo in a year, inactive ones included. */
export function slotsOf(entityCode: string, center: Center, year: number): Slot[] {
  const extra = year < lastYear ? 0 : (center.story.inactive ?? 0) + (center.story.deactivated ?? 0);
  const count = center.count + extra - (year < lastYear ? (center.story.created ?? 0) : 0);
  const order = shuffled(
    randomFor('roles', entityCode, center.sigla),
    Array.from({ length: count }, (_, index) => index),
  );
  const roles = rolesOf(center, year);
  const lowered = center.story.lowered ?? 0;
  const raised = center.story.raised ?? 0;
  return named(center, year, count).map((name, index) => {
    const place = order.indexOf(index);
    const regular = place - roles.length;
    const change =
      regular < 0 ? 'kept' : regular < lowered ? 'lowered' : regular < lowered + raised ? 'raised' : 'kept';
    const key = [entityCode, center.sigla, name.name].join('/');
    return { ...name, key, role: roles[place] ?? 'regular', change };
  });
}
