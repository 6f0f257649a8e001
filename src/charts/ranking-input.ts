export interface RankingRow {
  key: string;
  name: string;
  /** Whole length of the bar, S/; null where it is not known. */
  total: number | null;
  done: number | null;
  /** A tick on the bar; null where there is none. */
  planned: number | null;
  alerts: number;
  /** Written at the right, S/. */
  first: number | null;
  second: number | null;
  /** In place of a bar that cannot be drawn. */
  note: string | null;
}

export interface RankingInput {
  rows: readonly RankingRow[];
  titles: {
    name: string;
    total: string;
    done: string;
    planned: string;
    first: string;
    second: string;
  };
}
