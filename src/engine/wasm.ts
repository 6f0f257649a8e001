import * as duckdb from '@duckdb/duckdb-wasm';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import { Table } from 'apache-arrow';
import { rowsFromArrow } from './arrow-rows';
import type { Connector, LoadedParquet, QueryOptions, SqlParam } from './connector';
import { ident } from './ident';
import { inOrder, inTransaction } from './in-order';
import { lockStatements } from './lock';
import { openParquet, type ParquetCoder } from './parquet';
import { asQueryError, QueryError } from './query-error';
import { changesRows, Statements } from './statements';
import { Turns } from './turns';

export interface WasmOptions {
  /** Milliseconds the engine may take to start; a blocked WebAssembly never answers. */
  timeLimit?: number;
  onProgress?: (loaded: number, total: number) => void;
}

const DIRECTORY = 'datos/';
const ROWS_PER_PART = 250_000;

/** DuckDB in the browser, in a worker of its own. */
export async function openWasm(options: WasmOptions = {}): Promise<Connector> {
  if (typeof WebAssembly !== 'object' || typeof Worker !== 'function')
    throw new QueryError('motor_no_inicia', 'WebAssembly or Worker is missing');
  const worker = new Worker(workerUrl);
  const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
  try {
    return await withTimeLimit(start(database, options), options.timeLimit ?? 60_000);
  } catch (cause) {
    worker.terminate();
    if (cause instanceof QueryError) throw cause;
    throw new QueryError('motor_no_inicia', String(cause), null, { cause });
  }
}

async function start(database: duckdb.AsyncDuckDB, options: WasmOptions): Promise<Connector> {
  const url = new URL(wasmUrl, location.href).href;
  const started = database.instantiate(url, null, (progress) =>
    options.onProgress?.(progress.bytesLoaded, progress.bytesTotal),
  );
  await Promise.race([started, unreachable(url)]);
  const connection = await database.connect();
  for (const statement of lockStatements(DIRECTORY)) await connection.query(statement);
  return new WasmConnector(database, connection);
}

/** Rejects when the server does not give the file: the worker says nothing of a download that fails. */
async function unreachable(url: string): Promise<never> {
  const { status } = await fetch(url, { method: 'HEAD' });
  if (status === 404) throw new QueryError('motor_no_inicia', `${url}: 404`);
  return new Promise(() => {});
}

function withTimeLimit<T>(promise: Promise<T>, millis: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new QueryError('motor_no_inicia', `no answer in ${millis} ms`)),
      millis,
    );
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

class WasmConnector implements Connector {
  readonly kind = 'wasm';
  #turns = new Turns();
  #copies = 0;
  #statements: Statements;
  #parquet: Promise<ParquetCoder> | null = null;

  constructor(
    private readonly database: duckdb.AsyncDuckDB,
    private readonly connection: duckdb.AsyncDuckDBConnection,
  ) {
    this.#statements = new Statements(connection);
  }

  query<R extends object>(sql: string, params: readonly SqlParam[] = [], options: QueryOptions = {}) {
    return this.#turns.take(async () => {
      try {
        const answer =
          params.length === 0 ? await this.#send(sql, options.signal) : await this.#prepared(sql, params);
        if (changesRows(sql)) await this.#statements.clear();
        return rowsFromArrow<R>(answer);
      } catch (cause) {
        throw asQueryError(cause, sql);
      }
    }, options.signal);
  }

  run(statements: string | readonly string[], options: QueryOptions = {}): Promise<void> {
    const list = typeof statements === 'string' ? [statements] : statements;
    return this.#turns.take(() => inOrder(list, this.#change, options.signal), options.signal);
  }

  transact(statements: readonly string[], options: QueryOptions = {}): Promise<void> {
    return this.#turns.take(() => inTransaction(statements, this.#change, options.signal));
  }

  readonly #change = async (sql: string, signal?: AbortSignal) => {
    await this.#send(sql, signal);
    if (changesRows(sql)) await this.#statements.clear();
  };

  /** Without parameters a query is polled, so that aborting stops the engine itself. */
  async #send(sql: string, signal?: AbortSignal) {
    if (!signal) return this.connection.query(sql);
    const cancel = () => void this.connection.cancelSent();
    signal.addEventListener('abort', cancel, { once: true });
    try {
      const reader = await this.connection.send(sql);
      const batches = await reader.readAll();
      return new Table(batches);
    } finally {
      signal.removeEventListener('abort', cancel);
    }
  }

  async #prepared(sql: string, params: readonly SqlParam[]) {
    const statement = await this.#statements.get(sql);
    try {
      return await statement.query(...params);
    } catch (cause) {
      await this.#statements.forget(sql);
      throw cause;
    }
  }

  async registerBytes(name: string, bytes: Uint8Array): Promise<string> {
    await this.database.registerFileBuffer(DIRECTORY + name, bytes);
    return DIRECTORY + name;
  }

  async dropFile(name: string): Promise<void> {
    await this.database.dropFile(DIRECTORY + name);
  }

  async loadParquet(table: string, file: Blob, onRows?: (rows: number) => void): Promise<LoadedParquet> {
    const coder = await this.#coder();
    let rows = 0;
    for await (const group of coder.read(file)) {
      await this.#turns.take(async () => {
        await this.connection.insertArrowFromIPCStream(group.ipc, {
          name: table,
          create: rows === 0 && group.first,
        });
        await this.#statements.clear();
      });
      rows += group.rows;
      onRows?.(rows);
    }
    const columns = await this.query<{ name: string; type: string }>(
      'SELECT column_name AS name, data_type AS type FROM duckdb_columns() WHERE table_name = ? ORDER BY column_index',
      [table],
    );
    return { rows, columns };
  }

  async saveParquet(sql: string): Promise<Uint8Array> {
    const coder = await this.#coder();
    const parts = this.#ipcParts(sql);
    return coder.write(parts);
  }

  /** The result in Arrow IPC streams of bounded size. */
  async *#ipcParts(sql: string): AsyncGenerator<Uint8Array> {
    const view = ident(`parquet_${++this.#copies}`);
    await this.run(`CREATE TEMP TABLE ${view} AS ${sql}`);
    try {
      const [count] = await this.query<{ n: number }>(`SELECT count(*) AS n FROM ${view}`);
      for (let from = 0; from === 0 || from < count!.n; from += ROWS_PER_PART) {
        const part = `SELECT * FROM ${view} WHERE rowid >= ${from} AND rowid < ${from + ROWS_PER_PART}`;
        yield await this.#turns.take(() => this.#ipc(part));
      }
    } finally {
      await this.run(`DROP TABLE ${view}`);
    }
  }

  /** `runQuery` answers in the Arrow file format: its 8 magic bytes come off to leave a stream. */
  async #ipc(sql: string): Promise<Uint8Array> {
    const bytes = await this.connection.useUnsafe((database, id) => database.runQuery(id, sql));
    return bytes.slice(8);
  }

  #coder(): Promise<ParquetCoder> {
    return (this.#parquet ??= openParquet());
  }

  async close(): Promise<void> {
    (await this.#parquet)?.close();
    await this.connection.close();
    await this.database.terminate();
  }
}
