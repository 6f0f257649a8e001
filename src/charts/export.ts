import { csvText } from '@/core/csv';
import type { Frame } from './frame';
import type { ChartCell, ChartSpec, ChartTable } from './spec';
import type { ChartTheme } from './theme';

interface FileOptions {
  /** Concrete colours: a file knows nothing of the page's tokens. */
  theme: ChartTheme;
}

/** The chart as an SVG text of the frame's size; needs no document. */
export async function chartSvg(spec: ChartSpec, frame: Frame, { theme }: FileOptions): Promise<string> {
  const { init } = await import('./echarts');
  const { width, height } = frame;
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({ backgroundColor: theme.paper, ...spec.option({ ...frame, theme }) });
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

export async function svgBlob(spec: ChartSpec, frame: Frame, options: FileOptions): Promise<Blob> {
  return new Blob([await chartSvg(spec, frame, options)], { type: 'image/svg+xml' });
}

/** Drawn on a canvas and not from the SVG, which could not use the page's own font. Two pixels per CSS pixel. */
export async function pngBlob(spec: ChartSpec, frame: Frame, { theme }: FileOptions): Promise<Blob> {
  const { init } = await import('./echarts');
  const { width, height } = frame;
  const chart = init(document.createElement('div'), null, { renderer: 'canvas', width, height });
  try {
    chart.setOption({ backgroundColor: theme.paper, ...spec.option({ ...frame, theme }) });
    const canvas = chart.renderToCanvas({ pixelRatio: 2, backgroundColor: theme.paper });
    return await new Promise<Blob>((resolve, reject) => {
      const failed = new Error('No se pudo crear la imagen PNG del gráfico. Descárguelo como SVG.');
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(failed)), 'image/png');
    });
  } finally {
    chart.dispose();
  }
}

export function tableCsv(table: ChartTable): string {
  const rounded = (cell: ChartCell) => (typeof cell === 'number' ? Number(cell.toFixed(6)) : cell);
  return csvText(
    table.columns.map((column) => column.title),
    table.rows.map((row) => row.map(rounded)),
  );
}

/** With the mark Excel needs to read the accents. */
export function csvBlob(table: ChartTable): Blob {
  return new Blob([tableCsv(table)], { type: 'text/csv;charset=utf-8' });
}
