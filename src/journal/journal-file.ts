import { HEADER, eventOf, lineOf } from './line';
import type { Evento } from './event';

/** A line of a file that is not an event, kept aside. */
export interface Rejected {
  /** From 1, as an editor counts them. */
  linea: number;
  texto: string;
  motivo: string;
}

/** The lines of a file, ready for the engine. */
export interface Lines {
  /** Whole lines only, each with its newline. */
  body: Uint8Array<ArrayBuffer>;
  /** Number of the first of them in the file. */
  first: number;
  /** The last line, when it was cut short. */
  torn: Rejected | null;
}

const LF = 0x0a;
const CR = 0x0d;
const TAB = 0x09;
const FULL_STOP = 0x2e;
const TORN =
  'La última línea está cortada: el equipo se detuvo mientras se escribía. Solo ella se perdió; vuelva a escribirla.';
const encoder = new TextEncoder();
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

/** The characters of an id, a bit for each class: as `eventOf` wants them. */
const classes = ['0123456789', '0123456789abcdefghijklmnopqrstuv', '2', '-', 'T', ':', '.', 'Z'];
const CLASSES = new Uint8Array(256);
classes.forEach((characters, bit) => {
  for (const character of characters) CLASSES[character.charCodeAt(0)]! |= 1 << bit;
});
const ID_SHAPE = Uint8Array.from('2ddd-dd-ddTdd:dd:dd.dddZ-vvvvvvvvvvvv', (mark) =>
  mark === 'd' ? 1 : mark === 'v' ? 2 : 1 << classes.indexOf(mark),
);

export const HEADER_LINE: Uint8Array<ArrayBuffer> = encoder.encode(`${HEADER}\n`);

export function linesOf(events: readonly Evento[]): Uint8Array<ArrayBuffer> {
  return encoder.encode(events.map((event) => `${lineOf(event)}\n`).join(''));
}

/** What is before the lines goes, and what follows the last newline, unless it is a whole event. */
export function openLines(file: Uint8Array<ArrayBuffer>): Lines {
  const bytes = withoutMarks(file);
  const headed = startsWith(bytes, HEADER_LINE);
  const from = headed ? HEADER_LINE.length : 0;
  const end = bytes.lastIndexOf(LF) + 1;
  const lines = { body: bytes.subarray(from, Math.max(from, end)), first: headed ? 2 : 1, torn: null };
  if (end === bytes.length) return lines;
  const tail = lenient.decode(bytes.subarray(end));
  if (tail === HEADER) return lines;
  if (typeof eventOf(tail) !== 'string' && isText(bytes.subarray(end)))
    return { ...lines, body: joined([lines.body, bytes.subarray(Math.max(from, end)), Uint8Array.of(LF)]) };
  const linea = lines.first + countLines(lines.body);
  return { ...lines, torn: { linea, texto: tail, motivo: TORN } };
}

/** Lines that are events and lines that are not. Headers and blank lines are neither. */
export function sieve(
  body: Uint8Array<ArrayBuffer>,
  first: number,
): { good: Uint8Array<ArrayBuffer>; rejected: Rejected[] } {
  const good: Uint8Array<ArrayBuffer>[] = [];
  const rejected: Rejected[] = [];
  let linea = first;
  for (let at = 0; at < body.length; linea++) {
    const end = body.indexOf(LF, at) + 1 || body.length;
    const bytes = body.subarray(at, end);
    const texto = lenient.decode(bytes).replace(/\n$/, '');
    const event = eventOf(texto);
    if (!isText(bytes))
      rejected.push({
        linea,
        texto,
        motivo: 'No es texto UTF-8: tiene bytes dañados o de otra codificación.',
      });
    else if (typeof event !== 'string') good.push(bytes);
    else if (texto !== '' && texto !== HEADER) rejected.push({ linea, texto, motivo: event });
    at = end;
  }
  return { good: joined(good), rejected };
}

/**
 * How many events, and whether each id comes after the one before, so that none repeats; null unless each line begins with
 * an id and ends as a whole one does. The rest is for the engine to see.
 */
export function survey(body: Uint8Array): { events: number; ordered: boolean } | null {
  let events = 0;
  let ordered = true;
  for (let at = 0, before = -1; at < body.length; events++) {
    const end = body.indexOf(LF, at);
    if (body[end - 1] !== FULL_STOP || body[end - 2] !== TAB || body[at + ID_SHAPE.length] !== TAB)
      return null;
    for (let i = 0; i < ID_SHAPE.length; i++) if ((CLASSES[body[at + i]!]! & ID_SHAPE[i]!) === 0) return null;
    if (ordered && before >= 0) {
      let i = 0;
      while (i < ID_SHAPE.length && body[at + i] === body[before + i]) i++;
      ordered = i < ID_SHAPE.length && body[at + i]! > body[before + i]!;
    }
    before = at;
    at = end + 1;
  }
  return { events, ordered };
}

export function countLines(body: Uint8Array): number {
  let count = 0;
  for (let at = body.indexOf(LF); at >= 0; at = body.indexOf(LF, at + 1)) count++;
  return count;
}

export function joined(parts: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  if (parts.length === 1) return parts[0]!;
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Without the byte order mark and carriage returns that editors and spreadsheets add. */
function withoutMarks(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const text = startsWith(bytes, Uint8Array.of(0xef, 0xbb, 0xbf)) ? bytes.subarray(3) : bytes;
  // An editor that adds them does it in every line.
  if (text[text.indexOf(LF) - 1] !== CR && text.at(-1) !== CR) return text;
  return text.filter((byte, i) => byte !== CR || (text[i + 1] !== LF && i + 1 < text.length));
}

function startsWith(bytes: Uint8Array, start: Uint8Array): boolean {
  return bytes.length >= start.length && start.every((byte, i) => bytes[i] === byte);
}

function isText(bytes: Uint8Array): boolean {
  try {
    strict.decode(bytes);
    return true;
  } catch {
    return false;
  }
}
