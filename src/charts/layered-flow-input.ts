/** A place money passes through, S/, always above zero. */
export interface LayerNode {
  key: string;
  /** From left to right, 0 the first. */
  column: number;
  name: string;
  /** Where there is little room. */
  short: string;
  amount: number;
  /** Money that comes from nothing. */
  loose: boolean;
}

/** Money between nodes of two columns, the second to the right of the first. */
export interface LayerLink {
  from: string;
  to: string;
  amount: number;
  loose: boolean;
}

/** What hangs loose and moves no money. */
export interface LooseEnd {
  column: number;
  name: string;
  detail: string;
}

export interface LayeredFlowInput {
  columns: readonly { title: string; sub: string }[];
  /** In the order in which they stand in their column. */
  nodes: readonly LayerNode[];
  links: readonly LayerLink[];
  ends: readonly LooseEnd[];
}
