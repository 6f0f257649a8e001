import { headerKey } from '@/core/text';
import { asRecognition, suggest, type Mapping, type Suggestion } from '@/ingest/mapping';
import { layout as layoutNamed, layouts } from '@/layouts/catalog';
import type { Layout, LayoutColumn } from '@/layouts/layout';
import { columnTitle } from './column-use';

export interface ChoiceRow {
  column: LayoutColumn;
  title: string;
  /** Index of the column of the file, or -1. */
  source: number;
  how: Suggestion['how'] | 'elegida';
  /** Required and not chosen yet. */
  missing: boolean;
}

/** Up to so many columns of the same name are shown among the rest. */
const FEW = 12;

/** What the reader says each column of a file is, starting from what its headers suggest. */
export class MappingChoices {
  readonly head: readonly string[][];
  headerRow = $state(1);
  layoutName = $state('');
  #chosen = $state.raw<ReadonlyMap<string, number>>(new Map());

  /** `head`: the first rows of the file, row 1 first. */
  constructor(head: readonly string[][], headerRow: number, layoutName: string | null) {
    this.head = head;
    this.headerRow = headerRow;
    this.layoutName = layoutName ?? nearest(head[headerRow - 1] ?? []).name;
  }

  readonly headers = $derived.by(() => this.head[this.headerRow - 1] ?? []);
  readonly layout = $derived.by<Layout>(() => layoutNamed(this.layoutName) ?? layouts[0]!);
  readonly #suggestions = $derived.by(() => suggest(this.headers, this.layout));

  readonly rows = $derived.by<ChoiceRow[]>(() =>
    this.layout.columns.map((column, i) => {
      const chosen = this.#chosen.get(column.name);
      const { source, how } =
        chosen === undefined
          ? (this.#suggestions[i] ?? { source: -1, how: null })
          : { source: chosen, how: 'elegida' as const };
      return {
        column,
        title: columnTitle(column, this.layout.template !== undefined),
        source,
        how,
        missing: column.required === true && source < 0,
      };
    }),
  );

  /**
   * Those with the same name are settled, unless they are few. Of the others: required first, then those with a column
   * of the file, then the rest.
   */
  readonly groups = $derived.by(() => {
    const settled = this.rows.filter(({ how }) => how === 'nombre');
    const apart = settled.length > FEW;
    const open = apart ? this.rows.filter(({ how }) => how !== 'nombre') : this.rows;
    const has = ({ source, how }: ChoiceRow) => source >= 0 || how === 'elegida';
    return {
      required: open.filter(({ column }) => column.required),
      suggested: open.filter((row) => !row.column.required && has(row)),
      settled: apart ? settled : [],
      rest: open.filter((row) => !row.column.required && !has(row)),
    };
  });

  /** Headers of the file that no column takes and the layout does not know. */
  readonly unused = $derived.by(() => {
    const known = new Set(this.layout.known.map(headerKey));
    const used = new Set(this.rows.map(({ source }) => source));
    return this.headers.filter(
      (header, i) => headerKey(header) !== '' && !used.has(i) && !known.has(headerKey(header)),
    );
  });

  readonly missing = $derived.by(() => this.rows.filter((row) => row.missing));
  readonly matched = $derived.by(() => this.rows.filter(({ source }) => source >= 0).length);

  /** Columns of the file given to two of ours. */
  readonly repeated = $derived.by(() => {
    const seen = new Map<number, number>();
    for (const { source } of this.rows) if (source >= 0) seen.set(source, (seen.get(source) ?? 0) + 1);
    return [...seen].filter(([, times]) => times > 1).map(([source]) => this.headers[source] ?? '');
  });

  readonly ready = $derived.by(() => this.missing.length === 0 && this.matched > 0);

  /** Columns of the file that can be chosen: a header that repeats stands once, as the first of them. */
  readonly options = $derived.by(() => {
    const keys = this.headers.map(headerKey);
    return this.headers.flatMap((header, i) =>
      keys[i] !== '' && keys.indexOf(keys[i]!) === i ? [{ value: String(i), label: header.trim() }] : [],
    );
  });

  /** Rows that may be the header: the first ones with two cells or more. */
  readonly headerRows = $derived.by(() =>
    this.head.slice(0, 12).flatMap((cells, i) => {
      const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
      return filled.length < 2
        ? []
        : [{ value: String(i + 1), label: `${i + 1}: ${shortened(filled.join(', '))}` }];
    }),
  );

  choose(column: string, source: number): void {
    this.#chosen = new Map(this.#chosen).set(column, source);
  }

  useLayout(name: string): void {
    this.layoutName = name;
    this.#chosen = new Map();
  }

  useHeaderRow(row: number): void {
    this.headerRow = row;
    this.#chosen = new Map();
  }

  /** The first filled cells under the header. */
  samples(source: number, count = 3): string[] {
    return this.head
      .slice(this.headerRow)
      .map((cells) => (cells[source] ?? '').trim())
      .filter((cell) => cell !== '')
      .slice(0, count)
      .map((cell) => (cell.length > 40 ? `${cell.slice(0, 39)}…` : cell));
  }

  mapping(): Mapping {
    return {
      layout: this.layout.name,
      headerRow: this.headerRow,
      columns: Object.fromEntries(
        this.rows.flatMap(({ column, source }) => {
          const header = this.headers[source];
          return header === undefined ? [] : [[column.name, header]];
        }),
      ),
    };
  }

  recognition() {
    return asRecognition([...this.headers], this.mapping());
  }
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** The layout with most columns of the same name or alias. */
function nearest(headers: readonly string[]): Layout {
  const keys = new Set(headers.map(headerKey));
  const score = ({ columns }: Layout) =>
    columns.filter(({ header, name, aliases }) =>
      [header, name, ...(aliases ?? [])].some((one) => keys.has(headerKey(one))),
    ).length;
  return [...layouts].sort((a, b) => score(b) - score(a))[0]!;
}
