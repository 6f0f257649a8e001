import { formatNumber, numberWord, plural, sentence } from '@/core/format';
import type { Draft } from '@/journal/event';
import type { Asistente } from '@/sql/sesion';
import { asistenteOf, writing } from '@/reports/sesion/keys';

/** «Asisten cinco de siete miembros» */
export function attendanceTitle(people: readonly Pick<Asistente, 'asiste'>[]): string {
  const all = people.length;
  if (all === 0) return 'Nadie en la lista de asistencia';
  const said = people.filter(({ asiste }) => asiste !== null).length;
  const members = `${formatNumber(all)} ${plural(all, 'miembro convocado', 'miembros convocados')}`;
  if (said === 0) return members;
  const present = people.filter(({ asiste }) => asiste === true).length;
  if (present === all) return all === 1 ? 'Asiste el único convocado' : `Asisten los ${formatNumber(all)} convocados`;
  return sentence(`${plural(present, 'asiste', 'asisten')} ${present === 0 ? 'cero' : numberWord(present, 'alone')} de ${formatNumber(all)} convocados`);
} // prettier-ignore

/** The members of a session called to another: as they stand, without saying who comes. */
export function calledAgain(people: readonly Asistente[], sesion_id: string): Draft[] {
  return people.flatMap(({ nombre, cargo, entidad }, i) =>
    writing(asistenteOf(sesion_id, String(i + 1).padStart(2, '0')), {
      nombre,
      cargo,
      entidad,
      orden: String(i + 1),
    }),
  );
}
