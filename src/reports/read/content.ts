/** What can be read in a file, in its order, whatever its format. */
export type ReadBlock = { kind: 'paragraph'; text: string } | ReadTable;

export interface ReadTable {
  kind: 'table';
  /** What stands over it: «Cuadro 3. …», or the name of its sheet. */
  titulo: string;
  rows: string[][];
}

/** Text as it is compared: no format keeps its spaces alike. */
export const spaced = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();

/** Blocks in order; a table takes its title from the paragraph over it, and empty paragraphs say nothing. */
export class ContentBuilder {
  readonly blocks: ReadBlock[] = [];
  #over = '';

  paragraph(text: string): void {
    const clean = spaced(text);
    if (clean === '') return;
    this.#over = clean;
    this.blocks.push({ kind: 'paragraph', text: clean });
  }

  table(rows: readonly (readonly string[])[], titulo = this.#over): void {
    this.blocks.push({ kind: 'table', titulo, rows: rows.map((row) => row.map(spaced)) });
  }
}
