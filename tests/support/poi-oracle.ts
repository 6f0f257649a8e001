import type { Ao, MesValues } from './poi-fixture';

/**
 * The rules of the POI follow-up in plain TypeScript, written from their text and apart from the SQL it judges.
 * Physical amounts come in ten-thousandths, money in cents; figures leave as the marts give them.
 */
export interface AvanceMes {
  mes: number;
  f_vigente_mes: number | null;
  f_ejecutado_mes: number | null;
  fn_vigente_mes: number | null;
  fn_ejecutado_mes: number | null;
  f_inicial_acum: number | null;
  f_vigente_acum: number | null;
  f_ejecutado_acum: number | null;
  fn_inicial_acum: number | null;
  fn_vigente_acum: number | null;
  fn_ejecutado_acum: number | null;
  f_inicial_anual: number | null;
  f_vigente_anual: number | null;
  fn_inicial_anual: number | null;
  pim: number | null;
  meses_reportados: number;
  meses_sin_reporte: number;
  situacion: string;
  en_promedio: boolean;
  reporto_mes: boolean;
  falta_mes: boolean;
  en_promedio_previo: boolean;
  cumplimiento_previo: number | null;
  avance_mes: number | null;
  avance_acumulado: number | null;
  avance_anual: number | null;
  avance_inicial: number | null;
  cumplimiento_acumulado: number | null;
  cumplimiento_anual: number | null;
  cumplimiento_inicial: number | null;
  programado_anual: number | null;
  proyeccion_anual: number | null;
  avance_financiero: number | null;
  avance_pim: number | null;
  fn_proyeccion: number | null;
  brecha_fisico_financiera: number | null;
  semaforo: string;
}

type Series = (number | null)[];

const pick = (ao: Ao, key: keyof MesValues): Series => ao.meses.map((values) => values?.[key] ?? null);

const known = (values: Series): number[] => values.filter((value) => value !== null);

export const total = (values: Series): number | null =>
  known(values).length === 0 ? null : known(values).reduce((sum, value) => sum + value, 0);

/** Σ from January to the month; of values that come accumulated, the last one reported. */
const accumulated = (values: Series, mes: number, ultimo: boolean): number | null =>
  ultimo ? (known(values.slice(0, mes)).at(-1) ?? null) : total(values.slice(0, mes));

/** What the month alone adds. */
const ofMonth = (values: Series, mes: number, ultimo: boolean): number | null => {
  const value = values[mes - 1] ?? null;
  return value === null || !ultimo ? value : value - (known(values.slice(0, mes - 1)).at(-1) ?? 0);
};

export const percent = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null || whole <= 0 ? null : (100 * part) / whole;

export const capped = (value: number | null): number | null => (value === null ? null : Math.min(100, value));

/** Mean of the last three months reported. */
const recentPace = (values: Series, mes: number, ultimo: boolean): number | null => {
  const months = Array.from({ length: mes }, (_, i) => ofMonth(values, i + 1, ultimo));
  const last = known(months).slice(-3);
  return last.length === 0 ? null : last.reduce((sum, value) => sum + value, 0) / last.length;
};

/** Bands are those of the exact fraction, compared without dividing. */
export function band(part: number | null, whole: number | null): string {
  if (part === null || whole === null || whole <= 0) return 'nd';
  const below = (limit: bigint) => BigInt(part) * 100n < BigInt(whole) * limit;
  if (below(75n)) return 'rojo';
  if (below(95n)) return 'amarillo';
  return part > whole ? 'exceso' : 'verde';
}

function situacion(
  vigente: number | null,
  ejecutado: number | null,
  reported: number,
  missing: number,
): string {
  if ((vigente ?? 0) <= 0) return (ejecutado ?? 0) > 0 ? 'ejecucion_sin_programacion' : 'sin_meta';
  if (reported === 0) return 'sin_reporte';
  return missing > 0 ? 'reporte_incompleto' : 'con_reporte';
}

/** December at the recent pace; money never above the PIM, unless it already is. */
function projectedMoney(done: number | null, pace: number | null, left: number, pim: number | null) {
  if (done === null || pace === null) return null;
  const december = done + pace * left;
  return pim === null ? december : Math.min(december, Math.max(pim, done));
}

const minus = (a: number | null, b: number | null) => (a === null || b === null ? null : a - b);
const scaled = (value: number | null, scale: number) => (value === null ? null : value / scale);

export function avanceDe(ao: Ao, mes: number): AvanceMes {
  const ultimo = ao.tipo_acumulacion === 'ultimo';
  const [inicial, vigente, ejecutado] = [
    pick(ao, 'f_inicial'),
    pick(ao, 'f_vigente'),
    pick(ao, 'f_ejecutado'),
  ];
  const [pia, programado, devengado] = [
    pick(ao, 'fn_inicial'),
    pick(ao, 'fn_vigente'),
    pick(ao, 'fn_ejecutado'),
  ];
  const f = (values: Series, month = mes) => accumulated(values, month, ultimo);
  const fn = (values: Series, month = mes) => accumulated(values, month, false);
  const months = Array.from({ length: mes }, (_, i) => i + 1);
  const [re, se, cs] = [f(vigente), f(ejecutado), f(inicial)];
  const reported = months.filter((m) => ejecutado[m - 1] != null).length;
  const missing = months.filter(
    (m) => ejecutado[m - 1] == null && (ofMonth(vigente, m, ultimo) ?? 0) > 0,
  ).length;
  const reBefore = f(vigente, mes - 1);
  const reportedBefore = ejecutado.slice(0, mes - 1).some((value) => value != null);
  const anual = ao.f_vigente_total ?? f(vigente, 12);
  const pim = ao.fn_vigente_total ?? fn(programado, 12);
  const pace = recentPace(ejecutado, mes, ultimo);
  const [fnRe, fnSe] = [fn(programado), fn(devengado)];
  const real = percent(se, re);
  return {
    mes,
    f_vigente_mes: scaled(ofMonth(vigente, mes, ultimo), 1e4),
    f_ejecutado_mes: scaled(ofMonth(ejecutado, mes, ultimo), 1e4),
    fn_vigente_mes: scaled(programado[mes - 1] ?? null, 100),
    fn_ejecutado_mes: scaled(devengado[mes - 1] ?? null, 100),
    f_inicial_acum: scaled(cs, 1e4),
    f_vigente_acum: scaled(re, 1e4),
    f_ejecutado_acum: scaled(se, 1e4),
    fn_inicial_acum: scaled(fn(pia), 100),
    fn_vigente_acum: scaled(fnRe, 100),
    fn_ejecutado_acum: scaled(fnSe, 100),
    f_inicial_anual: scaled(ao.f_inicial_total ?? f(inicial, 12), 1e4),
    f_vigente_anual: scaled(anual, 1e4),
    fn_inicial_anual: scaled(ao.fn_inicial_total ?? fn(pia, 12), 100),
    pim: scaled(pim, 100),
    meses_reportados: reported,
    meses_sin_reporte: missing,
    situacion: situacion(re, se, reported, missing),
    en_promedio: (re ?? 0) > 0 && reported > 0,
    reporto_mes: (re ?? 0) > 0 && ejecutado[mes - 1] != null,
    falta_mes: ejecutado[mes - 1] == null && (ofMonth(vigente, mes, ultimo) ?? 0) > 0,
    en_promedio_previo: (reBefore ?? 0) > 0 && reportedBefore,
    cumplimiento_previo: reportedBefore ? capped(percent(f(ejecutado, mes - 1), reBefore)) : null,
    avance_mes: percent(ofMonth(ejecutado, mes, ultimo), ofMonth(vigente, mes, ultimo)),
    avance_acumulado: real,
    avance_anual: percent(se, anual),
    avance_inicial: percent(se, cs),
    cumplimiento_acumulado: capped(real),
    cumplimiento_anual: capped(percent(se, anual)),
    cumplimiento_inicial: capped(percent(se, cs)),
    programado_anual: capped(percent(re, anual)),
    proyeccion_anual: capped(percent(se === null || pace === null ? null : se + pace * (12 - mes), anual)),
    avance_financiero: percent(fnSe, fnRe),
    avance_pim: percent(fnSe, pim),
    fn_proyeccion: scaled(projectedMoney(fnSe, recentPace(devengado, mes, false), 12 - mes, pim), 100),
    brecha_fisico_financiera: minus(capped(real), percent(fnSe, fnRe)),
    semaforo: band(se, re),
  };
}
