export type ColumnType = 'texto' | 'codigo' | 'numero' | 'entero' | 'indicador' | 'fecha';

export interface LayoutColumn {
  /** Name in `leido`, the typed reading of the file. */
  name: string;
  /** The header as the source writes it. */
  header: string;
  aliases?: string[];
  /** Which of the columns with its header it is, where the source repeats it: 1, the first. */
  occurrence?: number;
  type: ColumnType;
  decimals?: number;
  /** The file is not this layout without this column. */
  required?: boolean;
  /** A row without this value is rejected. */
  notEmpty?: boolean;
  minimum?: number;
  maximum?: number;
  enum?: string[];
  /** Where the value stands when no column of the file carries it; the same for every row. */
  stated?: Stated;
  /** What to tell of a row whose value is neither in it nor stated. */
  absent?: string;
}

/** Patterns have one group and no regard to case. */
export interface Stated {
  /** A cell of the first rows, as titles are. */
  cell?: string;
  /** The file's name, where no cell says it. */
  file?: string;
  /** The heading of the column read as this one. */
  headingOf?: string;
}

/** A row check in SQL over `candidato`: gives fila, columna, valor, mensaje of each rejected row. */
export interface LayoutCheck {
  rule: string;
  sql: string;
}

/** How a known file is recognised and becomes contract rows. */
export interface Layout {
  name: string;
  title: string;
  source: string;
  columns: LayoutColumn[];
  /** Headers the source also brings and no figure needs. */
  known: string[];
  /** A file with any of these headers is another layout. */
  excludes: string[];
  /** Contract tables this layout fills, in the order they are written. */
  tables: { name: string; sql: string }[];
  checks: LayoutCheck[];
  /** Queries over `aceptado` that give, as mensaje, what to tell of a file that was read without rejecting anything for it. */
  notices: string[];
  /** The rows of `candidato` read once more, as `filas`, for its checks; for its tables, those of `aceptado`. */
  rows?: string;
  /** The sheets of one file add up: a row whose key another of them already brought is left out. */
  together?: boolean;
  /** The contract a template was made from. */
  template?: string;
}
