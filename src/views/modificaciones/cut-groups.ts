import { formatDate } from '@/core/format';
import { monthName } from '@/core/period';
import type { Cut } from '@/state/filters.svelte';

/** Cuts of several UE taken at the same moment. */
export interface CutGroup {
  /** In the address: `06-2026-07-15`, and a number where a UE has several of a day. */
  key: string;
  label: string;
  cargas: string[];
}

const moment = ({ exportado_en, cargado_en }: Cut) => exportado_en ?? cargado_en ?? '';
const ueOf = ({ pliego_llave, ue_id }: Cut) => `${pliego_llave}/${ue_id}`;

/** As the marts choose the cut in force: by month, then by when it was exported and loaded. */
export function newestFirst(a: Cut, b: Cut): number {
  return (
    (b.corte ?? 0) - (a.corte ?? 0) ||
    (b.exportado_en ?? '').localeCompare(a.exportado_en ?? '') ||
    (b.cargado_en ?? '').localeCompare(a.cargado_en ?? '') ||
    a.carga_id.localeCompare(b.carga_id)
  );
}

/** The cuts of each UE, the newest first. */
export function cutsByUe(cuts: readonly Cut[]): Map<string, Cut[]> {
  const byUe = new Map<string, Cut[]>();
  for (const cut of [...cuts].sort(newestFirst)) byUe.set(ueOf(cut), [...(byUe.get(ueOf(cut)) ?? []), cut]);
  return byUe;
}

export function cutLabel(cut: Cut): string {
  const month = cut.corte === null ? 'sin seguimiento' : monthName(cut.corte);
  return `${month}, ${formatDate(moment(cut))}`;
}

/** What the reader may choose from, the newest first. */
export function cutGroups(cuts: readonly Cut[]): CutGroup[] {
  const groups = new Map<string, CutGroup>();
  const seen = new Map<string, number>();
  for (const cut of [...cuts].sort(newestFirst)) {
    const day = `${String(cut.corte ?? 0).padStart(2, '0')}-${moment(cut).slice(0, 10)}`;
    const nth = (seen.get(`${ueOf(cut)} ${day}`) ?? 0) + 1;
    seen.set(`${ueOf(cut)} ${day}`, nth);
    const key = nth === 1 ? day : `${day}-${nth}`;
    const group = groups.get(key);
    if (group) group.cargas.push(cut.carga_id);
    else
      groups.set(key, {
        key,
        label: nth === 1 ? cutLabel(cut) : `${cutLabel(cut)}, ${moment(cut).slice(11, 16)}`,
        cargas: [cut.carga_id],
      });
  }
  return [...groups.values()];
}

/** Of each UE the newest cut and the one before it. */
export function lastTwo(cuts: readonly Cut[]): { now: Cut[]; before: Cut[] } {
  const all = [...cutsByUe(cuts).values()].filter((own) => own.length > 1);
  return { now: all.map((own) => own[0]!), before: all.map((own) => own[1]!) };
}

/** Of each UE the cut that came before one of these. */
export function before(cuts: readonly Cut[], cargas: readonly string[]): Cut[] {
  return [...cutsByUe(cuts).values()].flatMap((own) => {
    const at = own.findIndex(({ carga_id }) => cargas.includes(carga_id));
    const previous = at < 0 ? undefined : own[at + 1];
    return previous ? [previous] : [];
  });
}

/** How many UE have a cut on both sides, of those there are. */
export function comparedUes(
  cuts: readonly Cut[],
  now: readonly string[],
  then: readonly string[],
): { compared: number; all: number } {
  const byUe = [...cutsByUe(cuts).values()];
  const has = (own: readonly Cut[], cargas: readonly string[]) =>
    own.some(({ carga_id }) => cargas.includes(carga_id));
  return { compared: byUe.filter((own) => has(own, now) && has(own, then)).length, all: byUe.length };
}

/** How a side is called in a sentence: its month if it is one for all, and its date. */
export function sideName(cuts: readonly Cut[], cargas: readonly string[]): { month: string; date: string } {
  const own = cuts.filter(({ carga_id }) => cargas.includes(carga_id));
  const one = (values: string[]) => (new Set(values).size === 1 ? values[0]! : '');
  return {
    month: one(own.map(({ corte }) => (corte === null ? '' : monthName(corte)))),
    date: one(own.map((cut) => formatDate(moment(cut)))),
  };
}
