import type { Band } from '@/core/semaforo';

/** A year of things with a deadline, by rows. */
export interface GanttInput {
  ejercicio: number;
  /** `YYYY-MM-DD` */
  hoy: string;
  groups: readonly GanttGroup[];
  /** Said at the end of the legend. */
  note: string;
}

export interface GanttGroup {
  title: string;
  rows: readonly GanttRow[];
}

export interface GanttRow {
  key: string;
  code: string;
  name: string;
  /** All of it in words, for who does not see the drawing. */
  text: string;
  href: string;
  bar: GanttBar | null;
  /** One per time it is due, where it comes back often. */
  markers: readonly GanttMarker[];
  label: GanttLabel | null;
}

/** Dates `YYYY-MM-DD`. */
export interface GanttBar {
  desde: string;
  vence: string;
  /** When it ended; null while it has not. */
  fin: string | null;
  /** It has not begun. */
  futuro: boolean;
}

export interface GanttMarker {
  fecha: string;
  band: Band;
}

export interface GanttLabel {
  text: string;
  tone: 'rojo' | 'amarillo' | 'gris';
}
