/** A value that crosses the seam in either direction. DECIMAL arrives as number, DATE as `YYYY-MM-DD`, TIMESTAMP as `YYYY-MM-DD HH:MM:SS`. */
export type SqlValue = string | number | boolean | null | SqlValue[];
export type SqlParam = string | number | boolean | null;
export type Row = Record<string, SqlValue>;

export interface QueryOptions {
  /** Aborting rejects at once with the signal's reason; a query still waiting its turn never runs. */
  signal?: AbortSignal | undefined;
}

export interface LoadedParquet {
  rows: number;
  columns: { name: string; type: string }[];
}

/**
 * The one seam between Timón and DuckDB. Every implementation starts locked: no extension is fetched, no file is
 * read but those registered here, no setting can be changed afterwards. Failures are `QueryError`s.
 */
export interface Connector {
  readonly kind: 'wasm' | 'native';
  /** Runs one statement; values travel as prepared parameters, never inside the text. */
  query<R extends object = Row>(
    sql: string,
    params?: readonly SqlParam[],
    options?: QueryOptions,
  ): Promise<R[]>;
  /** Runs statements that return nothing, in order and in one turn, stopping at the first failure. */
  run(statements: string | readonly string[], options?: QueryOptions): Promise<void>;
  /** The same inside a transaction: all of them take effect, or none. */
  transact(statements: readonly string[], options?: QueryOptions): Promise<void>;
  /** Makes bytes readable from SQL; returns the path to write in `read_csv('…')`. */
  registerBytes(name: string, bytes: Uint8Array): Promise<string>;
  dropFile(name: string): Promise<void>;
  /** Creates `table` from a Parquet file, with the file's own column names and types. */
  loadParquet(table: string, file: Blob, onRows?: (rows: number) => void): Promise<LoadedParquet>;
  /** The result of a query as the bytes of a Parquet file (zstd). */
  saveParquet(sql: string): Promise<Uint8Array>;
  close(): Promise<void>;
}
