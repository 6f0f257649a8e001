import {
  Document,
  Packer,
  Paragraph,
  SectionType,
  TableOfContents,
  TextRun,
  type ISectionOptions,
  type PageNumberEstimator,
  type Table,
} from 'docx';
import { estimatePageNumbers } from 'docx/layout';
import { sentence } from '@/core/format';
import { cleanLine } from '../clean-text';
import type { Paper, Run } from '../document';
import { identityProperties } from '../identity';
import { DRAFT, template, unidadDe } from '../template';
import { BlockWriter } from './blocks';
import { pageOf, textWidth } from './page';
import { withTables } from './put-tables';
import { GREY, numbering, styles } from './styles';

/** Rows and paragraphs up to which the pages of the index are worked out here: beyond, Word does it on opening. */
const LAID_OUT = 6_000;

/** A paper as a Word file, its index with its pages unless they are not wanted: real styles, numbered captions, footnotes, wide tables on their side. */
export async function paperDocx(paper: Paper, { pages = true } = {}): Promise<Uint8Array<ArrayBuffer>> {
  const writer = new BlockWriter(paper);
  const parts: { orientation: 'portrait' | 'landscape'; children: (Paragraph | Table)[] }[] = [
    { orientation: 'portrait', children: paper.forma === 'informe' ? cover(paper) : heading(paper) },
  ];
  for (const section of paper.sections) {
    const children = writer.section(section, textWidth(paper, section.orientation));
    const last = parts.at(-1)!;
    // The body begins on a page of its own, after the cover; that of a sheet, below its title.
    if ((parts.length > 1 || paper.forma !== 'informe') && last.orientation === section.orientation)
      last.children.push(...children);
    else parts.push({ orientation: section.orientation, children });
  }
  const sections = parts.map(({ orientation, children }): ISectionOptions => ({
    ...pageOf(paper, orientation, SectionType.NEXT_PAGE),
    children,
  }));
  const document = new Document({
    title: cleanLine(`${paper.titulo}, ${paper.periodo}`),
    subject: cleanLine(`${paper.ficha}. ${paper.alcance}`),
    creator: cleanLine(`${paper.entidad}, ${paper.oficina}`),
    description: `Datos ${paper.datos}. Verificación ${paper.verificacion}`,
    customProperties: Object.entries(identityProperties(paper)).map(([name, value]) => ({ name, value })),
    styles,
    numbering,
    footnotes: writer.footnotes,
    ...(weightOf(paper) > LAID_OUT
      ? { features: { updateFields: true } }
      : pages
        ? { pageNumbers: pagesOf }
        : {}),
    sections,
  });
  const bytes = new Uint8Array(await (await Packer.toBlob(document)).arrayBuffer());
  return withTables(bytes, writer.tables);
}

/** Without the numbers of its headings, which are text here, and which would have it all read twice. */
const pagesOf: PageNumberEstimator = (document, context) => estimatePageNumbers(document, context);

function cover(paper: Paper): (Paragraph | Table)[] {
  const line = (text: string, options: { bold?: boolean; italics?: boolean; color?: string } = {}) =>
    new Paragraph({ style: 'Portada', children: [new TextRun({ text: cleanLine(text), ...options })] });
  return [
    line(paper.entidad, { bold: true }),
    line(`${template.oficina.nombre} (${template.oficina.sigla})`),
    line(`${unidadDe(paper.tipo).nombre} (${unidadDe(paper.tipo).sigla})`),
    ...(paper.decenio ? [line(`«${paper.decenio}»`, { italics: true, color: GREY })] : []),
    ...(paper.lema ? [line(`«${paper.lema}»`, { italics: true, color: GREY })] : []),
    new Paragraph({ style: 'Title', children: [new TextRun(cleanLine(paper.titulo))] }),
    line(sentence(paper.periodo), { bold: true }),
    line(paper.alcance),
    line(`Datos a ${paper.corte}. Ficha ${paper.ficha} del Manual MGPP-E1.`),
    line(`Verificación ${paper.verificacion}`),
    ...(paper.borrador ? [line(DRAFT, { bold: true, color: 'A91B2B' })] : []),
    ...(paper.demostracion
      ? [line('Datos de demostración: las cifras son inventadas.', { bold: true, color: 'A91B2B' })]
      : []),
    new Paragraph({
      style: 'Caption',
      spacing: { before: 480 },
      children: [new TextRun({ text: template.rotulos.indice, size: 28 })],
    }),
    new TableOfContents(template.rotulos.indice, { hyperlink: true, headingStyleRange: '1-3' }) as unknown as Paragraph,
  ]; // prettier-ignore
}

/** What a sheet begins with. */
function heading(paper: Paper): Paragraph[] {
  const line = (text: string, options: { bold?: boolean; color?: string } = {}) =>
    new Paragraph({ style: 'Encabezado', children: [new TextRun({ text: cleanLine(text), ...options })] });
  return [
    new Paragraph({
      style: 'Title',
      spacing: { before: 0, after: 60 },
      children: [new TextRun({ text: cleanLine(paper.titulo), size: 28 })],
    }),
    line(`${sentence(paper.periodo)}. ${paper.alcance}`, { bold: true }),
    line(`Datos a ${paper.corte}. Ficha ${paper.ficha} del Manual MGPP-E1. Verificación ${paper.verificacion}.`, { color: GREY }),
    ...(paper.demostracion
      ? [line('Datos de demostración: las cifras son inventadas.', { bold: true, color: 'A91B2B' })]
      : []),
  ];
} // prettier-ignore

/** How long its pages take to be laid out, in rows of a table; forty letters of a paragraph take as long as one. */
function weightOf({ sections }: Paper): number {
  const letters = (runs: readonly Run[]) => runs.reduce((sum, run) => sum + lettersOf(run), 0);
  const blocks = sections.flatMap((section) => section.blocks);
  return blocks.reduce((sum, block) => {
    if (block.kind === 'table') return sum + block.rows.length;
    if (block.kind === 'list') return sum + block.items.reduce((all, item) => all + letters(item), 0) / 40;
    return block.kind === 'paragraph' || block.kind === 'note' ? sum + letters(block.runs) / 40 : sum;
  }, 0);
}

function lettersOf(run: Run): number {
  if (typeof run === 'string') return run.length;
  return 'strong' in run ? run.strong.length : run.text.length;
}
