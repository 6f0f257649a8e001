import type { LayoutColumn, Stated } from '@/layouts/layout';
import type { Recognition } from './recognise';
import type { Table } from './table';

/** Values that hold for every row of a table, by layout column: those no column of the file carries. */
export function statedValues(table: Table, plan: Recognition): Map<LayoutColumn, string> {
  const found = new Map<LayoutColumn, string>();
  plan.layout.columns.forEach((column, i) => {
    if (!column.stated || plan.sources[i]! >= 0) return;
    const value = statedValue(column.stated, table, plan);
    if (value !== null) found.set(column, value);
  });
  return found;
}

function statedValue({ cell, file, headingOf }: Stated, table: Table, plan: Recognition): string | null {
  if (headingOf !== undefined) {
    const source = plan.sources[plan.layout.columns.findIndex(({ name }) => name === headingOf)] ?? -1;
    return plan.headers[source] ?? null;
  }
  return (
    (cell === undefined ? null : firstGroup(cell, [...table.head.flat(), ...titles(table, plan)])) ??
    (file === undefined ? null : firstGroup(file, [table.file]))
  );
}

/** Rows above the header, each as one text: a title and its value may stand in two cells. */
const titles = ({ head }: Table, { headerRow }: Recognition): string[] =>
  head.slice(0, headerRow - 1).map((row) => row.filter((cell) => cell.trim() !== '').join(' '));

function firstGroup(pattern: string, texts: readonly string[]): string | null {
  const shape = new RegExp(pattern, 'iu');
  for (const text of texts) {
    const group = shape.exec(text.replace(/\s+/g, ' ').trim())?.[1];
    if (group !== undefined) return group;
  }
  return null;
}
