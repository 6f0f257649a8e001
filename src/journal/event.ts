/** What an annotation refers to: a kind of thing and which one, by its codes. */
export interface Sobre {
  tipo: string;
  llave: string;
}

/** A field of something and what is written in it; null (or an empty text) withdraws what it said. */
export interface Draft {
  sobre: Sobre;
  campo: string;
  valor: string | null;
}

/** One annotation, never changed once written. */
export interface Evento extends Sobre {
  /** `cuando`, a dash and twelve random characters: the order of the ids as plain text is the order of the events. */
  id: string;
  /** ISO instant, UTC, milliseconds. */
  cuando: string;
  /** Name the person typed. */
  quien: string;
  campo: string;
  valor: string | null;
}

const INSTANT_LENGTH = 24;
const LAST_INSTANT = Date.parse('2999-12-31T23:59:59.999Z');

/** The codes that name one thing of a kind, as its llave. */
export function llaveDe(...codigos: (string | number)[]): string {
  return codigos.join('|');
}

export function instantOf(id: string): string {
  return id.slice(0, INSTANT_LENGTH);
}

/** An id later than `latest`, even where this computer's clock is behind the one that wrote it. */
export function newId(now: Date, latest: string | null): string {
  const after = latest === null ? 0 : Date.parse(instantOf(latest)) + 1;
  const instant = Math.min(Math.max(now.getTime(), after), LAST_INSTANT);
  return `${new Date(instant).toISOString()}-${randomText(12)}`;
}

/** Base 32, so that a byte gives one unbiased character. */
function randomText(length: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return Array.from(bytes, (byte) => (byte % 32).toString(32)).join('');
}

export function newEvent(draft: Draft, quien: string, now: Date, latest: string | null): Evento {
  const id = newId(now, latest);
  return {
    id,
    cuando: instantOf(id),
    quien: plainText(quien),
    tipo: plainText(draft.sobre.tipo),
    llave: plainText(draft.sobre.llave),
    campo: plainText(draft.campo),
    valor: plainText(draft.valor ?? '') || null,
  };
}

/** Text that any file and engine can hold: no NUL, no byte order mark, no half of a surrogate pair. */
function plainText(text: string): string {
  return text.replace(/[\0\ufeff]/g, '').replace(/\p{Cs}/gu, '\ufffd');
}

/**
 * Whether `a` comes after `b`: by id, and between altered copies of one event, by what they say, a withdrawal last. The
 * same order as `max({id, valor, quien})` in the engine.
 */
export function isLater(a: Evento, b: Evento): boolean {
  if (a.id !== b.id) return a.id > b.id;
  if (a.valor !== b.valor) {
    if (a.valor === null || b.valor === null) return a.valor === null;
    return compareText(a.valor, b.valor) > 0;
  }
  return compareText(a.quien, b.quien) > 0;
}

/** By code point, as UTF-8 bytes compare. */
function compareText(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  const at = left.findIndex((char, i) => char !== right[i]);
  if (at < 0) return left.length - right.length;
  return left[at]!.codePointAt(0)! - (right[at]?.codePointAt(0) ?? -1);
}
