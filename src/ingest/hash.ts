const SLICE = 64 * 1024 * 1024;

/** SHA-256 in hex; of a file over 64 MiB, the SHA-256 of the SHA-256 of its 64 MiB slices, so that it never needs memory for the whole. */
export async function fileHash(blob: Blob): Promise<string> {
  if (blob.size <= SLICE) return hex(await digest(await blob.arrayBuffer()));
  const parts: ArrayBuffer[] = [];
  for (let from = 0; from < blob.size; from += SLICE)
    parts.push(await digest(await blob.slice(from, from + SLICE).arrayBuffer()));
  return hex(await digest(await new Blob(parts).arrayBuffer()));
}

export async function textHash(text: string): Promise<string> {
  return hex(await digest(new TextEncoder().encode(text).buffer as ArrayBuffer));
}

function digest(bytes: ArrayBuffer): Promise<ArrayBuffer> {
  return crypto.subtle.digest('SHA-256', bytes);
}

function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
