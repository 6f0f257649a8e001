import type { Connector } from '@/engine/connector';
import { loadFiles } from '@/ingest/load';
import { rememberedMapping, type Mapping } from '@/ingest/mapping';
import { RemoteReader } from '@/ingest/remote';
import type { LoadProgress, LoadReport } from '@/ingest/report';
import { forgetDemonstration } from '@/store/forget';

export interface LoadingOptions {
  /** Column mappings the reader made now or before, by headers. */
  mappings: ReadonlyMap<string, Mapping>;
  onProgress: (progress: LoadProgress) => void;
  signal: AbortSignal;
}

/** Loads files through the reading worker; the demonstration leaves when something real has landed. */
export async function loadInto(
  engine: Connector,
  files: File[],
  { mappings, onProgress, signal }: LoadingOptions,
): Promise<LoadReport> {
  const reader = new RemoteReader();
  try {
    const report = await loadFiles(engine, files, {
      open: (file) => reader.open(file),
      loadedAt: localTime(),
      mapping: ({ head }) => rememberedMapping(head, mappings),
      onProgress,
      signal,
    });
    if (report.tables.some(({ layout }) => layout !== null)) await forgetDemonstration(engine);
    return report;
  } finally {
    reader.close();
  }
}

/** The reader's clock, as `YYYY-MM-DD HH:MM:SS`. */
function localTime(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000)
    .toISOString()
    .slice(0, 19)
    .replace('T', ' ');
}
