import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A zipped file with one of its parts written otherwise, as who edits it by hand does. */
export function editedZip(bytes: Uint8Array, part: string, edit: (text: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const before = strFromU8(parts[part]!);
  const after = edit(before);
  if (after === before) throw new Error(`${part} was not changed`);
  return zipSync({ ...parts, [part]: strToU8(after) });
}
