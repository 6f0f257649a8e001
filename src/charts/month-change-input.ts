/** What each month had before and has now, January to December. */
export interface MonthChangeInput {
  /** Short names of the twelve months: `ene` … `dic`. */
  months: readonly string[];
  /** S/ of each month. */
  before: readonly number[];
  after: readonly number[];
  /** What the annual figure has in no month, S/. */
  loose: { before: number; after: number };
  /** How the two sides are called: «inicial», «vigente». */
  words: { before: string; after: string };
}

/** How many rise and how many fall in each month. */
export interface MonthCountInput {
  months: readonly string[];
  up: readonly number[];
  down: readonly number[];
}
