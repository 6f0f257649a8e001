/** A row behind a figure. */
export interface RowsTableRow {
  /** What the row is in full, for who points at it. */
  title: string;
  /** Numbers are written whole; one that needs decimals comes written. Null is «s/d». */
  cells: readonly (string | number | null)[];
  /** A cell, by its place, that lacks something, and what. */
  lacks?: { cell: number; what: string } | undefined;
}
