import { total } from './flow-layout';
import { lineHeightOf, unitOf, type Frame } from './frame';
import type { LayeredFlowInput, LayerNode } from './layered-flow-input';
import { layeredFlowLayout, type LayeredFlowLayout, type PlacedNode } from './layered-flow-layout';
import { moneyUnit, type MoneyUnit } from './money-unit';
import { block, cut, ribbon } from './ribbon';
import type { ChartOption, ChartSpec } from './spec';
import { textAt } from './text-graphic';
import { decimalText } from './words';

const unitFor = ({ nodes }: LayeredFlowInput) => moneyUnit(nodes.map(({ amount }) => amount));
const say = (soles: number, { divisor, decimals }: MoneyUnit) => decimalText(soles / divisor, decimals);

/** Names have the room up to the next column; where it is little, the short ones are used. */
function labelRoom(frame: Frame, layout: LayeredFlowLayout, column: number): number {
  const next = layout.x[column + 1] ?? frame.width + 10 * unitOf(frame);
  return next - layout.x[column]! - layout.node - 14 * unitOf(frame);
}

const isNarrow = (frame: Frame) => frame.width < 620 * unitOf(frame);

function nodeLabel(frame: Frame, layout: LayeredFlowLayout, node: PlacedNode, unit: MoneyUnit) {
  const { theme, measure } = frame;
  const u = unitOf(frame);
  const line = lineHeightOf(frame);
  const room = labelRoom(frame, layout, node.column);
  const bold = (text: string) => measure(text, true);
  const name = isNarrow(frame) ? node.short : node.name;
  const amount = say(node.amount, unit);
  const x = layout.x[node.column]! + layout.node + 8 * u;
  const middle = (node.top + node.bottom) / 2;
  const [ink, ink2] = node.loose ? [theme.rojo, theme.rojo] : [theme.ink, theme.ink2];
  const write = (at: [number, number], text: string, fill: string, look?: 'bold') =>
    textAt(frame, at, text, fill, { edge: true, ...(look ? { look } : {}) });
  if (node.bottom - node.top >= 2 * line)
    return [
      write([x, middle - line / 2], cut(name, room, bold), ink, 'bold'),
      write([x, middle + line / 2], amount, ink2),
    ];
  const beside = bold(name) + 6 * u + measure(amount) <= room;
  const written = cut(name, room - (beside ? 6 * u + measure(amount) : 0), bold);
  return [
    write([x, middle], written, ink, 'bold'),
    ...(beside ? [write([x + bold(name) + 6 * u, middle], amount, ink2)] : []),
  ];
}

function looseEnds(input: LayeredFlowInput, frame: Frame, layout: LayeredFlowLayout) {
  const { theme, measure } = frame;
  const u = unitOf(frame);
  const line = lineHeightOf(frame);
  const seen = new Map<number, number>();
  return input.ends.flatMap(({ column, name, detail }) => {
    const at = seen.get(column) ?? 0;
    seen.set(column, at + 1);
    const y = layout.below + at * (2 * line + 4 * u) + line / 2;
    const x = layout.x[column]!;
    const room = isNarrow(frame) ? frame.width - layout.node - 8 * u : labelRoom(frame, layout, column);
    const write = (dy: number, text: string, fill: string, look?: 'bold') =>
      textAt(frame, [x + layout.node + 8 * u, y + dy], text, fill, { edge: true, ...(look ? { look } : {}) });
    return [
      {
        type: 'circle' as const,
        silent: true,
        z: 5,
        shape: { cx: x + layout.node / 2, cy: y, r: 4.5 * u },
        style: { fill: theme.paper, stroke: theme.rojo, lineWidth: 1.75 },
      },
      write(
        0,
        cut(name, room, (text) => measure(text, true)),
        theme.rojo,
        'bold',
      ),
      write(line, cut(detail, room, measure), theme.ink2),
    ];
  });
}

function headings(input: LayeredFlowInput, frame: Frame, layout: LayeredFlowLayout) {
  const { theme, measure } = frame;
  const line = lineHeightOf(frame);
  return input.columns.flatMap(({ title, sub }, column) => {
    const room = labelRoom(frame, layout, column) + layout.node;
    const x = layout.x[column]!;
    return [
      textAt(frame, [x, line / 2], title, theme.ink, { look: 'bold' }),
      ...(isNarrow(frame) ? [] : [textAt(frame, [x, line * 1.5], cut(sub, room, measure), theme.ink2)]),
    ];
  });
}

function option(given: LayeredFlowInput, frame: Frame): ChartOption {
  // Where there is little room, what moves no money stands in one list below.
  const input = isNarrow(frame)
    ? { ...given, ends: given.ends.map((end) => ({ ...end, column: 0 })) }
    : given;
  const { theme, measure } = frame;
  const u = unitOf(frame);
  const unit = unitFor(input);
  const final = input.columns.length - 1;
  const words = (node: LayerNode) => (isNarrow(frame) ? node.short : node.name);
  const widest = Math.max(
    measure(input.columns[final]?.sub ?? ''),
    ...input.nodes
      .filter(({ column }) => column === final)
      .map((node) => measure(words(node), true) + measure(say(node.amount, unit)) + 14 * u),
  );
  const layout = layeredFlowLayout(
    input,
    frame,
    Math.min(widest, frame.width / (input.columns.length + 0.5)),
  );
  const { x, node } = layout;
  return {
    animation: false,
    textStyle: { fontFamily: frame.family, fontSize: frame.fontSize },
    graphic: {
      elements: [
        ...layout.links.map((link) =>
          ribbon(
            link.x,
            link.leaves,
            link.arrives,
            link.loose ? { fill: theme.rojo, opacity: 0.38 } : { fill: theme.line, opacity: 0.75 },
            link.loose ? 3 : 2,
          ),
        ),
        ...layout.nodes.map(({ column, top, bottom, loose }) =>
          block(
            x[column]!,
            node,
            [top, bottom],
            loose ? theme.paper : theme.programado,
            loose ? theme.rojo : undefined,
          ),
        ),
        ...layout.nodes.flatMap((one) => nodeLabel(frame, layout, one, unit)),
        ...looseEnds(input, frame, layout),
        ...headings(input, frame, layout),
      ],
    },
  };
}

/** Where money comes from and where it goes, in as many steps as columns. */
export function layeredFlowChart(input: LayeredFlowInput): ChartSpec {
  const { columns, nodes, links, ends } = input;
  const unit = unitFor(input);
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const title = (column: number) => columns[column]?.title ?? '';
  const step = (from: LayerNode, to: LayerNode) => `${title(from.column)} a ${title(to.column)}`;
  const last = columns.length - 1;
  return {
    option: (frame) => option(input, frame),
    table: {
      columns: [{ title: 'paso' }, { title: 'de' }, { title: 'a' }, { title: 'importe, S/', decimals: 2 }],
      rows: [
        ...links.flatMap(({ from, to, amount }) => {
          const [a, b] = [byKey.get(from), byKey.get(to)];
          return a && b ? [[step(a, b), a.name, b.name, amount]] : [];
        }),
        ...nodes
          .filter(({ column, loose }) => loose && column === last)
          .map(({ column, name, amount }) => [title(column), name, 'no se une con nada', amount]),
        ...ends.map(({ column, name, detail }) => [title(column), name, detail, 'sin dinero']),
      ],
    },
    description: columns
      .map((column, i) => {
        const here = nodes.filter((node) => node.column === i);
        return `${column.title}: ${here.map(({ name, amount }) => `${name} ${say(amount, unit)}`).join(', ') || 'nada'}`;
      })
      .concat(
        `Suma de la última columna: ${say(total(nodes.filter(({ column }) => column === last)), unit)} ${unit.words}`,
      )
      .join('. ')
      .concat('.'),
    note: null,
  };
}
