import { formatMillions, formatNumber, formatPercent, formatPoints } from '@/core/format';
import { monthName } from '@/core/period';
import { bandWord, type Band } from '@/core/semaforo';
import type { PoiBreve } from '@/sql/poi';
import type { Fact } from '@/ui/Facts.svelte';
import { longName, type Namer } from './names';

export interface GroupChange {
  grupo: PoiBreve;
  now: number;
  before: number;
  bandNow: Band;
  bandBefore: Band;
}

export interface ChangeFacts {
  mes: number;
  before: number | null;
  now: number | null;
  /** % of a fall owed to reports of the month that are missing. */
  reportsPart: number | null;
  /** Dependencias that reported the month and have a figure in both. */
  groups: readonly GroupChange[];
  programadoMes: number | null;
  devengadoMes: number | null;
}

/** A change smaller than this, in points, prints as 0.0. */
const still = 0.05;

/** A fall that prints as none is owed to nothing. */
const partOf = (change: number, reportsPart: number | null) => (change > -still ? null : reportsPart);

export function changeTitle({ mes, now, before, reportsPart }: ChangeFacts): string {
  const month = monthName(mes);
  if (mes === 1) return 'Enero es el primer mes: no hay con qué comparar';
  const previous = monthName(mes - 1);
  if (now === null) return `No hay cumplimiento de ${month} con qué comparar`;
  if (before === null) return `No hay cumplimiento de ${previous} con qué comparar`;
  const change = now - before;
  const share = partOf(change, reportsPart);
  if (share !== null && share > 100) return `Sin los reportes que faltan, ${month} no habría bajado`;
  if (share !== null && share >= 50) return 'La caída es sobre todo falta de reportes';
  if (Math.abs(change) < still) return `El cumplimiento físico es el mismo que en ${previous}`;
  const points = formatNumber(Math.abs(change), 1);
  return `El cumplimiento físico ${change < 0 ? 'bajó' : 'subió'} ${points} ${points === '1.0' ? 'punto' : 'puntos'}`;
}

/** What changed since the month before: the whole, the largest fall and rise, the month's money. */
export function changeList(facts: ChangeFacts, name: Namer): Fact[] {
  const { mes, now, before, groups } = facts;
  const list: Fact[] = [];
  if (mes > 1 && now !== null && before !== null) list.push(total(now, before, facts.reportsPart));
  const sorted = mes > 1 ? [...groups].sort((a, b) => a.now - a.before - (b.now - b.before)) : [];
  const fall = sorted[0];
  const rise = sorted.at(-1);
  if (groups.length > 1 && fall && fall.now - fall.before <= -still) list.push(groupFact(fall, name));
  if (groups.length > 1 && rise && rise.now - rise.before >= still) list.push(groupFact(rise, name));
  list.push(money(facts));
  return list;
}

function total(now: number, before: number, reportsPart: number | null): Fact {
  const change = now - before;
  const path = `Cumplimiento físico, de ${formatNumber(before, 1)} a ${formatNumber(now, 1)}.`;
  const share = partOf(change, reportsPart);
  const cause =
    share === null
      ? ''
      : share > 100
        ? ' Sin los reportes que faltan habría subido.'
        : share < 0.5
          ? ''
          : ` El ${formatPercent(share, 0)} de la caída son reportes que faltan.`;
  return { key: formatPoints(change), text: `${path}${cause}` };
}

function groupFact({ grupo, now, before, bandNow, bandBefore }: GroupChange, name: Namer): Fact {
  const path = `${longName(grupo, name)}, de ${formatNumber(before, 1)} a ${formatNumber(now, 1)}.`;
  const moved = bandNow === bandBefore ? '' : ` Pasa de ${bandWord(bandBefore)} a ${bandWord(bandNow)}.`;
  return { key: formatPoints(now - before), text: `${path}${moved}` };
}

function money({ mes, programadoMes, devengadoMes }: ChangeFacts): Fact {
  const month = monthName(mes);
  const planned =
    programadoMes === null || programadoMes === 0
      ? 'no había gasto programado'
      : `se programaron ${formatMillions(programadoMes)}`;
  if (devengadoMes === null) return { key: 's/d', text: `Sin devengado registrado en ${month}; ${planned}.` };
  const sign = devengadoMes < 0 ? ', con anulaciones mayores que el gasto' : '';
  return { key: formatMillions(devengadoMes), text: `Devengado en ${month}${sign}; ${planned}.` };
}
