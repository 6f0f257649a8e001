import { countOf, formatNumber } from '@/core/format';
import { readable } from '@/core/names';
import type { Check } from '../maker';
import { acuerdoNumber } from '../sesion/keys';
import type { CarteraReport } from './inversiones-read';
import { named, rejectedCheck } from './poi-checks';

/** What the report of the cartera lacks. */
export function carteraChecks({ filas, acuerdos, total, sources, hoy }: CarteraReport): Check[] {
  const behind = filas.filter(({ codigos }) => codigos.includes('f12b_sin_actualizar'));
  const overdue = acuerdos.filter(({ estado }) => estado === 'vencido');
  const orphans = acuerdos.filter((one) => one.pendiente && (one.responsable === null || one.plazo === null));
  const noPim = filas.filter(({ pim, cerrada }) => pim === null && !cerrada);
  const of = (id: string, rows: readonly unknown[], lacking: string, done: string, detalle: string, ir: string): Check =>
    ({ id, que: rows.length === 0 ? done : lacking, detalle: rows.length === 0 ? '' : detalle, hecho: rows.length === 0, ir }); // prettier-ignore
  return [
    of(
      'f12b',
      behind,
      `Formato 12-B de ${countOf(behind.length, 'inversión', 'inversiones')}`,
      'Formato 12-B al día',
      named(behind.map(({ nombre }) => readable(nombre))),
      'inversiones?alerta=f12b_sin_actualizar',
    ),
    of(
      'pim',
      noPim,
      `PIM de ${countOf(noPim.length, 'inversión', 'inversiones')}`,
      'Todas las inversiones tienen PIM',
      `de ${formatNumber(total.inversiones)}`,
      'inversiones',
    ),
    of(
      'acuerdos',
      overdue,
      `${countOf(overdue.length, 'acuerdo vencido', 'acuerdos vencidos')}`,
      'Ningún acuerdo vencido',
      `${named(overdue.map(({ acuerdo_id }) => acuerdoNumber(acuerdo_id)))}, al ${hoy.split('-').reverse().join('/')}`,
      'inversiones/sesiones?estado=vencido',
    ),
    of(
      'responsables',
      orphans,
      `Responsable o plazo de ${countOf(orphans.length, 'acuerdo pendiente', 'acuerdos pendientes')}`,
      'Todo acuerdo pendiente tiene responsable y plazo',
      named(orphans.map(({ acuerdo_id }) => acuerdoNumber(acuerdo_id))),
      'inversiones/sesiones',
    ),
    rejectedCheck(sources.files),
  ];
}
