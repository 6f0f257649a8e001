import { sha256Text } from '@/core/sha256';
import { cleanText } from '../clean-text';
import type { Cell, Chart, Column, Paper, Row, Run, Section } from '../document';
import { FigureBook, type Fact } from '../figure-book';
import { lemaDe, template, type PaperTipo } from '../template';
import { corteText, type Identity } from './identity';
import { sourceSections } from './sources-annex';

/** A column of a table of rows `R`. */
export interface ColumnOf<R> extends Column {
  cell(row: R): Cell;
}

interface Head {
  tipo: PaperTipo;
  identity: Identity;
  /** «mayo de 2026». */
  periodo: string;
  /** As the verification code writes it: «2605», «26S1». */
  clave: string;
  /** Last month told. */
  mes: number;
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

  signatures(): this {
    this.#blocks.push({ kind: 'signatures', people: template.firmas });
    return this;
  }

  /** Adds the annex of sources and closes the paper. `letter` is that of the annex. */
  async finish(letter: string, { tipo, identity, periodo, clave, mes }: Head): Promise<Paper> {
    const methods = this.book.methods();
    this.#sections.push(...sourceSections(letter, methods, identity, this.#tables));
    const { titulo, corto, ficha } = template.papeles[tipo];
    const { ejercicio } = identity.scope;
    const sections = this.#sections;
    const code = (
      await sha256Text(JSON.stringify([identity.datos, periodo, identity.alcance, sections], rounded))
    )
      .slice(0, 8)
      .toUpperCase();
    return {
      tipo,
      ficha,
      titulo: `${titulo} ${ejercicio}`,
      corto: `${corto}, ${periodo}`,
      entidad: template.entidad,
      oficina: `${template.oficina.sigla}, ${template.unidad.sigla}`,
      lema: lemaDe(ejercicio),
      decenio: template.decenio,
      periodo,
      alcance: identity.alcance,
      corte: corteText(ejercicio, mes),
      demostracion: identity.demostracion,
      datos: identity.datos,
      verificacion: `${ficha.replaceAll('.', '')}-${clave}-${code.slice(0, 4)}-${code.slice(4)}`,
      sections,
      methods,
      files: identity.files,
    };
  }

  get #blocks() {
    const last = this.#sections.at(-1);
    if (!last) throw new Error('A block before the first section');
    return last.blocks;
  }
}

const LOOKS = ['width', 'color', 'colores', 'dashed', 'orientation'];

/**
 * What the code covers: what can be read and not how it looks. Sums of many numbers differ in their last digits from one
 * computer to the next.
 */
function rounded(key: string, value: unknown): unknown {
  if (LOOKS.includes(key)) return undefined;
  return typeof value === 'number' ? Number(value.toPrecision(9)) : value;
}
