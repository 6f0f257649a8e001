import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Tab,
  TabStopType,
  TextRun,
  type ISectionOptions,
} from 'docx';
import { cleanLine } from '../clean-text';
import type { Paper, Section } from '../document';
import { pageHead } from '../template';
import { logoRun } from './logo';
import { GREY } from './styles';

const mm = (n: number): number => Math.round((n / 25.4) * 1440);
/** Left and right. */
const marginOf = ({ forma }: Paper): number => mm(forma === 'hoja' ? 15 : 22);

/** Width of the text, in twips. */
export const textWidth = (paper: Paper, orientation: Section['orientation']): number =>
  mm(orientation === 'portrait' ? 210 : 297) - 2 * marginOf(paper);

/** A page of A4 with its header and footer; docx turns a landscape one by itself. */
export function pageOf(
  paper: Paper,
  orientation: Section['orientation'],
  type: (typeof SectionType)[keyof typeof SectionType],
): Pick<ISectionOptions, 'properties' | 'headers' | 'footers'> {
  const right = [{ type: TabStopType.RIGHT, position: textWidth(paper, orientation) }];
  const small = (text: string, bold = false) =>
    new TextRun({ text: cleanLine(text), size: 15, bold, color: GREY });
  const head = pageHead(paper);
  const logo = logoRun(paper.entidad);
  const tab = () => new TextRun({ children: [new Tab()] });
  return {
    properties: {
      type,
      page: {
        size: {
          width: mm(210),
          height: mm(297),
          orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: mm(paper.forma === 'hoja' ? 22 : 28),
          bottom: mm(paper.forma === 'hoja' ? 16 : 22),
          left: marginOf(paper),
          right: marginOf(paper),
          header: mm(12),
          footer: mm(paper.forma === 'hoja' ? 8 : 11),
        },
      },
    },
    headers: {
      default: new Header({
        children: [
          new Paragraph({
            tabStops: right,
            border: { bottom: { style: BorderStyle.SINGLE, size: 8, color: GREY, space: 4 } },
            children: [
              ...(logo ? [logo, small('  ')] : []),
              small(head.left, true),
              tab(),
              small(head.right),
            ],
          }),
        ],
      }),
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            tabStops: right,
            alignment: AlignmentType.LEFT,
            children: [
              small(
                `${paper.borrador ? 'Borrador. ' : ''}${paper.demostracion ? 'Datos de demostración. ' : ''}Verificación ${paper.verificacion}`,
              ),
              tab(),
              new TextRun({
                size: 15,
                color: GREY,
                children: ['Página ', PageNumber.CURRENT, ' de ', PageNumber.TOTAL_PAGES],
              }),
            ],
          }),
        ],
      }),
    },
  };
}
