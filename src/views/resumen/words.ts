import { formatNumber, formatPercent, numberWord, plural, sentence } from '@/core/format';
import { monthName } from '@/core/period';
import type { PoiBreve } from '@/sql/poi';
import { titleNames, units, type Level, type Namer } from './names';
import { percentOf } from './percent';
import { verdictOf, type VerdictFacts } from './verdict';

export interface Gap {
  name: string;
  /** Points of cumplimiento that its AO lack, added up. */
  points: number;
}

export interface Concentration {
  names: string[];
  /** Of all that is missing, %. */
  share: number;
  /** Those that lack something. */
  among: number;
}

const mostNamed = 5;

/** The fewest that gather half or more of what is missing; null where nothing is missing or there is nobody to compare. */
export function concentration(gaps: readonly Gap[]): Concentration | null {
  const lacking = gaps.filter(({ points }) => points > 0.05).sort((a, b) => b.points - a.points);
  const total = lacking.reduce((sum, { points }) => sum + points, 0);
  if (gaps.length < 2 || total === 0) return null;
  let gathered = 0;
  const names: string[] = [];
  for (const { name, points } of lacking) {
    if (gathered >= total / 2) break;
    gathered += points;
    names.push(name);
  }
  if (names.length === gaps.length) return null;
  return { names, share: (100 * gathered) / total, among: lacking.length };
}

export interface AnswerFacts extends VerdictFacts {
  mes: number;
  fisicoValue: number | null;
  gastoValue: number | null;
  aoConMeta: number;
  aoReportaron: number;
  /** Null where the method of the average does not add up points. */
  gaps: readonly Gap[] | null;
  /** Dependencias in rojo. */
  red: number;
}

const openings = { si: 'Sí', casi: 'Casi', no: 'No', no_se_sabe: 'Aún no se sabe' } as const;

export function question(mes: number): string {
  return `¿Vamos según lo programado a ${monthName(mes)}?`;
}

/** The answer at the head of the page. */
export function answer(facts: AnswerFacts): string {
  const verdict = verdictOf(facts);
  const partial = verdict === 'si' && facts.aoReportaron < facts.aoConMeta ? ', según lo reportado' : '';
  const opening = `${openings[verdict]}${partial}.`;
  if (verdict === 'no_se_sabe' && facts.fisicoValue !== null) return `${opening} ${fewReports(facts)}.`;
  const where = verdict === 'no' || verdict === 'casi' ? concentrated(facts) : null;
  return `${opening} ${sentence(fulfilled(facts))}${where === null ? '' : `; ${where}`}.`;
}

function fulfilled({ mes, fisicoValue, gastoValue, aoConMeta }: AnswerFacts): string {
  const month = monthName(mes);
  if (fisicoValue === null) {
    const reason =
      aoConMeta === 0
        ? `a ${month} no hay metas físicas programadas`
        : `a ${month} ninguna actividad con meta tiene reporte`;
    return gastoValue === null ? reason : `${reason}; ${spent(gastoValue)}`;
  }
  const physical = percentOf(fisicoValue);
  if (physical === null)
    return `no se cumplió nada de lo programado en metas físicas${gastoValue === null ? '' : `; ${spent(gastoValue)}`}`;
  const opening = `se cumplió ${physical} de lo programado en metas físicas`;
  if (gastoValue === null) return `${opening}; no hay gasto programado con qué comparar`;
  const money = gastoValue < 0 ? null : percentOf(gastoValue);
  return money === null ? `${opening}; ${spent(gastoValue)}` : `${opening} y ${money} en gasto`;
}

function spent(value: number): string {
  if (value < 0) return 'el devengado acumulado es negativo';
  const money = percentOf(value);
  return money === null ? 'no se gastó nada de lo programado' : `se gastó ${money} de lo programado`;
}

function fewReports({ mes, aoReportaron, aoConMeta, fisicoValue }: AnswerFacts): string {
  const month = monthName(mes);
  const reporters =
    aoReportaron === 0
      ? `Ninguna de las ${formatNumber(aoConMeta)} actividades con meta reportó ${month}`
      : `Solo ${formatNumber(aoReportaron)} de ${formatNumber(aoConMeta)} actividades con meta ${plural(aoReportaron, 'reportó', 'reportaron')} ${month}`;
  const one = aoConMeta === 1 ? `La única actividad con meta no reportó ${month}` : reporters;
  const value = percentOf(fisicoValue ?? 0);
  return value === null
    ? one
    : `${one}; lo conocido hasta ahora es ${value} de lo programado en metas físicas`;
}

function concentrated({ gaps, red }: AnswerFacts): string | null {
  if (gaps === null)
    return red === 0
      ? null
      : `${numberWord(red, 'f')} ${plural(red, 'dependencia está', 'dependencias están')} en rojo`;
  const found = concentration(gaps);
  if (found === null) return null;
  const { names, share, among } = found;
  if (names.length > mostNamed) return `lo que falta se reparte entre ${formatNumber(among)} dependencias`;
  const part = share >= 99.5 ? 'todo lo que falta' : `el ${formatPercent(share, 0)} de lo que falta`;
  return names.length === 1
    ? `${names[0]} concentra ${part}`
    : `${numberWord(names.length, 'f')} dependencias concentran ${part}`;
}

export interface WhereFacts {
  mes: number;
  level: Level;
  red: readonly PoiBreve[];
  yellow: readonly PoiBreve[];
  green: readonly PoiBreve[];
  unreported: readonly PoiBreve[];
}

/** Finding of «Dónde no». */
export function whereTitle(facts: WhereFacts, name: Namer): string {
  const { mes, level, red, yellow, green, unreported } = facts;
  const { one, many, form } = units[level];
  const month = monthName(mes);
  const none = form === 'f' ? 'Ninguna' : 'Ningún';
  const reported = red.length + yellow.length + green.length;
  if (reported + unreported.length === 0) return `${none} ${one} tiene metas a ${month}`;
  if (reported === 0)
    return unreported.length === 1
      ? `${titleNames(unreported, name)} no reportó ${month}`
      : `${none} ${one} reportó ${month}`;
  const opening = bandFinding(facts, name);
  if (unreported.length === 0) return opening;
  const noun =
    opening.includes(many) || opening.includes(one) ? '' : ` ${plural(unreported.length, one, many)}`;
  const count = numberWord(unreported.length, noun === '' ? (form === 'f' ? 'f' : 'alone') : form);
  return `${opening}; ${count}${noun} no ${plural(unreported.length, 'reportó', 'reportaron')} ${month}`;
}

const mostInTitle = 4;

function bandFinding({ level, red, yellow, green, unreported }: WhereFacts, name: Namer): string {
  const { one, many, form } = units[level];
  if (red.length > 0 && red.length <= mostInTitle)
    return `${titleNames(red, name)} ${plural(red.length, 'está', 'están')} en rojo`;
  if (red.length > 0) return `${sentence(numberWord(red.length, form))} ${many} están en rojo`;
  const only = yellow.length + green.length + unreported.length === 1;
  if (yellow.length > 0) {
    if (only) return `${titleNames(yellow, name)} está en amarillo`;
    const none = form === 'f' ? 'Ninguna' : 'Ningún';
    const count = numberWord(yellow.length, form === 'f' ? 'f' : 'alone');
    return `${none} ${one} está en rojo; ${count} ${plural(yellow.length, 'está', 'están')} en amarillo`;
  }
  if (green.length === 1) return `${titleNames(green, name)} está en verde`;
  const all = unreported.length > 0 ? ' que reportaron' : '';
  return `${form === 'f' ? 'Las' : 'Los'} ${numberWord(green.length, form)} ${many}${all} están en verde`;
}
