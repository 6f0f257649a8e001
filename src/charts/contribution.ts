import { wrap, type TextLine } from './end-labels';
import { lineHeightOf, unitOf, type Frame } from './frame';
import { hatchOf } from './hatch';
import type { Box } from './place';
import type { ChartOption, ChartSpec } from './spec';
import { textAt } from './text-graphic';
import { oneDecimal } from './words';

export interface ContributionPart {
  key: string;
  /** Points. */
  value: number;
  look: 'solid_red' | 'hatched_red' | 'hatched_grey' | 'yellow' | 'green';
  /** Under the figure: two lines, the second may be empty. */
  lines: [string, string];
  count: number;
}

export interface ContributionInput {
  parts: ContributionPart[];
  /** Of the column that counts: «AO». */
  countTitle: string;
  valueTitle: string;
}

interface Placed {
  part: ContributionPart;
  box: Box;
  lines: TextLine[];
  label: Box;
}

/** Below this width the labels stand one under the other. */
const NARROW = 500;

/** Parts side by side, each as wide as its points; labels at their left, moved apart where they would meet. */
export function placeParts(input: ContributionInput, frame: Frame): Placed[] {
  const u = unitOf(frame);
  const gap = 2 * u;
  const parts = input.parts.filter(({ value }) => value > 0);
  const total = parts.reduce((sum, { value }) => sum + value, 0);
  const room = frame.width - gap * Math.max(0, parts.length - 1);
  const height = 34 * u;
  const line = lineHeightOf(frame) + 2 * u;
  let x = 0;
  const placed = parts.map((part): Placed => {
    const width = (part.value / total) * room;
    const box = { x, y: 0, width, height };
    x += width + gap;
    const own = part.lines
      .filter((text) => text !== '')
      .flatMap((text) => wrap(text, 400 * u, frame.measure));
    const lines: TextLine[] = [
      { text: `${oneDecimal(part.value)} pp`, colour: frame.theme.ink, bold: true },
      ...own.map((text) => ({ text, colour: frame.theme.ink2 })),
    ];
    const wide = Math.max(...lines.map(({ text, bold }) => frame.measure(text, bold)));
    return {
      part,
      box,
      lines,
      label: { x: box.x, y: height + 6 * u, width: wide, height: lines.length * line },
    };
  });
  const space = 14 * u;
  const needed = placed.reduce((sum, { label }) => sum + label.width + space, -space);
  if (frame.width < NARROW * u || needed > frame.width) return stacked(placed, frame, line);
  // From the right, so that the last fits; then from the left, so that none covers the one before.
  let right = frame.width;
  for (const { label } of [...placed].reverse()) {
    label.x = Math.max(0, Math.min(label.x, right - label.width));
    right = label.x - space;
  }
  let left = 0;
  for (const { label } of placed) {
    label.x = Math.max(label.x, left);
    left = label.x + label.width + space;
  }
  return placed;
}

function stacked(placed: Placed[], frame: Frame, line: number): Placed[] {
  const u = unitOf(frame);
  return placed.map((one, i) => {
    const [value, ...rest] = one.lines;
    const text = `${value!.text}  ${rest.map((part) => part.text).join(' ')}`;
    return {
      ...one,
      lines: [{ text, colour: frame.theme.ink }],
      label: { x: 20 * u, y: 40 * u + i * line, width: frame.measure(text), height: line },
    };
  });
}

function marks({ look }: ContributionPart, box: Box, frame: Frame) {
  const { theme } = frame;
  const u = unitOf(frame);
  const rect = (fill: string, stroke?: string) => ({
    type: 'rect' as const,
    silent: true,
    z: 1,
    shape: box,
    style: { fill, ...(stroke ? { stroke, lineWidth: u } : {}) },
  });
  const fills = { solid_red: theme.rojo, yellow: theme.amarillo, green: theme.verde };
  if (look !== 'hatched_red' && look !== 'hatched_grey') return [rect(fills[look])];
  const colour = look === 'hatched_red' ? theme.rojo : theme.line2;
  return [
    rect(theme.paper, colour),
    ...hatchOf(box, (look === 'hatched_red' ? 7 : 8) * u).map((shape) => ({
      type: 'line' as const,
      silent: true,
      z: 2,
      shape,
      style: { stroke: colour, lineWidth: (look === 'hatched_red' ? 1.8 : 1) * u },
    })),
  ];
}

function option(input: ContributionInput, frame: Frame): ChartOption {
  const u = unitOf(frame);
  const placed = placeParts(input, frame);
  const narrow = placed[0]?.label.x === 20 * u && placed[0].lines.length === 1;
  const line = lineHeightOf(frame) + 2 * u;
  return {
    animation: false,
    graphic: {
      elements: placed.flatMap(({ part, box, lines, label }) => [
        ...marks(part, box, frame),
        ...(narrow
          ? marks(part, { x: 0, y: label.y + line / 2 - 5 * u, width: 12 * u, height: 10 * u }, frame)
          : []),
        ...lines.map(({ text, colour, bold }, i) =>
          textAt(frame, [label.x, label.y + line * (i + 0.5)], text, colour, {
            look: bold ? 'bold' : 'normal',
          }),
        ),
      ]),
    },
  };
}

/** What each part takes from a whole, in points: the parts add up to it. */
export function contributionChart(input: ContributionInput): ChartSpec {
  const said = input.parts
    .filter(({ value }) => value > 0)
    .map(({ value, lines }) => `${lines.filter(Boolean).join(' ')}, ${oneDecimal(value)} puntos`);
  return {
    option: (frame) => option(input, frame),
    table: {
      columns: [
        { title: 'situación' },
        { title: input.countTitle, decimals: 0 },
        { title: input.valueTitle, decimals: 2 },
      ],
      rows: input.parts.map(({ lines, count, value }) => [
        lines
          .filter(Boolean)
          .join(' ')
          .replace(/^[\d,]+ /, ''),
        count,
        value,
      ]),
    },
    description: said.length === 0 ? 'No falta ningún punto.' : `${said.join('; ')}.`,
    note: null,
  };
}
