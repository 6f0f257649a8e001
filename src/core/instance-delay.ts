import { addBusinessDays, type CalendarOptions } from './calendar';
import { delayEffect } from './critical-path';
import type { Paso, Scheduled } from './instance';
import { pathOf } from './instance-path';

/** A step that moves when another one ends later; dates `YYYY-MM-DD`. */
export interface Moved {
  paso: Paso;
  /** When it would be due. */
  nuevo: string;
  /** Días hábiles it moves. */
  dias: number;
  /** It is the one the deadline is of, and its date does not move: so many it would be late. */
  incumple: boolean;
}

/** What a delay of some días hábiles in a step moves, once its margin is spent; steps already done or left out do not move. */
export function simulateDelay(
  scheduled: Scheduled,
  key: string,
  days: number,
  calendar?: CalendarOptions,
): Moved[] {
  const moved = delayEffect(pathOf(scheduled).steps, key, days);
  return scheduled.pasos.flatMap((paso) => {
    const dias = moved.get(paso.key);
    if (dias === undefined || paso.hecho !== null || paso.omitido !== null) return [];
    return [
      { paso, nuevo: addBusinessDays(paso.vence, dias, calendar), dias, incumple: paso.plazo !== null },
    ];
  });
}
