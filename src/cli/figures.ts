import { parseCorte, type Corte } from '@/core/period';
import type { Connector } from '@/engine/connector';
import { readArguments, single, UsageError } from './arguments';
import { toCsv } from './csv';
import { columnsOf, ejes, figureRows, latestCorte, loadedYears, type FigureEje } from './figure-rows';
import { loadFrom } from './from';
import { withWorkspace } from './workspace';

/** Only the figures go to stdout; what was left out of them, to stderr. */
export function run(args: string[]): Promise<number> {
  const { words, options } = readArguments(args, ['from', 'by', 'corte', 'format']);
  if (words.length !== 1 || words[0] !== 'poi_avance')
    throw new UsageError('figures sabe calcular: poi_avance.');
  const from = options['from'] ?? [];
  if (from.length === 0) throw new UsageError('figures necesita --from con al menos un archivo o carpeta.');
  const eje = oneOf('by', single(options, 'by') ?? 'total', ejes);
  const format = oneOf('format', single(options, 'format') ?? 'json', ['json', 'csv'] as const);
  const asked = askedCorte(single(options, 'corte'));
  return withWorkspace(async (engine) => {
    const code = await loadFrom(engine, from);
    const rows = await figureRows(engine, eje, await settledCorte(engine, asked));
    process.stdout.write(
      format === 'csv' ? toCsv(columnsOf(eje), rows) : `${JSON.stringify(rows, null, 2)}\n`,
    );
    return code;
  });
}

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined)
    throw new UsageError(`--${option} no puede ser «${value}». Puede ser: ${allowed.join(', ')}.`);
  return found;
}

function askedCorte(text: string | undefined): Corte | null {
  if (text === undefined) return null;
  const corte = parseCorte(text);
  if (!corte) throw new UsageError(`--corte «${text}» no es un mes. Escríbalo así: 2026-06.`);
  return corte;
}

async function settledCorte(engine: Connector, asked: Corte | null): Promise<Corte> {
  const years = await loadedYears(engine);
  if (years.length === 0)
    throw new NoFigures('Ningún archivo trajo actividades del POI: no hay cifras que dar.');
  if (asked !== null) {
    if (years.includes(asked.ejercicio)) return asked;
    throw new NoFigures(`No hay datos del ejercicio ${asked.ejercicio}. Hay de: ${years.join(', ')}.`);
  }
  const latest = await latestCorte(engine);
  if (latest) return latest;
  throw new NoFigures('Ninguna actividad tiene todavía ejecución: indique el mes con --corte AAAA-MM.');
}

class NoFigures extends Error {}

export type { FigureEje };
