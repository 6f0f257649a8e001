import { csvText } from '@/core/csv';
import { executorShort, partyName } from '@/core/executor-names';
import type { Activity, DocumentRef, Party, Procedure } from '@/core/procedure';
import { ends, executorsOf, starts } from './words';

const names = (list: readonly DocumentRef[]) => list.map(({ manual }) => manual).join('; ');
const parties = (list: readonly Party[]) => list.map(partyName).join('; ');

/** A row per activity. */
export function activitiesCsv(list: readonly Activity[]): string {
  return csvText(
    [
      ...['procedimiento', 'numero', 'actividad', 'ejecutor', 'ejecutor_manual', 'proveedores', 'entradas'],
      ...['salidas', 'destinatarios', 'condicion', 'caso', 'vuelve_a', 'nota'],
    ],
    list.map((one) => [
      ...[one.procedimiento, one.numero, one.actividad, executorShort(one.ejecutor), one.ejecutor_manual],
      ...[parties(one.proveedores), names(one.entradas), names(one.salidas), parties(one.destinatarios)],
      ...[one.condicion, one.caso, one.vuelve_a, one.nota],
    ]),
  );
}

/** A row per procedure. */
export function proceduresCsv(list: readonly Procedure[]): string {
  return csvText(
    ['proceso', 'procedimiento', 'nombre', 'objetivo', 'actividades', 'ejecutores', 'empieza', 'termina'],
    list.map((one) => [
      ...[one.proceso, one.codigo, one.nombre, one.objetivo, one.actividades.length],
      ...[executorsOf(one).map(executorShort).join('; '), starts(one.alcance), ends(one.alcance)],
    ]),
  );
}
