import type { Frame } from '@/charts/frame';
import { whiteTheme } from '@/charts/theme';

/** A frame whose letters are all 7 px wide (bold: 7.5), so that no test depends on a font. */
export function frameOf(width = 372, height = 232, fontSize = 14): Frame {
  const measure = (text: string, bold = false) => (text.length * (bold ? 7.5 : 7) * fontSize) / 14;
  return { width, height, family: 'Source Sans 3', fontSize, theme: whiteTheme, measure };
}

export const months = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'];
