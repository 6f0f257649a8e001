import type { Activity } from './activities';
import { moneyCells, programmeCells } from './block-cells';
import { identityCells } from './identity-cells';
import type { Cells } from './page';
import { at, between, randomFor } from './random';
import { shareOut, sum, type Series } from './series';

/** Where the money of a row comes from and what it buys; trailing blanks as in the export. */
interface Source {
  fund: readonly [code: string, name: string];
  line: readonly [code: string, name: string];
  heading: readonly [code: string, name: string];
  /** How often an activity has it, 0 to 1, and how much it weighs. */
  odds: number;
  weight: number;
}

const ordinary = [
  ["'1  ", 'RECURSOS ORDINARIOS'],
  ["'00   ", 'RECURSOS ORDINARIOS'],
] as const;
const collected = [
  ["'2  ", 'RECURSOS DIRECTAMENTE RECAUDADOS'],
  ["'09   ", 'RECURSOS DIRECTAMENTE RECAUDADOS'],
] as const;
const credit = [
  ["'3  ", 'RECURSOS POR OPERACIONES OFICIALES DE CREDITO'],
  ["'19   ", 'RECURSOS POR OPERACIONES OFICIALES DE CREDITO'],
] as const;
const donated = [
  ["'4  ", 'DONACIONES Y TRANSFERENCIAS'],
  ["'13   ", 'DONACIONES Y TRANSFERENCIAS'],
] as const;

const staff = ["'5-21 ", 'PERSONAL Y OBLIGACIONES SOCIALES'] as const;
const pensions = ["'5-22 ", 'PENSIONES Y OTRAS PRESTACIONES SOCIALES'] as const;
const services = ["'5-23 ", 'BIENES Y SERVICIOS '] as const;
const grants = ["'5-24 ", 'DONACIONES Y TRANSFERENCIAS'] as const;
const others = ["'5-25 ", 'OTROS GASTOS'] as const;
const assets = ["'6-26 ", 'ADQUISICION DE ACTIVOS NO FINANCIEROS'] as const;

type Fund = typeof ordinary | typeof collected | typeof credit | typeof donated;
const source = ([fund, heading]: Fund, line: Source['line'], odds: number, weight: number): Source => ({
  fund,
  heading,
  line,
  odds,
  weight,
});

const sources: readonly Source[] = [
  source(ordinary, services, 1, 5),
  source(ordinary, staff, 0.4, 4),
  source(ordinary, assets, 0.25, 3),
  source(ordinary, grants, 0.15, 5),
  source(ordinary, others, 0.1, 2.5),
  source(ordinary, pensions, 0.05, 2),
  source(collected, services, 0.35, 2.5),
  source(collected, assets, 0.12, 2),
  source(credit, assets, 0.06, 2.5),
  source(donated, services, 0.12, 3),
];

/** Shares every month out among the sources; each month adds up to the céntimo. */
function portions(programme: Series, weights: readonly number[]): number[][] {
  const months = programme.map((amount) => shareOut(amount, weights));
  return weights.map((_, index) => months.map((parts) => at(parts, index)));
}

function cells(activity: Activity, from: Source, initial: Series | null, current: Series | null): Cells {
  return new Map([
    ...identityCells(activity),
    ...programmeCells(activity.initial, activity.current),
    ['FF ID', from.fund[0]],
    ['Fuente de Financiamiento', from.fund[1]],
    ['GG ID', from.line[0]],
    ['Generica de Gasto', from.line[1]],
    ['Rubro ID', from.heading[0]],
    ['Rubro', from.heading[1]],
    ...moneyCells(initial, current),
    ['Estado(RE)', current ? 'APROBADO' : ''],
    ['Incorporado', activity.incorporated ? "'SI" : "'NO"],
    ['Activo AO', activity.active ? 'SI' : 'NO'],
    ['Activo Programacion', current ? 'SI' : 'NO'],
  ]);
}

/** The rows of POI_PORPROGRAMACIONFINANCIERA of an activity: its Fn(RE), split by fuente, rubro and genérica. */
export function financialRows(activity: Activity): Cells[] {
  const { money, slot } = activity;
  const random = randomFor('sources', slot.key);
  const chosen = sources.filter(({ odds }) => random() < odds);
  if (sum(money.current) === 0)
    return [cells(activity, at(sources, 0), money.initial, activity.active ? money.current : null)];
  const weights = chosen.map(({ weight }) => weight * between(random, 0.6, 1.4));
  const current = portions(money.current, weights);
  const initial = money.initial && portions(money.initial, weights);
  return chosen.map((from, index) =>
    cells(activity, from, initial && at(initial, index), at(current, index)),
  );
}
