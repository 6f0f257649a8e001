import {
  Document,
  Packer,
  Paragraph,
  SectionType,
  TableOfContents,
  TextRun,
  type ISectionOptions,
  type Table,
} from 'docx';
import { estimatePageNumbers } from 'docx/layout';
import { cleanLine } from '../clean-text';
import type { Paper } from '../document';
import { template } from '../template';
import { BlockWriter } from './blocks';
import { pageOf, textWidth } from './page';
import { GREY, numbering, styles } from './styles';

/** Cells up to which the pages of the index are worked out here: beyond, it takes too long and Word does it on opening. */
const LAID_OUT = 3_000;

/** A paper as a Word file: real styles, an index with its pages, numbered captions, footnotes, wide tables on their side. */
export async function paperDocx(paper: Paper): Promise<Uint8Array> {
  const writer = new BlockWriter(paper);
  const parts: { orientation: 'portrait' | 'landscape'; children: (Paragraph | Table)[] }[] = [
    { orientation: 'portrait', children: cover(paper) },
  ];
  for (const section of paper.sections) {
    const children = writer.section(section, textWidth(section.orientation));
    const last = parts.at(-1)!;
    // The body begins on a page of its own, after the cover.
    if (parts.length > 1 && last.orientation === section.orientation) last.children.push(...children);
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
    customProperties: [
      { name: 'timon_datos', value: paper.datos },
      { name: 'timon_verificacion', value: paper.verificacion },
    ],
    styles,
    numbering,
    footnotes: writer.footnotes,
    ...(cellsOf(paper) > LAID_OUT
      ? { features: { updateFields: true } }
      : { pageNumbers: estimatePageNumbers }),
    sections,
  });
  return new Uint8Array(await (await Packer.toBlob(document)).arrayBuffer());
}

function cover(paper: Paper): (Paragraph | Table)[] {
  const line = (text: string, options: { bold?: boolean; italics?: boolean; color?: string } = {}) =>
    new Paragraph({ style: 'Portada', children: [new TextRun({ text: cleanLine(text), ...options })] });
  return [
    line(paper.entidad, { bold: true }),
    line(`${template.oficina.nombre} (${template.oficina.sigla})`),
    line(`${template.unidad.nombre} (${template.unidad.sigla})`),
    ...(paper.decenio ? [line(`«${paper.decenio}»`, { italics: true, color: GREY })] : []),
    ...(paper.lema ? [line(`«${paper.lema}»`, { italics: true, color: GREY })] : []),
    new Paragraph({ style: 'Title', children: [new TextRun(cleanLine(paper.titulo))] }),
    line(capital(paper.periodo), { bold: true }),
    line(paper.alcance),
    line(`Datos a ${paper.corte}. Ficha ${paper.ficha} del Manual MGPP-E1.`),
    line(`Verificación ${paper.verificacion}`),
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

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('es') + text.slice(1);

function cellsOf({ sections }: Paper): number {
  const tables = sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));
  return tables.reduce((sum, { rows, columns }) => sum + rows.length * columns.length, 0);
}
