import type { InversionMesRow, InversionRow } from '@/contracts/rows/inversion';
import type { Cartera } from './inversion-fixture';

type Row = Partial<InversionRow> & { carga_id: string; cui: string };
type Month = Partial<InversionMesRow> & { carga_id: string; cui: string; anio: number; mes: number };

/** What the rules say of one investment in one corte, reckoned without SQL. */
export interface Reckoned {
  corte: string;
  cui: string;
  monto_viable: number | null;
  costo_actualizado: number | null;
  devengado_anio: number | null;
  devengado_acumulado: number | null;
  pim: number | null;
  saldo: number | null;
  por_devengar: number | null;
  programado_a_la_fecha: number | null;
  proyeccion: number | null;
  atraso: number | null;
  en_juego: number | null;
  avance_financiero: number | null;
  avance_anio: number | null;
  cumplimiento_programado: number | null;
  avance_fisico: number | null;
  sobrecosto: number | null;
  ritmo_fisico: number | null;
  fin_al_ritmo: string | null;
  alertas: string[];
}

export interface Limits {
  meses: number;
  pago: number;
  sobrecosto: number;
}

const known = (value: number | null | undefined): value is number => value !== null && value !== undefined;
const ratio = (part: number | null, whole: number | null): number | null =>
  known(part) && known(whole) && whole > 0 ? (100 * part) / whole : null;
const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
const serial = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));

interface Delivery {
  carga_id: string;
  fecha: string;
  conDinero: boolean;
}

/** Every delivery by its date, the latest first. */
function deliveries({ inversion = [], inversion_mes = [], archivos }: Cartera): Delivery[] {
  return archivos
    .map(({ carga_id, exportado_en, cargado_en }) => {
      const rows: { corte?: string | null }[] = [...inversion, ...inversion_mes].filter(
        (row) => row.carga_id === carga_id,
      );
      const said = rows.flatMap(({ corte }) => corte ?? []).sort();
      return {
        carga_id,
        fecha: said.at(-1) ?? (exportado_en ?? cargado_en).slice(0, 10),
        conDinero: inversion.some(
          (row) => row.carga_id === carga_id && (known(row.pim) || known(row.devengado_anio)),
        ),
      };
    })
    .sort((a, b) => (a.fecha === b.fecha ? (a.carga_id < b.carga_id ? -1 : 1) : a.fecha < b.fecha ? 1 : -1));
}

export function reckonCartera(cartera: Cartera, limits: Limits): Reckoned[] {
  const all = deliveries(cartera);
  const withRows = all.filter(({ carga_id }) => cartera.inversion?.some((row) => row.carga_id === carga_id));
  const cortes = [...new Set(withRows.map(({ fecha }) => fecha.slice(0, 7)))].sort();
  const done: Reckoned[] = [];
  for (const corte of cortes) {
    const here = withRows.filter(({ fecha }) => fecha.startsWith(corte));
    const ordered = [...here.filter((one) => one.conDinero), ...here.filter((one) => !one.conDinero)];
    const fecha = here.map((one) => one.fecha).sort().at(-1)!;
    const cuis = new Set((cartera.inversion ?? []).filter((row) => ordered.some(({ carga_id }) => carga_id === row.carga_id)).map(({ cui }) => cui));
    const before = cortes[cortes.indexOf(corte) - 1] ?? null;
    for (const cui of cuis) {
      const rows = ordered.flatMap(({ carga_id }): Row[] => (cartera.inversion ?? []).filter((row) => row.carga_id === carga_id && row.cui === cui));
      const months = monthsOf(cartera, all, cui, corte);
      const previous = done.find((one) => one.corte === before && one.cui === cui) ?? null;
      done.push(reckonOne({ corte, cui, fecha, rows, months, before, previous, limits }));
    }
  }
  return done;
} // prettier-ignore

/** Of each month and field, what the latest delivery up to the end of the corte's month says. */
function monthsOf(cartera: Cartera, all: Delivery[], cui: string, corte: string): Month[] {
  const found = new Map<string, Month>();
  for (const { carga_id } of all.filter(({ fecha }) => fecha.slice(0, 7) <= corte))
    for (const row of (cartera.inversion_mes ?? []) as Month[]) {
      if (row.carga_id !== carga_id || row.cui !== cui) continue;
      const key = `${row.anio}-${row.mes}`;
      const kept = found.get(key) ?? { carga_id, cui, anio: row.anio, mes: row.mes };
      for (const field of ['actualizado_financiero', 'actualizado_fisico', 'ejecutado_fisico', 'devengado'] as const)
        if (!known(kept[field]) && known(row[field])) kept[field] = row[field];
      found.set(key, kept);
    }
  return [...found.values()].map((row) =>
    row.anio * 12 + row.mes > serial(`${corte}-01`) ? { ...row, devengado: null } : row,
  );
} // prettier-ignore

interface Case {
  corte: string;
  cui: string;
  fecha: string;
  rows: Row[];
  months: Month[];
  before: string | null;
  previous: Reckoned | null;
  limits: Limits;
}

function reckonOne({ corte, cui, fecha, rows, months, before, previous, limits }: Case): Reckoned {
  const field = <Name extends keyof InversionRow>(name: Name) =>
    rows.map((row) => row[name]).find((value) => value !== null && value !== undefined) ?? null;
  const now = serial(fecha);
  const [ejercicio, mes] = [Number(fecha.slice(0, 4)), Number(fecha.slice(5, 7))];
  const [costo, viable, pim, anio, anterior] = [
    field('costo_actualizado'), field('monto_viable'), field('pim'), field('devengado_anio'), field('devengado_anterior'),
  ]; // prettier-ignore
  const acumulado = known(anterior) && known(anio) ? anterior + anio : null;
  const at = (month: Month) => month.anio * 12 + month.mes;
  const ofYear = months.filter((month) => month.anio === ejercicio);
  const programmed = ofYear.filter((month) => known(month.actualizado_financiero));
  const programado = programmed.length === 0 ? null : sum(programmed.filter((month) => month.mes <= mes).map((month) => month.actualizado_financiero!));
  const paid = ofYear.filter((month) => month.mes <= mes && known(month.devengado));
  const reciente = paid.length === 0 ? null : sum(paid.filter((month) => month.mes > mes - 3).map((month) => month.devengado!));
  const built = months.filter((month) => at(month) <= now && known(month.ejecutado_fisico));
  const plan = months.filter((month) => known(month.actualizado_fisico));
  const planned = sum(plan.map((month) => month.actualizado_fisico!));
  const declared = field('avance_fisico');
  const fisico = declared ?? (built.length > 0 && plan.length > 0 ? ratio(sum(built.map((month) => month.ejecutado_fisico!)), planned) : null);
  const porDevengar = known(pim) && known(anio) ? Math.max(0, pim - anio) : null;
  const atraso = !known(anio) ? null
    : known(programado) ? (programado > 0 ? Math.max(0, 1 - anio / programado) : 0)
    : known(pim) && pim > 0 ? Math.max(0, 1 - anio / ((pim * mes) / 12)) : null;
  const last = built.sort((a, b) => at(b) - at(a)).slice(0, 12);
  const inicio = field('inicio_fisico') ?? field('inicio');
  const ritmo = last.length > 0 && planned > 0
    ? (100 * (sum(last.map((month) => month.ejecutado_fisico!)) / last.length)) / planned
    : known(fisico) && inicio !== null && serial(inicio) <= now ? fisico / (now - serial(inicio) + 1) : null;
  const financiero = ratio(acumulado, costo);
  const sobrecosto = known(costo) && known(viable) && viable > 0 ? (100 * (costo - viable)) / viable : null;
  const estado = field('estado');
  const cerrada = field('tiene_f9') === true || field('cerrada_en') !== null || estado === 'CERRADO';
  const empieza = field('inicio') ?? field('inicio_fisico');
  const ejecuta = !cerrada && (estado ?? 'ACTIVO') === 'ACTIVO' && ((known(acumulado) && acumulado > 0) || (empieza !== null && empieza <= fecha));
  const period = field('f12b_periodo');
  const told = [...(period !== null && serial(period) <= now ? [serial(period)] : []), ...built.map(at)];
  const ultimo12b = told.length === 0 ? null : Math.max(...told);
  const anyPaid = months.some((month) => known(month.devengado));
  const window = sum(months.filter((month) => known(month.devengado) && at(month) > now - limits.meses).map((month) => month.devengado!));
  const ultimo = field('ultimo_devengado');
  const quiet = anyPaid ? window === 0 : ultimo !== null ? serial(ultimo) <= now - limits.meses : anio === 0 && mes >= limits.meses;
  const from = before === null ? now - 1 : serial(before);
  const negative = built.some((month) => at(month) > from && month.ejecutado_fisico! < 0);
  const fin = field('fin') ?? field('fin_fisico');
  const fires: Record<string, boolean> = {
    f12b_sin_actualizar: ejecuta && (ultimo12b === null ? field('tiene_f12b') === false : ultimo12b < now),
    sin_devengado: known(pim) && pim > 0 && !cerrada && quiet,
    pago_y_obra: !cerrada && known(fisico) && known(financiero) && Math.abs(fisico - financiero) > limits.pago + 1e-9,
    sobrecosto: !cerrada && known(sobrecosto) && sobrecosto > limits.sobrecosto + 1e-9,
    pim_cero: ejecuta && pim === 0 && !(known(fisico) && fisico >= 100),
    fin_vencido: fin !== null && fin < fecha && !cerrada,
    devengado_mayor_que_pim: known(anio) && known(pim) && anio > pim,
    fisico_baja: negative || (known(fisico) && known(previous?.avance_fisico) && fisico < previous.avance_fisico - 1e-9),
  };
  return {
    corte, cui, monto_viable: viable, costo_actualizado: costo, devengado_anio: anio, devengado_acumulado: acumulado, pim,
    saldo: known(costo) && known(acumulado) ? Math.max(0, costo - acumulado) : null,
    por_devengar: porDevengar,
    programado_a_la_fecha: programado,
    proyeccion: known(anio) && known(reciente) ? Math.max(anio, Math.min(pim ?? Infinity, anio + (reciente / Math.min(3, mes)) * (12 - mes))) : null,
    atraso: known(atraso) ? 100 * atraso : null,
    en_juego: known(porDevengar) && known(atraso) ? porDevengar * atraso : null,
    avance_financiero: financiero,
    avance_anio: ratio(anio, pim),
    cumplimiento_programado: ratio(anio, programado),
    avance_fisico: fisico,
    sobrecosto,
    ritmo_fisico: ritmo,
    fin_al_ritmo: endAt(fecha, fisico, ritmo),
    alertas: Object.keys(fires).filter((name) => fires[name]).sort(),
  };
} // prettier-ignore

function endAt(fecha: string, fisico: number | null, ritmo: number | null): string | null {
  if (!known(fisico)) return null;
  if (fisico >= 100) return fecha;
  if (!known(ritmo) || ritmo <= 0 || (100 - fisico) / ritmo > 1200) return null;
  const months = Math.ceil(Number(((100 - fisico) / ritmo).toFixed(9)));
  const end = new Date(Date.UTC(Number(fecha.slice(0, 4)), Number(fecha.slice(5, 7)) + months, 0));
  return end.toISOString().slice(0, 10);
}

/** Sums and ratios of several, of those that have both figures; the físico by their cost. */
export function reckonTotal(rows: readonly Reckoned[]) {
  const total = (name: keyof Reckoned, of = rows) => {
    const values = of.map((row) => row[name]).filter((value): value is number => typeof value === 'number');
    return values.length === 0 ? null : sum(values);
  };
  const share = (part: keyof Reckoned, whole: keyof Reckoned) => {
    const both = rows.filter((row) => row[part] !== null && row[whole] !== null);
    return ratio(total(part, both), total(whole, both));
  };
  const built = rows.filter((row) => known(row.avance_fisico) && (row.costo_actualizado ?? 0) > 0);
  const cost = sum(built.map((row) => row.costo_actualizado!));
  const priced = rows.filter((row) => known(row.costo_actualizado) && known(row.monto_viable));
  const viable = sum(priced.map((row) => row.monto_viable!));
  return {
    inversiones: rows.length,
    costo_actualizado: total('costo_actualizado'),
    pim: total('pim'),
    devengado_acumulado: total('devengado_acumulado'),
    saldo: total('saldo'),
    en_juego: total('en_juego'),
    avance_financiero: share('devengado_acumulado', 'costo_actualizado'),
    avance_anio: share('devengado_anio', 'pim'),
    cumplimiento_programado: share('devengado_anio', 'programado_a_la_fecha'),
    avance_fisico:
      cost > 0 ? sum(built.map((row) => row.avance_fisico! * row.costo_actualizado!)) / cost : null,
    sobrecosto:
      viable > 0 ? (100 * (sum(priced.map((row) => row.costo_actualizado!)) - viable)) / viable : null,
    alertas: sum(rows.map((row) => row.alertas.length)),
    con_alerta: rows.filter((row) => row.alertas.length > 0).length,
  };
}
