import { stackEndLabels, type EndLabel } from './end-labels';
import type { FlowEnd, FlowInput } from './flow-input';
import { flowLayout, flowSides, total, type FlowLayout, type FlowNode } from './flow-layout';
import { lineHeightOf, unitOf, type Frame } from './frame';
import { moneyUnit, type MoneyUnit } from './money-unit';
import { block, cut, ribbon, type Side } from './ribbon';
import type { ChartOption, ChartSpec } from './spec';
import { labelGraphics, textAt, type TextGraphic } from './text-graphic';
import { decimalText } from './words';

const unitFor = ({ givers, receivers, outside }: FlowInput) =>
  moneyUnit([...givers, ...receivers].map(({ amount }) => amount).concat(Math.abs(outside)));
const say = (soles: number, { divisor, decimals }: MoneyUnit) =>
  decimalText(soles / divisor, Math.max(decimals, divisor > 1 ? 2 : 0));

/** Where the next band of each end leaves from: known pairs first, then the rest. */
function cursors(nodes: readonly FlowNode[]): Map<string, number> {
  return new Map(nodes.map(({ key, top }) => [key, top]));
}

function bands(input: FlowInput, frame: Frame, layout: FlowLayout) {
  const { theme } = frame;
  const { x, node, scale, left, right } = layout;
  const [fromTop, toTop] = [cursors(left), cursors(right)];
  const take = (tops: Map<string, number>, key: string, amount: number): Side => {
    const y = tops.get(key)!;
    tops.set(key, y + amount * scale);
    return [y, y + amount * scale];
  };
  const known = input.pairs.filter(({ from, to }) => fromTop.has(from) && toTop.has(to));
  const pairs = known.map(({ from, to, amount }) =>
    ribbon(
      [x.left + node, x.right - node],
      take(fromTop, from, amount),
      take(toTop, to, amount),
      { fill: theme.financiero },
      3,
    ),
  );
  let entering = layout.middle.top;
  let leaving = layout.middle.top;
  const rest = [
    ...left.map(({ key, bottom }) => {
      const top = fromTop.get(key)!;
      const at: Side = [entering, (entering += bottom - top)];
      return ribbon([x.left + node, x.middle[0]], [top, bottom], at, { fill: theme.line }, 2);
    }),
    ...right.map(({ key, bottom }) => {
      const top = toTop.get(key)!;
      const at: Side = [leaving, (leaving += bottom - top)];
      return ribbon([x.middle[1], x.right - node], at, [top, bottom], { fill: theme.line }, 2);
    }),
  ];
  const between = Math.max(entering, leaving);
  const middle =
    between - layout.middle.top > 0.5
      ? [block(x.middle[0], x.middle[1] - x.middle[0], [layout.middle.top, between], theme.line2)]
      : [];
  return [...rest, ...pairs, ...middle];
}

/** The amount stands by the node, the name beyond it. */
function names(
  nodes: readonly FlowNode[],
  frame: Frame,
  unit: MoneyUnit,
  { room, amountFirst }: { room: number; amountFirst: boolean },
): EndLabel[] {
  const { theme, measure } = frame;
  return [...nodes]
    .sort((a, b) => b.amount - a.amount)
    .map(({ name, amount, outside, top, bottom }) => {
      const number = say(amount, unit);
      const short = cut(name, room - measure(`${number}  `), measure);
      const text = amountFirst ? `${number}  ${short}` : `${short}  ${number}`;
      return { anchor: (top + bottom) / 2, lines: [{ text, colour: outside ? theme.ink2 : theme.ink }] };
    });
}

function option(input: FlowInput, frame: Frame): ChartOption {
  const { theme, measure } = frame;
  const u = unitOf(frame);
  const high = lineHeightOf(frame);
  const unit = unitFor(input);
  const sides = flowSides(input);
  const widest = (ends: readonly FlowEnd[], head: string) =>
    Math.min(
      frame.width * 0.36,
      Math.max(
        measure(head, true),
        ...ends.map(({ name, amount }) => measure(`${name}  ${say(amount, unit)}`)),
      ) +
        14 * u,
    );
  const heads: [string, string] = ['Ceden', 'Reciben'];
  const room: [number, number] = [widest(sides.left, heads[0]), widest(sides.right, heads[1])];
  const layout = flowLayout(input, frame, room);
  const span: [number, number] = [high + 8 * u, frame.height];
  const stack = (nodes: FlowNode[], side: 0 | 1) =>
    stackEndLabels(
      names(nodes, frame, unit, { room: room[side] - 14 * u, amountFirst: side === 1 }),
      0,
      span,
      frame,
    );
  const toLeft = stack(layout.left, 0).map((label) => ({
    ...label,
    align: 'right' as const,
    box: { ...label.box, x: layout.x.left - 8 * u - label.box.width },
  }));
  const toRight = stack(layout.right, 1).map((label) => ({
    ...label,
    box: { ...label.box, x: layout.x.right + 8 * u },
  }));
  const head = (x: number, text: string, align: 'left' | 'center' | 'right'): TextGraphic =>
    textAt(frame, [x, high / 2], text, theme.ink2, { look: 'bold', align });
  const { between } = input;
  const middle = [
    ...(between > 0 ? [`${say(between, unit)} entre centros`] : []),
    ...(input.outside === 0
      ? []
      : [`${say(Math.abs(input.outside), unit)} ${input.outside > 0 ? 'de' : 'hacia'} fuera`]),
  ];
  const { x, node } = layout;
  return {
    animation: false,
    textStyle: { fontFamily: frame.family, fontSize: frame.fontSize },
    graphic: {
      elements: [
        ...bands(input, frame, layout),
        ...layout.left.map((end) =>
          block(
            x.left,
            node,
            [end.top, end.bottom],
            end.outside ? theme.paper : theme.programado,
            end.outside ? theme.programado : undefined,
          ),
        ),
        ...layout.right.map((end) =>
          block(
            x.right - node,
            node,
            [end.top, end.bottom],
            end.outside ? theme.paper : theme.fisico,
            end.outside ? theme.programado : undefined,
          ),
        ),
        ...[...toLeft, ...toRight].flatMap((label) => labelGraphics(frame, label)),
        head(x.left - 8 * u, heads[0], 'right'),
        ...(measure(middle.join(' y '), true) < x.right - x.left - 16 * u
          ? [head((x.middle[0] + x.middle[1]) / 2, middle.join(' y '), 'center')]
          : []),
        head(x.right + 8 * u, heads[1], 'left'),
      ],
    },
  };
}

/** Who gives and who receives. Between the two sides the money is one sum: no one knows whose sol went to whom. */
export function flowChart(input: FlowInput): ChartSpec {
  const unit = unitFor(input);
  const sides = flowSides({ ...input, givers: [], receivers: [] });
  const rows = [
    ...input.givers.map(({ name, amount }) => ['cede', name, amount]),
    ...sides.left.map(({ name, amount }) => ['entra', name, amount]),
    ...input.receivers.map(({ name, amount }) => ['recibe', name, amount]),
    ...sides.right.map(({ name, amount }) => ['sale', name, amount]),
    ...input.pairs.map(({ words, amount }) => ['traslado de AO, ya contado arriba', words, amount]),
  ];
  const count = (ends: readonly FlowEnd[]) => `${ends.length} ${ends.length === 1 ? 'centro' : 'centros'}`;
  return {
    option: (frame) => option(input, frame),
    table: {
      columns: [{ title: 'movimiento' }, { title: 'quién' }, { title: 'importe, S/', decimals: 2 }],
      rows,
    },
    description: `${count(input.givers)} que ceden ${say(total(input.givers), unit)} y ${count(input.receivers)} que reciben ${say(total(input.receivers), unit)} ${unit.words}; ${input.outside < 0 ? 'hacia fuera' : 'de fuera'}, en neto, ${say(Math.abs(input.outside), unit)}.`,
    note: null,
  };
}
