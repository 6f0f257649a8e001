import type { Activity, CalledProcess, Procedure } from '@/core/procedure';
import { calledKey } from './flow';

/** A node of the flow, opened. */
export type Step = { clase: 'actividad'; activity: Activity } | { clase: 'proceso'; called: CalledProcess };

/** Null when the procedure has no such node: an address cut short, or of another ficha. */
export function stepOf(one: Procedure, key: string | null): Step | null {
  const activity = one.actividades.find(({ numero }) => String(numero) === key);
  if (activity) return { clase: 'actividad', activity };
  const called = one.procesos_llamados.find((each, i) => calledKey(each, i) === key);
  return called ? { clase: 'proceso', called } : null;
}
