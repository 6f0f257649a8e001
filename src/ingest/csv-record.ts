import type { Delimiter } from './table';

/** The record goes on past the bytes at hand. */
export const INCOMPLETE = -1;
/** The record goes on past the bytes at hand, inside quotes. */
export const OPEN_QUOTE = -2;

const QUOTE = 0x22;
const COMMA = 0x2c;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;

const PLAIN = 0;
const END = 1;
const ODD = 2;
const NUL = 3;

export const QUOTED = 1;
/** An unquoted cell that must be quoted to keep its meaning. */
export const NEEDS_QUOTES = 2;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Finds the cells of one CSV record in UTF-8 bytes. RFC 4180; any of LF, CRLF and CR ends a record. */
export class CsvRecord {
  /** Cells found in the last record. */
  cells = 0;
  /** Cell i is bytes [starts[i], ends[i]), its quotes included. */
  starts = new Int32Array(64);
  ends = new Int32Array(64);
  kinds = new Uint8Array(64);
  hasNul = false;
  /** Text follows a closing quote. */
  hasBrokenQuote = false;
  /** First cell that needs quotes, or Infinity. */
  firstOdd = Infinity;

  private readonly classes = new Uint8Array(256);
  private readonly delimiter: number;

  constructor(delimiter: Delimiter | null) {
    this.delimiter = delimiter === null ? -1 : delimiter.charCodeAt(0);
    this.classes[COMMA] = ODD;
    this.classes[QUOTE] = ODD;
    this.classes[0] = NUL;
    this.classes[LF] = END;
    this.classes[CR] = END;
    if (delimiter !== null) this.classes[this.delimiter] = END;
  }

  /** Reads the record at `from`; returns where the next one starts, INCOMPLETE or OPEN_QUOTE. */
  scan(bytes: Uint8Array, from: number, limit: number, final: boolean): number {
    const { classes, delimiter } = this;
    let { starts, ends, kinds } = this;
    this.hasNul = false;
    this.hasBrokenQuote = false;
    this.firstOdd = Infinity;
    let cells = 0;
    let i = from;
    for (;;) {
      if (cells === starts.length) ({ starts, ends, kinds } = this.grow());
      const start = i;
      let kind = 0;
      if (i < limit && bytes[i] === QUOTE) {
        kind = QUOTED;
        for (i++; ; i++) {
          while (i < limit && bytes[i] !== QUOTE) {
            if (bytes[i] === 0) this.hasNul = true;
            i++;
          }
          if (i >= limit) return OPEN_QUOTE;
          i++;
          if (i >= limit || bytes[i] !== QUOTE) break;
        }
        if (i < limit && classes[bytes[i]!] !== END) this.hasBrokenQuote = true;
      }
      for (; i < limit; i++) {
        const found = classes[bytes[i]!];
        if (found === PLAIN) continue;
        if (found === END) break;
        if (found === NUL) this.hasNul = true;
        else kind |= NEEDS_QUOTES;
      }
      if (i >= limit && !final) return INCOMPLETE;
      if (kind !== QUOTED && i > start && (bytes[start]! <= SPACE || bytes[i - 1]! <= SPACE)) {
        kind |= NEEDS_QUOTES;
      }
      starts[cells] = start;
      ends[cells] = i;
      kinds[cells] = kind;
      if (kind >= NEEDS_QUOTES && this.firstOdd > cells) this.firstOdd = cells;
      cells++;
      this.cells = cells;
      if (i >= limit) return limit;
      const end = bytes[i]!;
      if (end === delimiter) {
        i++;
        continue;
      }
      if (end === LF) return i + 1;
      if (i + 1 < limit) return bytes[i + 1] === LF ? i + 2 : i + 1;
      return final ? limit : INCOMPLETE;
    }
  }

  /** Whether cell i holds anything but white space. */
  isFilled(bytes: Uint8Array, i: number): boolean {
    const start = this.starts[i]!;
    const end = this.ends[i]!;
    if (start === end) return false;
    const first = bytes[start]!;
    if (first > SPACE && first < 0x80 && first !== QUOTE) return true;
    return this.text(bytes, i).trim() !== '';
  }

  /** Cells up to the last filled one. */
  filledWidth(bytes: Uint8Array): number {
    for (let i = this.cells; i > 0; i--) if (this.isFilled(bytes, i - 1)) return i;
    return 0;
  }

  /** Text of cell i, without its quotes. */
  text(bytes: Uint8Array, i: number): string {
    const raw = decoder.decode(bytes.subarray(this.starts[i], this.ends[i]));
    const isQuoted = (this.kinds[i]! & QUOTED) !== 0 && !this.hasBrokenQuote;
    return isQuoted ? raw.slice(1, -1).replaceAll('""', '"') : raw;
  }

  private grow(): this {
    const size = this.starts.length * 2;
    const starts = new Int32Array(size);
    const ends = new Int32Array(size);
    const kinds = new Uint8Array(size);
    starts.set(this.starts);
    ends.set(this.ends);
    kinds.set(this.kinds);
    this.starts = starts;
    this.ends = ends;
    this.kinds = kinds;
    return this;
  }
}
