import { SourceError } from './source-error';

export interface ReadOptions {
  signal?: AbortSignal;
  /** Bytes of the blob read so far. */
  onRead?: (bytes: number) => void;
}

const CHUNK_BYTES = 4 * 1024 * 1024;

/** Bytes of a blob in order, the next chunk being read while the current one is worked on. */
export async function* blobChunks(
  blob: Blob,
  file: string,
  { signal, onRead }: ReadOptions = {},
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let next = readSlice(blob, file, 0, CHUNK_BYTES);
  for (let start = 0; start < blob.size; start += CHUNK_BYTES) {
    signal?.throwIfAborted();
    const bytes = await next;
    if (start + CHUNK_BYTES < blob.size) {
      next = readSlice(blob, file, start + CHUNK_BYTES, start + 2 * CHUNK_BYTES);
      next.catch(() => undefined);
    }
    onRead?.(start + bytes.length);
    yield bytes;
  }
  signal?.throwIfAborted();
}

/** Bytes [start, end) of a blob; a file that was moved or changed meanwhile is a SourceError. */
export async function readSlice(
  blob: Blob,
  file: string,
  start: number,
  end: number,
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await blob.slice(start, end).arrayBuffer());
  } catch (cause) {
    throw new SourceError('no_legible', {
      file,
      message: `No se pudo leer «${file}»: el archivo se movió, cambió o dejó de estar disponible.`,
      remedy:
        'Compruebe que el archivo sigue en su carpeta, cierre el programa que lo usa y vuelva a elegirlo.',
      cause,
    });
  }
}
