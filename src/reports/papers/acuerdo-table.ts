import type { Acuerdo } from '@/sql/sesion';
import { acuerdoNumber } from '../sesion/keys';
import { dueSaid, responsableText } from '../sesion/words';
import type { ColumnOf } from './builder';
import { words } from './columns';

/** Acuerdos as they stand on a day. */
export function acuerdoColumns(hoy: string): ColumnOf<Acuerdo>[] {
  return [
    words('N.º', 7, ({ acuerdo_id }) => acuerdoNumber(acuerdo_id)),
    words('Acuerdo', 42, ({ acuerdo }) => acuerdo),
    words('CUI', 10, ({ cui }) => cui ?? 'general'),
    words('Responsable', 17, ({ responsable }) => responsableText(responsable)),
    {
      titulo: 'Plazo',
      type: 'fecha',
      width: 11,
      cell: ({ plazo }) => plazo ?? { falta: 'sin plazo' },
    },
    words(
      'Cómo está',
      20,
      (row) => `${dueSaid(row, hoy)}${row.documento === null ? '' : `, ${row.documento}`}`,
    ),
  ];
}
