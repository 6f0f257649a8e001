export interface QuadrantPoint {
  key: string;
  label: string;
  /** Percent; null is not drawn and stays in the table with its reason. */
  x: number | null;
  y: number | null;
  unreported: boolean;
  /** In place of whether it reported. */
  note?: string;
}

export interface QuadrantInput {
  points: readonly QuadrantPoint[];
  /** Limit of both axes that makes the four fields, in percent. */
  cross: number;
  xTitle: string;
  yTitle: string;
  names: { topLeft: string; topRight: string; bottomLeft: string; bottomRight: string };
  /** What a point is, for the table. */
  pointTitle?: string;
  /** What the notes of the points say, for the table. */
  noteTitle?: string;
}
