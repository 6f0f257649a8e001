/** A cell as the MEF writes it: quoted only where it must be. */
export function exactCell(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export type Cell = string | number | null | undefined;

/** Rows under the headers of all of them, in the order they first appear; a missing value is an empty cell. */
export function csvOf(rows: readonly Record<string, Cell>[]): string {
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = rows.map((row) => header.map((column) => exactCell(String(row[column] ?? ''))).join(','));
  return [header.join(','), ...lines, ''].join('\n');
}
