import { isDay } from '@/core/day';
import type { Scheduled } from '@/core/instance';
import type { DeadlineFilter } from '@/core/deadline-list';
import { scheduleYear } from '@/core/instance-year';
import { executors, procedures } from '@/core/procedure-catalog';
import type { Connector } from '@/engine/connector';
import { procedimientosDe, ultimaExportacion } from '@/sql/procedimiento';
import { single, UsageError, type Arguments } from './arguments';
import { deadlineColumns, deadlineRows, indicatorColumns, processIndicatorRows } from './deadline-rows';
import type { FigureRow } from './figure-rows';

/** What is asked of the deadlines: the day they are told, the year, and which. */
export interface DeadlinesAsked extends DeadlineFilter {
  /** `YYYY-MM-DD`; null: that of the last export of what is read, else today. */
  al: string | null;
  /** Null: that of the day. */
  ejercicio: number | null;
}

export interface YearOfDeadlines {
  scheduled: Scheduled[];
  ejercicio: number;
  al: string;
}

/** Loaded or not, the rules of the catalogue always tell their dates. */
export async function yearOfDeadlines(engine: Connector, asked: DeadlinesAsked): Promise<YearOfDeadlines> {
  const al = asked.al ?? (await ultimaExportacion(engine)) ?? new Date().toISOString().slice(0, 10);
  const ejercicio = asked.ejercicio ?? Number(al.slice(0, 4));
  const facts = await procedimientosDe(engine, ejercicio);
  return { scheduled: scheduleYear(ejercicio, facts, { al }), ejercicio, al };
}

export const deadlineTopics: Record<
  string,
  { columns: readonly string[]; rows(engine: Connector, asked: DeadlinesAsked): Promise<FigureRow[]> }
> = {
  plazos: {
    columns: deadlineColumns,
    rows: async (engine, asked) => {
      const { scheduled, al } = await yearOfDeadlines(engine, asked);
      return deadlineRows(scheduled, al, asked);
    },
  },
  indicadores_proceso: {
    columns: indicatorColumns,
    rows: async (engine, asked) => {
      const { scheduled, ejercicio, al } = await yearOfDeadlines(engine, asked);
      return processIndicatorRows(scheduled, ejercicio, al);
    },
  },
};

export function askedDeadlines(options: Arguments['options']): DeadlinesAsked {
  const al = single(options, 'al') ?? null;
  if (al !== null && !isDay(al))
    throw new UsageError(`--al «${al}» no es una fecha. Escríbala así: 2026-07-16.`);
  const year = single(options, 'ejercicio');
  if (year !== undefined && !/^20\d\d$/.test(year))
    throw new UsageError(`--ejercicio «${year}» no es un año. Escríbalo así: 2026.`);
  return {
    al,
    ejercicio: year === undefined ? null : Number(year),
    procedimiento: existing(
      'procedimiento',
      single(options, 'procedimiento'),
      procedures.map(({ codigo }) => codigo),
    ),
    ejecutor: existing(
      'ejecutor',
      single(options, 'ejecutor'),
      executors.map(({ id }) => id),
    ),
  };
}

function existing(option: string, value: string | undefined, known: readonly string[]): string | null {
  if (value === undefined || known.includes(value)) return value ?? null;
  throw new UsageError(`--${option} no puede ser «${value}». Puede ser: ${known.join(', ')}.`);
}
