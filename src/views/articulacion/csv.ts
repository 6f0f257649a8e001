import { csvText } from '@/core/csv';
import type { AoArticulada } from '@/sql/plan-ao';

export function aoArticuladasCsv(rows: readonly AoArticulada[], ejercicio: number): string {
  return csvText(
    [
      ...['ejercicio', 'estado', 'oes_id', 'oes', 'aes_id', 'aes', 'pliego', 'ue_id', 'oei_id', 'oei', 'aei_id', 'aei'],
      ...['ao_id', 'ao', 'pim_soles'],
    ],
    rows.map((row) => [
      ...[ejercicio, row.estado, row.oes_id, row.oes, row.aes_id, row.aes, row.pliego, row.ue_id, row.oei_id],
      ...[row.oei, row.aei_id, row.aei, row.ao_id, row.ao, row.pim],
    ]),
  );
} // prettier-ignore
