import type { Connector } from '@/engine/connector';
import { planesVigentes, type PlanTipo, type PlanVigente } from '@/sql/plan';
import { loadedYears } from '@/sql/poi-years';
import { oneOf, single, UsageError, type Arguments } from './arguments';
import type { FigureRow } from './figure-rows';
import { NoFigures } from './no-figures';
import {
  flowColumns,
  flowRows,
  indicatorColumns,
  indicatorRows,
  looseColumns,
  looseRows,
  objectiveColumns,
  objectiveRows,
  remarkColumns,
  remarkRows,
} from './plan-rows';

/** What is asked of the plans; null asks for every one, and for the latest year with values. */
export interface PlanAsked {
  plan: PlanTipo | null;
  pliego: string | null;
  ejercicio: number | null;
}

interface PlanFigures {
  columns: readonly string[];
  rows(engine: Connector, asked: PlanAsked): Promise<FigureRow[]>;
}

const articulationEjes = ['flujo', 'suelto'] as const;

export const planTopics: Record<string, (by?: string) => PlanFigures> = {
  indicadores: () => ({ columns: indicatorColumns, rows: inYear(indicatorRows) }),
  objetivos: () => ({ columns: objectiveColumns, rows: inYear(objectiveRows) }),
  articulacion: (by = 'flujo') => {
    const loose = oneOf('by', by, articulationEjes) === 'suelto';
    return {
      columns: loose ? looseColumns : flowColumns,
      rows: async (engine, asked) =>
        (loose ? looseRows : flowRows)(engine, await planOfYear(engine, asked.ejercicio)),
    };
  },
  observaciones: () => ({
    columns: remarkColumns,
    rows: async (engine, asked) => remarkRows(engine, await plansAsked(engine, asked)),
  }),
};

export function askedPlan(options: Arguments['options']): PlanAsked {
  const plan = single(options, 'plan');
  const ejercicio = single(options, 'ejercicio');
  if (ejercicio !== undefined && !/^20\d\d$/.test(ejercicio))
    throw new UsageError(`--ejercicio «${ejercicio}» no es un año. Escríbalo así: 2025.`);
  return {
    plan:
      plan === undefined
        ? null
        : oneOf('plan', plan.toLowerCase(), ['pei', 'pesem']) === 'pei'
          ? 'PEI'
          : 'PESEM',
    pliego: single(options, 'pliego') ?? null,
    ejercicio: ejercicio === undefined ? null : Number(ejercicio),
  };
}

type InYear = (engine: Connector, planes: readonly PlanVigente[], anio: number) => Promise<FigureRow[]>;

function inYear(rows: InYear): PlanFigures['rows'] {
  return async (engine, asked) => {
    const planes = await plansAsked(engine, asked);
    return rows(engine, planes, yearAsked(planes, asked.ejercicio));
  };
}

/** A pliego is asked by its code, or by sector and code where the code alone is not enough: 240 or 38.240. */
async function plansAsked(engine: Connector, { plan, pliego }: PlanAsked): Promise<PlanVigente[]> {
  const loaded = await planesVigentes(engine);
  const planes = loaded.filter(
    ({ tipo, pliego_id, pliego_llave }) =>
      (plan === null || tipo === plan) &&
      (pliego === null || pliego === pliego_id || pliego === pliego_llave),
  );
  if (planes.length > 0) return planes;
  throw new NoFigures(
    loaded.length === 0
      ? 'Ningún archivo trajo un PESEM ni un PEI: no hay cifras que dar.'
      : `Ningún archivo trajo ese plan. Hay: ${loaded.map(({ plan_id }) => plan_id).join(', ')}.`,
  );
}

function yearAsked(planes: readonly PlanVigente[], asked: number | null): number {
  const desde = Math.min(...planes.map((plan) => plan.desde));
  const valued = planes.flatMap(({ ultimo_anio_con_valor }) => ultimo_anio_con_valor ?? []);
  if (asked === null) return valued.length === 0 ? desde : Math.max(...valued);
  const hasta = Math.max(...planes.map((plan) => plan.hasta), ...valued);
  if (asked >= desde && asked <= hasta) return asked;
  throw new NoFigures(`Los planes cargados no tienen el año ${asked}: van de ${desde} a ${hasta}.`);
}

/** The ejercicio of the POI asked, or the latest loaded. */
async function planOfYear(engine: Connector, asked: number | null): Promise<number> {
  const years = await loadedYears(engine);
  if (years.length === 0)
    throw new NoFigures('Ningún archivo trajo actividades del POI: no hay articulación que dar.');
  const year = asked ?? Math.max(...years);
  if (years.includes(year)) return year;
  throw new NoFigures(`No hay POI del ejercicio ${year}. Hay de: ${years.join(', ')}.`);
}
