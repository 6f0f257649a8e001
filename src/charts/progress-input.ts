/** Accumulated percent of the annual target, or an amount in `unit`, one value per month; null is a month without a figure. */
export interface ProgressInput {
  /** Short names of the twelve months: `ene` … `dic`. */
  months: readonly string[];
  /** Month of the corte, 1 to 12. */
  corte: number;
  planned: readonly (number | null)[];
  initial?: readonly (number | null)[];
  /** null after the corte. */
  done: readonly (number | null)[];
  /** Value at December at the present pace. */
  projection: number | null;
  series: 'fisico' | 'financiero';
  words: { planned: string; done: string; projection: string };
  /** Words of the unit of the values where they are not a percentage: «millones de soles»; from zero, with the initial plan and the gap written at the corte. */
  unit?: string;
  /** Least top of the axis, so that two charts side by side share it. */
  max?: number;
}
