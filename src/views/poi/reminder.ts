import { formatDate, formatNumber, plural } from '@/core/format';
import { readable } from '@/core/names';
import { monthName } from '@/core/period';
import type { Pending } from '@/state/poi.svelte';
import type { Message } from '../frame/message';

export interface PendingAo {
  clave: string;
  nombre: string;
  unidad_medida: string | null;
  f_vigente_acum: number | null;
}

/** The request of step 1 of E1.3.5 to a dependencia, ready to copy or to open in the mail program. */
export function reminder(
  { grupo, missing, late }: Pending,
  activities: readonly PendingAo[],
  { ejercicio, mes, due }: { ejercicio: number; mes: number; due: string },
): Message {
  const name = readable(grupo.nombre);
  const month = `${monthName(mes)} de ${ejercicio}`;
  const list = activities
    .map(
      ({ clave, nombre, unidad_medida }) =>
        `- ${clave}, ${readable(nombre)}${unidad_medida ? ` (${readable(unidad_medida).toLowerCase()})` : ''}`,
    )
    .join('\n');
  return {
    subject: `POI ${ejercicio}: falta el seguimiento de ${monthName(mes)}, ${grupo.sigla ?? name}`,
    body: `Señores
${name}${grupo.sigla ? ` (${grupo.sigla})` : ''}

En el seguimiento mensual del POI Anual ${ejercicio} (ficha E1.3.5) no figura el avance de ${month} de ${formatNumber(missing)} ${plural(missing, 'actividad operativa', 'actividades operativas')} de su dependencia. El plazo ${late > 0 ? `venció el ${formatDate(due)}, hace ${formatNumber(late)} ${plural(late, 'día hábil', 'días hábiles')}` : `vence el ${formatDate(due)}`}.

${list}

Les pedimos remitir el Formato Avance del Seguimiento Mensual del POI Anual con lo ejecutado en el mes para autorizar su registro en el Aplicativo CEPLAN. Si una actividad no tuvo ejecución, regístrenla con cero y su motivo: un dato vacío se lee como falta de reporte.

Oficina de Planeamiento y Modernización`,
  };
}
