import { unitOf, type Frame } from './frame';
import { wrap } from './end-labels';
import { hatchOf } from './hatch';
import { bandMark, type Colour, type Mark } from './mark';

interface Entry {
  text: string;
  width: number;
  colour: Colour;
  bold?: boolean;
  draw: (x: number, middle: number, unit: number) => Mark[];
}

const shape = (text: string, band: 'verde' | 'amarillo' | 'rojo' | 'nd', colour: Colour): Entry => ({
  text,
  width: 12,
  colour,
  bold: true,
  draw: (x, middle, unit) => [bandMark(band, x + 6 * unit, middle, 11 * unit)],
});

const entries: readonly Entry[] = [
  {
    text: 'transcurrido',
    width: 18,
    colour: 'ink2',
    draw: (x, middle, unit) => [
      { kind: 'rect', x, y: middle - 5 * unit, width: 18 * unit, height: 9 * unit, fill: 'fisico' },
    ],
  },
  {
    text: 'por delante',
    width: 18,
    colour: 'ink2',
    draw: (x, middle, unit) => [
      { kind: 'rect', x: x + 0.5, y: middle - 4.5 * unit, width: 17 * unit, height: 8 * unit, fill: 'paper', stroke: 'fisico' },
    ],
  },
  {
    text: 'atraso',
    width: 18,
    colour: 'ink2',
    draw: (x, middle, unit) =>
      hatchOf({ x, y: middle - 5 * unit, width: 18 * unit, height: 9 * unit }, 5 * unit).map((line) => ({ kind: 'line', ...line, stroke: 'rojo', width: 1.5 })),
  },
  {
    text: 'plazo',
    width: 2,
    colour: 'ink2',
    draw: (x, middle, unit) => [
      { kind: 'line', x1: x + 1, x2: x + 1, y1: middle - 7 * unit, y2: middle + 6 * unit, stroke: 'ink', width: 2 },
    ],
  },
  shape('a tiempo', 'verde', 'verdeText'),
  shape('tarde', 'amarillo', 'amarilloText'),
  shape('vencido', 'rojo', 'rojoText'),
  shape('por venir', 'nd', 'ink2'),
]; // prettier-ignore

/** What each stroke means, in as many lines as it needs from `top` down. */
export function legendMarks(note: string, top: number, frame: Frame): { marks: Mark[]; bottom: number } {
  const unit = unitOf(frame);
  const line = 20 * unit;
  const marks: Mark[] = [];
  let [x, y] = [0, top];
  const room = (width: number) => {
    if (x > 0 && x + width > frame.width) [x, y] = [0, y + line];
  };
  for (const { text, width, colour, bold = false, draw } of entries) {
    const whole = (width + 6) * unit + frame.measure(text, bold);
    room(whole);
    marks.push(...draw(x, y + line / 2, unit), {
      kind: 'text',
      x: x + (width + 6) * unit,
      y: y + line / 2 + 5 * unit,
      text,
      fill: colour,
      bold,
    });
    x += whole + 15 * unit;
  }
  room(frame.measure(note));
  for (const text of wrap(note, frame.width - x, frame.measure)) {
    marks.push({ kind: 'text', x, y: y + line / 2 + 5 * unit, text, fill: 'ink2' });
    y += line;
  }
  return { marks, bottom: y + 4 * unit };
}
