import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { folderSource } from '@/cli/folder';
import { openNative } from '@/engine/native';
import { install } from '@/sql/install';
import { readPackage } from '@/store/package-reader';
import { digest, type Digest } from './digest';
import { gastoQueries } from './gasto-sample';
import { martQueries } from './poi-sample';

declare module 'vitest' {
  interface ProvidedContext {
    /** Figures of the demonstration package on the native engine; null where it has not been built. */
    nativeDemonstration: Record<string, Digest> | null;
  }
}

/** Runs in Node before the browser tests: what the browser's figures are compared with. */
export default async function setup(project: TestProject): Promise<void> {
  const folder = fileURLToPath(new URL('../../public/datos', import.meta.url));
  project.provide(
    'nativeDemonstration',
    existsSync(`${folder}/datapackage.json`) ? await figures(folder) : null,
  );
}

async function figures(folder: string): Promise<Record<string, Digest>> {
  const engine = await openNative();
  try {
    await install(engine, { marts: false });
    await readPackage(engine, folderSource(folder));
    const digests: Record<string, Digest> = {};
    for (const [name, sql] of Object.entries({ ...martQueries, ...gastoQueries }))
      digests[name] = digest(await engine.query(sql));
    return digests;
  } finally {
    await engine.close();
  }
}
