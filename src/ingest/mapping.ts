import { headerKey, similarity } from '@/core/text';
import { layout as layoutNamed } from '@/layouts/catalog';
import type { Layout } from '@/layouts/layout';
import type { Recognition } from './recognise';

/** Which source column is which column of a layout, as a person decided it. Kept for the next file with the same headers. */
export interface Mapping {
  layout: string;
  headerRow: number;
  /** Layout column name → header of the file. */
  columns: Record<string, string>;
}

/** Two files with the same headers, in any case and accents, share a mapping. */
export function mappingKey(headers: readonly string[]): string {
  return headers.map(headerKey).join('|');
}

/** The remembered mapping of a table, looked for in its first rows. */
export function rememberedMapping(
  head: readonly string[][],
  mappings: ReadonlyMap<string, Mapping>,
): Recognition | null {
  for (const [index, headers] of head.slice(0, 12).entries()) {
    const mapping = mappings.get(mappingKey(headers));
    if (mapping) return asRecognition(headers, { ...mapping, headerRow: index + 1 });
  }
  return null;
}

/** Null when the layout no longer exists or a column it requires is not mapped. */
export function asRecognition(headers: string[], mapping: Mapping): Recognition | null {
  const layout = layoutNamed(mapping.layout);
  if (!layout) return null;
  const keys = headers.map(headerKey);
  const sources = layout.columns.map(({ name }) => {
    const header = mapping.columns[name];
    return header === undefined ? -1 : keys.indexOf(headerKey(header));
  });
  if (layout.columns.some((column, i) => column.required && sources[i]! < 0)) return null;
  const used = new Set(sources);
  return {
    layout,
    headerRow: mapping.headerRow,
    headers,
    sources,
    matches: headers.map((_, i) => (used.has(i) ? 'mapeada' : null)),
  };
}

export interface Suggestion {
  /** Index of the source column, or -1. */
  source: number;
  how: 'nombre' | 'alias' | 'parecido' | null;
}

const ALIKE = 0.55;

/** A proposal for each column of a layout: same name, known alias, else the most alike header left, never one twice. */
export function suggest(headers: readonly string[], layout: Layout): Suggestion[] {
  const keys = headers.map(headerKey);
  const taken = new Set<number>();
  const take = (source: number, how: Suggestion['how']): Suggestion => {
    taken.add(source);
    return { source, how };
  };
  const found = layout.columns.map((column): Suggestion => {
    const names = [column.header, column.name, ...(column.aliases ?? [])].map(headerKey);
    const source = keys.findIndex((key, i) => key !== '' && names.includes(key) && !taken.has(i));
    return source < 0
      ? { source: -1, how: null }
      : take(source, keys[source] === names[0] ? 'nombre' : 'alias');
  });
  const pairs = layout.columns
    .flatMap((column, i) =>
      found[i]!.source >= 0
        ? []
        : headers.map((header, source) => ({
            i,
            source,
            score: Math.max(
              ...[column.header, ...(column.aliases ?? [])].map((name) => similarity(name, header)),
            ),
          })),
    )
    .filter(({ score }) => score >= ALIKE)
    .sort((a, b) => b.score - a.score);
  for (const { i, source } of pairs)
    if (found[i]!.source < 0 && !taken.has(source)) found[i] = take(source, 'parecido');
  return found;
}
