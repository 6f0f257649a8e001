import { cleanLine } from '@/reports/clean-text';
import type { Paper } from '@/reports/document';
import { pageHead } from '@/reports/template';

/** Text of a page's edge: in CSS it is but a string. */
const quoted = (text: string): string =>
  `"${cleanLine(text).replace(/[\\"<\n\r\f]/g, (mark) => `\\${mark.codePointAt(0)!.toString(16)} `)}"`;

/** Pages of A4 with the paper's name above and its code and number below, where the browser draws them. */
export function pageRules(paper: Paper): string {
  const draft = [
    paper.borrador ? 'Borrador.' : '',
    paper.demostracion ? 'Datos de demostración.' : '',
    `Verificación ${paper.verificacion}`,
  ];
  const head = pageHead(paper);
  const small = 'font-size: 8pt; color: #333;';
  const margins = `
    @top-left { content: ${quoted(head.left)}; ${small} font-weight: 600; border-bottom: 1px solid #000; }
    @top-right { content: ${quoted(head.right)}; ${small} border-bottom: 1px solid #000; }
    @bottom-left { content: ${quoted(draft.filter(Boolean).join(' '))}; ${small} }
    @bottom-right { content: "Página " counter(page) " de " counter(pages); ${small} }`;
  return `@page { size: A4 portrait; margin: 20mm 18mm 16mm; ${margins} }
    @page ancha { size: A4 landscape; margin: 20mm 16mm 16mm; ${margins} }`;
}
