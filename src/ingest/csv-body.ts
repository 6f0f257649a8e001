import { ChunkSink } from './chunk-sink';
import { CsvRecord, INCOMPLETE, NEEDS_QUOTES, OPEN_QUOTE } from './csv-record';
import { RowTally } from './malformed-rows';
import { SourceError } from './source-error';
import type { Body, BodyOptions, Delimiter } from './table';

export interface CsvText {
  file: string;
  delimiter: Delimiter | null;
  bytes: number;
  /** UTF-8 without byte order mark, cut anywhere; reports bytes of the file read so far. */
  open(onRead: (bytes: number) => void, signal: AbortSignal | undefined): AsyncIterable<Uint8Array>;
}

const MAX_RECORD_BYTES = 10 * 1024 * 1024;
const VALUE_BYTES = 800;
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Rows of a delimited text in one pass over its bytes. */
export function csvBody(text: CsvText, options: BodyOptions): Body {
  const tally = new RowTally(text.file);
  return { chunks: csvChunks(text, options, tally), tally: () => tally.result() };
}

async function* csvChunks(
  text: CsvText,
  options: BodyOptions,
  tally: RowTally,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { signal, onProgress } = options;
  const reader = new CsvReader(text, options, tally);
  let read = 0;
  for await (const bytes of text.open((n) => (read = n), signal)) {
    signal?.throwIfAborted();
    reader.push(bytes);
    for (const chunk of reader.sink.take()) yield chunk;
    onProgress?.(tally.read, text.bytes === 0 ? 1 : Math.min(1, read / text.bytes));
  }
  reader.finish();
  for (const chunk of reader.sink.takeRest()) yield chunk;
  onProgress?.(tally.read, 1);
}

class CsvReader {
  readonly sink = new ChunkSink();
  private readonly record: CsvRecord;
  private bytes = new Uint8Array(1024 * 1024);
  private limit = 0;
  private row = 0;

  constructor(
    private readonly text: CsvText,
    private readonly options: BodyOptions,
    private readonly tally: RowTally,
  ) {
    this.record = new CsvRecord(text.delimiter);
  }

  push(more: Uint8Array): void {
    this.append(more);
    this.read(false);
  }

  finish(): void {
    this.read(true);
  }

  private read(final: boolean): void {
    const { bytes, limit, record } = this;
    let at = 0;
    while (at < limit) {
      const next = record.scan(bytes, at, limit, final);
      if (next === INCOMPLETE || next === OPEN_QUOTE) {
        if (final || limit - at > MAX_RECORD_BYTES) throw this.endless(next === OPEN_QUOTE);
        break;
      }
      this.row++;
      if (this.row > this.options.headerRow) this.take(at, next);
      at = next;
    }
    bytes.copyWithin(0, at, limit);
    this.limit = limit - at;
  }

  private take(start: number, end: number): void {
    const { bytes, record, row, tally } = this;
    const { width } = this.options;
    if (record.hasNul) tally.nul(row, this.value(start, end));
    else if (record.hasBrokenQuote) tally.brokenQuote(row, this.value(start, end));
    else if (this.isBlank()) tally.blank++;
    else if (record.cells < width) tally.tooFew(row, record.cells, width, this.value(start, end));
    else {
      const filled = record.cells > width ? record.filledWidth(bytes) : width;
      if (filled > width) tally.tooMany(row, filled, width, this.value(start, end));
      else this.emit();
    }
  }

  private isBlank(): boolean {
    const { record, bytes } = this;
    for (let i = 0; i < record.cells; i++) if (record.isFilled(bytes, i)) return false;
    return true;
  }

  private emit(): void {
    const { bytes, record, sink } = this;
    const { width } = this.options;
    sink.openRow(this.row);
    let first = 0;
    for (let i = Math.min(record.firstOdd, width); i < width; i++) {
      if ((record.kinds[i]! & NEEDS_QUOTES) === 0) continue;
      this.copy(first, i);
      sink.quote(bytes, record.starts[i]!, record.ends[i]!);
      first = i + 1;
    }
    this.copy(first, width);
    sink.closeRow();
    this.tally.emitted++;
  }

  /** Cells [first, end) as they are, but for the delimiter. */
  private copy(first: number, end: number): void {
    if (first >= end) return;
    const { bytes, record, sink, text } = this;
    const start = record.starts[first]!;
    const at = sink.copy(bytes, start, record.ends[end - 1]!);
    if (text.delimiter === ',') return;
    for (let i = first; i < end - 1; i++) sink.patchComma(at + record.ends[i]! - start);
  }

  private value(start: number, end: number): string {
    return decoder.decode(this.bytes.subarray(start, Math.min(end, start + VALUE_BYTES))).trimEnd();
  }

  private append(more: Uint8Array): void {
    const needed = this.limit + more.length;
    if (needed > this.bytes.length) {
      const grown = new Uint8Array(Math.max(needed, this.bytes.length * 2));
      grown.set(this.bytes.subarray(0, this.limit));
      this.bytes = grown;
    }
    this.bytes.set(more, this.limit);
    this.limit = needed;
  }

  private endless(inQuotes: boolean): SourceError {
    const { file } = this.text;
    const row = this.row + 1;
    if (inQuotes) {
      return new SourceError('comilla_abierta', {
        file,
        row,
        message: `La comilla que se abre en la fila ${row} de «${file}» no se cierra: el archivo está cortado o le falta una comilla.`,
        remedy: `Revise la fila ${row}: cierre la comilla (o bórrela) y vuelva a cargar el archivo, o pida otra vez la exportación.`,
      });
    }
    return new SourceError('registro_largo', {
      file,
      row,
      message: `La fila ${row} de «${file}» pasa de 10 MB: el archivo no parece un cuadro separado por comas.`,
      remedy: 'Compruebe que es el archivo correcto y vuelva a exportarlo.',
    });
  }
}
