import { headerKey, similarity } from '@/core/text';
import { asRecognition, type Mapping } from '@/ingest/mapping';
import { isRecognised, recognise, type Recognition } from '@/ingest/recognise';
import type { LoadedTable } from '@/ingest/report';
import type { LayoutColumn } from '@/layouts/layout';

/** How the columns of a loaded table were understood. */
export interface ColumnUse {
  total: number;
  byName: number;
  byAlias: number;
  mapped: number;
  /** The source brings it and no figure needs it. */
  unused: number;
  aliases: { header: string; column: LayoutColumn }[];
  unknown: { header: string; like: LayoutColumn | null }[];
}

const ALIKE = 0.55;

/** The reading of a loaded table again, from its header; null when its mapping was made in another visit. */
export function recognitionOf(table: LoadedTable, mapping: Mapping | null): Recognition | null {
  if (table.layout === null) return null;
  const found = mapping ? asRecognition(table.headers, mapping) : recognise([table.headers]);
  return isRecognised(found) && found.layout.name === table.layout ? found : null;
}

export function columnUse(table: LoadedTable, mapping: Mapping | null): ColumnUse {
  const count = (how: LoadedTable['matches'][number]) =>
    table.matches.filter((match) => match === how).length;
  const recognition = recognitionOf(table, mapping);
  const columns = recognition?.layout.columns ?? [];
  const columnOf = (source: number) => columns[recognition?.sources.indexOf(source) ?? -1];
  const free = columns.filter((_, i) => (recognition?.sources[i] ?? 0) < 0);
  return {
    total: table.headers.filter((header) => header.trim() !== '').length,
    byName: count('nombre'),
    byAlias: count('alias'),
    mapped: count('mapeada'),
    unused: count('conocida'),
    aliases: table.headers.flatMap((header, i) => {
      const column = table.matches[i] === 'alias' ? columnOf(i) : undefined;
      return column ? [{ header, column }] : [];
    }),
    unknown: table.headers.flatMap((header, i) =>
      table.matches[i] === null && headerKey(header) !== '' ? [{ header, like: mostLike(header, free) }] : [],
    ),
  };
}

function mostLike(header: string, columns: readonly LayoutColumn[]): LayoutColumn | null {
  let best: LayoutColumn | null = null;
  let bestScore = ALIKE;
  for (const column of columns)
    for (const name of [column.header, ...(column.aliases ?? [])]) {
      const score = similarity(name, header);
      if (score >= bestScore) [best, bestScore] = [column, score];
    }
  return best;
}

/** What a person calls a column of a layout. */
export function columnTitle(column: LayoutColumn, template: boolean): string {
  return template ? (column.aliases?.[0] ?? column.header) : column.header;
}
