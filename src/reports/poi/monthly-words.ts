import {
  countOf,
  formatMoney,
  formatNumber,
  formatPercent,
  joinList,
  numberWord,
  plural,
  sentence,
} from '@/core/format';
import { callName } from '@/core/names';
import { monthName } from '@/core/period';
import type { PoiGrupo } from '@/sql/poi';
import type { PoiModificacionGrupo } from '@/sql/poi-modificacion';

type Reporting = Pick<PoiGrupo, 'nombre' | 'sigla' | 'ao_con_meta' | 'ao_reportaron_mes' | 'completitud'>;
type Money = Pick<
  PoiGrupo,
  'mes' | 'pim' | 'programado_acumulado' | 'devengado' | 'avance_financiero' | 'avance_pim'
>;

const NAMED = 10;

/** Who has reported the month, of those with meta. */
export const isSilent = (one: Pick<PoiGrupo, 'ao_con_meta' | 'ao_reportaron_mes'>): boolean =>
  one.ao_con_meta > 0 && one.ao_reportaron_mes === 0;

const isPartial = (one: Reporting): boolean =>
  one.ao_reportaron_mes > 0 && one.ao_reportaron_mes < one.ao_con_meta;

/** How much of the month is reported, and by whom it is not. */
export function reportingSentence(mes: number, total: Reporting, centros: readonly Reporting[]): string {
  const month = monthName(mes);
  const { ao_con_meta, ao_reportaron_mes, completitud } = total;
  if (ao_con_meta === 0) return `A ${month} no hay actividades con meta: no había avance que reportar.`;
  if (ao_reportaron_mes === ao_con_meta)
    return `Todas las actividades con meta (${formatNumber(ao_con_meta)}) reportaron ${month}.`;
  const start = `${plural(ao_reportaron_mes, 'Reportó', 'Reportaron')} ${month} ${formatNumber(ao_reportaron_mes)} de ${formatNumber(ao_con_meta)} actividades con meta (${formatPercent(completitud)}).`;
  const silent = centros.filter(isSilent);
  const partial = centros.filter(isPartial).length;
  const none =
    silent.length === 0
      ? 'Ninguna dependencia con metas dejó de reportar del todo.'
      : `No ${plural(silent.length, 'reportó', 'reportaron')} ninguna de sus actividades: ${named(silent)}.`;
  const some =
    partial === 0
      ? ''
      : ` ${sentence(numberWord(partial, 'f'))} ${plural(partial, 'dependencia reportó', 'dependencias reportaron')} solo una parte de las suyas.`;
  return `${start} ${none}${some}`;
}

function named(groups: readonly Reporting[]): string {
  const names = groups.slice(0, NAMED).map(callName);
  const rest = groups.length - names.length;
  return joinList(rest > 0 ? [...names, `${numberWord(rest, 'f')} más`] : names);
}

/** What was spent, of what was programmed and of the year. */
export function moneySentence({
  mes,
  pim,
  programado_acumulado,
  devengado,
  avance_financiero,
  avance_pim,
}: Money): string {
  if (devengado === null) return 'No se registró gasto: los archivos no traen devengado.';
  const programmed =
    avance_financiero === null
      ? `A ${monthName(mes)} se devengaron ${formatMoney(devengado)}, sin gasto programado con qué comparar`
      : `A ${monthName(mes)} se devengaron ${formatMoney(devengado)} de los ${formatMoney(programado_acumulado)} programados (${formatPercent(avance_financiero)})`;
  const year = avance_pim === null ? '' : `; es el ${formatPercent(avance_pim)} del PIM, ${formatMoney(pim)}`;
  return `${programmed}${year}.`;
}

/** A dependencia at a month, compared with the month before. */
export function centroSentence(now: PoiGrupo, before: Pick<PoiGrupo, 'cumplimiento'> | null): string {
  return `${physical(now, before?.cumplimiento ?? null)} ${moneySentence(now)}`;
}

function physical(now: PoiGrupo, before: number | null): string {
  const { mes, cumplimiento, ao_con_meta, ao_reportaron_mes, ao_rojo } = now;
  const month = monthName(mes);
  if (ao_con_meta === 0) return `No tiene metas físicas programadas a ${month}.`;
  if (cumplimiento === null)
    return ao_con_meta === 1
      ? 'Su única actividad con meta no tiene reporte: su avance no se conoce.'
      : `Ninguna de sus ${formatNumber(ao_con_meta)} actividades con meta tiene reporte: su avance no se conoce.`;
  const compared =
    before === null || mes === 1 ? '' : `; a ${monthName(mes - 1)} era el ${formatPercent(before)}`;
  const reported =
    ao_reportaron_mes === ao_con_meta
      ? `${plural(ao_con_meta, 'Reportó su única actividad', `Reportaron sus ${formatNumber(ao_con_meta)} actividades`)} con meta`
      : `De sus ${formatNumber(ao_con_meta)} actividades con meta ${ao_reportaron_mes === 0 ? 'ninguna reportó' : `${plural(ao_reportaron_mes, 'reportó', 'reportaron')}`} ${month}${ao_reportaron_mes === 0 ? '' : ` ${formatNumber(ao_reportaron_mes)}`}`;
  const red =
    ao_rojo === 0
      ? 'ninguna está en rojo'
      : `${countOf(ao_rojo, 'actividad está', 'actividades están')} en rojo`;
  return `Cumplió el ${formatPercent(cumplimiento)} de lo programado a ${month}${compared}. ${reported}; ${red}.`;
}

/** What changed in a dependencia since the initial plan. */
export function modificationSentence(change: PoiModificacionGrupo | null): string {
  if (change === null || isStill(change)) return 'Ninguna respecto de lo inicial: ni metas ni presupuesto.';
  const { pim_antes, pim_ahora, ao_creadas, ao_desactivadas, metas_suben, metas_bajan } = change;
  const money =
    pim_antes === pim_ahora
      ? `Su presupuesto sigue en ${formatMoney(pim_ahora)}`
      : `Su presupuesto pasó de ${formatMoney(pim_antes)} a ${formatMoney(pim_ahora)}`;
  const parts = [
    metas_suben > 0 ? `${plural(metas_suben, 'subió', 'subieron')} ${metas(metas_suben)}` : '',
    metas_bajan > 0 ? `${plural(metas_bajan, 'bajó', 'bajaron')} ${metas(metas_bajan)}` : '',
    ao_creadas > 0
      ? `se ${plural(ao_creadas, 'creó', 'crearon')} ${countOf(ao_creadas, 'actividad', 'actividades')}`
      : '',
    ao_desactivadas > 0
      ? `se ${plural(ao_desactivadas, 'desactivó', 'desactivaron')} ${countOf(ao_desactivadas, 'actividad', 'actividades')}`
      : '',
  ].filter(Boolean);
  return `${money}${parts.length > 0 ? `; ${joinList(parts)}` : '; ninguna meta anual cambió'}.`;
}

const metas = (n: number) => countOf(n, 'meta', 'metas');

function isStill({
  pim_cambio,
  ao_creadas,
  ao_desactivadas,
  ao_modificadas,
  ao_reprogramadas,
}: PoiModificacionGrupo): boolean {
  return [pim_cambio, ao_creadas, ao_desactivadas, ao_modificadas, ao_reprogramadas].every((n) => n === 0);
}
