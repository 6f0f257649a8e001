import type { Periodicidad, Plazo } from './procedure-deadlines';

/** A procedure opened for a period: POI Anual 2027, seguimiento de mayo de 2026, validación del PEI de SANIPES. */
export interface Instance {
  /** `E1.3.5|2026-05`, `E1.2.7|2026-n3`, `E1.3.4|2026-2030|SANIPES`: procedimiento, periodo and, where it has one, alcance. Its llave in the journal (tipo `instancia`). */
  id: string;
  procedimiento: string;
  /** `2027`, `2026-05`, `2026-T2`, `2026-S1`, `2026-2030`, or `2026-n3`, the third of its year. Of a date of one activity, its month. */
  periodo: string;
  /** Pliego or dependencia it is opened for; null: the whole ministry. */
  alcance: string | null;
  /** «Seguimiento mensual del POI, mayo de 2026». */
  nombre: string;
  /**
   * Year in which its principal deadline, or its start where it has none, falls; of what follows up a month, a quarter
   * or a half, that year, though the last is due in January of the next.
   */
  ejercicio: number;
  periodicidad: Periodicidad;
  /** It opens by itself, from a rule; nobody wrote it. */
  recurrente: boolean;
  /** Rule of its principal deadline; null: scheduled forward from `inicio`. */
  plazo: Plazo | null;
  /** `YYYY-MM-DD`, as written; null: as late as its deadline allows. */
  inicio: string | null;
  /** Of a procedure that has cases. */
  caso: string | null;
  /** Times the observations were returned. */
  rondas: number;
  /** Why it was left without effect; null while it stands. */
  anulada: string | null;
}

/** What says that a step is done. */
export interface Hecho {
  /** `YYYY-MM-DD` */
  fecha: string;
  documento: string | null;
  nota: string | null;
  /** Who wrote it; null when it comes from a file or from the data. */
  quien: string | null;
  /** Deduced from the data: why, in words. Null when somebody said it. */
  inferido: string | null;
}

/** Parts of a step that several dependencias take. */
export interface Partes {
  hechas: number;
  total: number;
  /** Siglas or names, in order. */
  faltan: readonly string[];
}

export type EstadoPaso = 'cumplido' | 'cumplido_tarde' | 'omitido' | 'vencido' | 'vence_pronto' | 'en_plazo';

/** An activity of an instance, on a day. */
export interface Paso {
  instancia: string;
  /** `4`, or `4r2` the second time. Its llave in the journal (tipo `paso`): `instancia|key`. */
  key: string;
  numero: number;
  ronda: number;
  actividad: string;
  /** Id of the executor. */
  ejecutor: string;
  /** Programmed, `YYYY-MM-DD`, días hábiles. */
  inicio: string;
  vence: string;
  /** Rule of its own; null: the date comes from the schedule. With one, the date is the rule's, whatever came late before it. */
  plazo: Plazo | null;
  hecho: Hecho | null;
  /** Why it is left out; null while it counts. */
  omitido: string | null;
  partes: Partes | null;
  /** Días hábiles it can slip before the deadline does; 0: critical. */
  holgura: number;
  estado: EstadoPaso;
  /** Días hábiles left to `vence`; negative: late, today or, when done, that day. */
  dias: number;
}

export type EstadoInstancia =
  'cumplida' | 'cumplida_tarde' | 'vencida' | 'vence_pronto' | 'en_plazo' | 'por_venir' | 'anulada';

/** An instance with its steps, on a day. */
export interface Scheduled extends Instance {
  pasos: readonly Paso[];
  /** First programmed day, and the day it is due. */
  desde: string;
  vence: string;
  /** `YYYY-MM-DD`, when its last needed step was done. */
  cumplida: string | null;
  /** The first step not done, by order; null when there is none. */
  detenida: Paso | null;
  estado: EstadoInstancia;
  /** As of its steps, on its own deadline. */
  dias: number;
}
