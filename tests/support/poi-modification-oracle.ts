import type { Ao, MesValues, Poi } from './poi-fixture';
import { avanceDe } from './poi-oracle';

/** What an AO programmes on one side of a comparison: metas in units, money in cents. */
interface Side {
  centro: string;
  meta: number;
  pim: number;
  metas: number[];
  fn: number[];
}

export interface Change {
  key: string;
  estado: 'creada' | 'desactivada' | 'modificada' | 'reprogramada' | 'igual';
  before: Side | null;
  after: Side | null;
}

const months = Array.from({ length: 12 }, (_, i) => i);
const cents = (soles: number | null) => Math.round((soles ?? 0) * 100);
const ueOf = (one: Ao) => [one.ejercicio, one.sector_id, one.pliego_id, one.ue_id].join('/');
const centroOf = (one: Ao) => `${one.ue_id}/${one.centro_costo_id ?? ''}`;

/** What each month adds; of values that come accumulated, what it adds to the last one known. */
function monthly(one: Ao, field: keyof MesValues): number[] {
  const values = one.meses.map((values) => values?.[field] ?? null);
  if (one.tipo_acumulacion !== 'ultimo' || field.startsWith('fn_')) return values.map((value) => value ?? 0);
  let last = 0;
  return values.map((value) => {
    const added = value === null ? 0 : value - last;
    last = value ?? last;
    return added;
  });
}

function vigente(one: Ao): Side | null {
  if (one.activo === false) return null;
  const { f_vigente_anual, pim } = avanceDe(one, 12);
  return {
    centro: centroOf(one),
    meta: f_vigente_anual ?? 0,
    pim: cents(pim),
    metas: monthly(one, 'f_vigente'),
    fn: monthly(one, 'fn_vigente'),
  };
}

function inicial(one: Ao): Side | null {
  const { f_inicial_anual, fn_inicial_anual } = avanceDe(one, 12);
  const [meta, pim] = [f_inicial_anual ?? 0, cents(fn_inicial_anual)];
  if (meta === 0 && pim === 0) return null;
  return {
    centro: centroOf(one),
    meta,
    pim,
    metas: monthly(one, 'f_inicial'),
    fn: monthly(one, 'fn_inicial'),
  };
}

function estadoOf(before: Side | null, after: Side | null): Change['estado'] {
  if (before === null) return 'creada';
  if (after === null) return 'desactivada';
  if (before.meta !== after.meta || before.pim !== after.pim || before.centro !== after.centro)
    return 'modificada';
  const same = months.every((m) => before.metas[m] === after.metas[m] && before.fn[m] === after.fn[m]);
  return same ? 'igual' : 'reprogramada';
}

/** Every AO of a cut against another, or against its own initial plan where `against` is null; the rules in plain words. */
export function changesOf(poi: Poi, carga: string, against: string | null): Change[] {
  const cutOf = (name: string) => poi.aos.filter(({ carga_id }) => carga_id === name);
  const [now, then] = [cutOf(carga), cutOf(against ?? carga)];
  const shared = new Set(now.map(ueOf).filter((ue) => then.some((one) => ueOf(one) === ue)));
  const sides = (aos: Ao[], side: (one: Ao) => Side | null) =>
    new Map(
      aos.filter((one) => shared.has(ueOf(one))).map((one) => [`${ueOf(one)}/${one.ao_id}`, side(one)]),
    );
  const after = sides(now, vigente);
  const before = sides(then, against === null ? inicial : vigente);
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((key) => {
    const [a, b] = [after.get(key) ?? null, before.get(key) ?? null];
    return a === null && b === null ? [] : [{ key, estado: estadoOf(b, a), before: b, after: a }];
  });
}

export interface Flow {
  before: number;
  after: number;
  receives: number;
  gives: number;
}

/** Money of each centro in cents: what goes with an AO that changes centro is a transfer, all else is net. */
export function flowsOf(changes: readonly Change[]): Map<string, Flow> {
  const flows = new Map<string, Flow & { in: number; out: number }>();
  const at = (centro: string) => {
    const flow = flows.get(centro) ?? { before: 0, after: 0, receives: 0, gives: 0, in: 0, out: 0 };
    flows.set(centro, flow);
    return flow;
  };
  for (const { before, after } of changes) {
    if (before) at(before.centro).before += before.pim;
    if (after) at(after.centro).after += after.pim;
    if (before && after && before.centro !== after.centro) {
      const kept = Math.max(0, Math.min(before.pim, after.pim));
      at(before.centro).out += kept;
      at(after.centro).in += kept;
    }
  }
  for (const flow of flows.values()) {
    const net = flow.after - flow.before - flow.in + flow.out;
    flow.receives = flow.in + Math.max(0, net);
    flow.gives = flow.out + Math.max(0, -net);
  }
  return flows;
}

/** Cents of each month of one side, and what the annual figure has beside its months. */
export function monthsOf(changes: readonly Change[], side: 'before' | 'after'): number[] {
  const all = Array<number>(13).fill(0);
  for (const change of changes) {
    const values = change[side];
    if (!values) continue;
    months.forEach((m) => (all[m + 1]! += values.fn[m]!));
    all[0]! += values.pim - values.fn.reduce((sum, value) => sum + value, 0);
  }
  return all;
}
