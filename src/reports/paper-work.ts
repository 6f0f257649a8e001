import type { Paper } from './document';
import type { PaperFormat } from './read-identity';
import type { Difference } from './read/differences';
import { FileFault } from './read/file-fault';
import type { GivenFile } from './verify';

export type WorkRequest =
  | { do: 'write'; paper: Paper; format: PaperFormat }
  | { do: 'bundle'; paper: Paper }
  | { do: 'compare'; paper: Paper; file: GivenFile };

/** What is being done of a work that takes long. */
export type WorkStage = 'preparando' | 'escribiendo';

export type WorkAnswer =
  | { stage: WorkStage }
  | { value: Uint8Array<ArrayBuffer> | Difference[] }
  | { fault: { message: string; remedy: string } };

interface WorkOptions {
  /** An abort stops it at once: what was begun is thrown away and the promise is rejected with the reason. */
  signal?: AbortSignal;
  onstage?: (stage: WorkStage) => void;
}

/** A paper as a file of a format, made in a worker. Throws FileFault. */
export const writeFile = (paper: Paper, format: PaperFormat, options: WorkOptions = {}) =>
  work({ do: 'write', paper, format }, options) as Promise<Uint8Array<ArrayBuffer>>;

/** The bundle with which a paper is published, made in a worker. Throws FileFault. */
export const makeBundle = (paper: Paper, options: WorkOptions = {}) =>
  work({ do: 'bundle', paper }, options) as Promise<Uint8Array<ArrayBuffer>>;

/** What a file says otherwise than a paper, found in a worker. Throws FileFault. */
export const compareFile = (paper: Paper, file: GivenFile, signal?: AbortSignal) =>
  work({ do: 'compare', paper, file }, signal ? { signal } : {}) as Promise<Difference[]>;

/** One work, in a worker that ends with it: the page stays free. */
function work(request: WorkRequest, { signal, onstage }: WorkOptions): Promise<unknown> {
  const worker = new Worker(new URL('./paper.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<unknown>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<WorkAnswer>) => {
      if ('stage' in data) onstage?.(data.stage);
      else if ('value' in data) resolve(data.value);
      else reject(new FileFault(data.fault.message, data.fault.remedy));
    };
    worker.onerror = () =>
      reject(new FileFault('El archivo no se pudo hacer.', 'Recargue la página; si se repite, pruebe otro formato.'));
    const stop = () => reject(new DOMException('Cancelado', 'AbortError'));
    if (signal?.aborted) stop();
    signal?.addEventListener('abort', stop);
    worker.postMessage(request);
  }).finally(() => worker.terminate());
} // prettier-ignore
