import { Inflate } from 'fflate';
import { readSlice } from './blob-chunks';
import { crc32 } from './crc32';
import { SourceError } from './source-error';
import { damaged, type ZipEntry } from './zip-directory';

const MAX_TOTAL = 2 * 1024 ** 3;
const MAX_RATIO = 200;
const RATIO_FROM = 200 * 1024 ** 2;
const STORED = 0;
const DEFLATED = 8;
const INPUT_BYTES = 64 * 1024;

/** Refuses, before inflating anything, an archive that would not fit in memory or that hides its real size. */
export async function refuseBomb(blob: Blob, entries: ZipEntry[], file: string): Promise<void> {
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (total > MAX_TOTAL || (total > RATIO_FROM && total > MAX_RATIO * blob.size)) throw tooBig(file, total);
  for (const entry of entries) {
    if (entry.isEncrypted) throw locked(file);
    if (entry.size === 0 && entry.compressed > 2) await inflateEntry(blob, entry, file);
  }
}

/** The content of an entry. It may not be larger than declared, and its checksum must agree. */
export async function inflateEntry(
  blob: Blob,
  entry: ZipEntry,
  file: string,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>[]> {
  if (entry.isEncrypted) throw locked(file);
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    throw new SourceError('formato', {
      file,
      message: `«${file}» está comprimido con un método que no se sabe abrir (${entry.method}).`,
      remedy: 'Descomprímalo en su equipo y cargue los archivos que contiene.',
    });
  }
  const header = await readSlice(blob, file, entry.localHeader, entry.localHeader + 30);
  if (header.length < 30 || header[0] !== 0x50 || header[1] !== 0x4b) throw damaged(file);
  const view = new DataView(header.buffer);
  const start = entry.localHeader + 30 + view.getUint16(26, true) + view.getUint16(28, true);
  const end = start + entry.compressed;
  if (end > blob.size) throw damaged(file);

  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  let crc = 0;
  const keep = (part: Uint8Array): void => {
    size += part.length;
    if (size > entry.size) throw damaged(file);
    crc = crc32(part, crc);
    parts.push(part.slice());
  };
  const inflate = entry.method === DEFLATED ? new Inflate(keep) : null;
  for (let at = start; at < end; at += INPUT_BYTES) {
    signal?.throwIfAborted();
    const input = await readSlice(blob, file, at, Math.min(end, at + INPUT_BYTES));
    if (inflate === null) keep(input);
    else push(inflate, input, at + INPUT_BYTES >= end, file);
  }
  if (size !== entry.size || crc !== entry.crc) throw damaged(file);
  return parts;
}

function push(inflate: Inflate, input: Uint8Array, final: boolean, file: string): void {
  try {
    inflate.push(input, final);
  } catch (cause) {
    throw cause instanceof SourceError ? cause : damaged(file, cause);
  }
}

const gigabytes = (bytes: number): string => (bytes / 1024 ** 3).toFixed(1);

function tooBig(file: string, total: number): SourceError {
  return new SourceError('demasiado_grande', {
    file,
    message: `«${file}» ocuparía ${gigabytes(total)} GB al descomprimirse y no se abre, para proteger su equipo.`,
    remedy:
      'Si el archivo es legítimo, descomprímalo en su equipo, divídalo por año o pliego y cargue las partes.',
  });
}

export function locked(file: string): SourceError {
  return new SourceError('con_clave', {
    file,
    message: `«${file}» está protegido con contraseña y no se puede leer.`,
    remedy: 'Ábralo con su contraseña, guarde una copia sin contraseña y cargue la copia.',
  });
}
