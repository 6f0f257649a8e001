import { mappingKey, type Mapping } from '@/ingest/mapping';
import type { Session } from '@/state/session.svelte';

interface Kept {
  files: Map<string, File>;
  mappings: Map<string, Mapping>;
}

const bySession = new WeakMap<Session, Kept>();

/** What was dropped in this visit, so that a file can be read again without dropping it again. */
export function keptBy(session: Session): Kept {
  let kept = bySession.get(session);
  if (!kept) bySession.set(session, (kept = { files: new Map(), mappings: new Map() }));
  return kept;
}

export function keepFiles(session: Session, files: readonly File[]): void {
  for (const file of files) keptBy(session).files.set(file.name, file);
}

/** The file a table came from; for «archivo.zip/interior.csv», the archive. */
export function fileOf(session: Session, name: string): File | null {
  const { files } = keptBy(session);
  const whole = files.get(name);
  if (whole) return whole;
  for (const [key, file] of files) if (name.startsWith(`${key}/`)) return file;
  return null;
}

export function keepMapping(session: Session, headers: readonly string[], mapping: Mapping): void {
  keptBy(session).mappings.set(mappingKey(headers), mapping);
}

export function mappingOf(session: Session, headers: readonly string[]): Mapping | null {
  return keptBy(session).mappings.get(mappingKey(headers)) ?? null;
}
