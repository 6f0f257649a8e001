export interface TileValue {
  /** Key of a department. */
  key: string;
  /** S/; null where it is not known. */
  amount: number | null;
  count: number;
  alerts: number;
}

/** A place, in degrees. */
export interface MapPoint {
  key: string;
  name: string;
  latitude: number;
  longitude: number;
  amount: number | null;
  alerts: number;
}

export interface TileMapInput {
  values: readonly TileValue[];
  /** Where they are given, drawn over the empty tiles instead of the amounts. */
  points: readonly MapPoint[] | null;
  /** Keys drawn as chosen; none means all. */
  chosen: readonly string[];
  /** Limits of the classes, S/: up to the first, up to the second, more. */
  limits: readonly [number, number];
  words: { amount: string; count: string; alerts: string };
}
