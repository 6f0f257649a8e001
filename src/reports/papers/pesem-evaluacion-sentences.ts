import {
  countOf,
  formatMoney,
  formatNumber,
  formatPercent,
  joinList,
  numberWord,
  plural,
  sentence,
} from '@/core/format';
import { entityName } from '@/core/names';
import type { PlanAporte } from '@/sql/plan-aporte';
import { matrixFinding, resultCounts } from '../plan/pesem-words';
import { columnsOf, rowsOf } from '../plan/matrix';
import { worstFirst } from '../plan/pei-words';
import { factsOf } from '../figure-book';
import { goalsOf } from './pei-read';
import type { PesemFigures } from './pesem-evaluacion-read';
import { APORTE } from './pesem-evaluacion-tables';
import { goalName, GRUPO } from './plan-tables';
import type { Told } from './plan-sentences';

/** How the results of the sector stand: «De cuatro OES, dos están en verde, uno en rojo y uno no se midió». */
export function sectorTold(figures: PesemFigures): Told {
  const { all, verde, amarillo, rojo, nd } = resultCounts(goalsOf(figures));
  if (all === 0) return ['El PESEM no trae objetivos sectoriales (OES).', []];
  const parts = [
    ...(verde > 0 ? [`${numberWord(verde, 'alone')} en verde`] : []),
    ...(amarillo > 0 ? [`${numberWord(amarillo, 'alone')} en amarillo`] : []),
    ...(rojo > 0 ? [`${numberWord(rojo, 'alone')} en rojo`] : []),
    ...(nd > 0 ? [`${numberWord(nd, 'alone')} sin dato`] : []),
  ];
  const [worst] = worstFirst(goalsOf(figures).filter(({ tipo_1 }) => tipo_1 !== null));
  const low = worst && all > 1 ? ` El más bajo fue ${goalName(worst)} (${formatPercent(worst.tipo_1)}).` : '';
  return [
    `De ${countWord(all)} del sector, en ${figures.anio} ${plural(all, 'quedó', 'quedaron')} ${joinList(parts)}.${low}`,
    [
      ...[all, verde, amarillo, rojo, nd].map((value) => ({ value, source: `${GRUPO}.semaforo` })),
      ...factsOf(GRUPO, worst, ['tipo_1']),
    ],
  ];
} // prettier-ignore

const countWord = (n: number): string => `${numberWord(n)} ${plural(n, 'objetivo', 'objetivos')}`;

/** What the PEI put in. */
export function contributionTold({ aportes, peis, anio, plan }: PesemFigures): Told {
  const sector = aportes.find(({ nivel, todos }) => nivel === 'sector' && todos);
  if (peis === 0) return [`Ningún PEI cargado rige ${anio}: no se conoce el aporte de los pliegos al PESEM.`, []];
  if (!sector || sector.aporte === null)
    return [`Ningún indicador de los PEI articulados al PESEM ${plan.desde}–${plan.hasta} tiene avance de ${anio}.`, []];
  return [
    `${sentence(numberWord(peis))} ${plural(peis, 'pliego cumplió', 'pliegos cumplieron')} en conjunto el ${formatPercent(sector.aporte)} de lo que sus PEI aportan al PESEM, con ${formatNumber(sector.con_dato)} de ${countOf(sector.indicadores, 'indicador articulado', 'indicadores articulados')} con dato.`,
    [{ value: peis, source: `${APORTE}.semaforo` }, ...factsOf(APORTE, sector, ['aporte', 'con_dato', 'indicadores'])],
  ];
} // prettier-ignore

/** Where the contribution is low or nobody gives any. */
export function matrixTold({ aportes }: PesemFigures): Told {
  const columns = columnsOf(aportes);
  return [matrixFinding(rowsOf(aportes, columns), columns), []];
}

/** Which pliego put in least and which most. */
export function lowestPliegosTold({ aportes, anio }: PesemFigures): Told {
  const known = aportes
    .filter(({ nivel, todos, aporte, pliego }) => nivel === 'sector' && !todos && aporte !== null && pliego !== null)
    .sort((a, b) => a.aporte! - b.aporte!);
  const [low, high] = [known[0], known.at(-1)];
  if (!low || !high) return [`De ningún pliego se conoce el aporte de ${anio}.`, []];
  const said = ({ pliego, aporte }: PlanAporte) => `${entityName(pliego!)} (${formatPercent(aporte)})`;
  return [
    known.length === 1
      ? `Solo se conoce el aporte de ${said(low)}.`
      : `El aporte más bajo de ${anio} fue el de ${said(low)} y el más alto, el de ${said(high)}.`,
    [low, high].flatMap((row) => factsOf(APORTE, row, ['aporte'])),
  ];
} // prettier-ignore

/** How much of the money of the year reaches an OES. */
export function moneyTold({ dinero, anio }: PesemFigures): Told {
  if (dinero === null) return [`El POI de ${anio} no está cargado: no se sabe a qué objetivo del sector sirvió el PIM.`, []];
  const { cadena } = dinero;
  if (cadena.cadena_completa === null) return [`El POI de ${anio} no trae PIM.`, []];
  if (cadena.pim_completa === cadena.pim_total)
    return [
      `Todo el PIM de ${anio} (${formatMoney(cadena.pim_total)}) correspondió a actividades operativas cuya AEI se articula a un objetivo del PESEM.`,
      factsOf('plan_cadena', cadena, ['pim_total']),
    ];
  const reach = `Del PIM de ${anio} (${formatMoney(cadena.pim_total)}), ${formatMoney(cadena.pim_completa)}, el ${formatPercent(cadena.cadena_completa)}, correspondió a actividades operativas cuya AEI se articula a un objetivo del PESEM`;
  const loose = [
    ...(cadena.pim_incompleta > 0 ? [`${formatMoney(cadena.pim_incompleta)} del POI no llegaron a ninguno`] : []),
    ...(cadena.pim_sin_ao > 0 ? [`${formatMoney(cadena.pim_sin_ao)} del presupuesto no tuvieron actividad operativa`] : []),
  ];
  return [
    loose.length === 0 ? `${reach}.` : `${reach}; ${joinList(loose)}.`,
    factsOf('plan_cadena', cadena, ['pim_total', 'pim_completa', 'cadena_completa', 'pim_incompleta', 'pim_sin_ao']),
  ];
} // prettier-ignore
