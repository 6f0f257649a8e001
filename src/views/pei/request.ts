import { countOf, formatDate, joinList } from '@/core/format';
import { readable } from '@/core/names';
import { llaveDe, type Sobre } from '@/journal/event';
import type { PlanVigente } from '@/sql/plan';
import type { PlanPendiente } from '@/sql/plan-indicador';
import { responsableName } from '@/reports/plan/indicador';
import type { Message } from '../frame/message';
import { NOBODY, period } from '@/reports/plan/pei-words';

/** The values of a year that a responsible owes, as the journal refers to them. */
export function valuesOf(plan_id: string, anio: number, responsable: string): Sobre {
  return { tipo: 'plan_valores', llave: llaveDe(plan_id, anio, responsable) };
}

/** Activities of E1.3.2 by which values are asked: those of the OEI, those of the AEI. */
export function activitiesOf(indicadores: readonly string[]): string {
  const oei = indicadores.some((id) => id.startsWith('OEI'));
  const aei = indicadores.some((id) => id.startsWith('AEI'));
  return oei && aei ? 'actividades 1 y 2' : oei ? 'actividad 1' : 'actividad 2';
}

/** The request of values to a responsible, ready to copy or to open in the mail program. */
export function valuesMessage(
  row: PlanPendiente,
  plan: Pick<PlanVigente, 'desde' | 'hasta'>,
  anio: number,
  due: string,
): Message {
  const named = row.responsable !== NOBODY;
  const kinds = [
    ...(row.indicadores.some((id) => id.startsWith('OEI')) ? ['OEI'] : []),
    ...(row.indicadores.some((id) => id.startsWith('AEI')) ? ['AEI'] : []),
  ];
  const list = row.indicadores
    .map((id, i) => {
      const why = row.motivos[i]?.trim();
      return `- ${id}, ${readable(row.nombres[i] ?? '')}${why ? `. Se dijo: ${why.replace(/\.$/, '')}` : ''}`;
    })
    .join('\n');
  return {
    subject: `PEI ${period(plan)}: ${row.debidos === 1 ? 'falta un valor obtenido' : 'faltan valores obtenidos'} de ${anio}${named ? `, ${row.responsable}` : ''}`,
    body: `Señores
${named ? responsableName(row.responsable) : 'Responsables de los indicadores'}

En el seguimiento del PEI ${period(plan)} (ficha E1.3.2, ${activitiesOf(row.indicadores)}) no figura el valor obtenido de ${anio} de ${countOf(row.debidos, 'indicador', 'indicadores')}${kinds.length === 0 ? '' : ` de ${joinList(kinds)}`} a su cargo.

${list}

Les pedimos remitir el Formato con los resultados y su medio de verificación para registrarlos en el Aplicativo CEPLAN. Si el dato no se pudo medir, digan por qué y desde cuándo se tendrá: un indicador sin valor queda como ND, no como cero. La evaluación de resultados del PEI se presenta hasta el ${formatDate(due)}.

Oficina de Planeamiento y Modernización`,
  };
}
