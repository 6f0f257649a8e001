import { addBusinessDays, addDays, daysOffBetween, isBusinessDay } from '@/core/calendar';
import { businessDaysLeft } from '@/core/deadline';
import { countOf, formatDate, joinList } from '@/core/format';

const weekdays = ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'] as const;
const MOST_DAYS = 730;
/** Days that do not count are named up to so many. */
const NAMED = 8;

/** What someone asked as a deadline, as it was understood. */
export type Plazo =
  | { kind: 'sin_plazo' }
  /** `dias`: business days as they were asked; `movido`: the date asked, which is no día hábil. */
  | { kind: 'fecha'; fecha: string; dias: number | null; movido: string | null }
  | { kind: 'error'; porque: string };

const error = (porque: string): Plazo => ({ kind: 'error', porque });

/** «10», «10 días hábiles», «15 días calendario», «05/08/2026», «5/8»: counted from a day, `YYYY-MM-DD`. */
export function readPlazo(text: string, desde: string): Plazo {
  const said = text.trim().toLowerCase();
  if (said === '') return { kind: 'sin_plazo' };
  const [, count, unit = ''] = /^(\d{1,4})\s*(\D*)$/.exec(said) ?? [];
  if (count !== undefined) return afterDays(Number(count), unit.trim(), desde);
  const date = dateOf(said, desde);
  if (date === null) return error('Escriba los días hábiles («10») o una fecha («05/08/2026»).');
  if (date < desde) return error(`El ${formatDate(date)} ya pasó: ponga una fecha desde el ${formatDate(desde)}.`);
  if (date > addDays(desde, MOST_DAYS * 2)) return error(`El ${formatDate(date)} está demasiado lejos: revise el año.`);
  return moved(date, null);
} // prettier-ignore

function afterDays(count: number, unit: string, desde: string): Plazo {
  if (count === 0 || count > MOST_DAYS) return error(`Ponga entre 1 y ${MOST_DAYS} días.`);
  if (/^(d\.? ?h\.?|d[ií]as? ?(h[aá]b(il|iles)?\.?)?|h[aá]biles)?$/.test(unit))
    return { kind: 'fecha', fecha: addBusinessDays(desde, count), dias: count, movido: null };
  if (/^(d\.? ?c\.?|d[ií]as? ?(calendario|cal\.?)|d[ií]as? naturales)$/.test(unit))
    return moved(addDays(desde, count), null);
  if (/^semanas?$/.test(unit)) return moved(addDays(desde, count * 7), null);
  return error('Escriba los días hábiles («10») o una fecha («05/08/2026»).');
}

/** A date that is no día hábil moves to the next one (TUO Ley 27444, art. 145). */
function moved(date: string, dias: number | null): Plazo {
  const fecha = isBusinessDay(date) ? date : addBusinessDays(date, 1);
  return { kind: 'fecha', fecha, dias, movido: fecha === date ? null : date };
}

function dateOf(text: string, desde: string): string | null {
  const [, iso] = /^(\d{4}-\d{2}-\d{2})$/.exec(text) ?? [];
  if (iso !== undefined) return real(iso);
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?$/.exec(text) ?? [];
  if (day === undefined || month === undefined) return null;
  const written = (anio: string) => real(`${anio}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  if (year !== undefined) return written(year.length === 2 ? `20${year}` : year);
  const now = Number(desde.slice(0, 4));
  const here = written(String(now));
  return here !== null && here < desde ? written(String(now + 1)) : here;
}

const real = (date: string): string | null => {
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date ? null : date;
};

/** «miércoles 05/08/2026» */
export const dayName = (date: string): string =>
  `${weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()]} ${formatDate(date)}`;

/** «23, 27, 28 y 29/07»: days of one month together. */
export function shortDays(days: readonly string[]): string {
  return joinList(
    days.map((day, i) => {
      const next = days[i + 1];
      const last = next === undefined || next.slice(0, 7) !== day.slice(0, 7);
      return last ? `${day.slice(8)}/${day.slice(5, 7)}` : day.slice(8);
    }),
  );
}

/** «Vence el miércoles 05/08/2026. No cuentan 23, 27, 28 y 29/07.», in two parts: the date and what is said of it. */
export function plazoWords(plazo: Plazo, desde: string): { vence: string | null; nota: string } {
  if (plazo.kind === 'error') return { vence: null, nota: plazo.porque };
  if (plazo.kind === 'sin_plazo')
    return { vence: null, nota: 'Sin plazo: el acuerdo no vencerá ni se avisará.' };
  const { fecha, dias, movido } = plazo;
  const vence = dayName(fecha);
  if (movido !== null) return { vence, nota: `El ${dayName(movido)} no es día hábil.` };
  if (dias === null) {
    const left = businessDaysLeft(fecha, desde);
    return { vence, nota: left === 0 ? 'Es hoy.' : `Son ${countOf(left, 'día hábil', 'días hábiles')}.` };
  }
  const off = daysOffBetween(desde, fecha);
  if (off.length === 0) return { vence, nota: 'No cuentan sábados ni domingos.' };
  if (off.length > NAMED) return { vence, nota: `No cuentan ${off.length} feriados y días no laborables.` };
  return { vence, nota: `No ${off.length === 1 ? 'cuenta' : 'cuentan'} ${shortDays(off)}.` };
}
