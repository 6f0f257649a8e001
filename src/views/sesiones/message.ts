import { countOf, formatDate, plural } from '@/core/format';
import { readable } from '@/core/names';
import type { Acuerdo, AgendaPropuesta, Sesion } from '@/sql/sesion';
import type { Message } from '../frame/message';
import { acuerdoNumber } from '@/reports/sesion/keys';
import { dayName } from '../sesion-registro/plazo';
import { dueSaid, responsableText, sesionName } from '@/reports/sesion/words';
import { lower, type Owing } from './words';

const SIGNED = 'Secretaría Técnica de la Comisión de Seguimiento de la Inversión';

const line = (row: Acuerdo, hoy: string) =>
  `- Acuerdo ${acuerdoNumber(row.acuerdo_id)}: ${row.acuerdo}.${row.cui === null ? '' : ` CUI ${row.cui}.`} ${row.plazo === null ? 'Sin plazo.' : `Plazo ${formatDate(row.plazo)}, ${dueSaid(row, hoy)}.`}`.replace('..', '.'); // prettier-ignore

/** What is asked of who answers for some pending acuerdos. */
export function reminder({ responsable, pendientes, vencidos }: Owing, hoy: string): Message {
  const what = countOf(pendientes.length, 'acuerdo pendiente', 'acuerdos pendientes');
  return {
    subject: `Comisión de Seguimiento de la Inversión: ${what}${vencidos > 0 ? `, ${countOf(vencidos, 'vencido', 'vencidos')}` : ''}`,
    body: `Señores
${responsable ?? 'Miembros de la Comisión'}

Al ${formatDate(hoy)} ${plural(pendientes.length, 'figura a su cargo este acuerdo', 'figuran a su cargo estos acuerdos')} de la Comisión de Seguimiento de la Inversión:

${pendientes.map((row) => line(row, hoy)).join('\n')}

Les pedimos responder qué se hizo, en qué fecha y con qué documento; si algo no se cumplirá en su plazo, digan por qué y propongan una fecha.

${SIGNED}`,
  };
}

/** The call to a session (E1.3.7, activity 1), with what the members must bring (activity 2). */
export function convocation(
  sesion: Sesion,
  agenda: readonly { cui: string; nombre: string | null }[],
  pending: readonly Acuerdo[],
  hoy: string,
): Message {
  const { fecha, hora_inicio, lugar } = sesion;
  const when = fecha === null ? 'en fecha por confirmar' : `el ${dayName(fecha)}`;
  const at = hora_inicio === null ? '' : `, a las ${hora_inicio} horas`;
  const where = lugar === null ? '' : `, en ${lugar}`;
  const seen = agenda.map(({ cui, nombre }, i) => `${i + 3}. ${nombre === null ? '' : `${readable(nombre)}, `}CUI ${cui}.`);
  return {
    subject: `Convocatoria: ${lower(sesionName(sesion))} de la Comisión de Seguimiento de la Inversión${fecha === null ? '' : `, ${formatDate(fecha)}`}`,
    body: `Señores
Miembros de la Comisión de Seguimiento de la Inversión

Se les convoca a la ${lower(sesionName(sesion))}, que se realizará ${when}${at}${where}.

Agenda
1. Asistencia.
2. Revisión de acuerdos anteriores${pending.length === 0 ? '' : `: ${countOf(pending.length, 'pendiente', 'pendientes')}`}.
${seen.length === 0 ? '3. Inversiones por definir.' : seen.join('\n')}
${seen.length + (seen.length === 0 ? 4 : 3)}. Acuerdos generales y cierre.
${pending.length === 0 ? '' : `\nAcuerdos anteriores por revisar\n${pending.map((row) => `${line(row, hoy)} Responde: ${responsableText(row.responsable)}.`).join('\n')}\n`}
Les pedimos enviar antes de la sesión la información de avance de sus inversiones: el Formato 12-B del mes, las valorizaciones, los problemas y las acciones tomadas.

Presidencia de la Comisión de Seguimiento de la Inversión`,
  };
} // prettier-ignore

/** Names of an agenda, from what is proposed and what was asked apart. */
export function agendaNames(
  cuis: readonly string[],
  known: readonly Pick<AgendaPropuesta, 'cui' | 'nombre'>[],
): { cui: string; nombre: string | null }[] {
  const names = new Map(known.map(({ cui, nombre }) => [cui, nombre]));
  return cuis.map((cui) => ({ cui, nombre: names.get(cui) ?? null }));
}
