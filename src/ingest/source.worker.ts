import type { RemoteAnswer, RemoteRequest } from './remote-protocol';
import { openTables, type Table } from './source';
import { SourceError } from './source-error';

const tables: Table[] = [];
const bodies = new Map<number, { next: () => void; stop: AbortController }>();

self.onmessage = async ({ data }: MessageEvent<RemoteRequest>) => {
  try {
    if (data.do === 'open') await open(data.id, data.file);
    else if (data.do === 'body') await send(data.id, data.handle, data.headerRow, data.width);
    else if (data.do === 'next') bodies.get(data.id)?.next();
    else bodies.get(data.id)?.stop.abort(new Error('stopped'));
  } catch (cause) {
    bodies.delete(data.id);
    answer(refusal(data.id, cause));
  }
};

async function open(id: number, file: File): Promise<void> {
  const opened = await openTables(file);
  answer({
    id,
    tables: opened.map(({ body: _, ...table }, i) => ({ ...table, handle: tables.length + i })),
  });
  tables.push(...opened);
}

/** One chunk at a time: the next one is read when the engine has taken the last. */
async function send(id: number, handle: number, headerRow: number, width: number): Promise<void> {
  const stop = new AbortController();
  let seen = { rows: 0, fraction: 0 };
  const body = tables[handle]!.body({
    headerRow,
    width,
    signal: stop.signal,
    onProgress: (rows, fraction) => (seen = { rows, fraction }),
  });
  for await (const chunk of body.chunks) {
    const taken = new Promise<void>((resolve, reject) => {
      bodies.set(id, { next: resolve, stop });
      stop.signal.addEventListener('abort', () => reject(stop.signal.reason as Error), { once: true });
    });
    answer({ id, chunk, ...seen }, [chunk.buffer]);
    await taken;
  }
  bodies.delete(id);
  answer({ id, tally: body.tally() });
}

function refusal(id: number, cause: unknown): RemoteAnswer {
  if (cause instanceof SourceError) {
    const { code, message, remedy, file, sheet, row } = cause;
    return {
      id,
      refused: {
        code,
        message,
        remedy,
        file,
        ...(sheet === undefined ? {} : { sheet }),
        ...(row === undefined ? {} : { row }),
      },
    };
  }
  return { id, broken: cause instanceof Error ? cause.message : String(cause) };
}

function answer(message: RemoteAnswer, transfer: Transferable[] = []): void {
  postMessage(message, { transfer });
}
