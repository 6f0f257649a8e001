import type { RemoteAnswer, RemoteRequest, RemoteTable } from './remote-protocol';
import type { Body, BodyOptions, BodyTally, Table } from './source';
import { SourceError } from './source-error';

type Listener = (answer: RemoteAnswer) => void;
type Unnumbered = RemoteRequest extends infer R ? (R extends { id: number } ? Omit<R, 'id'> : never) : never;

/** Reads files in a worker, so that a long file never blocks typing. */
export class RemoteReader {
  #worker = new Worker(new URL('./source.worker.ts', import.meta.url), { type: 'module' });
  #listeners = new Map<number, Listener>();
  #last = 0;

  constructor() {
    this.#worker.onmessage = ({ data }: MessageEvent<RemoteAnswer>) => this.#listeners.get(data.id)?.(data);
    this.#worker.onerror = ({ message }) => {
      for (const [id, listener] of this.#listeners) listener({ id, broken: message });
    };
  }

  async open(file: File): Promise<Table[]> {
    const id = ++this.#last;
    const answer = await this.#next(id, { do: 'open', file });
    if (!('tables' in answer)) throw problem(answer);
    return answer.tables.map((table) => this.#table(table));
  }

  close(): void {
    this.#worker.terminate();
  }

  #table({ handle, ...table }: RemoteTable): Table {
    return { ...table, body: (options) => this.#body(handle, options) };
  }

  #body(handle: number, { headerRow, width, signal, onProgress }: BodyOptions): Body {
    let tally: BodyTally | null = null;
    const chunks = async function* (this: RemoteReader) {
      const id = ++this.#last;
      try {
        let answer = await this.#next(id, { do: 'body', handle, headerRow, width });
        while ('chunk' in answer) {
          signal?.throwIfAborted();
          onProgress?.(answer.rows, answer.fraction);
          yield answer.chunk;
          answer = await this.#next(id, { do: 'next' });
        }
        if (!('tally' in answer)) throw problem(answer);
        tally = answer.tally;
      } finally {
        if (tally === null) this.#worker.postMessage({ id, do: 'stop' } satisfies RemoteRequest);
      }
    }.bind(this);
    return {
      chunks: chunks(),
      tally: () => {
        if (tally === null) throw new Error('The body has not been read to its end');
        return tally;
      },
    };
  }

  #next(id: number, request: Unnumbered): Promise<RemoteAnswer> {
    return new Promise((resolve) => {
      this.#listeners.set(id, (answer) => {
        this.#listeners.delete(id);
        resolve(answer);
      });
      this.#worker.postMessage({ ...request, id });
    });
  }
}

function problem(answer: RemoteAnswer): Error {
  if ('refused' in answer) {
    const { code, ...parts } = answer.refused;
    return new SourceError(code, parts);
  }
  return new Error('broken' in answer ? answer.broken : 'The reader answered out of turn');
}
