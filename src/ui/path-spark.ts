/** An indicator from its línea base to its last logro esperado, in its own unit. */
export interface PathSparkInput {
  base: number | null;
  /** One per year, oldest first. */
  years: readonly number[];
  expected: readonly (number | null)[];
  obtained: readonly (number | null)[];
  /** Year looked at: later values are not drawn. */
  year: number;
  /** The gap of the year is drawn. */
  gap: boolean;
}

export interface PathSpark {
  /** Path data: `M…L…`, with a new M after each hole. */
  expected: string;
  obtained: string;
  /** Left and width of each year before the one looked at, or that one, without a value. */
  missing: { x: number; width: number }[];
  gap: { x: number; from: number; to: number } | null;
  last: { x: number; y: number } | null;
  target: { x: number; y: number } | null;
  /** Of the year looked at; null where it is not of the plan. */
  yearX: number | null;
}

const round = (n: number) => Math.round(n * 10) / 10;

/** The drawing in a box of `width` × `height` px; its scale goes from the lowest value to the highest, not from zero. */
export function pathSpark(input: PathSparkInput, width: number, height: number): PathSpark {
  const { base, years, expected, obtained, year } = input;
  const at = years.indexOf(year);
  const seen = obtained.map((value, i) => (at >= 0 && i <= at ? value : null));
  const known = [base, ...expected, ...seen].filter((value) => value !== null);
  const low = Math.min(...known);
  const high = Math.max(...known);
  const pad = 5;
  const step = (width - 2 * pad) / Math.max(1, years.length);
  const x = (i: number) => round(pad + step * (i + 1));
  const y = (value: number) =>
    round(high === low ? height / 2 : height - pad - ((height - 2 * pad) * (value - low)) / (high - low));
  const start = base === null ? null : { x: pad, y: y(base) };
  const points = (values: readonly (number | null)[]) => [
    start,
    ...values.map((value, i) => (value === null ? null : { x: x(i), y: y(value) })),
  ];
  const reached = points(seen);
  const lastExpected = expected.findLastIndex((value) => value !== null);
  const atYear = expected[at] ?? null;
  const made = seen[at] ?? null;
  return {
    expected: line(points(expected), true),
    obtained: line(reached, false),
    missing: seen.flatMap((value, i) =>
      value === null && i <= at ? [{ x: round(x(i) - step), width: round(step) }] : [],
    ),
    gap: input.gap && atYear !== null && made !== null ? { x: x(at), from: y(atYear), to: y(made) } : null,
    last: reached.slice(1).findLast((point) => point !== null) ?? null,
    target: lastExpected < 0 ? null : { x: x(lastExpected), y: y(expected[lastExpected]!) },
    yearX: at < 0 ? null : x(at),
  };
}

/** `joined` draws over a hole: what is expected of a year without a figure lies on the way to the next. */
function line(points: readonly ({ x: number; y: number } | null)[], joined: boolean): string {
  let pen = 'M';
  let path = '';
  for (const point of points) {
    if (point === null) {
      if (!joined) pen = 'M';
      continue;
    }
    path += `${pen}${point.x} ${point.y}`;
    pen = 'L';
  }
  return path;
}
