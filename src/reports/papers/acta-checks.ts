import { countOf, plural } from '@/core/format';
import type { Check } from '../maker';
import { acuerdoNumber, sesionNumber } from '../sesion/keys';
import type { ActaFigures } from './acta-read';
import { namesOf } from './acta-tables';
import { named } from './poi-checks';

/** What the acta lacks. */
export function actaChecks(figures: ActaFigures): Check[] {
  const { sesion, registrado, propios, pendientes, filas, conteo } = figures;
  const room = `inversiones/sala?sesion=${sesion.sesion_id}`;
  const list = `inversiones/acta?sesion=${sesion.sesion_id}`;
  const nameOf = namesOf(filas);
  const unseen = sesion.agenda.filter(
    (cui) => !registrado.exposiciones.some((one) => one.cui === cui && one.visto !== null),
  );
  const orphans = propios.filter(({ responsable, plazo }) => responsable === null || plazo === null);
  const check = (id: string, hecho: boolean, lacking: string, done: string, detalle: string, ir: string): Check =>
    ({ id, que: hecho ? done : lacking, detalle: hecho ? '' : detalle, hecho, ir }); // prettier-ignore
  const numbers = (rows: readonly { acuerdo_id: string }[]) =>
    named(rows.map(({ acuerdo_id }) => acuerdoNumber(acuerdo_id)));
  return [
    check(
      'cierre',
      sesion.estado === 'cerrada',
      'Sesión sin cerrar',
      'Sesión cerrada',
      `n.º ${sesion.numero ?? sesionNumber(sesion.sesion_id)}`,
      room,
    ),
    check(
      'asistencia',
      conteo.asistieron > 0 && conteo.sin_anotar === 0,
      conteo.convocados === 0
        ? 'Lista de asistencia'
        : conteo.sin_anotar > 0
          ? `Asistencia de ${countOf(conteo.sin_anotar, 'convocado', 'convocados')}`
          : 'Asistencia de los convocados',
      'Asistencia anotada',
      conteo.convocados === 0 ? 'Nadie está en la lista' : `de ${countOf(conteo.convocados, 'convocado', 'convocados')}`,
      room,
    ),
    check(
      'apertura',
      sesion.presidente !== null && sesion.lugar !== null && sesion.fecha !== null,
      'Quién presidió, lugar y fecha',
      'Consta quién presidió, dónde y cuándo',
      'Lo que falta se lee como no anotado',
      room,
    ),
    check(
      'exposicion',
      unseen.length === 0,
      `${countOf(unseen.length, 'inversión', 'inversiones')} de la agenda sin exponer`,
      'Toda la agenda se expuso',
      named(unseen.map(nameOf)),
      room,
    ),
    check(
      'acuerdos',
      orphans.length === 0,
      `Responsable o plazo de ${countOf(orphans.length, 'acuerdo', 'acuerdos')}`,
      'Todo acuerdo tiene responsable y plazo',
      numbers(orphans),
      list,
    ),
    check(
      'revision',
      pendientes.length === 0,
      `${countOf(pendientes.length, 'acuerdo anterior', 'acuerdos anteriores')} sin revisar`,
      'Todo acuerdo pendiente se revisó',
      `${numbers(pendientes)}: ${plural(pendientes.length, 'sigue pendiente', 'siguen pendientes')}`,
      room,
    ),
  ];
} // prettier-ignore
