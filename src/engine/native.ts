import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import type { Connector, LoadedParquet, QueryOptions, SqlParam } from './connector';
import { ident, literal } from './ident';
import { inOrder, inTransaction } from './in-order';
import { lockStatements } from './lock';
import { cellFromNative } from './native-rows';
import { asQueryError, QueryError } from './query-error';
import { Turns } from './turns';

export interface NativeOptions {
  threads?: number;
}

/** DuckDB for Node: the command line and most tests. */
export async function openNative(options: NativeOptions = {}): Promise<Connector> {
  const directory = await mkdtemp(join(tmpdir(), 'timon-'));
  const instance = await DuckDBInstance.create(
    ':memory:',
    options.threads ? { threads: String(options.threads) } : {},
  );
  const connection = await instance.connect();
  for (const statement of lockStatements(`${directory}/`)) await connection.run(statement);
  return new NativeConnector(instance, connection, directory);
}

class NativeConnector implements Connector {
  readonly kind = 'native';
  #turns = new Turns();

  constructor(
    private readonly instance: DuckDBInstance,
    private readonly connection: DuckDBConnection,
    private readonly directory: string,
  ) {}

  query<R extends object>(sql: string, params: readonly SqlParam[] = [], options: QueryOptions = {}) {
    return this.#turns.take(async () => {
      const stop = () => this.connection.interrupt();
      options.signal?.addEventListener('abort', stop, { once: true });
      try {
        const reader = await this.connection.runAndReadAll(sql, [...params]);
        const names = reader.columnNames();
        return reader.getRows().map((values) => {
          const row: Record<string, unknown> = {};
          names.forEach((name, i) => (row[name] = cellFromNative(values[i]!)));
          return row as R;
        });
      } catch (cause) {
        throw asQueryError(cause, sql);
      } finally {
        options.signal?.removeEventListener('abort', stop);
      }
    }, options.signal);
  }

  run(statements: string | readonly string[], options: QueryOptions = {}): Promise<void> {
    const list = typeof statements === 'string' ? [statements] : statements;
    return this.#turns.take(() => inOrder(list, this.#send, options.signal), options.signal);
  }

  transact(statements: readonly string[], options: QueryOptions = {}): Promise<void> {
    return this.#turns.take(() => inTransaction(statements, this.#send, options.signal));
  }

  readonly #send = (sql: string) => this.connection.run(sql);

  async registerBytes(name: string, bytes: Uint8Array): Promise<string> {
    await writeFile(this.#path(name), bytes);
    return this.#path(name);
  }

  async dropFile(name: string): Promise<void> {
    await rm(this.#path(name), { force: true });
  }

  async loadParquet(table: string, file: Blob, onRows?: (rows: number) => void): Promise<LoadedParquet> {
    const path = await this.registerBytes(
      `${crypto.randomUUID()}.parquet`,
      new Uint8Array(await file.arrayBuffer()),
    );
    try {
      await this.run(`CREATE TABLE ${ident(table)} AS SELECT * FROM read_parquet(${literal(path)})`);
    } catch (cause) {
      const detail = cause instanceof QueryError ? cause.detail : String(cause);
      throw new QueryError('parquet', detail, null, { cause });
    } finally {
      await rm(path, { force: true });
    }
    const columns = await this.query<{ name: string; type: string }>(
      'SELECT column_name AS name, data_type AS type FROM duckdb_columns() WHERE table_name = ? ORDER BY column_index',
      [table],
    );
    const [count] = await this.query<{ rows: number }>(`SELECT count(*) AS rows FROM ${ident(table)}`);
    onRows?.(count!.rows);
    return { rows: count!.rows, columns };
  }

  async saveParquet(sql: string): Promise<Uint8Array> {
    const path = this.#path(`${crypto.randomUUID()}.parquet`);
    await this.run(`COPY (${sql}) TO ${literal(path)} (FORMAT parquet, COMPRESSION zstd)`);
    const bytes = await readFile(path);
    await rm(path, { force: true });
    return new Uint8Array(bytes);
  }

  async close(): Promise<void> {
    this.connection.closeSync();
    this.instance.closeSync();
    await rm(this.directory, { recursive: true, force: true });
  }

  #path(name: string): string {
    return join(this.directory, name.replaceAll(/[^\w.-]/g, '_'));
  }
}
