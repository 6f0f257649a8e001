import { cleanText } from '../clean-text';
import type { PaperAsk } from '../ask';
import type { Cell, Chart, Column, Draft, Row, Run, Section, Signatures } from '../document';
import { FigureBook, type Fact } from '../figure-book';
import { lemaDe, template, unidadDe } from '../template';
import type { Sources } from './sources';
import { sourceSections } from './sources-annex';

/** A column of a table of rows `R`. */
export interface ColumnOf<R> extends Column {
  cell(row: R): Cell;
}

interface Head {
  /** As it was asked, with its period resolved. */
  pedido: PaperAsk;
  sources: Sources;
  /** Year of the lema and, unless `de` is given, of the title. */
  ejercicio: number;
  /** What follows the title: «2024–2028». */
  de?: string;
  /** «mayo de 2026». */
  periodo: string;
  /** As the verification code writes it: «2605», «26S1». */
  clave: string;
  /** Until when the data go, in words: «mayo de 2026». */
  corte: string;
  /** Where it is not that of its kind and the year. */
  titulo?: string;
  /** Without it, an informe. */
  forma?: Draft['forma'];
}

/** Puts a paper together, in order: it numbers its tables and charts and notes where its figures come from. */
export class PaperBuilder {
  readonly book = new FigureBook();
  #sections: Section[] = [];
  #tables = 0;
  #charts = 0;

  section(
    numero: string,
    titulo: string,
    nivel: Section['nivel'],
    orientation: Section['orientation'] = 'portrait',
  ): this {
    this.#sections.push({ numero, titulo, nivel, orientation, blocks: [] });
    return this;
  }

  /** A computed sentence; an empty one says nothing. */
  say(text: string, facts: readonly Fact[]): this {
    if (text === '') return this;
    return this.runs(this.book.told(text.endsWith('.') ? text : `${text}.`, facts));
  }

  labelled(label: string, text: string, facts: readonly Fact[]): this {
    return this.runs([{ strong: `${label}. ` }, ...this.book.told(text, facts)]);
  }

  runs(runs: Run[]): this {
    this.#blocks.push({ kind: 'paragraph', runs });
    return this;
  }

  list(items: Run[][]): this {
    if (items.length > 0) this.#blocks.push({ kind: 'list', items });
    return this;
  }

  note(text: string): this {
    this.#blocks.push({ kind: 'note', runs: [text] });
    return this;
  }

  /** What a person wrote, a paragraph a line, each as it is. */
  text(label: string, written: string, by: string): this {
    const [first = '', ...rest] = cleanText(written)
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    this.runs([{ strong: `${label}. ` }, first]);
    for (const line of rest) this.runs([line]);
    return this.note(by);
  }

  table<R>(
    titulo: string,
    columns: readonly ColumnOf<R>[],
    rows: readonly R[],
    kindOf: (row: R) => Row['kind'] = () => 'data',
  ): this {
    if (rows.length === 0) return this;
    this.#tables++;
    this.#blocks.push({
      kind: 'table',
      numero: this.#tables,
      titulo,
      columns: columns.map(({ cell: _, ...column }) => {
        if (column.source) this.book.from(column.source);
        return column;
      }),
      rows: rows.map((row) => ({ kind: kindOf(row), cells: columns.map(({ cell }) => cell(row)) })),
    });
    return this;
  }

  chart(chart: Omit<Chart, 'kind' | 'numero'>): this {
    this.#charts++;
    for (const { source } of chart.series) this.book.from(source);
    this.#blocks.push({ kind: 'chart', numero: this.#charts, ...chart });
    return this;
  }

  /** Those of the template where no one is named. */
  signatures(people: Signatures['people'] = template.firmas): this {
    this.#blocks.push({ kind: 'signatures', people });
    return this;
  }

  /** Adds the annex of sources and closes the paper. `letter` is that of the annex. */
  finish(
    letter: string,
    { pedido, sources, ejercicio, de, periodo, clave, corte, forma = 'informe', ...own }: Head,
  ): Draft {
    const methods = this.book.methods();
    this.#sections.push(...sourceSections(letter, methods, sources, this.#tables));
    const { titulo, corto, ficha } = template.papeles[pedido.tipo];
    return {
      pedido,
      tipo: pedido.tipo,
      ficha,
      titulo: own.titulo ?? `${titulo} ${de ?? ejercicio}`,
      corto: `${corto}, ${periodo}`,
      forma,
      entidad: template.entidad,
      oficina: `${template.oficina.sigla}, ${unidadDe(pedido.tipo).sigla}`,
      lema: lemaDe(ejercicio),
      decenio: template.decenio,
      periodo,
      clave,
      corte,
      ...sources,
      sections: this.#sections,
      methods,
    };
  }

  get #blocks() {
    const last = this.#sections.at(-1);
    if (!last) throw new Error('A block before the first section');
    return last.blocks;
  }
}
