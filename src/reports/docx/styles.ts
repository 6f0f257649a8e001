import { AlignmentType, LevelFormat, LineRuleType, type INumberingOptions, type IStylesOptions } from 'docx';

export const FONT = 'Arial';
export const INK = '1F2A33';
export const GREY = '5B6770';
export const BLUE = '0B3C6B';

/** Lines of the index. */
const indexLevel = (level: 1 | 2 | 3) => ({
  id: `TOC${level}`,
  name: `toc ${level}`,
  basedOn: 'Normal',
  run: { size: 18, bold: level === 1 },
  paragraph: {
    spacing: { before: level === 1 ? 60 : 0, after: 0, line: 240, lineRule: LineRuleType.AUTO },
    indent: { left: 220 * (level - 1) },
  },
});

const heading = (size: number, before: number, color: string) => ({
  run: { font: FONT, size, bold: true, color },
  paragraph: { spacing: { before, after: 120 }, keepNext: true, keepLines: true },
});

/** Real styles, so that whoever receives the paper changes it in one place. Sizes in half points. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 20, color: INK, language: { value: 'es-PE' } },
      paragraph: { spacing: { after: 120, line: 264, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font: FONT, size: 40, bold: true, color: BLUE },
      paragraph: { spacing: { before: 1200, after: 160 } },
    },
    heading1: heading(28, 360, BLUE),
    heading2: heading(23, 280, BLUE),
    heading3: heading(20, 220, INK),
  },
  paragraphStyles: [
    ...([1, 2, 3] as const).map(indexLevel),
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { size: 18, bold: true, color: INK },
      paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
    },
    {
      id: 'Fuente',
      name: 'Fuente',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { size: 15, color: GREY },
      paragraph: { spacing: { before: 60, after: 200 } },
    },
    {
      id: 'Celda',
      name: 'Celda',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 16 },
      paragraph: { spacing: { before: 20, after: 20, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'Encabezado',
      name: 'Encabezado',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 17 },
      paragraph: { spacing: { before: 0, after: 40, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'Portada',
      name: 'Portada',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 21 },
      paragraph: { spacing: { after: 80 } },
    },
  ],
};

export const BULLETS = 'vinetas';

export const numbering: INumberingOptions = {
  config: [
    {
      reference: BULLETS,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 420, hanging: 220 } } },
        },
      ],
    },
  ],
};
