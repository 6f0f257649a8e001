import { countOf, formatNumber, formatPercent, joinList, numberWord, plural, sentence } from '@/core/format';
import type { PlanIndicador, PlanPendiente } from '@/sql/plan-indicador';
import type { PlanObjetivo } from '@/sql/plan-objetivo';
import { gapFinding, headline, shortOf, yearsFinding } from '../plan/evaluation-words';
import { responsableName } from '../plan/indicador';
import { NOBODY, period, whereFinding, withPace } from '../plan/pei-words';
import { factsOf, type Fact } from '../figure-book';
import { goalsOf, wholeIn, type PlanFigures } from './pei-read';
import { GRUPO, INDICADOR } from './plan-tables';

/** A sentence and what its numbers tell. */
export type Told = [text: string, facts: Fact[]];

/** How many indicators reached what was expected, and what that makes of the whole plan. */
export function reachedTold({ plan, anio, objetivos }: PlanFigures): Told {
  const total = objetivos.find(({ nivel }) => nivel === 'plan');
  const name = `el ${plan.tipo} ${period(plan)}`;
  if (!total || total.con_dato === 0)
    return [`No se conoce el resultado de ${anio}: ningún indicador de ${name.slice(3)} tiene avance calculado.`, []];
  const { con_dato, alcanzan, indicadores, tipo_1 } = total;
  const reach = `${formatNumber(alcanzan)} de los ${countOf(con_dato, 'indicador', 'indicadores')} con dato ${plural(alcanzan, 'alcanzó', 'alcanzaron')} su logro esperado`;
  const rest =
    indicadores === con_dato ? '' : ` Los indicadores del plan son ${formatNumber(indicadores)}: los demás quedaron sin dato (ND) y no entran en el promedio.`;
  return [
    `En ${anio}, ${name} obtuvo el ${formatPercent(tipo_1)} de lo esperado (avance Tipo I): ${reach}.${rest}`,
    factsOf(GRUPO, total, ['tipo_1', 'alcanzan', 'con_dato', 'indicadores']),
  ];
} // prettier-ignore

/** The result of the year beside the one before and the end of the plan. */
export function resultTold(figures: PlanFigures): Told {
  const { plan, anio } = figures;
  const [year, before, whole] = [wholeIn(figures, anio), wholeIn(figures, anio - 1), wholeIn(figures, null)];
  if (!year) return [`El plan no tiene indicadores de ${anio}.`, []];
  return [
    headline(year, before, whole, plan).replace(/^El PEI /, `El ${plan.tipo} `),
    [
      ...factsOf(GRUPO, year, ['tipo_1', 'con_dato', 'indicadores']),
      ...factsOf(GRUPO, before, ['tipo_1']),
      ...factsOf(GRUPO, whole, ['tipo_1']),
    ],
  ];
}

/** Which objectives stand below, and the lowest. */
export function whereTold(figures: PlanFigures): Told {
  const goals = goalsOf(figures);
  const count = (semaforo: PlanObjetivo['semaforo']) => ({
    value: goals.filter((row) => row.semaforo === semaforo).length,
    source: `${GRUPO}.semaforo`,
  });
  const known = goals.filter(({ tipo_1 }) => tipo_1 !== null);
  return [
    whereFinding(goals),
    [
      count('rojo'),
      count('amarillo'),
      { value: known.length, source: `${GRUPO}.semaforo` },
      ...(known.length === 1 ? factsOf(GRUPO, known[0], ['tipo_1']) : []),
    ],
  ];
}

/** Who moved most since the year before. */
export function changeTold(figures: PlanFigures): Told {
  const { anios, anio } = figures;
  const goals = anios
    .filter(({ nivel }) => nivel === 'OEI' || nivel === 'OES')
    .map((row) => ({ ...row, nivel: 'OEI' as const }));
  const changes = goals.flatMap((row) => {
    const before = goals.find((one) => one.objetivo_id === row.objetivo_id && one.anio === anio - 1)?.tipo_1;
    return row.anio === anio && row.tipo_1 !== null && before != null ? [row.tipo_1 - before] : [];
  });
  return [
    yearsFinding(goals, anio),
    [
      ...changes.map((change) => ({ value: Math.abs(change), source: `${GRUPO}.tipo_1` })),
      ...goals.filter((row) => row.anio === anio).flatMap((row) => factsOf(GRUPO, row, ['tipo_1'])),
    ],
  ];
}

/** At which pace the indicators go to the end of the plan. */
export function paceTold(figures: PlanFigures): Told {
  const total = wholeIn(figures, figures.anio);
  if (!total) return ['', []];
  const parts = (
    [
      [total.en_ruta, 'va en ruta', 'van en ruta'],
      [total.requiere_aceleracion, 'requiere acelerar', 'requieren acelerar'],
      [total.avance_limitado, 'tiene avance limitado', 'tienen avance limitado'],
      [total.retroceso, 'retrocede', 'retroceden'],
    ] as const
  ).flatMap(([n, one, many]) => (n === 0 ? [] : [`${numberWord(n, 'alone')} ${plural(n, one, many)}`]));
  if (parts.length === 0) return [`De ningún indicador se conoce el ritmo hacia ${figures.plan.hasta}.`, []];
  return [
    `Respecto del ritmo que pide el logro esperado de ${figures.plan.hasta}, ${joinList(parts)}.`,
    factsOf(GRUPO, total, ['en_ruta', 'requiere_aceleracion', 'avance_limitado', 'retroceso']),
  ];
}

/** Indicators that did not reach the year. */
export function gapTold(rows: readonly PlanIndicador[], anio: number): Told {
  const known = rows.filter(({ brecha_logro }) => brecha_logro !== null);
  const short = known.filter(({ brecha_logro, tipo_1_real }) => brecha_logro! > 0 && tipo_1_real !== null);
  const near = short.filter(({ semaforo }) => semaforo === 'verde');
  return [
    gapFinding(rows, anio),
    [short, known, near].map((some) => ({ value: some.length, source: `${INDICADOR}.semaforo` })),
  ];
}

const FURTHEST = 3;

/** The indicators furthest from what was expected. */
export function furthestTold({ indicadores, codes }: PlanFigures): Told {
  const low = shortOf(indicadores)
    .filter(({ semaforo }) => semaforo === 'rojo' || semaforo === 'amarillo')
    .slice(0, FURTHEST);
  if (low.length === 0) return ['', []];
  const named = low.map(
    (row) => `${codes.get(row.indicador_id) ?? row.indicador_id} (${formatPercent(row.tipo_1_real)})`,
  );
  return [
    `${plural(low.length, 'El más lejano de su logro esperado fue', 'Los más lejanos de su logro esperado fueron')} ${joinList(named)}.`,
    low.flatMap((row) => factsOf(INDICADOR, row, ['tipo_1_real'])),
  ];
}

/** How the year closed beside the one before: for the conclusions. */
export function closedTold(figures: PlanFigures): Told {
  const { plan, anio } = figures;
  const [year, before] = [wholeIn(figures, anio), wholeIn(figures, anio - 1)];
  if (year?.tipo_1 == null) return [`El ${plan.tipo} no tuvo resultado que evaluar en ${anio}.`, []];
  const state = year.semaforo === 'exceso' ? 'verde' : year.semaforo;
  const start = `El ${plan.tipo} cerró ${anio} en ${state}, con ${formatPercent(year.tipo_1)} de avance`;
  if (before?.tipo_1 == null) return [`${start}.`, factsOf(GRUPO, year, ['tipo_1'])];
  const change = year.tipo_1 - before.tipo_1;
  const moved =
    Math.abs(change) < 0.05
      ? `igual que en ${anio - 1}`
      : `${formatNumber(Math.abs(change), 1)} puntos ${change > 0 ? 'más' : 'menos'} que en ${anio - 1}`;
  return [
    `${start}, ${moved}.`,
    [...factsOf(GRUPO, year, ['tipo_1']), { value: Math.abs(change), source: `${GRUPO}.tipo_1` }],
  ];
}

/** What each pace asks for: for the conclusions. */
export function paceConclusion(figures: PlanFigures): Told {
  const total = wholeIn(figures, figures.anio);
  const known = total === null ? 0 : withPace(total);
  if (total === null || known === 0) return ['', []];
  const parts = [
    ...(total.en_ruta > 0 ? [`basta mantener el ritmo en ${numberWord(total.en_ruta)} ${plural(total.en_ruta, 'indicador', 'indicadores')}`] : []),
    ...(total.requiere_aceleracion > 0 ? [`hay que acelerar en ${numberWord(total.requiere_aceleracion, 'alone')}`] : []),
    ...(total.avance_limitado > 0 ? [`el avance es limitado en ${numberWord(total.avance_limitado, 'alone')}`] : []),
    ...(total.retroceso > 0 ? [`se retrocede en ${numberWord(total.retroceso, 'alone')}`] : []),
  ];
  return [
    `Hacia ${figures.plan.hasta}, ${joinList(parts)}.`,
    factsOf(GRUPO, total, ['en_ruta', 'requiere_aceleracion', 'avance_limitado', 'retroceso']),
  ];
} // prettier-ignore

/** What cannot be told: for the conclusions. */
export function blindConclusion({ indicadores }: PlanFigures): Told {
  const blind = indicadores.filter(({ tipo_1 }) => tipo_1 === null);
  if (blind.length === 0) return ['', []];
  return [
    `${sentence(numberWord(blind.length))} ${plural(blind.length, 'indicador quedó', 'indicadores quedaron')} sin avance: su resultado no se conoce.`,
    [{ value: blind.length, source: `${INDICADOR}.semaforo` }],
  ];
}

/** Whose values are missing. */
export function owedTold({ pendientes, objetivos, anio }: PlanFigures): Told {
  const total = objetivos.find(({ nivel }) => nivel === 'plan');
  const owing = pendientes.filter(({ debidos }) => debidos > 0);
  if (!total || pendientes.length === 0) return [`El plan no pide valores de ${anio}.`, []];
  const facts = factsOf(GRUPO, total, ['con_valor', 'indicadores']);
  const sent = `${sentence(plural(total.con_valor, 'se registró', 'se registraron'))} ${countOf(total.con_valor, 'valor obtenido', 'valores obtenidos')} de ${anio}, de ${countOf(total.indicadores, 'indicador', 'indicadores')}`;
  if (owing.length === 0) return [`${sent}: ninguna dependencia debe valores.`, facts];
  const named = owing.filter(({ responsable }) => responsable !== NOBODY).map(nameOf);
  const nobody = owing.length > named.length ? ' De otros el plan no dice quién responde.' : '';
  return [named.length === 0 ? `${sent}.${nobody}` : `${sent}. ${whoOwes(named)}.${nobody}`, facts];
}

const nameOf = ({ responsable }: PlanPendiente): string => responsableName(responsable);
const NAMED = 6;

function whoOwes(names: readonly string[]): string {
  const rest = names.length - NAMED;
  const said = rest > 0 ? [...names.slice(0, NAMED), `otras ${numberWord(rest, 'f')}`] : names;
  return `${plural(names.length, 'Debe los que faltan', 'Deben los que faltan')} ${joinList(said)}`;
}
