/** An indicator of a plan and its figures, in its unit; null = not available. */
export interface Indicator {
  /** OES, OEI or AEI it belongs to; each has one. */
  code: string;
  name: string;
  unit: string;
  relevance: 1 | 2 | 3;
  /** Empty where the ficha says none. */
  sense: '' | 'ascendente' | 'descendente' | 'maximo';
  additive: boolean;
  baseline: number;
  /** From 2024 on. */
  targets: readonly number[];
  obtained: { 2024: number | null; 2025: number | null; /** I semester of 2026. */ S1: number | null };
  responsible: string;
  /** Why 2025 has no value. */
  missing?: string;
  /** The ficha lacks its method. */
  bare?: boolean;
}

export const firstYear = 2024;
export const baselineYear = 2023;

type Sense = 'asc' | 'desc' | 'max' | 'sum' | '?';

/** A line of a plan's table: how it is to move, and its figures. «sum»: ascending, and its years add up. */
export type Line = readonly [
  code: string,
  name: string,
  unit: string,
  relevance: 1 | 2 | 3,
  sense: Sense,
  baseline: number,
  targets: readonly number[],
  obtained: readonly [year2024: number | null, year2025: number | null, S1: number | null],
  responsible: string,
  more?: { missing?: string; bare?: boolean },
];

const senses: Record<Sense, Indicator['sense']> = {
  asc: 'ascendente',
  sum: 'ascendente',
  desc: 'descendente',
  max: 'maximo',
  '?': '',
};

export function indicatorOf(line: Line): Indicator {
  const [code, name, unit, relevance, sense, baseline, targets, [before, last, half], responsible, more] =
    line;
  return {
    code,
    name,
    unit,
    relevance,
    sense: senses[sense],
    additive: sense === 'sum',
    baseline,
    targets,
    obtained: { 2024: before, 2025: last, S1: half },
    responsible,
    ...more,
  };
}

/** Every objective and action a plan's indicators name, with those above them, in order. */
export function codesOf(indicators: readonly Indicator[]): string[] {
  const parents = indicators.map(({ code }) => `OEI.${code.slice(4, 6)}`);
  const order = (code: string) => `${code.slice(4, 6)}${code}`.replace('OEI', '0').replace('AEI', '1');
  return [...new Set([...parents, ...indicators.map(({ code }) => code)])].sort((a, b) =>
    order(a) < order(b) ? -1 : 1,
  );
}
