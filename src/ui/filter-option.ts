export interface FilterOption {
  value: string;
  label: string;
  /** Short name, shown after the label and in the closed menu. */
  code?: string | undefined;
  /** Rows behind the option. */
  count?: number | undefined;
}
