import source from '@data/procedimientos/plazos.json';
import durations from '@data/procedimientos/duraciones.json';
import type { Regla } from './deadline-rule';

export type Periodicidad = 'anual' | 'semestral' | 'trimestral' | 'mensual' | 'por_plan';

/** When an activity of a procedure must be done. */
export interface Plazo {
  id: string;
  procedimiento: string;
  actividad: number;
  periodicidad: Periodicidad;
  /** The steps of an instance are scheduled back from this one. */
  principal: boolean;
  /** It opens an instance of its activity alone: a date of its own, apart from the procedure's. */
  solo_actividad: boolean;
  regla: Regla;
  palabras: string;
  base_legal: string;
  verificado: boolean;
  nota: string | null;
}

/** Why a procedure has no date of its own. */
export interface SinPlazo {
  procedimiento: string;
  periodicidad: Periodicidad;
  motivo: string;
}

type PlazoSource = Omit<Plazo, 'nota' | 'solo_actividad'> & { nota?: string; solo_actividad?: boolean };

export const plazos: readonly Plazo[] = (source.plazos as PlazoSource[]).map((one) => ({
  ...one,
  nota: one.nota ?? null,
  solo_actividad: one.solo_actividad ?? false,
}));

export const sinPlazo: readonly SinPlazo[] = source.sin_plazo as SinPlazo[];

export function plazosOf(procedimiento: string): Plazo[] {
  return plazos.filter((one) => one.procedimiento === procedimiento);
}

const days: Readonly<Record<string, readonly number[]>> = durations.dias;

/** Días hábiles an activity is given. Not in the manual: a proposal. */
export function defaultDays(procedimiento: string, actividad: number): number {
  const found = days[procedimiento]?.[actividad - 1];
  if (found === undefined) throw new Error(`The catalogue has no ${procedimiento} (${actividad})`);
  return found;
}
