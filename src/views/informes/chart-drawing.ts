import { bandColour } from '@/reports/colours';
import type { Chart } from '@/reports/document';

/** Colours of a paper as those of the screen, so that they are read on any theme. */
const tokens: Readonly<Record<string, string>> = {
  '0B3C6B': 'var(--c-fisico)',
  '4C93CF': 'var(--c-financiero)',
  A3ACB3: 'var(--ink3)',
  ...Object.fromEntries(Object.entries(bandColour).map(([band, colour]) => [colour, `var(--${band})`])),
  [bandColour.nd]: 'var(--c-programado)',
};

export const screenColour = (colour: string): string => tokens[colour] ?? `#${colour}`;

/** The values as they are drawn: money in millions of soles, as its title says. */
export function drawnValues({ unidad }: Pick<Chart, 'unidad'>, valores: readonly (number | null)[]) {
  return unidad === 'dinero' ? valores.map((value) => value && value / 1e6) : [...valores];
}

/** A round end of a scale that holds some values: of percentages, 100 at least. */
export function scaleEnd({ unidad, series }: Pick<Chart, 'unidad' | 'series'>): number {
  const values = series.flatMap(({ valores }) => drawnValues({ unidad }, valores).map((value) => value ?? 0));
  const most = Math.max(0, ...values);
  if (unidad !== 'dinero') return most <= 100 ? 100 : Math.ceil(most / 50) * 50;
  const power = 10 ** Math.floor(Math.log10(Math.max(most, 1e-6)));
  return power * [1, 2, 4, 5, 10].find((times) => power * times >= most)!;
}

export interface Point {
  x: number;
  y: number;
}

/** The stretches of a line between what is missing, as paths. */
export function linePaths(points: readonly (Point | null)[]): string[] {
  const paths: string[] = [];
  let path = '';
  for (const point of [...points, null]) {
    if (point) path += `${path === '' ? 'M' : 'L'}${point.x.toFixed(1)} ${point.y.toFixed(1)}`;
    else if (path !== '') {
      paths.push(path);
      path = '';
    }
  }
  return paths;
}

/** Heights of labels at least `gap` apart, in the order given. */
export function apart(heights: readonly number[], gap: number): number[] {
  const order = heights.map((y, i) => ({ y, i })).sort((a, b) => a.y - b.y);
  let last = -Infinity;
  const placed = [...heights];
  for (const { y, i } of order) {
    last = Math.max(y, last + gap);
    placed[i] = last;
  }
  return placed;
}
