import type { Mapping } from '@/ingest/mapping';
import * as v from 'valibot';
import { readText, writeFile } from './atomic-file';

export const MAPPINGS_FILE = 'mappings.json';

const mappings = v.record(
  v.string(),
  v.object({ layout: v.string(), headerRow: v.number(), columns: v.record(v.string(), v.string()) }),
);

/** Column mappings by the headers they were made for; what cannot be understood counts as not remembered. */
export async function readMappings(directory: FileSystemDirectoryHandle): Promise<Map<string, Mapping>> {
  const text = await readText(directory, MAPPINGS_FILE);
  if (text === null) return new Map();
  try {
    return new Map(Object.entries(v.parse(mappings, JSON.parse(text))));
  } catch {
    return new Map();
  }
}

export async function writeMappings(
  directory: FileSystemDirectoryHandle,
  known: ReadonlyMap<string, Mapping>,
): Promise<void> {
  await writeFile(directory, MAPPINGS_FILE, JSON.stringify(Object.fromEntries(known), null, 2));
}
