/** SHA-256 in hex. A page served without https has no `crypto.subtle`: a library takes its place there. */
export async function sha256(bytes: ArrayBuffer | Uint8Array): Promise<string> {
  return hex(await digest(bytes));
}

export async function sha256Text(text: string): Promise<string> {
  return sha256(new TextEncoder().encode(text));
}

async function digest(bytes: ArrayBuffer | Uint8Array): Promise<Uint8Array> {
  if (globalThis.crypto?.subtle)
    return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as BufferSource));
  const library = await import('@noble/hashes/sha2.js');
  return library.sha256(bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes));
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
