import { unitOf, type Frame } from './frame';
import { pixelAxes, rectOf } from './pixel-plane';
import type { ChartCell, ChartOption, ChartSpec } from './spec';
import { textAt } from './text-graphic';

export interface MatrixCell {
  /** 1–6; null where it has not begun. */
  stage: number | null;
  /** Share of its time gone, %; null where it is not known. */
  time: number | null;
  overdue: boolean;
}

export interface MatrixInput {
  /** Groups of columns, in order. */
  groups: readonly { name: string; columns: readonly { key: string; short: string }[] }[];
  rows: readonly {
    key: string;
    name: string;
    code: string | null;
    cells: ReadonlyMap<string, MatrixCell>;
    total: string;
  }[];
  /** Beside the last row. */
  foot: { name: string; totals: ReadonlyMap<string, string>; total: string };
  table: { columns: { title: string; decimals?: number }[]; rows: ChartCell[][] };
  description: string;
}

const NAMES = 248;
const TOTALS = 76;
const HEAD = 44;
const GAP = 10;

/** Height that a matrix of so many rows asks for, pixels of a 16 px page. */
export const matrixHeight = (rows: number): number => HEAD + rows * 42 + 30;

function shapes(input: MatrixInput, frame: Frame) {
  const { theme } = frame;
  const u = unitOf(frame);
  const count = input.groups.reduce((sum, { columns }) => sum + columns.length, 0);
  const room = frame.width - (NAMES + TOTALS) * u - GAP * u * Math.max(0, input.groups.length - 1);
  const width = room / Math.max(1, count);
  const row = (frame.height - (HEAD + 30) * u) / Math.max(1, input.rows.length);
  const drawn = [];
  let x = NAMES * u;
  for (const group of input.groups) {
    drawn.push(textAt(frame, [x + 2, 10 * u], group.name, theme.ink, { look: 'bold' }));
    for (const { key, short } of group.columns) {
      const middle = x + width / 2;
      drawn.push(textAt(frame, [middle, 32 * u], short, theme.ink2, { align: 'center' }));
      input.rows.forEach(({ cells }, r) => {
        const cell = cells.get(key);
        if (!cell) return;
        const top = HEAD * u + r * row;
        const fill = cell.overdue ? theme.rojo : theme.tint;
        const ink = cell.overdue ? theme.paper : theme.ink;
        drawn.push(
          rectOf(
            x + 1,
            top + 1,
            width - 2,
            row - 2,
            cell.stage === null ? theme.paper : fill,
            cell.stage === null ? theme.line2 : undefined,
          ),
        );
        drawn.push(
          textAt(frame, [middle, top + row * 0.42], cell.stage === null ? '○' : String(cell.stage), ink, {
            align: 'center',
            look: cell.overdue ? 'bold' : 'normal',
          }),
        );
        if (cell.time !== null) {
          const bar = width - 8;
          drawn.push(rectOf(x + 4, top + row - 9, bar, 4, theme.line));
          drawn.push(
            rectOf(
              x + 4,
              top + row - 9,
              (bar * Math.min(100, cell.time)) / 100,
              4,
              cell.overdue ? theme.paper : theme.fisico,
            ),
          );
        }
      });
      drawn.push(
        textAt(frame, [middle, frame.height - 12 * u], input.foot.totals.get(key) ?? '', theme.ink2, {
          align: 'center',
        }),
      );
      x += width;
    }
    x += GAP * u;
  }
  input.rows.forEach(({ name, code, total }, r) => {
    const top = HEAD * u + r * row;
    drawn.push(textAt(frame, [0, top + row * 0.32], name, theme.ink));
    if (code) drawn.push(textAt(frame, [0, top + row * 0.72], code, theme.ink3));
    drawn.push(textAt(frame, [frame.width, top + row / 2], total, theme.ink, { align: 'right' }));
  });
  drawn.push(textAt(frame, [0, frame.height - 12 * u], input.foot.name, theme.ink2));
  drawn.push(
    textAt(frame, [frame.width, frame.height - 12 * u], input.foot.total, theme.ink, {
      align: 'right',
      look: 'bold',
    }),
  );
  return drawn;
}

/** The matrix of stages as a drawing, for the files that leave the page; on the page it is a table one can walk. */
export function stageMatrixChart(input: MatrixInput): ChartSpec {
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
