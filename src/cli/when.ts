import { parseCorte, parsePeriodo, type Corte, type Periodo } from '@/core/period';
import type { Connector } from '@/engine/connector';
import { latestCorte, loadedYears } from '@/sql/poi-years';
import { UsageError } from './arguments';
import { NoFigures } from './no-figures';

export function askedCorte(text: string | undefined): Corte | null {
  if (text === undefined) return null;
  const corte = parseCorte(text);
  if (!corte) throw new UsageError(`--corte «${text}» no es un mes. Escríbalo así: 2026-06.`);
  return corte;
}

export function askedPeriod(text: string | undefined): Periodo | null {
  if (text === undefined) return null;
  const periodo = parsePeriodo(text);
  if (!periodo)
    throw new UsageError(
      `--periodo «${text}» no es un trimestre ni un semestre. Escríbalo así: 2026-T2 o 2026-S1.`,
    );
  return periodo;
}

/** The period asked; else the latest quarter that has ended by the corte. */
export async function planPeriod(engine: Connector, asked: Periodo | null): Promise<Periodo> {
  const { ejercicio, mes } = await planCorte(
    engine,
    asked && { ejercicio: asked.ejercicio, mes: asked.hasta },
  );
  if (asked !== null) return asked;
  const hasta = 3 * Math.floor(mes / 3);
  if (hasta > 0) return { ejercicio, desde: hasta - 2, hasta };
  throw new NoFigures('Todavía no termina ningún trimestre: indique el periodo con --periodo AAAA-T1.');
}

export async function planCorte(engine: Connector, asked: Corte | null): Promise<Corte> {
  const years = await loadedYears(engine);
  if (years.length === 0)
    throw new NoFigures('Ningún archivo trajo actividades del POI: no hay cifras que dar.');
  const latest = asked === null ? await latestCorte(engine) : within(asked, years);
  if (latest) return latest;
  throw new NoFigures('Ninguna actividad tiene todavía ejecución: indique el mes con --corte AAAA-MM.');
}

export function within(asked: Corte, years: readonly number[]): Corte {
  if (years.includes(asked.ejercicio)) return asked;
  throw new NoFigures(
    years.length === 0
      ? 'Ningún archivo trajo lo que se pide: no hay cifras que dar.'
      : `No hay datos del ejercicio ${asked.ejercicio}. Hay de: ${years.join(', ')}.`,
  );
}
