import type { Connector } from '@/engine/connector';
import { openNative } from '@/engine/native';
import { loadFiles } from '@/ingest/load';
import type { LoadOptions } from '@/ingest/load-options';
import type { LoadReport } from '@/ingest/report';
import { openTables } from '@/ingest/source';
import { install } from '@/sql/install';
import { filesAt } from './files';

/** A native engine with every contract, macro and mart. */
export async function withWorkspace<T>(work: (engine: Connector) => Promise<T>): Promise<T> {
  const engine = await openNative();
  try {
    await install(engine);
    return await work(engine);
  } finally {
    await engine.close();
  }
}

/** Loads files and folders of files; what cannot be reached is in the report like any file that cannot be read. */
export async function loadPaths(
  engine: Connector,
  paths: readonly string[],
  options: Partial<Pick<LoadOptions, 'demonstration'>> = {},
): Promise<LoadReport> {
  const { files, missing } = await filesAt(paths);
  const report = await loadFiles(engine, files, {
    open: openTables,
    loadedAt: localTime(),
    rejectLimit: Number.MAX_SAFE_INTEGER,
    ...options,
  });
  report.failed.unshift(...missing);
  return report;
}

function localTime(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000)
    .toISOString()
    .slice(0, 19)
    .replace('T', ' ');
}
