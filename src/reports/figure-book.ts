import { documentationOf } from './calculations';
import type { FigureRun, Method, Run } from './document';
import { NUMBER, readings } from './readings';
import { rowKey } from './row-key';

/** A value that a sentence may tell. */
export interface Fact {
  value: number | null;
  source: string;
  /** Row it is of, where it is of one: see `rowKey`. */
  de?: string;
}

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

  /** How each was computed, in the words of its mart or calculation. */
  methods(): Method[] {
    return [...this.#columns].map(([name, columns], i) => {
      const documentation = documentationOf(name);
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
  const de = rowKey(row);
  return columns.map((column) => {
    const value = row[column];
    return { value: typeof value === 'number' ? value : null, source: `${name}.${column}`, de };
  });
}

function figureOf(text: string, facts: readonly Fact[]): FigureRun | null {
  for (const { value, source, de = '' } of facts)
    if (value !== null && readings(value).includes(text))
      return { value, text, source, ...(de === '' ? {} : { de }) };
  return null;
}
