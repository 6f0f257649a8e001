import { QueryError } from './query-error';

export interface ParquetGroup {
  /** A complete Arrow IPC stream. */
  ipc: Uint8Array;
  rows: number;
  first: boolean;
}

/** Parquet ↔ Arrow IPC in a worker, for the browser engine, which has no Parquet of its own. */
export interface ParquetCoder {
  /** Row group by row group: a whole file at once does not fit. */
  read(file: Blob): AsyncGenerator<ParquetGroup>;
  write(parts: AsyncIterable<Uint8Array>): Promise<Uint8Array>;
  close(): void;
}

export type ParquetRequest =
  | { id: number; do: 'open'; file: Blob }
  | { id: number; do: 'group'; group: number }
  | { id: number; do: 'begin' }
  | { id: number; do: 'part'; ipc: Uint8Array }
  | { id: number; do: 'finish' };

export interface ParquetAnswer {
  id: number;
  groups?: number;
  rows?: number;
  bytes?: Uint8Array;
  error?: string;
}

type Request = ParquetRequest extends infer R ? (R extends { id: number } ? Omit<R, 'id'> : never) : never;

export async function openParquet(): Promise<ParquetCoder> {
  const worker = new Worker(new URL('./parquet.worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<
    number,
    { resolve: (answer: ParquetAnswer) => void; reject: (error: unknown) => void }
  >();
  let sent = 0;

  worker.onmessage = ({ data }: MessageEvent<ParquetAnswer>) => {
    const turn = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.error === undefined) turn?.resolve(data);
    else turn?.reject(new QueryError('parquet', data.error));
  };
  worker.onerror = (event) => {
    for (const turn of waiting.values()) turn.reject(new QueryError('parquet', event.message));
    waiting.clear();
  };

  const ask = (request: Request, transfer: Transferable[] = []) =>
    new Promise<ParquetAnswer>((resolve, reject) => {
      const id = ++sent;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ ...request, id }, transfer);
    });

  return {
    async *read(file) {
      const { groups } = await ask({ do: 'open', file });
      for (let group = 0; group < Math.max(groups!, 1); group++) {
        const answer = await ask({ do: 'group', group });
        yield { ipc: answer.bytes!, rows: answer.rows!, first: group === 0 };
      }
    },
    async write(parts) {
      await ask({ do: 'begin' });
      for await (const ipc of parts) await ask({ do: 'part', ipc }, [ipc.buffer]);
      return (await ask({ do: 'finish' })).bytes!;
    },
    close: () => worker.terminate(),
  };
}
