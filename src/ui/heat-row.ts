import type { Band } from '@/core/semaforo';

export interface HeatCell {
  /** Unrounded; null with its reason in `text` («s/r»). */
  value: number | null;
  band: Band;
  text: string;
  /** After the corte: nothing is drawn. */
  future?: boolean;
}

export interface HeatRow {
  key: string;
  name: string;
  code?: string | undefined;
  /** One per month, January first. */
  cells: HeatCell[];
  /** Since the month before, already written. */
  change: string;
  onopen?: (() => void) | undefined;
}

export interface GridPlace {
  row: number;
  column: number;
}

/** Where a key leads in a grid of so many rows and columns; null when the key is not one of the grid's. */
export function stepInGrid(
  { row, column }: GridPlace,
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey'>,
  { rows, first, last }: { rows: number; first: number; last: number },
): GridPlace | null {
  const within = (n: number, low: number, high: number) => Math.min(high, Math.max(low, n));
  const to = (toRow: number, toColumn: number): GridPlace => ({
    row: within(toRow, 0, rows - 1),
    column: within(toColumn, first, last),
  });
  switch (event.key) {
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'ArrowRight':
      return to(row, column + 1);
    case 'PageUp':
      return to(0, column);
    case 'PageDown':
      return to(rows - 1, column);
    case 'Home':
      return to(event.ctrlKey ? 0 : row, first);
    case 'End':
      return to(event.ctrlKey ? rows - 1 : row, last);
    default:
      return null;
  }
}
