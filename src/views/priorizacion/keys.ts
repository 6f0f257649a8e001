import type { Sobre } from '@/journal/event';
import { listaLlave } from '@/sql/lista';

export const criterioOf = (lista_id: string, criterio_id: string): Sobre => ({
  tipo: 'lista_criterio',
  llave: listaLlave(lista_id, criterio_id),
});

export const puntajeOf = (lista_id: string, cui: string, criterio_id: string): Sobre => ({
  tipo: 'lista_puntaje',
  llave: listaLlave(lista_id, cui, criterio_id),
});

/** What is asked of a UF or UEI for a list. */
export const pedidoOf = (lista_id: string, uei: string): Sobre => ({
  tipo: 'lista_pedido',
  llave: listaLlave(lista_id, uei),
});

/** The code of a criterion added here: the first free one. */
export function newCriterioId(known: readonly string[]): string {
  for (let n = 1; ; n++) if (!known.includes(`T${n}`)) return `T${n}`;
}

/** «12,5» or «12.5» as a number in a range; null where it is none. */
export function numberIn(text: string, least: number, most: number): number | null {
  const clean = text.trim().replace(',', '.');
  if (!/^\d+(\.\d+)?$/.test(clean)) return null;
  const value = Number(clean);
  return value >= least && value <= most ? value : null;
}
