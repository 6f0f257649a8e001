import type { Sobre } from '@/journal/event';
import { registroLlave } from '@/sql/plan-registro';
import type { PlanYear } from './registro.svelte';

export const factorOf = ({ planId, anio }: PlanYear, id: string): Sobre => ({
  tipo: 'plan_factor',
  llave: registroLlave(planId, anio, id),
});

export const recomendacionOf = ({ planId, anio }: PlanYear, id: string): Sobre => ({
  tipo: 'plan_recomendacion',
  llave: registroLlave(planId, anio, id),
});

/** Field that takes a factor or a recommendation out of the list; it holds the day, `YYYY-MM-DD`. */
export const WITHDRAWN = 'retirado';

/** `R-09.4k2f7`: the number after the last, and letters so that two people who add at once do not write the same thing. */
export function nextId(
  prefix: 'F' | 'R',
  ids: readonly string[],
  random: () => number = Math.random,
): string {
  const used = ids.map((id) => Number(/^\D*(\d+)/.exec(id)?.[1] ?? 0));
  const next = Math.max(0, ...used) + 1;
  const apart = Math.floor(random() * 36 ** 5)
    .toString(36)
    .padStart(5, '0');
  return `${prefix}-${String(next).padStart(2, '0')}.${apart}`;
}

/** Only what changed since `before` (null: all of it) becomes an annotation: an emptied field withdraws what was written of it. */
export function changed<Field extends string>(
  before: Readonly<Partial<Record<NoInfer<Field>, unknown>>> | null,
  after: Readonly<Record<Field, string>>,
): { campo: Field; valor: string | null }[] {
  return (Object.keys(after) as Field[]).flatMap((campo) => {
    const valor = after[campo].trim();
    return valor === String(before?.[campo] ?? '') ? [] : [{ campo, valor: valor === '' ? null : valor }];
  });
}
