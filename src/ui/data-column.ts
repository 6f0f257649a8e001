import type { Snippet } from 'svelte';

export interface DataColumn<Row> {
  /** Name of the field, also given to `onsort`. */
  key: string;
  title: string;
  /** Written after the title: «PIM, S/ M». */
  unit?: string;
  align?: 'left' | 'right' | 'center';
  /** CSS width; the first column takes what is left. */
  width?: string;
  format?: (value: unknown, row: Row) => string;
  render?: Snippet<[Row]>;
  sortable?: boolean;
  /** Not shown until the reader chooses it. */
  hidden?: boolean;
}

export type SortDirection = 'asc' | 'desc';

export interface Sort {
  key: string;
  dir: SortDirection;
}

/** Rows read by windows. A new order or filter is a new source. */
export interface RowSource<Row> {
  total: number;
  page(offset: number, limit: number): Promise<Row[]> | Row[];
}

/** A list already in memory as a source. */
export function rowsOf<Row>(rows: readonly Row[]): RowSource<Row> {
  return { total: rows.length, page: (offset, limit) => rows.slice(offset, offset + limit) };
}
