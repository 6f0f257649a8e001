import { addDays } from '@/core/calendar';
import type { Instance } from '@/core/instance';
import { parseInstancePeriod } from '@/core/instance-period';
import { instanceId, nextNumbered, openInstance, type Opening } from '@/core/instances';
import { procedure } from '@/core/procedure-catalog';

/** What is asked to open a procedure, as it is typed. */
export interface Asked {
  procedimiento: string;
  periodo: string;
  alcance: string;
  inicio: string;
  caso: string;
}

/** Opened by its number in the year. */
export const numbered = (procedimiento: string): boolean => procedure(procedimiento).casos.length > 0;

/** The period proposed: the next number of the year, or the year after. */
export function proposedPeriod(procedimiento: string, ejercicio: number, known: readonly Instance[]): string {
  return numbered(procedimiento) ? nextNumbered(procedimiento, ejercicio, known) : String(ejercicio + 1);
}

export interface Faults {
  periodo?: string;
  inicio?: string;
  caso?: string;
}

/** What is wrong with what was typed, by field, and what to write. */
export function faultsOf(asked: Asked, known: readonly Instance[]): Faults {
  const faults: Faults = {};
  const id = instanceId(openingOf(asked));
  if (parseInstancePeriod(asked.periodo.trim()) === null)
    faults.periodo = 'Escriba un año («2027»), unos años («2026-2030»), un mes («2026-05»), un trimestre («2026-T2»), un semestre («2026-S1») o un número («2026-n3»).';
  else if (known.some((one) => one.id === id)) faults.periodo = 'Ya está abierto para ese periodo: búsquelo en la lista.';
  if (asked.inicio !== '' && (!/^\d{4}-\d{2}-\d{2}$/.test(asked.inicio) || addDays(asked.inicio, 0) !== asked.inicio))
    faults.inicio = 'Ponga una fecha que exista.';
  const found = faults.periodo ? null : openInstance(openingOf(asked));
  if (found && found.plazo === null && asked.inicio === '')
    faults.inicio = 'Ninguna regla fija su plazo: ponga cuándo empieza.';
  if (found?.plazo?.regla.tipo === 'dias_habiles_desde' && asked.inicio === '')
    faults.inicio = 'Su plazo se cuenta desde que empieza: ponga la fecha.';
  if (numbered(asked.procedimiento) && asked.caso === '') faults.caso = 'Elija el caso.';
  return faults;
} // prettier-ignore

export function openingOf({ procedimiento, periodo, alcance, inicio, caso }: Asked): Opening {
  return {
    procedimiento,
    periodo: periodo.trim(),
    alcance: alcance.trim() || null,
    inicio: inicio || null,
    caso: caso || null,
  };
}
