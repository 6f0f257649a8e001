import { CsvRecord, INCOMPLETE, OPEN_QUOTE } from './csv-record';
import { HEAD_ROWS, type Delimiter } from './table';

const DELIMITERS: Delimiter[] = [',', ';', '\t', '|'];
const SNIFF_RECORDS = 100;

/** First rows as text; `final` says that the bytes are the whole file. A blank row is []. */
export function csvHead(bytes: Uint8Array, delimiter: Delimiter | null, final: boolean): string[][] {
  const head: string[][] = [];
  for (const record of records(bytes, delimiter, final, HEAD_ROWS)) {
    const cells = Array.from({ length: record.cells }, (_, i) => record.text(bytes, i));
    head.push(cells.some((cell) => cell.trim() !== '') ? cells : []);
  }
  return head;
}

/** The delimiter under which the first rows agree best on how many cells they have; null if none splits them. */
export function sniffDelimiter(bytes: Uint8Array, final: boolean): Delimiter | null {
  let best: Delimiter | null = null;
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const score = agreement(bytes, delimiter, final);
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

/** (cells of the most usual width − 1) × (share of rows with that width)². */
function agreement(bytes: Uint8Array, delimiter: Delimiter, final: boolean): number {
  const widths = new Map<number, number>();
  let rows = 0;
  for (const record of records(bytes, delimiter, final, SNIFF_RECORDS)) {
    if (record.filledWidth(bytes) === 0) continue;
    rows++;
    widths.set(record.cells, (widths.get(record.cells) ?? 0) + (record.hasBrokenQuote ? 0 : 1));
  }
  let best = 0;
  for (const [width, times] of widths) best = Math.max(best, (width - 1) * (times / rows) ** 2);
  return best;
}

function* records(
  bytes: Uint8Array,
  delimiter: Delimiter | null,
  final: boolean,
  limit: number,
): Generator<CsvRecord> {
  const record = new CsvRecord(delimiter);
  let at = 0;
  for (let n = 0; n < limit && at < bytes.length; n++) {
    at = record.scan(bytes, at, bytes.length, final);
    if (at === INCOMPLETE || at === OPEN_QUOTE) return;
    yield record;
  }
}
