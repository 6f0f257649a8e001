import type { ListaPuesto } from '@/sql/lista';

/** The rows in the order shown: the computed one, or the approved one where nothing computes another. */
export function shownOrder(rows: readonly ListaPuesto[], aprobado: boolean): ListaPuesto[] {
  if (!aprobado) return [...rows];
  return [...rows].sort(
    (a, b) => (a.orden_aprobado ?? Infinity) - (b.orden_aprobado ?? Infinity) || a.orden - b.orden,
  );
}

interface Ordered {
  lista: { lista_id: string };
  corte: { corte: string } | null;
  orden: readonly Pick<ListaPuesto, 'cui' | 'orden'>[];
}

/** How many changed of place between two answers about the same list and corte; null where they are of others. */
export function movedBetween(before: Ordered | null, now: Ordered | null): number | null {
  if (before === null || now === null || before.lista.lista_id !== now.lista.lista_id) return null;
  if (before.corte?.corte !== now.corte?.corte) return null;
  const places = new Map(before.orden.map(({ cui, orden }) => [cui, orden]));
  return now.orden.filter(({ cui, orden }) => places.get(cui) !== orden).length;
}
