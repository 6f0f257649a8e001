import type { Trayectoria } from '@/sql/plan';

export interface TrajectoryPoint {
  key: string;
  label: string;
  /** Observed yearly change over the one required, %; null is not drawn and stays in the table with its reason. */
  pace: number | null;
  /** Zone of the unrounded pace. */
  zone: Trayectoria | null;
  /** Why there is no pace. */
  reason: string | null;
}

export interface TrajectoryInput {
  points: readonly TrajectoryPoint[];
  /** «ritmo observado, % del requerido para 2028» */
  title: string;
  /** What a point is, for the table. */
  pointTitle: string;
}
