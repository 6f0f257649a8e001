import type { AsyncDuckDBConnection, AsyncPreparedStatement } from '@duckdb/duckdb-wasm';

const KEPT = 48;

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

  /** A statement that failed is not used again. */
  async forget(sql: string): Promise<void> {
    const statement = this.#prepared.get(sql);
    this.#prepared.delete(sql);
    await statement?.close();
  }

  /** A plan leaves out what a table did not hold when it was made: after a change it is not used again. */
  async forgetAll(): Promise<void> {
    const kept = [...this.#prepared.values()];
    this.#prepared.clear();
    for (const statement of kept) await statement.close();
  }
}
