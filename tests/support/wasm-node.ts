import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { Table } from 'apache-arrow';
import type { Connector, QueryOptions, Row, SqlParam } from '@/engine/connector';
import { rowsFromArrow } from '@/engine/arrow-rows';
import { lockStatements } from '@/engine/lock';

interface Blocking {
  query(sql: string): Table;
  prepare(sql: string): { query(...params: unknown[]): Table; close(): void };
}

interface BlockingDuckDB {
  instantiate(onProgress: () => void): Promise<unknown>;
  open(config: object): void;
  connect(): Blocking;
  registerFileBuffer(name: string, bytes: Uint8Array): void;
  dropFile(name: string): void;
}

interface BlockingModule {
  createDuckDB(bundles: object, logger: unknown, runtime: unknown): Promise<BlockingDuckDB>;
  VoidLogger: new () => unknown;
  NODE_RUNTIME: unknown;
}

/** The browser's own build of DuckDB inside Node, locked: no Parquet, no JSON, no time zones. */
export async function openWasmInNode(): Promise<Connector> {
  const require = createRequire(import.meta.url);
  const path = require.resolve('@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs');
  const duckdb = require(path) as BlockingModule;
  const bundle = (kind: string) => ({ mainModule: `${dirname(path)}/duckdb-${kind}.wasm`, mainWorker: '' });
  const database = await duckdb.createDuckDB(
    { mvp: bundle('mvp'), eh: bundle('eh') },
    new duckdb.VoidLogger(),
    duckdb.NODE_RUNTIME,
  );
  await database.instantiate(() => undefined);
  database.open({});
  const connection = database.connect();
  for (const statement of lockStatements('datos/')) connection.query(statement);
  return new BlockingConnector(database, connection);
}

class BlockingConnector implements Connector {
  readonly kind = 'wasm';

  constructor(
    private readonly database: BlockingDuckDB,
    private readonly connection: Blocking,
  ) {}

  async query<R extends object = Row>(sql: string, params: readonly SqlParam[] = []): Promise<R[]> {
    if (params.length === 0) return rowsFromArrow<R>(this.connection.query(sql));
    const statement = this.connection.prepare(sql);
    try {
      return rowsFromArrow<R>(statement.query(...params));
    } finally {
      statement.close();
    }
  }

  async run(statements: string | readonly string[], { signal }: QueryOptions = {}): Promise<void> {
    for (const sql of typeof statements === 'string' ? [statements] : statements) {
      signal?.throwIfAborted();
      this.connection.query(sql);
    }
  }

  async transact(statements: readonly string[], options: QueryOptions = {}): Promise<void> {
    this.connection.query('BEGIN TRANSACTION');
    try {
      await this.run([...statements, 'COMMIT'], options);
    } catch (cause) {
      this.connection.query('ROLLBACK');
      throw cause;
    }
  }

  async registerBytes(name: string, bytes: Uint8Array): Promise<string> {
    this.database.registerFileBuffer(`datos/${name}`, bytes);
    return `datos/${name}`;
  }

  async dropFile(name: string): Promise<void> {
    this.database.dropFile(`datos/${name}`);
  }

  loadParquet(): never {
    throw new Error('Parquet is read by a worker in the browser, not here.');
  }

  saveParquet(): never {
    throw new Error('Parquet is written by a worker in the browser, not here.');
  }

  async close(): Promise<void> {}
}
