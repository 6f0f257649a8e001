/** A flow drawn in lanes, one column per node. */
export interface LanesInput {
  lanes: readonly Lane[];
  /** In the order of the columns. */
  nodes: readonly LaneNode[];
  links: readonly LaneLink[];
  bands: readonly LaneBand[];
}

export interface Lane {
  key: string;
  label: string;
}

export interface LaneNode {
  key: string;
  lane: string;
  /** `box` carries its words; the others, their number. */
  kind: 'step' | 'branch' | 'box';
  mark: string;
  /** What it is, for who points at it or hears it. */
  text: string;
  /** How it stands, of something under way. */
  state?: 'hecho' | 'vencido' | 'pronto' | 'falta' | 'omitido';
}

export interface LaneLink {
  from: string;
  to: string;
  /** A branch is dashed; one that goes back has an arrow. */
  kind: 'next' | 'branch' | 'back';
  /** What it joins is done. */
  settled?: boolean;
}

/** Columns that stand together, between two nodes. */
export interface LaneBand {
  label: string;
  from: string;
  to: string;
}

/** Lengths in pixels. */
export interface LaneSize {
  /** From a node to the next. */
  pitch: number;
  radius: number;
  lane: number;
  /** Width of a box. */
  box: number;
  /** Between lines that go side by side. */
  track: number;
}
