import { addDays } from '@/core/calendar';
import { isDay } from '@/core/day';
import { formatDate } from '@/core/format';
import { scheduleYear } from '@/core/instance-year';
import type { Scheduled } from '@/core/instance';
import type { Connector, QueryOptions } from '@/engine/connector';
import { archivosDePlazos, type Archivo } from '@/sql/archivos';
import { procedimientosDe } from '@/sql/procedimiento';
import { NoPaper } from '../maker';
import { readOtherDates } from '../plazo/other-dates';
import { sheetOf, type Sheet } from '../plazo/sheet';
import { mondayOf } from '../plazo/week';
import { sourcesOf, type Sources } from './sources';

/** What the weekly sheet tells. */
export interface DeadlineSheet extends Sheet {
  /** Delays are counted to it. */
  hoy: string;
  sources: Sources;
}

/** The week of a day, `YYYY-MM-DD`; null is that of today. */
export function dayAsked(text: string | null, hoy: string): string {
  if (text === null) return hoy;
  if (!isDay(text)) throw new NoPaper(`«${text}» no es un día.`, 'Escriba un día de la semana: 2026-07-16.');
  return text;
}

export async function readDeadlineSheet(
  engine: Connector,
  dia: string,
  hoy: string,
  options: QueryOptions = {},
): Promise<DeadlineSheet> {
  const ejercicio = Number(mondayOf(dia).slice(0, 4));
  const [scheduled, otros, files] = await Promise.all([
    scheduledAt(engine, ejercicio, dia, hoy, options),
    readOtherDates(engine, hoy, options),
    archivosDePlazos(engine, ejercicio, options),
  ]);
  const told = ({ layout, exportado_en }: Archivo) => ({
    de: bringsOf(layout),
    corte: exportado_en === null ? 'no lo dice' : formatDate(exportado_en),
  });
  return {
    hoy,
    ...sheetOf(scheduled, otros.fechas, { dia, hoy }),
    sources: await sourcesOf(
      engine,
      files,
      'Procedimientos del Manual MGPP-E1, acuerdos de la Comisión y gestión descentralizada',
      told,
      options,
    ),
  };
}

/** The steps of the year of a week; where two years meet, also those of the other that fall due in the days looked at. */
async function scheduledAt(
  engine: Connector,
  ejercicio: number,
  dia: string,
  hoy: string,
  options: QueryOptions,
): Promise<Scheduled[]> {
  const of = async (year: number) =>
    scheduleYear(year, await procedimientosDe(engine, year, options), { al: hoy });
  const own = await of(ejercicio);
  const monday = mondayOf(dia);
  const before = monday.slice(5, 7) === '01' ? await of(ejercicio - 1) : [];
  const after = addDays(monday, 13).startsWith(String(ejercicio)) ? [] : await of(ejercicio + 1);
  const within = (one: Scheduled): Scheduled => ({
    ...one,
    pasos: one.pasos.filter(({ vence }) => vence >= `${ejercicio}-01-01`),
  });
  return [...before.map(within), ...own, ...after];
}

const brings: [RegExp, string][] = [
  [/instancia/, 'procedimientos'],
  [/acuerdo$/, 'acuerdos'],
  [/poi/, 'POI'],
  [/plan|anexo/, 'planes'],
  [/gasto|siaf|devengado|amigable/, 'presupuesto'],
];
const bringsOf = (layout: string): string =>
  brings.find(([pattern]) => pattern.test(layout.replace(/^plantilla_/, '')))?.[1] ??
  'gestión descentralizada';
