import { formatChange, formatNumber, formatPercent, joinList, plural } from '@/core/format';
import { callName } from '@/core/names';
import { monthName } from '@/core/period';
import type { PoiBreve } from '@/sql/poi';
import type { GroupEje } from '@/sql/poi-ao';

export interface HeadlineFacts {
  mes: number;
  value: number | null;
  before: number | null;
  /** % of a fall owed to reports of the month that are missing. */
  reportsPart: number | null;
  aoConMeta: number;
}

/** The answer at the head of the screen. */
export function headline({ mes, value, before, reportsPart, aoConMeta }: HeadlineFacts): string {
  if (value === null)
    return aoConMeta === 0
      ? `A ${monthName(mes)} no hay metas físicas programadas.`
      : `A ${monthName(mes)} ninguna actividad con meta tiene reporte.`;
  const opening = `A ${monthName(mes)} se cumplió el ${formatPercent(value)} de lo programado`;
  if (before === null) return `${opening}.`;
  const compared = `${opening}; en ${monthName(mes - 1)} era el ${formatPercent(before)}.`;
  if (reportsPart === null || reportsPart < 10 || value - before > -0.5) return compared;
  if (reportsPart > 100) return `${compared} Sin los reportes que faltan de ${monthName(mes)} habría subido.`;
  return `${compared} El ${formatPercent(reportsPart, 0)} de la caída son reportes de ${monthName(mes)} que faltan.`;
}

export interface YearFacts {
  fisico: { programado: number | null; ejecutado: number | null };
  financiero: { programado: number | null; ejecutado: number | null };
}

/** Finding of the two curves of the year, in points of the annual target. */
export function yearFinding({ fisico, financiero }: YearFacts): string {
  const [physical, money] = [pointsBehind(fisico), pointsBehind(financiero)];
  if (physical === null && money === null) return 'No hay metas anuales con qué comparar lo ejecutado';
  if (physical === null) return `El gasto va ${position(money!)} del programa anual`;
  if (money === null) return `La meta física va ${position(physical)} del programa anual`;
  if (physical !== 0 && Math.sign(physical) === Math.sign(money))
    return `La meta física va ${position(physical)} del programa anual y el gasto, ${formatNumber(Math.abs(money), 1)}`;
  return `La meta física va ${position(physical)} del programa anual; el gasto, ${position(money)}`;
}

/** Points under the programme, rounded as they are read. */
export function pointsBehind({
  programado,
  ejecutado,
}: {
  programado: number | null;
  ejecutado: number | null;
}): number | null {
  return programado === null || ejecutado === null ? null : Math.round((programado - ejecutado) * 10) / 10;
}

function position(points: number): string {
  if (points === 0) return 'al ritmo';
  const distance = Math.abs(points);
  return `${formatNumber(distance, 1)} ${plural(distance, 'punto', 'puntos')} por ${points > 0 ? 'debajo' : 'encima'}`;
}

export interface CentroChange {
  grupo: PoiBreve;
  change: number | null;
}

/** Finding of the heat map: the largest fall and the largest rise of the month. */
export function heatFinding(centros: readonly CentroChange[], mes: number): string {
  const known = centros.filter((one): one is { grupo: PoiBreve; change: number } => one.change !== null);
  const fall = known.reduce<{ grupo: PoiBreve; change: number } | null>(
    (worst, one) => (one.change < (worst?.change ?? -1) ? one : worst),
    null,
  );
  const rise = known.reduce<{ grupo: PoiBreve; change: number } | null>(
    (best, one) => (one.change > (best?.change ?? 1) ? one : best),
    null,
  );
  const red = centros.filter(({ grupo }) => grupo.semaforo === 'rojo');
  if (fall && rise)
    return `${callName(fall.grupo)} pierde ${formatNumber(-fall.change, 1)} puntos en ${monthName(mes)}; ${callName(rise.grupo)} gana ${formatNumber(rise.change, 1)}`;
  if (fall)
    return `${callName(fall.grupo)} pierde ${formatNumber(-fall.change, 1)} puntos en ${monthName(mes)}`;
  if (rise) return `${callName(rise.grupo)} gana ${formatNumber(rise.change, 1)} puntos en ${monthName(mes)}`;
  if (red.length > 0)
    return `${formatNumber(red.length)} ${plural(red.length, 'dependencia está', 'dependencias están')} en rojo a ${monthName(mes)}`;
  return `Ninguna dependencia está en rojo a ${monthName(mes)}`;
}

/** Which side of 75 each dependencia is on: the finding of the scatter. */
export function quadrantFinding(centros: readonly PoiBreve[], cross: number): string {
  const placed = centros.filter(
    (one) => one.cumplimiento !== null && one.avance_financiero !== null && one.ao_reportaron_mes > 0,
  );
  const spends = placed.filter((one) => one.cumplimiento! < cross && one.avance_financiero! >= cross);
  const behindBoth = placed.filter((one) => one.cumplimiento! < cross && one.avance_financiero! < cross);
  const parts = [
    said(spends, 'gasta sin avanzar', 'gastan sin avanzar'),
    said(behindBoth, 'va atrasada en ambos', 'van atrasadas en ambos'),
  ].filter((part) => part !== null);
  if (parts.length === 0)
    return placed.length === 0
      ? 'Ninguna dependencia tiene avance físico y financiero que comparar'
      : 'Ninguna dependencia gasta sin avanzar ni va atrasada en ambos';
  return parts.join('; ');
}

function said(group: readonly PoiBreve[], one: string, many: string): string | null {
  if (group.length === 0) return null;
  const names =
    group.length <= 3 ? joinList(group.map(callName)) : `${formatNumber(group.length)} dependencias`;
  return `${names} ${plural(group.length, one, many)}`;
}

const groupWords: Record<GroupEje, { one: string; none: string }> = {
  oei: { one: 'el objetivo más atrasado', none: 'Ningún objetivo' },
  aei: { one: 'la acción más atrasada', none: 'Ninguna acción' },
  categoria: { one: 'la categoría presupuestal más atrasada', none: 'Ninguna categoría' },
  departamento: { one: 'el departamento más atrasado', none: 'Ningún departamento' },
  prioridad: { one: 'la más atrasada', none: 'Ninguna prioridad' },
  ue: { one: 'la unidad ejecutora más atrasada', none: 'Ninguna unidad ejecutora' },
  pliego: { one: 'el pliego más atrasado', none: 'Ningún pliego' },
};

/** Finding over the groups of an eje: the one furthest behind. */
export function groupFinding(
  eje: GroupEje,
  groups: readonly { name: string; value: number | null }[],
): string {
  const known = groups.filter((one): one is { name: string; value: number } => one.value !== null);
  const worst = known.reduce<{ name: string; value: number } | null>(
    (low, one) => (low === null || one.value < low.value ? one : low),
    null,
  );
  if (!worst) return `${groupWords[eje].none} tiene actividades con meta y reporte`;
  if (known.length === 1) return `${worst.name} cumplió el ${formatPercent(worst.value)}`;
  return `${worst.name} es ${groupWords[eje].one}: ${formatPercent(worst.value)}`;
}

/** Finding over the table of AO. */
export function tableFinding(
  totals: { ao: number; en_promedio: number; bajo_meta: number },
  limit: number,
): string {
  const { ao, en_promedio, bajo_meta } = totals;
  if (ao === 0) return 'Ninguna actividad cumple los filtros';
  if (en_promedio === 0)
    return `${formatNumber(ao)} ${plural(ao, 'actividad', 'actividades')}, ninguna con meta y reporte`;
  return `${formatNumber(bajo_meta)} de ${formatNumber(en_promedio)} ${plural(en_promedio, 'actividad', 'actividades')} con reporte no ${plural(bajo_meta, 'llega', 'llegan')} al ${formatNumber(limit)} % de su meta`;
}

/** `−18.9`, or «s/r» where there is nothing to compare. */
export function changeText(change: number | null): string {
  return formatChange(change);
}
