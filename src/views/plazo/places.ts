import type { Address } from '@/state/address.svelte';

/** What of another page of the section does not go to this one. */
const elsewhere = {
  codigo: null,
  actividad: null,
  nodo: null,
  q: null,
  documento: null,
  norma: null,
  termino: null,
};

export const plazosHref = (address: Address, changes: Record<string, string | null> = {}): string =>
  address.href('procedimientos', { ...elsewhere, id: null, ...changes });

export const calendarHref = (address: Address, changes: Record<string, string | null> = {}): string =>
  address.href('procedimientos/calendario', { ...elsewhere, id: null, ...changes });

export const instanciaHref = (address: Address, id: string, paso: string | null = null): string =>
  address.href('procedimientos/instancia', { ...elsewhere, id, paso });
