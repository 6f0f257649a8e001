import { headerKey } from '@/core/text';
import { layouts } from '@/layouts/catalog';
import type { Layout, LayoutColumn } from '@/layouts/layout';

/** What a source column becomes: the layout column's name, or null when it is not loaded. */
export interface Recognition {
  layout: Layout;
  /** 1-based row of the header. */
  headerRow: number;
  headers: string[];
  /** For each layout column, the index of the source column, or -1. */
  sources: number[];
  /** How each source column was understood. */
  matches: ('nombre' | 'alias' | 'conocida' | 'mapeada' | null)[];
}

export interface NearMiss {
  layout: Layout;
  headerRow: number;
  headers: string[];
  missing: LayoutColumn[];
  repeated: string[];
  matched: number;
}

const HEADER_ROWS = 20;

/**
 * The layout whose columns stand in one of the first rows, or the nearest one. A layout that takes fewer columns of the
 * file than another that only lacks some is not it: an export with a column missing would pass for a template.
 */
export function recognise(head: string[][]): Recognition | NearMiss | null {
  let best: Recognition | null = null;
  let bestScore = 0;
  let near: NearMiss | null = null;
  const consider = (headers: string[], index: number, merged: boolean): void => {
    if (headers.filter((header) => header.trim() !== '').length < 2) return;
    const keys = headers.map(headerKey);
    const places = placesOf(keys);
    for (const one of keyed()) {
      const { layout } = one;
      if (one.excludes.some((key) => places.has(key))) continue;
      const found = match(one, keys, places);
      const missing = layout.columns.filter((column, i) => column.required && found.sources[i]! < 0);
      const matched = found.sources.filter((source) => source >= 0).length;
      const repeated = repeatedHeaders(layout, found.sources, keys, headers);
      if (missing.length === 0 && repeated.length === 0) {
        if (matched > bestScore) {
          best = { layout, headerRow: index + 1, headers, ...found };
          bestScore = matched;
        }
      } else if (!merged && matched > 0 && (near === null || matched > near.matched))
        near = { layout, headerRow: index + 1, headers, missing, repeated, matched };
    }
  };
  head.slice(0, HEADER_ROWS).forEach((headers, index) => {
    consider(headers, index, false);
    if (index > 0) consider(twoRows(head[index - 1]!, headers), index, true);
    for (let depth = 1; depth <= Math.min(2, index); depth++)
      consider(groupedRows(head.slice(index - depth, index + 1)), index, true);
  });
  return bestScore >= matchedBy(near) ? (best ?? near) : near;
}

/** A header in two rows, the upper one naming groups: each column has its lower name, or the upper where there is none. */
function twoRows(upper: readonly string[], lower: readonly string[]): string[] {
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, i) =>
    (lower[i] ?? '').trim() === '' ? (upper[i] ?? '') : lower[i]!,
  );
}

/**
 * A header in several rows of merged cells: each column has the names above it, joined. A group's name holds for the
 * cells to its right, where there is something below them, until the next name in its row or in one above.
 */
function groupedRows(rows: readonly string[][]): string[] {
  const width = Math.max(...rows.map((row) => row.length));
  const current = rows.map(() => '');
  return Array.from({ length: width }, (_, column) => {
    const cells = rows.map((row) => (row[column] ?? '').trim());
    const last = cells.findLastIndex((cell) => cell !== '');
    const parts = cells.map((cell, level) => {
      if (cell !== '') {
        current[level] = cell;
        current.fill('', level + 1);
        return cell;
      }
      return level < last ? current[level]! : '';
    });
    return parts.filter((part) => part !== '').join(' ');
  });
}

const matchedBy = (near: NearMiss | null): number => near?.matched ?? 0;

export function isRecognised(result: Recognition | NearMiss | null): result is Recognition {
  return result !== null && 'sources' in result;
}

/** A layout with its headers as they are compared, worked out once. */
interface Keyed {
  layout: Layout;
  columns: { header: string; aliases: string[]; occurrence: number }[];
  known: ReadonlySet<string>;
  excludes: string[];
}

let allKeyed: readonly Keyed[] | null = null;

function keyed(): readonly Keyed[] {
  allKeyed ??= layouts.map((layout) => ({
    layout,
    columns: layout.columns.map(({ header, aliases = [], occurrence = 1 }) => ({
      header: headerKey(header),
      aliases: aliases.map(headerKey),
      occurrence,
    })),
    known: new Set(layout.known.map(headerKey)),
    excludes: layout.excludes.map(headerKey),
  }));
  return allKeyed;
}

/** Where each header stands, in order. */
function placesOf(keys: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  keys.forEach((key, i) => places.set(key, [...(places.get(key) ?? []), i]));
  return places;
}

function match({ columns, known }: Keyed, keys: readonly string[], places: Map<string, number[]>) {
  const matches: Recognition['matches'] = keys.map(() => null);
  const sources = columns.map(({ header, aliases, occurrence }) => {
    const byName = places.get(header)?.[occurrence - 1];
    if (byName !== undefined) {
      matches[byName] = 'nombre';
      return byName;
    }
    for (const alias of aliases) {
      const byAlias = places.get(alias)?.[occurrence - 1];
      if (byAlias !== undefined && matches[byAlias] === null) {
        matches[byAlias] = 'alias';
        return byAlias;
      }
    }
    return -1;
  });
  keys.forEach((key, i) => {
    if (matches[i] === null && known.has(key)) matches[i] = 'conocida';
  });
  return { sources, matches };
}

/** Headers of columns this layout reads that stand twice: nothing says which one holds. */
function repeatedHeaders(layout: Layout, sources: number[], keys: string[], headers: string[]): string[] {
  return sources
    .filter(
      (source, i) =>
        source >= 0 &&
        layout.columns[i]!.occurrence === undefined &&
        keys.indexOf(keys[source]!, source + 1) >= 0,
    )
    .map((source) => headers[source]!);
}
