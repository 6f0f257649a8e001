import type { Sobre } from '@/journal/event';
import type { PoiModificacion } from '@/sql/poi-modificacion-ao';

export interface Caso {
  value: string;
  /** In the manual's words, as far as it describes it. */
  label: string;
  long: string;
}

/** The cases of the ficha E1.2.7, which names the first and tells the steps of the other two. */
export const casos: readonly Caso[] = [
  {
    value: '6.3.1',
    label: 'Caso 6.3.1',
    long: 'La ficha E1.2.7 lo nombra entre las necesidades de modificación y no describe sus pasos.',
  },
  {
    value: '6.3.2',
    label: 'Caso 6.3.2, modificación presupuestal',
    long: 'Se solicita la modificación presupuestal a la OP; si es por una nueva AO, con opinión técnica de la OPM (actividades 1 a 8).',
  },
  {
    value: '6.3.3',
    label: 'Caso 6.3.3, modificación del POI',
    long: 'Se solicita la modificación del POI por correo electrónico, con la Nota de Certificación Presupuestaria y el Anexo N.º 07 (desde la actividad 9).',
  },
];

export function casoLabel(value: string | null): string {
  if (value === null) return 'Sin clasificar';
  return casos.find((one) => one.value === value)?.label ?? `Caso ${value}`;
}

/** What the journal keeps of an AO that changed: between those two cuts, or from the initial plan to whatever stands. */
export function modificationOf({ anotacion }: Pick<PoiModificacion, 'anotacion'>): Sobre {
  return { tipo: 'poi_modificacion', llave: anotacion };
}

export const fields = ['caso', 'documento', 'fecha'] as const;
export type Field = (typeof fields)[number];

export const estadoWords = {
  creada: 'creada',
  desactivada: 'desactivada',
  modificada: 'modificada',
  reprogramada: 'reprogramada',
} as const;

export const estadoLong = {
  creada: 'solo está ahora',
  desactivada: 'solo estaba antes',
  modificada: 'cambió su meta anual, su PIM o su centro',
  reprogramada: 'igual en el año, en otros meses',
} as const;
