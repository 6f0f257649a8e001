import type { ScatterSeriesOption } from 'echarts/charts';
import { unitOf, type Frame } from './frame';
import type { RankingInput, RankingRow } from './ranking-input';
import { picked, pixelAxes, rectOf } from './pixel-plane';
import type { ChartCell, ChartOption, ChartSpec, ChartTable } from './spec';
import { textAt } from './text-graphic';
import { tooltipBox, tooltipNode } from './tooltip';
import { decimalText, missing } from './words';

/** Heights of a row and of the head, pixels of a 16 px page. */
const ROW = 31;
const HEAD = 22;
const MOST_SQUARES = 4;

/** Height a ranking of so many rows is drawn in, pixels of a 16 px page. */
export const rankingHeight = (rows: number): number => HEAD + rows * ROW;

const million = (amount: number | null): string =>
  amount === null ? missing.value : decimalText(amount / 1e6, 1);

interface Columns {
  name: number;
  bar: { x: number; width: number };
  alerts: number;
  first: number;
  /** Null where there is no room. */
  second: number | null;
}

function columnsOf(frame: Frame): Columns {
  const u = unitOf(frame);
  const narrow = frame.width < 480 * u;
  const second = narrow ? null : frame.width;
  const first = second === null ? frame.width : second - 72 * u;
  const alerts = first - (narrow ? 50 : 84) * u - MOST_SQUARES * (narrow ? 0 : 5) * u;
  const x = Math.min(236 * u, frame.width * (narrow ? 0.44 : 0.36));
  return { name: x - 10 * u, bar: { x, width: Math.max(20, alerts - 12 * u - x) }, alerts, first, second };
}

/** Cut with «…» where it does not fit. */
function fitted(text: string, width: number, frame: Frame): string {
  if (frame.measure(text, true) <= width) return text;
  let end = text.length;
  while (end > 1 && frame.measure(`${text.slice(0, end)}…`, true) > width) end -= 1;
  return `${text.slice(0, end).trimEnd()}…`;
}

interface Plan {
  columns: Columns;
  /** S/ of the longest bar. */
  most: number;
  middle: (i: number) => number;
  row: number;
}

function planOf({ rows }: RankingInput, frame: Frame): Plan {
  const scale = frame.height / rankingHeight(rows.length);
  const most = Math.max(
    1,
    ...rows.flatMap(({ total, done, planned }) => [total ?? 0, done ?? 0, planned ?? 0]),
  );
  return {
    columns: columnsOf(frame),
    most,
    middle: (i) => (HEAD + (i + 0.5) * ROW) * scale,
    row: ROW * scale,
  };
}

function rowShapes(row: RankingRow, y: number, frame: Frame, { columns, most }: Plan) {
  const { theme } = frame;
  const u = unitOf(frame);
  const { bar } = columns;
  const wide = (amount: number | null) => (bar.width * Math.max(0, amount ?? 0)) / most;
  const tick = row.planned === null ? null : bar.x + wide(row.planned);
  const squares = columns.second === null ? 1 : MOST_SQUARES;
  return [
    textAt(frame, [0, y], fitted(row.name, columns.name, frame), theme.ink, { look: 'bold' }),
    rectOf(bar.x, y - 5 * u, wide(row.total), 10 * u, theme.track),
    rectOf(bar.x, y - 5 * u, wide(row.done), 10 * u, theme.financiero),
    ...(tick === null ? [] : [rectOf(tick - u, y - 9 * u, 2 * u, 18 * u, theme.ink)]),
    ...(row.note === null ? [] : [textAt(frame, [bar.x + 8 * u, y], row.note, theme.ink2)]),
    ...Array.from({ length: Math.min(row.alerts, squares) }, (_, a) =>
      rectOf(columns.alerts + a * 14 * u, y - 5.5 * u, 11 * u, 11 * u, theme.rojo),
    ),
    textAt(frame, [columns.first, y], million(row.first), theme.ink, { align: 'right', look: 'bold' }),
    ...(columns.second === null
      ? []
      : [textAt(frame, [columns.second, y], million(row.second), theme.ink2, { align: 'right' })]),
  ];
}

function head({ titles }: RankingInput, frame: Frame, { columns }: Plan) {
  const { theme } = frame;
  const y = 8 * unitOf(frame);
  return [
    textAt(frame, [columns.first, y], titles.first, theme.ink2, { align: 'right' }),
    ...(columns.second === null
      ? []
      : [textAt(frame, [columns.second, y], titles.second, theme.ink2, { align: 'right' })]),
  ];
}

function option(input: RankingInput, frame: Frame): ChartOption {
  const plan = planOf(input, frame);
  const series: ScatterSeriesOption = picked(
    input.rows.map(({ key }, i) => ({ key, x: frame.width / 2, y: plan.middle(i) })),
    [frame.width, plan.row],
  );
  return {
    ...pixelAxes(frame),
    tooltip: {
      ...tooltipBox(frame),
      trigger: 'item',
      formatter: (params) => {
        const key = Array.isArray(params) ? undefined : params.name;
        const row = input.rows.find((one) => one.key === key);
        return row ? tooltipNode(row.name, told(input, row)) : tooltipNode('', []);
      },
    },
    series: [series],
    graphic: {
      elements: [
        ...head(input, frame, plan),
        ...input.rows.flatMap((row, i) => rowShapes(row, plan.middle(i), frame, plan)),
      ],
    },
  };
}

function told({ titles }: RankingInput, row: RankingRow) {
  const money = (name: string, amount: number | null) => ({
    name,
    value: amount === null ? missing.value : `S/ ${decimalText(amount, 2)}`,
  });
  return [
    money(titles.total, row.total),
    money(titles.done, row.done),
    money(titles.planned, row.planned),
    { name: 'alertas', value: String(row.alerts) },
    ...(row.note === null ? [] : [{ name: '', value: row.note }]),
  ];
}

function table({ rows, titles }: RankingInput): ChartTable {
  const millions = (amount: number | null): ChartCell => (amount === null ? missing.value : amount / 1e6);
  return {
    columns: [
      { title: titles.name },
      { title: `${titles.total}, S/ M`, decimals: 2 },
      { title: `${titles.done}, S/ M`, decimals: 2 },
      { title: `${titles.planned}, S/ M`, decimals: 2 },
      { title: `${titles.first}, S/ M`, decimals: 2 },
      { title: `${titles.second}, S/ M`, decimals: 2 },
      { title: 'alertas', decimals: 0 },
    ],
    rows: rows.map((row) => [
      row.name,
      millions(row.total),
      millions(row.done),
      row.planned === null ? missing.plan : millions(row.planned),
      millions(row.first),
      millions(row.second),
      row.alerts,
    ]),
    keys: rows.map(({ key }) => key),
  };
}

/** Bars of money with what is done and planned of each, one row per thing, in the order given. */
export function rankingChart(input: RankingInput): ChartSpec {
  const [first] = input.rows;
  return {
    option: (frame) => option(input, frame),
    table: table(input),
    description: first
      ? `${input.rows.length} filas; la primera, ${first.name}: ${input.titles.first} ${million(first.first)} millones de soles.`
      : 'Ninguna fila.',
    note: null,
  };
}
