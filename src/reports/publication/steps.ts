import publicacion from '@data/informes/publicacion.json';
import type { Activity } from '@/core/procedure';
import { procedure } from '@/core/procedure-catalog';
import type { Paper } from '../document';

/** Which activities of the manual ask for the publication of a paper. */
export interface PublicationSteps {
  /** The one by which OGPPM asks OGTI to publish it. */
  memorando: Activity;
  /** What that memorando says in the words of its ficha. */
  pide: string;
  /** The one by which the dependencias are told; null where the manual has none. */
  correo: Activity | null;
}

type Ficha = keyof typeof publicacion.procedimientos;

/** Null where the manual does not ask to publish the paper of a ficha. */
export function publicationSteps({ ficha }: Pick<Paper, 'ficha'>): PublicationSteps | null {
  if (!(ficha in publicacion.procedimientos)) return null;
  const { memorando, correo } = publicacion.procedimientos[ficha as Ficha];
  return {
    memorando: activity(ficha, memorando.paso),
    pide: memorando.pide,
    correo: correo.paso === null ? null : activity(ficha, correo.paso),
  };
}

function activity(ficha: string, numero: number): Activity {
  const found = procedure(ficha).actividades.find((one) => one.numero === numero);
  if (!found) throw new Error(`${ficha} has no activity ${numero}`);
  return found;
}
