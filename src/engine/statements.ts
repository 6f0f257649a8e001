import type { AsyncDuckDBConnection, AsyncPreparedStatement } from '@duckdb/duckdb-wasm';

const KEPT = 48;

/** Whether a statement may add, change or take away rows. */
export const changesRows = (sql: string): boolean =>
  /^\s*(INSERT|UPDATE|DELETE|TRUNCATE|COPY|MERGE)\b/i.test(sql);

/** Prepared statements by their text, so that one asked again needs no new plan; the least lately used gives way. */
export class Statements {
  #prepared = new Map<string, AsyncPreparedStatement>();

  constructor(private readonly connection: AsyncDuckDBConnection) {}

  async get(sql: string): Promise<AsyncPreparedStatement> {
    const statement = this.#prepared.get(sql) ?? (await this.connection.prepare(sql));
    this.#prepared.delete(sql);
    this.#prepared.set(sql, statement);
    if (this.#prepared.size > KEPT) await this.forget(this.#prepared.keys().next().value!);
    return statement;
  }

  /**
   * A plan may be folded over what its tables held when it was made («no row of this kind»): once rows change, and the
   * catalogue does not, it would go on saying the same.
   */
  async clear(): Promise<void> {
    for (const sql of [...this.#prepared.keys()]) await this.forget(sql);
  }

  /** A statement that failed is not used again. */
  async forget(sql: string): Promise<void> {
    const statement = this.#prepared.get(sql);
    this.#prepared.delete(sql);
    await statement?.close();
  }
}
