import { formatNumber } from '@/core/format';
import { callName, entityName } from '@/core/names';
import { cumplimientoDe, type Metodo, type PoiBreve } from '@/sql/poi';
import type { Cut, Filters } from '@/state/filters.svelte';
import type { GroupChange } from './change-words';
import { someNames, type Level } from './names';

/** The groups of a level at a month, parted as the reader sees them; reds and yellows from worst to best. */
export interface Parted {
  red: PoiBreve[];
  yellow: PoiBreve[];
  green: PoiBreve[];
  /** With meta and without any report of the month: what they did is not known. */
  unreported: PoiBreve[];
  /** Nothing to measure at the month. */
  withoutFigure: PoiBreve[];
}

export function partGroups(rows: readonly PoiBreve[], metodo: Metodo): Parted {
  const parted: Parted = { red: [], yellow: [], green: [], unreported: [], withoutFigure: [] };
  for (const grupo of rows) {
    const { band } = cumplimientoDe(grupo, metodo);
    if (grupo.ao_con_meta > 0 && grupo.ao_reportaron_mes === 0) parted.unreported.push(grupo);
    else if (band === 'rojo') parted.red.push(grupo);
    else if (band === 'amarillo') parted.yellow.push(grupo);
    else if (band === 'nd') parted.withoutFigure.push(grupo);
    else parted.green.push(grupo);
  }
  const value = (grupo: PoiBreve) => cumplimientoDe(grupo, metodo).value ?? 0;
  for (const list of [parted.red, parted.yellow]) list.sort((a, b) => value(a) - value(b));
  return parted;
}

/** Groups that reported the month and have a figure in it and in the one before. */
export function groupChanges(
  rows: readonly PoiBreve[],
  previous: (grupo: PoiBreve) => Parameters<typeof cumplimientoDe>[0] | null | undefined,
  metodo: Metodo,
): GroupChange[] {
  return rows.flatMap((grupo) => {
    const last = previous(grupo);
    if (!last || grupo.ao_reportaron_mes === 0) return [];
    const [now, before] = [cumplimientoDe(grupo, metodo), cumplimientoDe(last, metodo)];
    if (now.value === null || before.value === null) return [];
    return [{ grupo, now: now.value, before: before.value, bandNow: now.band, bandBefore: before.band }];
  });
}

export function byKey<Row extends { llave: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.llave, row]));
}

/** Cuts that the filters let through. */
export function cutsInScope({ inUse, pliegos, ues }: Filters): Cut[] {
  const chosen = (list: readonly string[], key: string) => list.length === 0 || list.includes(key);
  return inUse.filter(({ pliego_llave, ue_id }) => chosen(pliegos, pliego_llave) && chosen(ues, ue_id));
}

/** Name of each pliego, by its llave. */
export function pliegoNames(cuts: readonly Cut[]): Map<string, string> {
  return new Map(cuts.map(({ pliego_llave, pliego }) => [pliego_llave, entityName(pliego)]));
}

/** Where each UE stands: its pliego, then itself. */
export function placesOfUes(cuts: readonly Cut[]): Map<string, readonly string[]> {
  return new Map(
    cuts.map(({ ue_id, ue, pliego }) => [ue_id, [entityName(pliego), entityName(ue), `UE ${ue_id}`]]),
  );
}

/** What the page covers, for paper. */
export function scopeText(cuts: readonly Cut[], centros: readonly PoiBreve[] | null): string {
  const pliegos = [...pliegoNames(cuts).values()];
  const ues = new Map(cuts.map(({ ue_id, ue }) => [ue_id, entityName(ue)]));
  const [pliego] = pliegos;
  const [ue] = ues;
  const parts = [
    centros === null ? null : someNames(centros.map(callName), 4),
    ues.size === 1 && ue ? `UE ${ue[0]} ${ue[1]}` : `${formatNumber(ues.size)} unidades ejecutoras`,
    pliegos.length === 1 ? `pliego ${pliego}` : `${formatNumber(pliegos.length)} pliegos`,
  ];
  return parts.filter((part) => part !== null).join(', ');
}

/** Levels worth a choice: only those with more than one group. */
export function levelsOf(cuts: readonly Cut[], centros: readonly string[]): Level[] {
  if (centros.length > 0) return ['dependencia'];
  const several = (key: 'pliego_llave' | 'ue_id') => new Set(cuts.map((cut) => cut[key])).size > 1;
  const levels: Level[] = ['dependencia'];
  if (several('ue_id')) levels.unshift('ue');
  if (several('pliego_llave')) levels.unshift('pliego');
  return levels;
}
