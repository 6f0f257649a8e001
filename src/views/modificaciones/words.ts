import { countOf, formatMillions, formatNumber, joinList, plural, sentence } from '@/core/format';
import { callName } from '@/core/names';
import type { PoiModificacionGrupo, PoiModificacionMes } from '@/sql/poi-modificacion';
import type { ModificacionCaso, ModificacionTotals } from '@/sql/poi-modificacion-ao';
import type { Sides } from './comparison.svelte';

/** «inicial» and «vigente», or the months of the two cuts. */
export function sideWords({ mode, before, now }: Sides): { before: string; now: string } {
  if (mode === 'inicial') return { before: 'inicial', now: 'vigente' };
  if (before.month !== '' && now.month !== '' && before.month !== now.month)
    return { before: before.month, now: now.month };
  return { before: before.date || 'antes', now: now.date || 'ahora' };
}

/** «De lo inicial a lo vigente, corte de junio», for the subtitles. */
export function sidesLong(sides: Sides): string {
  const { mode, before, now } = sides;
  const named = ({ month, date }: Sides['now'], none: string) =>
    [month === '' ? none : month, date].filter(Boolean).join(', ');
  return mode === 'inicial'
    ? `De la meta inicial (CS, consistente con el PIA) a la vigente (RE)${now.month === '' ? '' : `, corte de ${named(now, '')}`}`
    : `Lo vigente (RE) en el corte de ${named(before, 'antes')}, y en el de ${named(now, 'ahora')}`;
}

export const changedAo = (one: PoiModificacionGrupo): number =>
  one.ao_creadas + one.ao_desactivadas + one.ao_modificadas + one.ao_reprogramadas;

/** The answer of the page. */
export function headline(total: PoiModificacionGrupo, sides: Sides): string {
  return sentence(answer(total, sides));
}

function answer(total: PoiModificacionGrupo, sides: Sides): string {
  const { pim_antes, pim_ahora, pim_cambio, movido } = total;
  const changed = changedAo(total);
  const opening = openingOf(sides);
  if (changed === 0)
    return sides.mode === 'inicial'
      ? 'El plan vigente es el inicial: ninguna actividad cambió.'
      : `${opening}ninguna actividad cambió.`;
  if (pim_antes === 0 && pim_ahora === 0)
    return `${opening}${plural(changed, 'cambió', 'cambiaron')} ${countOf(changed, 'actividad', 'actividades')}; el plan no trae dinero.`;
  const between = (movido ?? 0) > 0 ? `${formatMillions(movido)} ${movedVerb(movido!)} de centro` : null;
  if (pim_cambio === 0)
    return between === null
      ? `${opening}el presupuesto sigue en ${formatMillions(pim_ahora)} y ${plural(changed, 'cambió', 'cambiaron')} ${countOf(changed, 'actividad', 'actividades')}.`
      : `${opening}el presupuesto sigue en ${formatMillions(pim_ahora)}: ${between}.`;
  const flow = `${pim_cambio > 0 ? 'entraron' : 'salieron'} ${formatMillions(Math.abs(pim_cambio))}`;
  return `${opening}el presupuesto pasó de ${formatMillions(pim_antes)} a ${formatMillions(pim_ahora)}: ${flow}${between === null ? '' : ` y ${between}`}.`;
}

const movedVerb = (soles: number) => (soles === 1 ? 'cambió' : 'cambiaron');

/** Ends where the sentence goes on in lower case. */
function openingOf(sides: Sides): string {
  const { before, now } = sideWords(sides);
  return sides.mode === 'inicial' ? '' : `De ${before} a ${now}, `;
}

/** The largest movements by centro de costo. */
export function centrosFinding(centros: readonly PoiModificacionGrupo[]): string {
  const moved = centros.filter(({ pim_cambio }) => pim_cambio !== 0);
  if (moved.length === 0) return 'Ningún centro de costo cambió de presupuesto';
  const most = moved.reduce((a, b) => (b.pim_cambio > a.pim_cambio ? b : a));
  const least = moved.reduce((a, b) => (b.pim_cambio < a.pim_cambio ? b : a));
  const parts = [
    most.pim_cambio > 0 ? `${callName(most)} sube ${formatMillions(most.pim_cambio)}` : '',
    least.pim_cambio < 0 ? `${callName(least)} baja ${formatMillions(-least.pim_cambio)}` : '',
  ].filter(Boolean);
  return `${parts.join('; ')}: ${formatNumber(moved.length)} de ${countOf(centros.length, 'centro', 'centros')} ${plural(moved.length, 'cambió', 'cambiaron')}`;
}

/** Who gives and who receives, and how much of it stays inside. */
export function flowFinding(total: PoiModificacionGrupo, centros: readonly PoiModificacionGrupo[]): string {
  const givers = centros.filter(({ centro_cede }) => centro_cede < 0);
  const receivers = centros.filter(({ centro_recibe }) => centro_recibe > 0);
  if (givers.length === 0 && receivers.length === 0) return 'Ningún centro cede ni recibe';
  if (givers.length > 0 && receivers.length > 0)
    return `${nameSome(givers)} ${plural(givers.length, 'cede', 'ceden')} ${formatMillions(-total.centro_cede)}; ${nameSome(receivers)} ${plural(receivers.length, 'recibe', 'reciben')} ${formatMillions(total.centro_recibe)}`;
  return receivers.length > 0
    ? `Todo lo que ${plural(receivers.length, 'recibe', 'reciben')} ${nameSome(receivers)} entra de fuera: ningún centro cede`
    : `Todo lo que ${plural(givers.length, 'cede', 'ceden')} ${nameSome(givers)} sale hacia fuera: ningún centro recibe`;
}

function nameSome(centros: readonly PoiModificacionGrupo[]): string {
  return centros.length <= 2 ? joinList(centros.map(callName)) : `${formatNumber(centros.length)} centros`;
}

/** Where in the year the change falls. */
export function monthsFinding(months: readonly PoiModificacionMes[]): string {
  const twelve = months.filter(({ mes }) => mes > 0);
  const rising = twelve.filter(({ fn_cambio }) => fn_cambio > 0);
  const falling = twelve.filter(({ fn_cambio }) => fn_cambio < 0);
  if (rising.length === 0 && falling.length === 0) return 'Ningún mes cambió de programación financiera';
  const most = twelve.reduce((a, b) => (Math.abs(b.fn_cambio) > Math.abs(a.fn_cambio) ? b : a));
  const said = `${most.nombre} es el mes que más cambia: ${most.fn_cambio > 0 ? 'sube' : 'baja'} ${formatMillions(Math.abs(most.fn_cambio))}`;
  return `${sentence(said)}; ${formatNumber(rising.length)} ${plural(rising.length, 'mes sube', 'meses suben')} y ${formatNumber(falling.length)} ${plural(falling.length, 'baja', 'bajan')}`;
}

/** What the months do not hold of the annual figure. */
export function looseWords(months: readonly PoiModificacionMes[], total: PoiModificacionGrupo): string {
  const loose = months.find(({ mes }) => mes === 0);
  if (!loose || (loose.fn_antes === 0 && loose.fn_ahora === 0))
    return `Los doce meses suman el cambio del PIM, ${formatMillions(total.pim_cambio, 2)}.`;
  return `Los meses no suman el total anual que trae la exportación: quedan sin mes ${formatMillions(loose.fn_antes, 2)} antes y ${formatMillions(loose.fn_ahora, 2)} ahora. Revise en el Aplicativo las AO cuyo total no es la suma de sus meses.`;
}

/** How much of the review is done. */
export function tableFinding({ ao, clasificadas }: ModificacionTotals): string {
  if (ao === 0) return 'Ninguna actividad que haya cambiado cumple los filtros';
  return `${formatNumber(clasificadas)} de ${countOf(ao, 'clasificada', 'clasificadas')}`;
}

/** What is classified and which caso weighs most. */
export function casosFinding(casos: readonly ModificacionCaso[]): string {
  const all = casos.reduce((sum, { ao }) => sum + ao, 0);
  const done = casos.filter(({ caso }) => caso !== null);
  const count = done.reduce((sum, { ao }) => sum + ao, 0);
  if (all === 0) return 'Ninguna actividad cambió: no hay qué clasificar';
  const opening = `${formatNumber(count)} de ${countOf(all, 'actividad clasificada', 'actividades clasificadas')}`;
  const most = done.reduce<ModificacionCaso | null>(
    (top, one) => (top === null || one.ao > top.ao ? one : top),
    null,
  );
  if (most === null) return opening;
  return `${opening}; al caso ${most.caso} van ${countOf(most.ao, 'AO', 'AO')} y ${formatMillions(most.pim_cambio)} en neto`;
}
