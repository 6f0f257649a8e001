import { cortesDe, ejes, isActive, moreRecent, type Corte } from './poi-group-oracle';
import type { Ao, MesValues, Poi } from './poi-fixture';
import { avanceDe, total } from './poi-oracle';

/** What the table holds of an AO beside the fixture: totals as `Ao` has them, in ten-thousandths and cents. */
export interface Extras {
  acumulado: boolean | null;
  f_ejecutado_total: number | null;
  fn_ejecutado_total: number | null;
}

export interface Expected {
  regla: string;
  carga_id: string;
  ejercicio: number;
  ue_id: string;
  centro: string;
  clave: string;
  mes: number | null;
  valor: number | null;
  esperado: number | null;
  llave: string;
}

export const gravity: Record<string, 'error' | 'aviso' | 'sugerencia'> = {
  ejecucion_sin_programacion: 'error',
  devengado_sobre_pim: 'error',
  acumulado_baja: 'error',
  meta_sin_unidad: 'error',
  sin_objetivo: 'error',
  cumplimiento_sobre_techo: 'aviso',
  fisico_sin_gasto: 'aviso',
  gasto_sin_fisico: 'aviso',
  mes_corregido_a_menos: 'aviso',
  total_fisico: 'aviso',
  total_dinero: 'aviso',
  mes_sin_programa: 'sugerencia',
  parece_acumulada: 'sugerencia',
};

const ofOneMonth = ['mes_sin_programa', 'acumulado_baja', 'mes_corregido_a_menos'];
const ofTheYear = ['meta_sin_unidad', 'sin_objetivo', 'parece_acumulada', 'total_fisico', 'total_dinero'];

/** Whether a finding counts at a month. */
export function counts({ regla, mes }: Expected, at: number): boolean {
  if (ofTheYear.includes(regla)) return true;
  return ofOneMonth.includes(regla) ? mes! <= at : mes === at;
}

const series = (ao: Ao, key: keyof MesValues) => ao.meses.map((month) => month?.[key] ?? null);
const last = (values: (number | null)[]) => values.findLast((value) => value !== null) ?? null;
const samePlace = (a: Corte, b: Corte) =>
  a.ejercicio === b.ejercicio && a.pliego_llave === b.pliego_llave && a.ue_id === b.ue_id;
const units = (value: number | null) => (value === null ? null : value / 1e4);
const soles = (value: number | null) => (value === null ? null : value / 100);

export function corteOf(poi: Poi, ao: Ao): Corte {
  return [...cortesDe(poi).values()].find(
    (one) =>
      one.carga_id === ao.carga_id &&
      one.ejercicio === ao.ejercicio &&
      one.ue_id === ao.ue_id &&
      one.pliego_llave === ejes['pliego']!(ao).llave,
  )!;
}

/** The cut with follow-up that comes right before another of the same UE. */
export function previousOf(poi: Poi, corte: Corte): Corte | null {
  if (corte.corte === null) return null;
  const older = [...cortesDe(poi).values()]
    .filter((one) => one.corte !== null && samePlace(one, corte) && moreRecent(one, corte) < 0)
    .sort(moreRecent);
  return older.at(-1) ?? null;
}

/** Ten-thousandths: whether the months rise to the total in December and add up to more than it. */
function looksAccumulated(ao: Ao): boolean {
  const values = series(ao, 'f_vigente').filter((value) => value !== null);
  const december = ao.meses[11]?.f_vigente ?? null;
  const all = ao.f_vigente_total;
  if (ao.tipo_acumulacion === 'ultimo' || december === null || all === null || december <= 0) return false;
  const rising = values.every((value, i) => i === 0 || value >= values[i - 1]!);
  return rising && Math.abs(december - all) <= 10_000 && values.reduce((a, b) => a + b, 0) > all;
}

function physicalDiffers(
  all: number | null,
  values: (number | null)[],
  ao: Ao,
  acumulado: boolean | null,
): boolean {
  const sum = total(values);
  if (all === null) return false;
  if (sum === null) return all !== 0;
  if (ao.tipo_acumulacion === 'ultimo') return Math.abs(all - last(values)!) > 10_000;
  if (acumulado === null && Math.abs(all - last(values)!) <= 100) return false;
  return Math.abs(all - sum) > 100;
}

/** The rules that read the POI alone, from their text and apart from the SQL they judge. */
export function expectedFindings(poi: Poi, extras: (ao: Ao) => Extras, ceiling: number): Expected[] {
  return poi.aos.filter(isActive).flatMap((ao) => {
    const corte = corteOf(poi, ao);
    const found: Expected[] = [];
    const add = (regla: string, mes: number | null, valor: number | null, esperado: number | null) => {
      const month = ofOneMonth.includes(regla) ? [mes] : [];
      const { carga_id, ejercicio, ue_id, ao_id } = ao;
      const llave = [regla, ejercicio, ue_id, ao_id, ...month].join('|');
      const centro = ejes['centro_costo']!(ao).llave;
      found.push({ regla, carga_id, ejercicio, ue_id, centro, clave: ao_id, mes, valor, esperado, llave });
    };
    for (let mes = 1; mes <= (corte.corte ?? 0); mes++) {
      const v = avanceDe(ao, mes);
      const [se, re] = [v.f_ejecutado_acum, v.f_vigente_acum];
      if (v.situacion === 'ejecucion_sin_programacion') add('ejecucion_sin_programacion', mes, se, re);
      if ((v.f_ejecutado_mes ?? 0) > 0 && (v.f_vigente_mes ?? 0) <= 0 && (re ?? 0) > 0 && se! > re!)
        add('mes_sin_programa', mes, se, re);
      if (v.avance_acumulado !== null && v.avance_acumulado > ceiling + 1e-9)
        add('cumplimiento_sobre_techo', mes, v.avance_acumulado, ceiling);
      const [spent, pim] = [v.fn_ejecutado_acum, v.pim];
      if (spent !== null && pim !== null && Math.round(100 * (spent - pim)) > 100)
        add('devengado_sobre_pim', mes, spent, pim);
      if ((se ?? 0) > 0 && (v.fn_vigente_acum ?? 0) > 0 && (spent ?? 0) === 0)
        add('fisico_sin_gasto', mes, spent, v.fn_vigente_acum);
      if ((spent ?? 0) > 0 && (re ?? 0) > 0 && se === 0) add('gasto_sin_fisico', mes, se, re);
      if ((v.f_ejecutado_mes ?? 0) < 0) add('acumulado_baja', mes, se, se! - v.f_ejecutado_mes!);
    }
    const before = previousOf(poi, corte);
    const earlier = before && poi.aos.find((one) => one.ao_id === ao.ao_id && corteOf(poi, one) === before);
    for (let mes = 1; earlier && mes <= before.corte!; mes++) {
      const [was, is] = [earlier, ao].map((one) => one.meses[mes - 1]?.f_ejecutado ?? null);
      if (was != null && (is == null || is < was)) add('mes_corregido_a_menos', mes, units(is!), units(was));
    }
    const year = avanceDe(ao, 12);
    if ((year.f_vigente_anual ?? 0) > 0 && ao.unidad_medida === null)
      add('meta_sin_unidad', null, year.f_vigente_anual, null);
    if (ao.oei_id === null || ao.aei_id === null) add('sin_objetivo', null, null, null);
    const { acumulado, f_ejecutado_total, fn_ejecutado_total } = extras(ao);
    const [planned, done] = [series(ao, 'f_vigente'), series(ao, 'f_ejecutado')];
    if (looksAccumulated(ao)) add('parece_acumulada', null, units(total(planned)), units(ao.f_vigente_total));
    else if (acumulado !== false) {
      const of = (values: (number | null)[]) =>
        ao.tipo_acumulacion === 'ultimo' ? last(values) : total(values);
      if (physicalDiffers(ao.f_vigente_total, planned, ao, acumulado))
        add('total_fisico', null, units(ao.f_vigente_total), units(of(planned)));
      else if (physicalDiffers(f_ejecutado_total, done, ao, acumulado))
        add('total_fisico', null, units(f_ejecutado_total), units(of(done)));
    }
    const [programme, spending] = [total(series(ao, 'fn_vigente')), total(series(ao, 'fn_ejecutado'))];
    const off = (all: number | null, sum: number | null) => all !== null && Math.abs(all - (sum ?? 0)) > 100;
    if (off(ao.fn_vigente_total, programme))
      add('total_dinero', null, soles(ao.fn_vigente_total), soles(programme));
    else if (off(fn_ejecutado_total, spending))
      add('total_dinero', null, soles(fn_ejecutado_total), soles(spending));
    return found;
  });
}
