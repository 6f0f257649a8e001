const CHUNK_ROWS = 20_000;
const CHUNK_BYTES = 16 * 1024 * 1024;
const START_BYTES = 1024 * 1024;

const COMMA = 0x2c;
const LF = 0x0a;
const QUOTE = 0x22;

const encoder = new TextEncoder();

/** Gathers CSV records into chunks of whole records, about 20,000 rows or 16 MB each. */
export class ChunkSink {
  private bytes = new Uint8Array(START_BYTES);
  private length = 0;
  private rows = 0;
  private ready: Uint8Array<ArrayBuffer>[] = [];

  openRow(row: number): void {
    this.reserve(12);
    let digits = 1;
    for (let rest = row; rest >= 10; rest = Math.floor(rest / 10)) digits++;
    let rest = row;
    for (let i = this.length + digits - 1; i >= this.length; i--) {
      this.bytes[i] = 0x30 + (rest % 10);
      rest = Math.floor(rest / 10);
    }
    this.length += digits;
  }

  /** A comma and then bytes that already are CSV. Returns where they start, for `patchComma`. */
  copy(source: Uint8Array, start: number, end: number): number {
    this.reserve(end - start + 1);
    const { bytes } = this;
    let at = this.length;
    bytes[at++] = COMMA;
    const first = at;
    if (end - start > 64) bytes.set(source.subarray(start, end), at);
    else for (let i = start; i < end; i++) bytes[at++] = source[i]!;
    this.length = first + end - start;
    return first;
  }

  patchComma(at: number): void {
    this.bytes[at] = COMMA;
  }

  /** A comma and then the bytes as one quoted cell. */
  quote(source: Uint8Array, start: number, end: number): void {
    this.reserve(2 * (end - start) + 3);
    const { bytes } = this;
    let at = this.length;
    bytes[at++] = COMMA;
    bytes[at++] = QUOTE;
    for (let i = start; i < end; i++) {
      const byte = source[i]!;
      if (byte === QUOTE) bytes[at++] = QUOTE;
      bytes[at++] = byte;
    }
    bytes[at++] = QUOTE;
    this.length = at;
  }

  /** A comma and then text that already is CSV. */
  text(csv: string): void {
    this.reserve(3 * csv.length + 1);
    this.bytes[this.length++] = COMMA;
    this.length += encoder.encodeInto(csv, this.bytes.subarray(this.length)).written;
  }

  closeRow(): void {
    this.reserve(1);
    this.bytes[this.length++] = LF;
    this.rows++;
    if (this.rows >= CHUNK_ROWS || this.length >= CHUNK_BYTES) this.cut();
  }

  /** Finished chunks, each with its own buffer. */
  take(): Uint8Array<ArrayBuffer>[] {
    const { ready } = this;
    this.ready = [];
    return ready;
  }

  takeRest(): Uint8Array<ArrayBuffer>[] {
    if (this.length > 0) this.cut();
    return this.take();
  }

  private cut(): void {
    this.ready.push(this.bytes.slice(0, this.length));
    this.length = 0;
    this.rows = 0;
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more));
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
  }
}
