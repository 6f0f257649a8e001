import type { Instance } from './instance';
import type { Activity } from './procedure';
import { activity, procedure } from './procedure-catalog';
import { defaultDays } from './procedure-deadlines';
import { stepsOf, type Step } from './schedule-steps';

/** What every instance of a procedure, case and rounds has in common, counted in días hábiles. */
export interface InstancePath {
  steps: readonly Step[];
  activities: readonly Activity[];
  /** Place of each step by its key. */
  places: ReadonlyMap<string, number>;
  /** Places of the steps each one waits for. */
  before: readonly (readonly number[])[];
  /** Place of the step the deadline is of; null: the deadline is of all of them. */
  target: number | null;
  /** The deadline waits for it. */
  needed: readonly boolean[];
  /** From the start to its end, as early as it can be. */
  early: readonly number[];
  /** From its end to the deadline, as late as it can be; of a step the deadline does not wait for, from the last end of all. */
  tail: readonly number[];
  /** It can slip so many before what it leads to does. */
  slack: readonly number[];
}

const known = new Map<string, InstancePath>();

export function pathOf({ procedimiento, caso, rondas, plazo }: Instance): InstancePath {
  const only = plazo?.solo_actividad ?? false;
  const key = `${procedimiento}|${caso}|${rondas}|${plazo?.actividad}|${only}`;
  let path = known.get(key);
  if (!path) {
    const all = stepsOf(procedure(procedimiento), {
      days: (numero) => defaultDays(procedimiento, numero),
      rounds: rondas,
      caso,
    });
    const steps = only ? all.filter(({ numero }) => numero === plazo!.actividad).slice(0, 1) : all;
    const counts = counted(
      only ? steps.map((one) => ({ ...one, after: [] })) : steps,
      plazo?.actividad ?? null,
    );
    path = { ...counts, activities: steps.map(({ numero }) => activity(procedimiento, numero)) };
    known.set(key, path);
  }
  return path;
}

function counted(steps: readonly Step[], actividad: number | null): Omit<InstancePath, 'activities'> {
  const places = new Map(steps.map(({ key }, i) => [key, i]));
  const before = steps.map(({ after }) => after.flatMap((key) => places.get(key) ?? []));
  const found = steps.findLastIndex(({ numero }) => numero === actividad);
  const target = found < 0 ? null : found;
  const needed = steps.map(() => target === null);
  const early: number[] = [];
  steps.forEach(({ days }, i) => early.push(days + Math.max(0, ...before[i]!.map((j) => early[j]!))));
  const end = Math.max(...early);
  const tail: (number | null)[] = steps.map(() => null);
  const late = steps.map(() => end);
  if (target !== null) [needed[target], tail[target], late[target]] = [true, 0, early[target]!];
  for (let i = steps.length - 1; i >= 0; i--) {
    tail[i] ??= 0;
    for (const j of before[i]!) {
      if (needed[i]) needed[j] = true;
      const own = needed[i] || target === null;
      if (own) tail[j] = Math.max(tail[j] ?? 0, tail[i]! + steps[i]!.days);
      if (own || !needed[j]) late[j] = Math.min(late[j]!, late[i]! - steps[i]!.days);
    }
  }
  return {
    steps,
    places,
    before,
    target,
    needed,
    early,
    tail: tail.map((days) => days ?? 0),
    slack: late.map((days, i) => days - early[i]!),
  };
}
