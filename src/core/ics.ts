import { addDays } from './calendar';

/** An all-day event; dates `YYYY-MM-DD`. */
export interface CalendarEvent {
  /** The same for the same event each time it is exported. */
  uid: string;
  desde: string;
  /** Its last day; without it, one day. */
  hasta?: string;
  titulo: string;
  descripcion?: string;
  categorias?: readonly string[];
  /** Days before at which the calendar reminds of it. */
  aviso?: number;
}

export interface IcsOptions {
  /** When the file was made, UTC: `2026-06-10T15:30:00Z`. */
  stamp: string;
  /** How the calendar is called. */
  nombre: string;
}

/** An iCalendar file (RFC 5545). */
export function icsText(events: readonly CalendarEvent[], { stamp, nombre }: IcsOptions): string {
  const dtstamp = compact(stamp.replace(/\.\d+/, ''));
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Timón//Planeamiento//ES',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(nombre)}`,
    ...events.flatMap((event) => lines(event, dtstamp)),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
}

function lines(event: CalendarEvent, dtstamp: string): string[] {
  const { uid, desde, hasta = desde, titulo, descripcion = '', categorias = [], aviso } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${dtstamp}`,
    `DTSTART;VALUE=DATE:${compact(desde)}`,
    `DTEND;VALUE=DATE:${compact(addDays(hasta, 1))}`,
    `SUMMARY:${escaped(titulo)}`,
    ...(descripcion === '' ? [] : [`DESCRIPTION:${escaped(descripcion)}`]),
    ...(categorias.length === 0 ? [] : [`CATEGORIES:${categorias.map(escaped).join(',')}`]),
    'TRANSP:TRANSPARENT',
    ...(aviso === undefined ? [] : alarm(titulo, aviso)),
    'END:VEVENT',
  ];
}

function alarm(titulo: string, days: number): string[] {
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(titulo)}`,
    `TRIGGER:-P${days}D`,
    'END:VALARM',
  ];
}

/** TEXT of RFC 5545, 3.3.11; control characters have no place in it. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(/\n/g, '\\n')
    .replace(/\p{Cc}/gu, (mark) => (mark === '\t' ? mark : ''));
}

function compact(date: string): string {
  return date.replace(/[-:]/g, '');
}

const bytes = new TextEncoder();

/** No line is longer than 75 octets; a letter is never cut in two. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let size = 0;
  for (const letter of line) {
    const length = bytes.encode(letter).length;
    if (size + length > 75) {
      parts.push(part);
      [part, size] = ['', 1];
    }
    part += letter;
    size += length;
  }
  return [...parts, part].join('\r\n ');
}
