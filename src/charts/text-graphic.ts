import type { Align, PlacedLabel } from './end-labels';
import { fontOf, lineHeightOf, type Frame } from './frame';

export interface TextGraphic {
  type: 'text';
  silent: true;
  z: number;
  x: number;
  y: number;
  style: {
    text: string;
    fill: string;
    font: string;
    align: Align;
    verticalAlign: 'middle';
    stroke?: string;
    lineWidth?: number;
  };
}

interface Look {
  look?: 'normal' | 'bold' | 'italic';
  align?: Align;
  /** A paper edge around the letters, so that a line under them does not cut them. */
  edge?: boolean;
}

/** Text whose middle is at height `y`. */
export function textAt(
  frame: Frame,
  [x, y]: [number, number],
  text: string,
  fill: string,
  look: Look = {},
): TextGraphic {
  return {
    type: 'text',
    silent: true,
    z: 6,
    x,
    y,
    style: {
      text,
      fill,
      font: fontOf(frame, look.look),
      align: look.align ?? 'left',
      verticalAlign: 'middle',
      ...(look.edge ? { stroke: frame.theme.paper, lineWidth: 3 } : {}),
    },
  };
}

export interface LabelLook {
  look?: 'italic';
  edge?: boolean;
}

export function labelGraphics(
  frame: Frame,
  label: PlacedLabel,
  { look, edge }: LabelLook = {},
): TextGraphic[] {
  const lineHeight = lineHeightOf(frame);
  const { box, align = 'left' } = label;
  const x = box.x + { left: 0, center: box.width / 2, right: box.width }[align];
  return label.lines.map((line, i) =>
    textAt(frame, [x, box.y + lineHeight * (i + 0.5)], line.text, line.colour, {
      look: look ?? (line.bold ? 'bold' : 'normal'),
      align,
      edge: edge ?? false,
    }),
  );
}
