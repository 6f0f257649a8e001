import type { Connector } from '@/engine/connector';
import { openWasm } from '@/engine/wasm';
import { buildLater, firstTopics, install, refresh } from '@/sql/install';
import { fetchSource } from '@/store/package-source';
import { describePackage, readPackage } from '@/store/package-reader';
import { openWorkspace, type Workspace } from '@/store/workspace';
import type { BootStep } from './boot-step';

export interface Booted {
  engine: Connector;
  workspace: Workspace | null;
  /** Computes what the first screen does not read. */
  complete: () => Promise<void>;
}

/** Starts the engine and brings back what was loaded before, with the package published next to the page, if any. */
export async function boot(
  onStep: (step: BootStep) => void,
  onDownload: (loaded: number, total: number) => void,
): Promise<Booted> {
  onStep('motor');
  const [engine, workspace] = await Promise.all([openWasm({ onProgress: onDownload }), openWorkspace()]);
  onStep('formulas');
  await install(engine, { marts: false });
  onStep('datos');
  const restored = (await workspace?.restore(engine, firstTopics)) ?? false;
  const wanted = !restored || !(await publishedIsDemonstration());
  const found = wanted && (await readPublished(engine, firstTopics));
  if (!restored && !found) await refresh(engine, { topics: firstTopics });
  return { engine, workspace, complete: () => buildLater(engine) };
}

const published = fetchSource('datos/');

/** False when no package stands next to the page. */
export async function readPublished(engine: Connector, topics?: readonly string[]): Promise<boolean> {
  if ((await describePackage(published)) === null) return false;
  await readPackage(engine, published, topics ? { topics } : {});
  return true;
}

async function publishedIsDemonstration(): Promise<boolean> {
  return (await describePackage(published))?.timon.demostracion ?? true;
}
