import { isDay } from '@/core/day';
import type { Corte } from '@/core/period';
import type { Connector } from '@/engine/connector';
import { inversionCortes } from '@/sql/inversion';
import { listas } from '@/sql/lista';
import { oneOf, single, UsageError, type Arguments } from './arguments';
import type { FigureRow } from './figure-rows';
import {
  agreementColumns,
  agreementRows,
  gapColumns,
  gapRows,
  investmentColumns,
  investmentEjes,
  investmentRows,
  placeColumns,
  placeRows,
} from './investment-rows';
import { NoFigures } from './no-figures';

/** What is asked of the investments; without a corte, the latest loaded. */
export interface InvestmentsAsked {
  corte: Corte | null;
  lista: string | null;
  /** Day the acuerdos are told at, `YYYY-MM-DD`; without it, that of the latest corte, else the latest they name. */
  al: string | null;
}

interface InvestmentFigures {
  columns: readonly string[];
  rows(engine: Connector, asked: InvestmentsAsked): Promise<FigureRow[]>;
}

export const investmentTopics: Record<string, (by?: string) => InvestmentFigures> = {
  inversiones: (by = 'total') => {
    const eje = oneOf('by', by, investmentEjes);
    return {
      columns: investmentColumns,
      rows: async (engine, { corte }) => investmentRows(engine, eje, await corteAsked(engine, corte)),
    };
  },
  brechas: () => ({ columns: gapColumns, rows: gapRows }),
  lista: () => ({
    columns: placeColumns,
    rows: async (engine, { lista, corte }) => {
      const known = await listas(engine);
      if (known.length === 0) throw new NoFigures('Ningún archivo trajo una lista priorizada: no hay orden que dar.');
      const names = known.map(({ lista_id }) => lista_id).join(', ');
      if (lista === null) throw new UsageError(`lista necesita --lista con su código. Hay: ${names}.`);
      if (!known.some(({ lista_id }) => lista_id === lista))
        throw new NoFigures(`Ningún archivo trajo la lista «${lista}». Hay: ${names}.`);
      const cortes = await inversionCortes(engine);
      return placeRows(engine, lista, corte === null ? (cortes[0]?.corte ?? null) : await corteAsked(engine, corte));
    },
  }),
  acuerdos: () => ({
    columns: agreementColumns,
    rows: async (engine, { al }) => agreementRows(engine, al ?? (await dayOfData(engine))),
  }),
}; // prettier-ignore

/** Day asked, `YYYY-MM-DD`; null without it. */
export function askedDay(options: Arguments['options']): string | null {
  const al = single(options, 'al');
  if (al !== undefined && !isDay(al))
    throw new UsageError(`--al «${al}» no es un día. Escríbalo así: 2026-07-16.`);
  return al ?? null;
}

export function askedInvestments(options: Arguments['options']): Omit<InvestmentsAsked, 'corte'> {
  return { lista: single(options, 'lista') ?? null, al: askedDay(options) };
}

async function corteAsked(engine: Connector, asked: Corte | null): Promise<string> {
  const cortes = await inversionCortes(engine);
  const latest = cortes[0];
  if (!latest) throw new NoFigures('Ningún archivo trajo inversiones: no hay cifras que dar.');
  if (asked === null) return latest.corte;
  const corte = `${asked.ejercicio}-${String(asked.mes).padStart(2, '0')}`;
  if (cortes.some((one) => one.corte === corte)) return corte;
  throw new NoFigures(
    `No hay corte de inversiones de ${corte}. Hay de: ${cortes.map((one) => one.corte).join(', ')}.`,
  );
}

/** The command line reads no clock: the same files give the same figures on any day. */
async function dayOfData(engine: Connector): Promise<string> {
  const [row] = await engine.query<{ dia: string | null }>(
    'SELECT coalesce((SELECT max(fecha) FROM inversion_corte), (SELECT max(sesion_fecha) FROM acuerdo)) AS dia',
  );
  if (row?.dia) return row.dia;
  throw new UsageError(
    'acuerdos necesita --al con el día al que se cuentan los plazos, así: --al 2026-07-16.',
  );
}
