import {
  FootnoteReferenceRun,
  HeadingLevel,
  Paragraph,
  SimpleField,
  TextRun,
  type ParagraphChild,
  type Table,
} from 'docx';
import { cleanLine } from '../clean-text';
import {
  isAnnex,
  methodsIn,
  type Block,
  type Paper,
  type Run,
  type Section,
  type Signatures,
  type Table as PaperTable,
} from '../document';
import { sourceLine } from '../markdown';
import { template } from '../template';
import { wordChart } from './chart';
import { BULLETS, GREY } from './styles';
import { wordTable } from './table';

const headings = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/** Turns blocks into Word, gathering the footnotes on its way: one for each set of sources in a section. */
export class BlockWriter {
  readonly footnotes: Record<string, { children: Paragraph[] }> = {};
  #notes = 0;
  #noted = new Set<string>();
  /** What each table says, in order: see TableShape. */
  readonly tables: string[] = [];

  constructor(private readonly paper: Paper) {}

  section({ numero, titulo, nivel, blocks }: Section, width: number): (Paragraph | Table)[] {
    if (nivel === 1) this.#noted.clear();
    const annex = isAnnex(numero);
    const label = annex ? `${template.rotulos.anexo} ${numero}. ` : `${numero} `;
    return [
      new Paragraph({
        heading: headings[nivel - 1]!,
        children: [new TextRun(cleanLine(`${label}${titulo}`))],
      }),
      ...blocks.flatMap((block) => this.#block(block, width)),
    ];
  }

  #block(block: Block, width: number): (Paragraph | Table)[] {
    switch (block.kind) {
      case 'paragraph':
        return [new Paragraph({ children: this.#runs(block.runs) })];
      case 'note':
        return [new Paragraph({ style: 'Fuente', children: block.runs.map((run) => textOf(run)) })];
      case 'list':
        return block.items.map(
          (item) =>
            new Paragraph({ numbering: { reference: BULLETS, level: 0 }, children: this.#runs(item) }),
        );
      case 'table': {
        const sources = block.columns.flatMap(({ source }) => source ?? []);
        return [
          caption(template.rotulos.cuadro, block.numero, block.titulo),
          this.#table(block, width),
          this.#source(sources),
        ];
      }
      case 'chart':
        return [
          caption(template.rotulos.grafico, block.numero, block.titulo),
          wordChart(block, width),
          this.#source(block.series.map(({ source }) => source)),
        ];
      case 'signatures':
        return signatures(block);
    }
  }

  #table(block: PaperTable, width: number): Table {
    const { xml, shape } = wordTable(block, width);
    this.tables.push(xml);
    // It is a block as a table is, and says so with its name.
    return shape as unknown as Table;
  }

  #source(sources: readonly string[]): Paragraph {
    const text = sources.length > 0 ? sourceLine(this.paper, sources) : '';
    return new Paragraph({ style: 'Fuente', children: [new TextRun(cleanLine(text))] });
  }

  #runs(runs: readonly Run[]): ParagraphChild[] {
    const methods = methodsIn(this.paper, runs);
    const key = methods.map(({ codigo }) => codigo).join(', ');
    const children: ParagraphChild[] = runs.map((run) => textOf(run));
    if (key === '' || this.#noted.has(key)) return children;
    this.#noted.add(key);
    this.#notes++;
    const what = methods.map(({ codigo, titulo }) => `${codigo}, ${titulo}`).join('; ');
    const text = `${what}. Datos a ${this.paper.corte}. Véase el anexo de fuentes y fórmulas.`;
    this.footnotes[this.#notes] = {
      children: [
        new Paragraph({ children: [new TextRun({ text: cleanLine(text), size: 15, color: GREY })] }),
      ],
    };
    return [...children, new FootnoteReferenceRun(this.#notes)];
  }
}

function textOf(run: Run): TextRun {
  if (typeof run === 'string') return new TextRun(cleanLine(run));
  if ('strong' in run) return new TextRun({ text: cleanLine(run.strong), bold: true });
  return new TextRun({ text: run.text });
}

/** «Cuadro 3. …»: the number is a field, so that Word keeps the count and can list them. */
function caption(label: string, numero: number, titulo: string): Paragraph {
  return new Paragraph({
    style: 'Caption',
    children: [
      new TextRun(`${label} `),
      new SimpleField(`SEQ ${label} \\* ARABIC`, String(numero)),
      new TextRun(cleanLine(`. ${titulo}`)),
    ],
  });
}

function signatures({ people }: Signatures): Paragraph[] {
  return people.flatMap(({ rol, cargo }) => [
    new Paragraph({
      keepNext: true,
      spacing: { before: 900, after: 0 },
      children: [new TextRun('_______________________________')],
    }),
    new Paragraph({
      keepLines: true,
      children: [new TextRun(cleanLine(cargo === '' ? rol : `${rol}: ${cargo}`))],
    }),
  ]);
}
