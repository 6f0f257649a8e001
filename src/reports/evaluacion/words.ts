import {
  countOf,
  formatChange,
  formatMillions,
  formatNumber,
  formatPercent,
  joinList,
  numberWord,
  plural,
  sentence,
} from '@/core/format';
import { callName } from '@/core/names';
import { monthName, periodoName } from '@/core/period';
import type { Clase, EvaluacionClase } from '@/sql/evaluacion-ao';
import type { EvaluacionCentro, EvaluacionFactor, EvaluacionRoja, Mirada } from '@/sql/evaluacion-registro';
import type { PoiEvaluacion } from '@/sql/poi-evaluacion';
import type { PoiModificacionGrupo } from '@/sql/poi-modificacion';
import { factorName, inOrder, shortFactor } from './factors';

/** «dos trimestres»: what the close is compared with, in words. */
export function twoPeriods({ periodo }: Mirada): string {
  const length = periodo.hasta - periodo.desde + 1;
  return length === 12 || (length === 6 && periodo.desde > 1) ? 'dos semestres' : 'dos trimestres';
}

/** «a junio»; with the year where it is not the one of the page. */
export const at = (mes: number | null): string => (mes === null ? '' : `a ${monthName(mes)}`);

const points = (value: number) => formatNumber(value, 1);
const restaOf = (clases: readonly EvaluacionClase[], clase: Clase) =>
  clases.find((one) => one.clase === clase)?.resta ?? 0;

/** A percentage below 100 never prints as 100.0. */
function below(percent: number): string {
  return percent < 100 && percent >= 99.95 ? 'casi el 100\u00a0%' : `el ${formatPercent(percent)}`;
}

const inClass: Record<Clase, (n: number, mirada: Mirada, only: boolean) => string> = {
  rojo_seguido: (n, mirada) => `${countOf(n, 'actividad', 'actividades')} en rojo ${twoPeriods(mirada)}`,
  rojo: (n, { periodo }, only) =>
    `${formatNumber(n)} en rojo${only ? ` solo en este ${periodo.hasta - periodo.desde >= 5 ? 'semestre' : 'trimestre'}` : ''}`,
  sin_reportar: (n) => `${formatNumber(n)} con meses sin reportar`,
  amarillo: (n) => `${formatNumber(n)} en amarillo`,
  verde: (n) => `${formatNumber(n)} en verde`,
};

/** Answers «¿Qué explica el resultado del periodo?» */
export function headline(mirada: Mirada, total: PoiEvaluacion, clases: readonly EvaluacionClase[]): string {
  const name = `El ${periodoName(mirada.periodo)}`;
  const { cumplimiento } = total;
  if (cumplimiento === null)
    return `${name} no tiene resultado: ninguna actividad con meta reportó su avance.`;
  const partial = mirada.hasta < mirada.periodo.hasta;
  const closed = partial
    ? `${name} va en ${below(cumplimiento).replace(/^el /, '')} de la meta, con datos hasta ${monthName(mirada.hasta)}.`
    : `${name} cerró en ${below(cumplimiento).replace(/^el /, '')} de la meta.`;
  const gap = 100 - cumplimiento;
  const largest = [...clases]
    .filter(({ resta, clase }) => resta > 0 && clase !== 'verde')
    .sort((a, b) => b.resta - a.resta)
    .slice(0, 2);
  if (gap <= 0) return `${closed} No falta nada.`;
  if (largest.length === 0) return closed;
  const share = largest.reduce((sum, { parte }) => sum + (parte ?? 0), 0);
  const said = largest.map(({ clase, ao }, i) => {
    const words = inClass[clase](ao, mirada, total.mes_anterior !== null);
    return i === 0 && clase !== 'rojo_seguido'
      ? words.replace(formatNumber(ao), countOf(ao, 'actividad', 'actividades'))
      : i > 0
        ? words.replace(/ actividad(es)?/, '')
        : words;
  });
  return `${closed} El ${formatPercent(Math.min(100, share), 0)} de lo que falta está en ${joinList(said)}.`;
}

export function gapFinding(total: PoiEvaluacion, clases: readonly EvaluacionClase[]): string {
  if (total.cumplimiento === null) return 'Sin reportes no se sabe cuánto falta para 100';
  const gap = 100 - total.cumplimiento;
  if (gap <= 0) return 'No falta ningún punto para 100';
  const carried = restaOf(clases, 'rojo_seguido');
  const unreported = restaOf(clases, 'sin_reportar');
  const parts = [
    ...(carried > 0 && total.mes_anterior !== null
      ? [`${points(carried)} vienen arrastrados desde ${monthName(total.mes_anterior)}`]
      : []),
    ...(unreported > 0 ? [`${points(unreported)} dependen de reportes`] : []),
  ];
  const start = `De los ${points(gap)} puntos que faltan para 100`;
  if (parts.length > 0) return `${start}, ${joinList(parts)}`;
  const red = restaOf(clases, 'rojo');
  return red > 0
    ? `${start}, ${points(red)} son de actividades en rojo`
    : `${start}, ninguno es de actividades en rojo`;
}

/** Two lines under each part of the bar. */
export function classLines(clase: EvaluacionClase, mirada: Mirada, hasBefore: boolean): [string, string] {
  const n = formatNumber(clase.ao);
  switch (clase.clase) {
    case 'rojo_seguido':
      return [`${n} AO en rojo`, twoPeriods(mirada)];
    case 'rojo':
      return [`${n} AO en rojo`, hasBefore ? 'solo en este' : ''];
    case 'sin_reportar':
      return [`${n} AO con meses`, 'sin reportar'];
    case 'amarillo':
      return [`${n} AO`, 'en amarillo'];
    case 'verde':
      return [`${n} AO`, 'en verde'];
  }
}

/** `name` says a group in a sentence; reds are counted among `below` (the AEI where groups are objectives). */
export function whereFinding(
  groups: readonly PoiEvaluacion[],
  total: PoiEvaluacion,
  name: (group: PoiEvaluacion) => string,
  below: { groups: readonly PoiEvaluacion[]; one: string; many: string },
): string {
  const gap = total.cumplimiento === null ? 0 : 100 - total.cumplimiento;
  const worst = [...groups]
    .filter(({ resta }) => (resta ?? 0) > 0)
    .sort((a, b) => b.resta! - a.resta!)
    .slice(0, 2);
  if (gap <= 0 || worst.length === 0) return 'Ningún grupo resta puntos';
  const reds = below.groups.filter(({ semaforo }) => semaforo === 'rojo').length;
  const taken = worst.reduce((sum, { resta }) => sum + resta!, 0);
  const first = `${joinList(worst.map(name))} ${plural(worst.length, 'explica', 'explican')} ${points(taken)} de los ${points(gap)} puntos`;
  const rest =
    reds === 0
      ? `; ${below.one === 'AEI' ? 'ninguna' : 'ningún'} ${below.one} está en rojo`
      : `; ${numberWord(reds, below.one === 'AEI' ? 'f' : 'm')} ${plural(reds, below.one, below.many)} en rojo`;
  return sentence(first + rest);
}

interface RedsTold {
  rows: readonly EvaluacionRoja[];
  /** All there are; the rows may be fewer. */
  count: number;
  factores: readonly EvaluacionFactor[];
  centros: readonly EvaluacionCentro[];
}

/** Of those in rojo two periods: in which centros, and how many got worse. */
export function redsFinding(mirada: Mirada, { rows, count, factores, centros }: RedsTold): string {
  if (count === 0) return `Ninguna actividad lleva ${twoPeriods(mirada)} en rojo`;
  const byCentro = new Map<string, number>();
  for (const { eje, llave, ao_rojo_seguido } of factores)
    if (eje === 'centro_costo') byCentro.set(llave, (byCentro.get(llave) ?? 0) + ao_rojo_seguido);
  const most = [...byCentro]
    .filter(([, n]) => n > 0)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3)
    .flatMap(([llave, n]) => {
      const centro = centros.find((one) => one.llave === llave);
      return centro ? [`${callName(centro)} ${formatNumber(n)}`] : [];
    });
  const start = `${countOf(count, 'actividad lleva', 'actividades llevan')} ${twoPeriods(mirada)} en rojo`;
  const followed = rows.filter(({ rojo_seguido }) => rojo_seguido);
  const worse = followed.filter(({ cambio }) => (cambio ?? 0) < 0).length;
  const before = followed[0]?.mes_anterior;
  const tail =
    followed.length === count && before != null
      ? `; ${worse === 0 ? 'ninguna empeoró' : `${numberWord(worse, 'f')} ${plural(worse, 'empeoró', 'empeoraron')}`} desde ${monthName(before)}`
      : '';
  return `${start}${most.length > 0 ? `: ${most.join(', ')}` : ''}${tail}`;
}

export function factorFinding(rows: readonly EvaluacionFactor[]): string {
  const all = rows.reduce((sum, { ao }) => sum + ao, 0);
  if (all === 0) return 'Ninguna actividad está en rojo';
  const silent = rows.find(({ sin }) => sin === 'sin_motivo')?.ao ?? 0;
  const first = inOrder(rows).find(({ factor }) => factor !== null);
  const tail = silent > 0 ? `; ${numberWord(silent, 'f')} no ${plural(silent, 'dice', 'dicen')} por qué` : '';
  const of = `de las ${formatNumber(all)} actividades en rojo`;
  if (!first)
    return `${sentence(numberWord(silent, 'f'))} ${of} no ${plural(silent, 'dice', 'dicen')} por qué`;
  return `${factorName(first)}: ${formatNumber(first.ao)} ${of}${tail}`;
}

export function pendingFinding(toWrite: number, unreported: number, silent: number): string {
  const parts = [
    ...(toWrite > 0 ? [`${numberWord(toWrite)} ${plural(toWrite, 'centro', 'centros')} por redactar`] : []),
    ...(silent > 0 ? [`${numberWord(silent)} ${plural(silent, 'motivo', 'motivos')} por pedir`] : []),
  ];
  if (parts.length > 0) return sentence(joinList(parts));
  return unreported > 0
    ? `${sentence(numberWord(unreported))} ${plural(unreported, 'centro', 'centros')} sin reporte`
    : 'No falta nada para cerrar la evaluación';
}

export function initialFinding([total, ...centros]: readonly PoiModificacionGrupo[]): string {
  if (!total) return 'Sin actividades que comparar';
  if (total.centro_recibe === 0 && total.centro_cede === 0)
    return `El POI sigue en ${formatMillions(total.pim_ahora)}: nada cambió`;
  const up = centros.filter(({ pim_cambio }) => pim_cambio > 0).length;
  const down = centros.filter(({ pim_cambio }) => pim_cambio < 0).length;
  const share = total.cambio_relativo === null ? '' : ` (${formatChange(total.cambio_relativo)}\u00a0%)`;
  const where = [
    ...(up > 0
      ? [`${plural(up, 'sube', 'suben')} ${numberWord(up)} ${plural(up, 'centro', 'centros')}`]
      : []),
    ...(down > 0 ? [`${plural(down, 'baja', 'bajan')} ${numberWord(down, 'alone')}`] : []),
  ];
  return `El POI pasó de ${formatMillions(total.pim_antes)} a ${formatMillions(total.pim_ahora)}${share}${where.length > 0 ? `: ${joinList(where)}` : ''}`;
}

/** What the page writes of a group by itself, beside what the analyst writes. */
export function calculated(group: PoiEvaluacion): string {
  const { cumplimiento, cumplimiento_inicial, pim, pia_poi, avance_financiero } = group;
  const physical =
    cumplimiento === null
      ? 'No se conoce su avance: ninguna actividad con meta reportó.'
      : `Cumplió ${below(cumplimiento)} de su meta vigente${
          cumplimiento_inicial === null ? '' : ` y ${below(cumplimiento_inicial)} de la inicial`
        }.`;
  const change = pim === null || pia_poi === null ? null : pim - pia_poi;
  const moved =
    change === null
      ? ''
      : change > 0
        ? `Recibió ${formatMillions(change)} sobre su PIA`
        : change < 0
          ? `Cedió ${formatMillions(-change)} de su PIA`
          : 'Su presupuesto no cambió';
  const spent =
    avance_financiero === null ? '' : `gastó el ${formatPercent(avance_financiero)} de lo previsto`;
  const money = joinList([moved, spent].filter(Boolean));
  return money === '' ? physical : `${physical} ${sentence(money)}.`;
}

/** A factor as a chip: «Contratación 5». */
export function chipText(name: string, count: number): string {
  return count > 0 ? `${shortFactor(name)} ${formatNumber(count)}` : shortFactor(name);
}
