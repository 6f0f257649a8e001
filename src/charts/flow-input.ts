/** Someone that gives or receives money, S/, always above zero. */
export interface FlowEnd {
  key: string;
  name: string;
  amount: number;
}

/** Money that changed hands. Only what is known pair by pair has a pair. */
export interface FlowInput {
  givers: readonly FlowEnd[];
  receivers: readonly FlowEnd[];
  /** What passed from some of them to others, net, S/. */
  between: number;
  /** What came from outside, net, S/; below zero, what left. */
  outside: number;
  /** Known from whom to whom: part of what those ends give and receive. */
  pairs: readonly { from: string; to: string; amount: number; words: string }[];
}
