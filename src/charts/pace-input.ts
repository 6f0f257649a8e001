/** Money spent month by month, in S/; null is a month without a figure. */
export interface PaceInput {
  /** Short names of the twelve months: `ene` … `dic`. */
  months: readonly string[];
  /** Month of the corte, 1 to 12. */
  corte: number;
  /** null after the corte. */
  done: readonly (number | null)[];
  planned: readonly (number | null)[];
  /** S/ a month that would spend all of the PIM; null when nothing is left of the year or the PIM is not known. */
  need: number | null;
  /** S/ a month of the last months. */
  recent: number | null;
  /** «abril a junio» */
  recentSpan: string;
  /** Devengado to date and what is left of the PIM, S/. */
  spent: number | null;
  left: number | null;
}
