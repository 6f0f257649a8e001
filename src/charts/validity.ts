import { unitOf, type Frame } from './frame';
import { pixelAxes, rectOf } from './pixel-plane';
import type { ChartOption, ChartSpec, ChartTable } from './spec';
import { textAt } from './text-graphic';

export interface ValidityRow {
  key: string;
  /** Written once before the first of its rows. */
  group: string;
  name: string;
  /** `YYYY-MM-DD`; null: it has no end. */
  from: string;
  to: string | null;
  state: 'normal' | 'soon' | 'over';
  /** Beside its end: a date, or what becomes of it. */
  end: string;
}

export interface ValidityInput {
  rows: readonly ValidityRow[];
  today: string;
  /** On the line of today. */
  todayText: string;
  table: ChartTable;
  description: string;
}

const ROW = 34;
const HEAD = 52;
const GROUP = 116;
const NAME = 232;
const END = 148;

/** Height that so many rows ask for, pixels of a 16 px page. */
export const validityHeight = (rows: number): number => HEAD + rows * ROW + 6;

const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
const yearStart = (year: number): number => dayOf(`${year}-01-01`);

interface Scale {
  years: number[];
  x: (day: number) => number;
  /** Where the words of the rows begin and the drawing begins and ends. */
  name: number;
  left: number;
  right: number;
}

export function validityScale({ rows, today }: ValidityInput, frame: Frame): Scale {
  const u = unitOf(frame);
  const narrow = frame.width < 620 * u;
  const dates = [today, ...rows.flatMap(({ from, to }) => (to === null ? [from] : [from, to]))].sort();
  const first = Number(dates[0]!.slice(0, 4));
  const last = Number(dates.at(-1)!.slice(0, 4)) + 1;
  const name = narrow ? 0 : GROUP * u;
  const left = narrow ? 4 * u : (GROUP + NAME) * u;
  const right = frame.width - (narrow ? 118 : END) * u;
  const [begin, end] = [yearStart(first), yearStart(last)];
  return {
    years: Array.from({ length: last - first + 1 }, (_, i) => first + i),
    x: (day) => left + ((right - left) * (day - begin)) / (end - begin),
    name,
    left,
    right,
  };
}

function shapes(input: ValidityInput, frame: Frame) {
  const { theme } = frame;
  const u = unitOf(frame);
  const scale = validityScale(input, frame);
  const narrow = scale.name === 0;
  const now = scale.x(dayOf(input.today));
  const bottom = frame.height - 4 * u;
  const line = (x: number, from: number, colour: string, width: number) =>
    rectOf(x - width / 2, from, width, bottom - from, colour);
  const drawn = scale.years.flatMap((year) => {
    const x = scale.x(yearStart(year));
    return [
      line(x, 44 * u, theme.line, 1),
      textAt(frame, [x + 4 * u, 36 * u], year === scale.years.at(-1) ? '' : String(year), theme.ink2),
    ];
  });
  let group = '';
  input.rows.forEach((row, i) => {
    const middle = (HEAD + i * ROW + ROW / 2) * u;
    if (row.group !== group && !narrow)
      drawn.push(textAt(frame, [0, middle], row.group, theme.ink, { look: 'bold' }));
    group = row.group;
    const y = narrow ? middle + 6 * u : middle;
    drawn.push(
      narrow
        ? textAt(frame, [scale.left, middle - 9 * u], row.name, theme.ink, { edge: true })
        : textAt(frame, [scale.name, middle], row.name, theme.ink),
    );
    const thick = (narrow ? 8 : 11) * u;
    const start = scale.x(dayOf(row.from));
    const end = row.to === null ? scale.right : scale.x(dayOf(row.to));
    const gone = Math.min(Math.max(start, now), end);
    const over = row.state === 'over';
    if (gone > start)
      drawn.push(rectOf(start, y - thick / 2, gone - start, thick, over ? theme.line2 : theme.fisico));
    if (end > gone) drawn.push(rectOf(gone, y - thick / 2, end - gone, thick, theme.paper, theme.fisico));
    if (row.to !== null) drawn.push(rectOf(end - u, y - thick / 2 - 2 * u, 2 * u, thick + 4 * u, theme.ink));
    const colour = over ? theme.rojo : row.state === 'soon' ? theme.amarillo : theme.ink2;
    drawn.push(
      textAt(frame, [end + 7 * u, y], row.end, row.state === 'normal' ? theme.ink2 : theme.ink, {
        look: row.state === 'normal' ? 'normal' : 'bold',
        edge: true,
      }),
    );
    if (row.state !== 'normal' && !narrow)
      drawn.push(rectOf(end + 7 * u, y + 9 * u, frame.measure(row.end, true), 2 * u, colour));
  });
  const badge = frame.measure(input.todayText, true) + 14 * u;
  return [
    ...drawn,
    line(now, 22 * u, theme.ink, 1),
    rectOf(now - badge / 2, 2 * u, badge, 20 * u, theme.ink),
    textAt(frame, [now, 12 * u], input.todayText, theme.paper, { look: 'bold', align: 'center' }),
  ];
}

/** How long each thing holds, by kind: solid what has passed, an outline what is ahead. */
export function validityChart(input: ValidityInput): ChartSpec {
  return {
    option: (frame): ChartOption => ({
      ...pixelAxes(frame),
      series: [],
      graphic: { elements: shapes(input, frame) },
    }),
    table: input.table,
    description: input.description,
    note: null,
  };
}
