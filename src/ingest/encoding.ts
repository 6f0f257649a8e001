import { blobChunks, readSlice, type ReadOptions } from './blob-chunks';
import { SourceError } from './source-error';
import type { Encoding } from './table';
import { windows1252ToUtf8 } from './windows-1252';

export interface DetectedEncoding {
  encoding: Encoding;
  /** Bytes of the byte order mark. */
  bom: number;
  /** Bytes of a UTF-8 character left half written at the end of a cut file. */
  halfCharacter: number;
}

/** The encoding a byte order mark announces, or null. */
export function byteOrderMark(head: Uint8Array): { encoding: Encoding; bom: number } | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', bom: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', bom: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', bom: 2 };
  return null;
}

/** Byte order mark, else UTF-8 if the whole file is, else Windows-1252. Reads the file to its end. */
export async function detectEncoding(
  blob: Blob,
  file: string,
  signal?: AbortSignal,
): Promise<DetectedEncoding> {
  const mark = byteOrderMark(await readSlice(blob, file, 0, 4));
  if (mark && mark.encoding !== 'utf-8') return { ...mark, halfCharacter: 0 };
  const check = await checkUtf8(blob, file, signal);
  if (check.valid) return { encoding: 'utf-8', bom: mark?.bom ?? 0, halfCharacter: check.halfCharacter };
  if (!mark) return { encoding: 'windows-1252', bom: 0, halfCharacter: 0 };
  throw new SourceError('codificacion', {
    file,
    message: `«${file}» dice estar en UTF-8 pero contiene caracteres que no lo son, hacia el byte ${check.near}.`,
    remedy: 'Ábralo y guárdelo de nuevo como «CSV UTF-8», o pida otra vez la exportación.',
  });
}

async function checkUtf8(
  blob: Blob,
  file: string,
  signal?: AbortSignal,
): Promise<{ valid: true; halfCharacter: number } | { valid: false; near: number }> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let read = 0;
  let characters = 0;
  try {
    for await (const chunk of blobChunks(blob, file, { signal })) {
      read += chunk.length;
      characters += decoder.decode(chunk, { stream: true }).length;
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { valid: false, near: read };
  }
  try {
    decoder.decode();
    return { valid: true, halfCharacter: 0 };
  } catch {
    const half = halfCharacterBytes(await readSlice(blob, file, Math.max(0, read - 4), read));
    // A single accented byte at the end of an otherwise plain file is Windows-1252, not a cut file.
    const hasWholeCharacters = read - half !== characters;
    return hasWholeCharacters ? { valid: true, halfCharacter: half } : { valid: false, near: read };
  }
}

function halfCharacterBytes(tail: Uint8Array): number {
  for (let back = 1; back <= tail.length; back++) {
    if (tail[tail.length - back]! >= 0xc0) return back;
  }
  return 0;
}

const REPLACEMENT = new Uint8Array([0xef, 0xbf, 0xbd]);

/** The text of a blob as UTF-8 bytes, without byte order mark. A half character at the end becomes U+FFFD. */
export async function* utf8Chunks(
  blob: Blob,
  file: string,
  { encoding, bom, halfCharacter }: DetectedEncoding,
  options: ReadOptions = {},
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const text = blob.slice(bom, blob.size - halfCharacter);
  if (encoding === 'utf-8') {
    yield* blobChunks(text, file, options);
    if (halfCharacter > 0) yield REPLACEMENT.slice();
    return;
  }
  if (encoding === 'windows-1252') {
    for await (const chunk of blobChunks(text, file, options)) yield windows1252ToUtf8(chunk);
    return;
  }
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const encoder = new TextEncoder();
  for await (const chunk of blobChunks(text, file, options)) {
    yield encoder.encode(decoder.decode(chunk, { stream: true }));
  }
  const rest = decoder.decode();
  if (rest !== '') yield encoder.encode(rest);
}

/** The text of a blob as strings. */
export async function* textChunks(
  blob: Blob,
  file: string,
  detected: DetectedEncoding,
  options: ReadOptions = {},
): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  for await (const chunk of utf8Chunks(blob, file, detected, options)) {
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder.decode();
}
