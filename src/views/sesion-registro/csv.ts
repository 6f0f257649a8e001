import { csvText, type CsvCell } from '@/core/csv';
import { businessDaysLate } from '@/core/deadline';
import type { Acuerdo } from '@/sql/sesion';
import type { Sheet, SheetFormat } from '@/ui/spreadsheet-file';
import { acuerdoNumber } from '@/reports/sesion/keys';
import { acuerdoOrigin, estadoWords } from '@/reports/sesion/words';

type Column = readonly [string, SheetFormat, (row: Acuerdo, hoy: string) => CsvCell, number?];

const late = ({ estado, plazo }: Acuerdo, hoy: string): number | null =>
  estado === 'vencido' && plazo !== null ? businessDaysLate(plazo, hoy) : null;

const columns: readonly Column[] = [
  ['Acuerdo', 'texto', (row) => acuerdoNumber(row.acuerdo_id)],
  ['Sesión', 'texto', (row) => row.sesion_id],
  ['Fecha de la sesión', 'fecha', (row) => row.sesion_fecha],
  ['CUI', 'texto', (row) => row.cui],
  ['Qué se acordó', 'texto', (row) => row.acuerdo, 60],
  ['Responsable', 'texto', (row) => row.responsable, 28],
  ['Plazo', 'fecha', (row) => row.plazo],
  ['Plazo en días hábiles', 'entero', (row) => row.plazo_dias],
  ['Estado', 'texto', (row) => estadoWords[row.estado]],
  ['Días hábiles de atraso', 'entero', (row, hoy) => late(row, hoy)],
  ['Cumplido el', 'fecha', (row) => row.cumplido_en],
  ['Documento', 'texto', (row) => row.documento],
  ['Nota', 'texto', (row) => row.nota, 40],
  ['Al día', 'fecha', (_, hoy) => hoy],
  ['Procedencia', 'texto', (row) => acuerdoOrigin(row)],
];

export function acuerdosCsv(rows: readonly Acuerdo[], hoy: string): string {
  return csvText(
    columns.map(([title]) => title),
    rows.map((row) => columns.map(([, , cell]) => cell(row, hoy))),
  );
}

export function acuerdosSheet(rows: readonly Acuerdo[], hoy: string, name = 'Acuerdos'): Sheet {
  return {
    name,
    columns: columns.map(([title, format, , width]) => ({
      title,
      format,
      ...(width === undefined ? {} : { width }),
    })),
    rows: rows.map((row) => columns.map(([, , cell]) => cell(row, hoy) ?? null)),
  };
}
