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

  /** A plan rests on what the tables held when it was made: one made over an empty table may answer nothing for ever. */
  async forgetAll(): Promise<void> {
    for (const sql of [...this.#prepared.keys()]) await this.forget(sql);
  }
}
