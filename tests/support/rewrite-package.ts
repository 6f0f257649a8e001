import { sha256 } from '@/core/sha256';

/** A package with one file replaced and, unless told otherwise, its descriptor saying so. */
export async function withFile(
  files: ReadonlyMap<string, Uint8Array>,
  path: string,
  bytes: Uint8Array,
  says: Record<string, unknown> = {},
): Promise<Map<string, Uint8Array>> {
  const hash = `sha256:${await sha256(bytes)}`;
  return withDescriptor(new Map(files).set(path, bytes), (whole) => {
    const resource = whole.resources.find((one) => one['path'] === path)!;
    Object.assign(resource, { bytes: bytes.length, hash, ...says });
  });
}

export function withDescriptor(
  files: ReadonlyMap<string, Uint8Array>,
  edit: (whole: { resources: Record<string, unknown>[] }) => void,
): Map<string, Uint8Array> {
  const whole = JSON.parse(new TextDecoder().decode(files.get('datapackage.json'))) as {
    resources: Record<string, unknown>[];
  };
  edit(whole);
  return new Map(files).set('datapackage.json', new TextEncoder().encode(JSON.stringify(whole)));
}
