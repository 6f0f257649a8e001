import type { Step } from './schedule-steps';

/**
 * Días hábiles that each step can slip before the last one ends later; 0 on the critical path. With a target, before
 * that one does: steps that it does not wait for are left out.
 */
export function slack(steps: readonly Step[], target?: string): Map<string, number> {
  const early = ends(steps);
  const limit = target === undefined ? Math.max(...early.values()) : early.get(target)!;
  const late = new Map<string, number>();
  for (const { key } of [...steps].reverse()) {
    const next = steps.filter((one) => one.after.includes(key) && late.has(one.key));
    if (key === target) late.set(key, limit);
    else if (next.length > 0) late.set(key, Math.min(...next.map((one) => late.get(one.key)! - one.days)));
    else if (target === undefined) late.set(key, limit);
  }
  return new Map(
    steps.filter(({ key }) => late.has(key)).map(({ key }) => [key, late.get(key)! - early.get(key)!]),
  );
}

/** Keys of the steps that cannot slip, in order. */
export function criticalPath(steps: readonly Step[], target?: string): string[] {
  return [...slack(steps, target)].filter(([, days]) => days === 0).map(([key]) => key);
}

/** Días hábiles that every other step moves when one of them ends `days` later; those that do not move are left out. */
export function delayEffect(steps: readonly Step[], key: string, days: number): Map<string, number> {
  const before = ends(steps);
  const after = ends(steps.map((one) => (one.key === key ? { ...one, days: one.days + days } : one)));
  return new Map(
    steps
      .map((one) => [one.key, after.get(one.key)! - before.get(one.key)!] as const)
      .filter(([other, moved]) => other !== key && moved > 0),
  );
}

/** Días hábiles from the start to the end of each step, as early as it can be. */
function ends(steps: readonly Step[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { key, days, after } of steps)
    found.set(key, Math.max(0, ...after.flatMap((one) => found.get(one) ?? [])) + days);
  return found;
}
