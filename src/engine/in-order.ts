import { asQueryError } from './query-error';

/** Runs one statement. */
export type Send = (sql: string, signal?: AbortSignal) => Promise<unknown>;

/** One statement after the other; stops at the first that fails, with a `QueryError`, or when aborted. */
export async function inOrder(
  statements: readonly string[],
  send: Send,
  signal?: AbortSignal,
): Promise<void> {
  for (const sql of statements) {
    signal?.throwIfAborted();
    try {
      await send(sql, signal);
    } catch (cause) {
      throw asQueryError(cause, sql);
    }
  }
}

/** All of them or none. */
export async function inTransaction(
  statements: readonly string[],
  send: Send,
  signal?: AbortSignal,
): Promise<void> {
  await inOrder(['BEGIN TRANSACTION'], send);
  try {
    await inOrder([...statements, 'COMMIT'], send, signal);
  } catch (cause) {
    await inOrder(['ROLLBACK'], send);
    throw cause;
  }
}
