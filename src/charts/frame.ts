import { liveTheme, type ChartTheme } from './theme';

/** What a builder needs to know of the place a chart is drawn in. Lengths in CSS pixels. */
export interface Frame {
  width: number;
  height: number;
  family: string;
  fontSize: number;
  theme: ChartTheme;
  measure: (text: string, bold?: boolean) => number;
}

export const boldWeight = 650;

/** One design pixel: the geometry is written for text of 14 px and grows with it. */
export const unitOf = (frame: Frame): number => frame.fontSize / 14;

export const lineHeightOf = (frame: Frame): number => Math.round((frame.fontSize * 16) / 14);

export function fontOf(frame: Frame, look: 'normal' | 'bold' | 'italic' = 'normal'): string {
  const style = look === 'italic' ? 'italic 400' : `normal ${look === 'bold' ? boldWeight : 400}`;
  return `${style} ${frame.fontSize}px ${frame.family}`;
}

let ruler: CanvasRenderingContext2D | null = null;

function textWidth(font: string, text: string): number {
  ruler ??= document.createElement('canvas').getContext('2d');
  if (!ruler) return text.length * 7;
  ruler.font = font;
  return ruler.measureText(text).width;
}

/** Reads size and font at `node`; `height` in pixels of a 16 px page, scaled with the root font. Width 0 while hidden. */
export function readFrame(node: HTMLElement, height: number, theme: ChartTheme = liveTheme): Frame {
  const style = getComputedStyle(node);
  const root = parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const fontSize = parseFloat(style.fontSize) || 14;
  // ECharts writes the family inside a double-quoted attribute as it is.
  const family = style.fontFamily.replaceAll('"', "'");
  return {
    width: node.clientWidth,
    height: Math.round((height * root) / 16),
    family,
    fontSize,
    theme,
    measure: (text, bold = false) => textWidth(`${bold ? boldWeight : 400} ${fontSize}px ${family}`, text),
  };
}
