/** Something the reader may do, as a link-like button; `label` begins with a verb. */
export interface Action {
  label: string;
  onclick: () => void;
  disabled?: boolean;
}
