import type { Center, Story } from './center';
import type { ChainName } from './chains';
import { entityWork, type EntityWork } from './entity-work';

/** A unidad ejecutora of the sector and its centros de costo. */
export interface Entity {
  pliego: readonly [code: string, name: string];
  code: string;
  name: string;
  centers: readonly Center[];
}

/** A centro de costo in a line: `millions` is its PIM of 2026. */
export type Row = readonly [
  sigla: string,
  name: string,
  work: EntityWork,
  aei: string,
  chain: ChainName,
  count: number,
  millions: number,
  story: Story,
];

/** Ways to get to June, in points from where it stands: down, up, down from a peak, unsteady. */
const courses = [
  [3, 2, 1, 2, 1, 0],
  [-5, -4, -3.5, -2, -1.6, 0],
  [1, 2, 4, 4.5, 3.4, 0],
  [-2, 1, -1, 2, 0.4, 0],
] as const;

/** A story whose físico stands at `reached` % in June. */
export const story = (reached: number, spending: number, more: Partial<Story> = {}): Story => ({
  path: courses[Math.round(reached + 100 * spending) % courses.length]!.map((points) =>
    Math.min(99.5, reached + points),
  ),
  spending,
  ...more,
});

/** Centros de costo numbered in their order; the first one answers to the head of administration. */
export function centers(head: string, rows: readonly Row[]): Center[] {
  return rows.map(([sigla, name, work, aei, chain, count, millions, told], index) => ({
    code: index === 0 ? '01.01' : `02.0${index}`,
    sigla,
    name,
    responsible: index === 0 ? ['01', 'GERENCIA GENERAL'] : ['02', head],
    aei,
    chain,
    count,
    pia: Math.round(millions * 940_000),
    pim: millions * 1_000_000,
    work: entityWork[work],
    story: told,
  }));
}
