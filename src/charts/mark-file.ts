import { boldWeight, type Frame } from './frame';
import type { GanttLayout } from './gantt-layout';
import type { Mark } from './mark';

/** Every stroke of a layout, from the lowest to the highest. */
export const marksOf = ({ under, rows, over }: GanttLayout): Mark[] => [
  ...under,
  ...rows.flatMap(({ marks }) => marks),
  ...over,
];

type FileFrame = Pick<Frame, 'width' | 'height' | 'family' | 'fontSize' | 'theme'>;

/** An SVG text of the frame's size and colours; needs no document. */
export function marksSvg(marks: readonly Mark[], frame: FileFrame): string {
  const { width, height, family, fontSize, theme } = frame;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escaped(family)}" font-size="${fontSize}">`,
    `<rect width="${width}" height="${height}" fill="${theme.paper}"/>`,
    ...marks.map((mark) => element(mark, frame)),
    '</svg>',
  ].join('\n');
}

function element(mark: Mark, { theme }: FileFrame): string {
  const fill = 'fill' in mark && mark.fill ? theme[mark.fill] : 'none';
  const stroke = 'stroke' in mark && mark.stroke ? ` stroke="${theme[mark.stroke]}"` : '';
  switch (mark.kind) {
    case 'rect':
      return `<rect x="${mark.x}" y="${mark.y}" width="${mark.width}" height="${mark.height}" fill="${fill}"${stroke}${mark.dashed ? ' stroke-dasharray="3 3"' : ''}/>`;
    case 'line':
      return `<line x1="${mark.x1}" y1="${mark.y1}" x2="${mark.x2}" y2="${mark.y2}"${stroke} stroke-width="${mark.width}"/>`;
    case 'path':
      return `<path d="${mark.d}" fill="${fill}"${stroke} stroke-width="${mark.width ?? 1}"/>`;
    case 'text':
      return `<text x="${mark.x}" y="${mark.y}" fill="${fill}" font-weight="${mark.bold ? boldWeight : 400}" text-anchor="${mark.align ?? 'start'}">${escaped(mark.text)}</text>`;
  }
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => entities[letter]!);

/** Drawn on a canvas, which has the page's own font. Two pixels per CSS pixel. */
export async function marksPng(marks: readonly Mark[], frame: FileFrame): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(frame.width * 2);
  canvas.height = Math.round(frame.height * 2);
  const context = canvas.getContext('2d');
  const failed = new Error('No se pudo crear la imagen PNG del gráfico. Descárguelo como SVG.');
  if (!context) throw failed;
  context.scale(2, 2);
  context.fillStyle = frame.theme.paper;
  context.fillRect(0, 0, frame.width, frame.height);
  for (const mark of marks) paint(context, mark, frame);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(failed)), 'image/png');
  });
}

function paint(context: CanvasRenderingContext2D, mark: Mark, { theme, family, fontSize }: FileFrame): void {
  const fill = 'fill' in mark ? mark.fill : undefined;
  const stroke = 'stroke' in mark ? mark.stroke : undefined;
  if (fill) context.fillStyle = theme[fill];
  if (stroke) context.strokeStyle = theme[stroke];
  if (mark.kind === 'text') {
    context.font = `${mark.bold ? boldWeight : 400} ${fontSize}px ${family}`;
    context.textAlign = mark.align === 'middle' ? 'center' : (mark.align ?? 'start');
    context.fillText(mark.text, mark.x, mark.y);
    return;
  }
  context.lineWidth = ('width' in mark && mark.kind !== 'rect' ? mark.width : 1) ?? 1;
  context.setLineDash(mark.kind === 'rect' && mark.dashed ? [3, 3] : []);
  const path = new Path2D(mark.kind === 'path' ? mark.d : undefined);
  if (mark.kind === 'rect') path.rect(mark.x, mark.y, mark.width, mark.height);
  if (mark.kind === 'line') {
    path.moveTo(mark.x1, mark.y1);
    path.lineTo(mark.x2, mark.y2);
  }
  if (fill) context.fill(path);
  if (stroke) context.stroke(path);
}
