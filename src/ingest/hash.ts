import { sha256, sha256Text } from '@/core/sha256';

const SLICE = 64 * 1024 * 1024;

/** SHA-256 of a file in hex; over 64 MiB, the SHA-256 of the SHA-256 of its 64 MiB slices, so that it never needs memory for the whole. */
export async function fileHash(blob: Blob): Promise<string> {
  if (blob.size <= SLICE) return sha256(await blob.arrayBuffer());
  const parts: string[] = [];
  for (let from = 0; from < blob.size; from += SLICE)
    parts.push(await sha256(await blob.slice(from, from + SLICE).arrayBuffer()));
  return sha256Text(parts.join(''));
}
