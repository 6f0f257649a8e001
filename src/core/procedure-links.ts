import type { Place } from './procedure';
import { activities } from './procedure-catalog';
import { documents } from './procedure-documents';

/** A document that one procedure makes and another one uses. */
export interface Enlace {
  documento: string;
  nombre: string;
  /** The last activity of its procedure that makes it. */
  de: Place;
  a: Place;
}

/** How the procedures join. */
export const enlaces: readonly Enlace[] = documents.flatMap(({ id, nombre, producen, consumen }) =>
  lastOfEach(producen).flatMap((de) =>
    consumen
      .filter(({ procedimiento }) => procedimiento !== de.procedimiento)
      .map((a) => ({ documento: id, nombre, de, a })),
  ),
);

/** What a procedure takes from others. */
export function before(codigo: string): Enlace[] {
  return enlaces.filter(({ a }) => a.procedimiento === codigo);
}

/** What others take from a procedure. */
export function after(codigo: string): Enlace[] {
  return enlaces.filter(({ de }) => de.procedimiento === codigo);
}

/** What one party hands to another, activity by activity: executor → destinatario. */
export interface Delivery {
  de: string;
  a: string;
  documentos: readonly string[];
  en: Place;
}

export const deliveries: readonly Delivery[] = activities.flatMap((one) =>
  one.destinatarios
    .filter(({ clase }) => clase === 'entidad')
    .map(({ id }) => ({
      de: one.ejecutor,
      a: id,
      documentos: one.salidas.map((document) => document.id),
      en: { procedimiento: one.procedimiento, actividad: one.numero },
    })),
);

function lastOfEach(places: readonly Place[]): Place[] {
  return [...new Map(places.map((place) => [place.procedimiento, place])).values()];
}
