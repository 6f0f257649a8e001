import type { Hit, HitClass } from '@/core/procedure-search';
import type { Address } from '@/state/address.svelte';

/** What of the catalogue a reader may look at apart; one at a time. */
export const subjects = ['ejecutor', 'documento', 'norma', 'termino'] as const;
export type SubjectClass = (typeof subjects)[number];

/** An address without any of them, nor a search. */
export const nothing = { ejecutor: null, documento: null, norma: null, termino: null, q: null, nodo: null };

export function subjectHref(address: Address, clase: SubjectClass, id: string): string {
  return address.href('procedimientos/manual', { ...nothing, codigo: null, actividad: null, [clase]: id });
}

export function fichaHref(
  address: Address,
  codigo: string,
  actividad: string | number | null = null,
): string {
  return address.href('procedimientos/ficha', {
    ...nothing,
    codigo,
    actividad: actividad === null ? null : String(actividad),
  });
}

/** The list of the sixteen. */
export function listHref(address: Address): string {
  return address.href('procedimientos/manual', { ...nothing, codigo: null, actividad: null });
}

/** Where a result of the search is read. */
export function hitHref(address: Address, { clase, id, lugares }: Hit): string {
  if (clase === 'procedimiento') return fichaHref(address, id);
  if (clase === 'actividad') return fichaHref(address, lugares[0]!.procedimiento, lugares[0]!.actividad);
  return subjectHref(address, clase, id);
}

export const hitClasses: Record<HitClass, string> = {
  procedimiento: 'Procedimientos',
  ejecutor: 'Ejecutores',
  documento: 'Documentos',
  actividad: 'Actividades',
  norma: 'Normas',
  termino: 'Términos',
};

/** Results by class; first the class of the best one. */
export function grouped(hits: readonly Hit[]): { clase: HitClass; hits: Hit[] }[] {
  const classes = [...new Set(hits.map(({ clase }) => clase))];
  return classes.map((clase) => ({ clase, hits: hits.filter((hit) => hit.clase === clase) }));
}
