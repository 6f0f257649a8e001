import { ChunkSink } from './chunk-sink';
import { RowTally } from './malformed-rows';
import type { Body, BodyOptions } from './table';

export interface SheetRow {
  /** Row as the person sees it, 1-based. */
  row: number;
  cells: string[];
}

export interface SheetRows {
  file: string;
  /** Rows in order, in batches of any size; rows that are skipped between two numbers are blank. */
  open(onFraction: (fraction: number) => void, signal: AbortSignal | undefined): AsyncIterable<SheetRow[]>;
}

/** Rows of a sheet or an HTML table; short rows are filled with ''. */
export function sheetBody(rows: SheetRows, options: BodyOptions): Body {
  const tally = new RowTally(rows.file);
  return { chunks: sheetChunks(rows, options, tally), tally: () => tally.result() };
}

async function* sheetChunks(
  rows: SheetRows,
  { headerRow, width, signal, onProgress }: BodyOptions,
  tally: RowTally,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const sink = new ChunkSink();
  let fraction = 0;
  let last = headerRow;
  for await (const batch of rows.open((part) => (fraction = part), signal)) {
    signal?.throwIfAborted();
    for (const { row, cells } of batch) {
      if (row <= headerRow) continue;
      tally.blank += row - last - 1;
      last = row;
      const filled = filledWidth(cells);
      if (filled === 0) tally.blank++;
      else if (cells.some((cell) => cell.includes('\0'))) tally.nul(row, shown(cells));
      else if (filled > width) tally.tooMany(row, filled, width, shown(cells));
      else {
        sink.openRow(row);
        sink.text(csvCells(cells, width));
        sink.closeRow();
        tally.emitted++;
      }
    }
    for (const chunk of sink.take()) yield chunk;
    onProgress?.(tally.read, fraction);
  }
  for (const chunk of sink.takeRest()) yield chunk;
  onProgress?.(tally.read, 1);
}

/** Cells up to the last one that holds more than white space. */
export function filledWidth(cells: string[]): number {
  for (let i = cells.length; i > 0; i--) if (cells[i - 1]!.trim() !== '') return i;
  return 0;
}

const shown = (cells: string[]): string => cells.slice(0, filledWidth(cells)).join(' | ');

const SPECIAL = /["\n\r,]|^\s|\s$/;

function csvCells(cells: string[], width: number): string {
  let csv = '';
  for (let i = 0; i < width; i++) {
    const cell = cells[i] ?? '';
    if (i > 0) csv += ',';
    csv += SPECIAL.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  }
  return csv;
}
