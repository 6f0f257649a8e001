import { addDays } from '@/core/calendar';
import { businessDaysLeft } from '@/core/deadline';
import { deadlines, type Deadline } from '@/core/deadline-list';
import { executorShort, withoutDoubt } from '@/core/executor-names';
import type { Scheduled } from '@/core/instance';
import type { OtherDate } from './other-dates';
import { mondayOf } from './week';
import { open, whoText } from './words';

/** A date of the sheet: of a step, of an acuerdo or of decentralised management. */
export interface SheetRow {
  quien: string;
  que: string;
  /** «E1.3.5, paso 4», «Comisión», «Directiva PCM». */
  donde: string;
  /** `YYYY-MM-DD` */
  vence: string;
  /** Días hábiles left; negative, late. */
  dias: number;
  /** Its date comes from a rule whose base legal nobody verified. */
  sinVerificar: boolean;
  paso: boolean;
}

export interface Sheet {
  lunes: string;
  domingo: string;
  vencidos: SheetRow[];
  esta: SheetRow[];
  proxima: SheetRow[];
}

/** What is overdue on a day, and what is due in a week and in the next: open things only, by who answers. */
export function sheetOf(
  scheduled: readonly Scheduled[],
  otros: readonly OtherDate[],
  { dia, hoy }: { dia: string; hoy: string },
): Sheet {
  const lunes = mondayOf(dia);
  const steps = deadlines(scheduled).filter(({ paso }) => open(paso));
  const dates = otros.filter(({ estado }) => estado !== 'cumplido');
  const late = [
    ...steps.filter(({ paso }) => paso.estado === 'vencido').map(stepRow),
    ...dates.filter(({ estado }) => estado === 'vencido').map((one) => dateRow(one, hoy)),
  ];
  const due = (from: string, to: string): SheetRow[] => [
    ...steps
      .filter(({ paso }) => paso.estado !== 'vencido' && from <= paso.vence && paso.vence <= to)
      .map(stepRow),
    ...dates
      .filter(({ estado, fecha }) => estado !== 'vencido' && from <= fecha && fecha <= to)
      .map((one) => dateRow(one, hoy)),
  ];
  return {
    lunes,
    domingo: addDays(lunes, 6),
    vencidos: byWho(late),
    esta: byWho(due(lunes, addDays(lunes, 6))),
    proxima: byWho(due(addDays(lunes, 7), addDays(lunes, 13))),
  };
}

function stepRow({ paso, instancia }: Deadline): SheetRow {
  return {
    quien: paso.partes?.faltan.length ? `${executorShort(paso.ejecutor)}: ${whoText(paso)}` : whoText(paso),
    que: `${withoutDoubt(paso.actividad, instancia.procedimiento)} (${instancia.nombre})`,
    donde: `${instancia.procedimiento}, paso ${paso.key}`,
    vence: paso.vence,
    dias: paso.dias,
    sinVerificar: (paso.plazo ?? instancia.plazo)?.verificado === false,
    paso: true,
  };
}

function dateRow({ fecha, que, quien, origen }: OtherDate, hoy: string): SheetRow {
  return {
    quien: quien ?? 'sin responsable',
    que,
    donde: origen === 'Comisión' ? origen : 'Directiva PCM',
    vence: fecha,
    dias: businessDaysLeft(fecha, hoy),
    sinVerificar: false,
    paso: false,
  };
}

/** Steps of the manual before the other dates; within each, together what one answers for, the one with the earliest date first. */
function byWho(rows: SheetRow[]): SheetRow[] {
  const first = new Map<string, string>();
  for (const { paso, quien, vence } of rows) {
    const key = `${paso}|${quien}`;
    if (vence < (first.get(key) ?? '9')) first.set(key, vence);
  }
  const of = ({ paso, quien }: SheetRow) => first.get(`${paso}|${quien}`)!;
  return [...rows].sort(
    (a, b) =>
      Number(b.paso) - Number(a.paso) ||
      of(a).localeCompare(of(b)) ||
      a.quien.localeCompare(b.quien, 'es') ||
      a.vence.localeCompare(b.vence) ||
      a.donde.localeCompare(b.donde),
  );
}
