import { formatChange, formatNumber } from '@/core/format';
import { mart } from '@/sql/catalog';
import type { FigureRun, Method, Run } from './document';

/** A value that a sentence may tell. */
export interface Fact {
  value: number | null;
  source: string;
}

/** A number as it is written in a sentence; a code, a date and a year are none. */
const NUMBER = /(?<![\p{L}\p{N}./_])[−+]?\d{1,3}(?:,\d{3})*(?:\.\d+)?(?![\p{L}\p{N}/_]|[.,]\d|-\d)/gu;

/** Notes where each figure of a paper comes from. */
export class FigureBook {
  #columns = new Map<string, Set<string>>();

  /** Takes note of a source and gives it back. */
  from(source: string): string {
    const [name, column] = source.split('.') as [string, string];
    const known = this.#columns.get(name) ?? new Set();
    this.#columns.set(name, known.add(column));
    return source;
  }

  /** A sentence with each number tied to the fact it tells; of two that read alike, the first. */
  told(text: string, facts: readonly Fact[]): Run[] {
    const runs: Run[] = [];
    let at = 0;
    for (const match of text.matchAll(NUMBER)) {
      const figure = figureOf(match[0], facts);
      if (!figure) continue;
      this.from(figure.source);
      if (match.index > at) runs.push(text.slice(at, match.index));
      runs.push(figure);
      at = match.index + match[0].length;
    }
    if (at < text.length) runs.push(text.slice(at));
    return runs;
  }

  /** How each was computed, in the words of its mart. */
  methods(): Method[] {
    return [...this.#columns].map(([name, columns], i) => {
      const { documentation } = mart(name);
      return {
        codigo: `F${i + 1}`,
        mart: name,
        titulo: documentation['título'] ?? name,
        unidades: documentation['unidades'] ?? '',
        formula: documentation['fórmula'] ?? '',
        fuente: documentation['fuente'] ?? '',
        columnas: [...columns],
      };
    });
  }
}

/** The facts of some columns of a row. */
export function factsOf<R extends object>(
  name: string,
  row: R | null | undefined,
  columns: readonly (keyof R & string)[],
): Fact[] {
  if (!row) return [];
  return columns.map((column) => {
    const value = row[column];
    return { value: typeof value === 'number' ? value : null, source: `${name}.${column}` };
  });
}

function figureOf(text: string, facts: readonly Fact[]): FigureRun | null {
  for (const { value, source } of facts)
    if (value !== null && readings(value).includes(text)) return { value, text, source };
  return null;
}

/** Every way a sentence writes a value. */
function readings(value: number): string[] {
  const size = Math.abs(value);
  return [
    ...[0, 1, 2].flatMap((decimals) => [formatNumber(size, decimals), formatChange(value, decimals)]),
    formatNumber(value, 1),
    formatNumber(size / 1e6, 1),
  ];
}
