import type { Connector } from '@/engine/connector';
import { openWasm } from '@/engine/wasm';
import { install, refresh } from '@/sql/install';
import { fetchSource } from '@/store/package-source';
import { describePackage, readPackage } from '@/store/package-reader';
import { openWorkspace, type Workspace } from '@/store/workspace';
import type { BootStep } from './boot-step';

/** Starts the engine and brings back what was loaded before, with the package published next to the page, if any. */
export async function boot(
  onStep: (step: BootStep) => void,
  onDownload: (loaded: number, total: number) => void,
): Promise<{ engine: Connector; workspace: Workspace | null }> {
  onStep('motor');
  const [engine, workspace] = await Promise.all([openWasm({ onProgress: onDownload }), openWorkspace()]);
  onStep('formulas');
  await install(engine, { marts: false });
  onStep('datos');
  const restored = (await workspace?.restore(engine)) ?? false;
  const wanted = !restored || !(await publishedIsDemonstration());
  const found = wanted && (await readPublished(engine));
  if (!restored && !found) await refresh(engine);
  return { engine, workspace };
}

const published = fetchSource('datos/');

/** False when no package stands next to the page. */
export async function readPublished(engine: Connector): Promise<boolean> {
  if ((await describePackage(published)) === null) return false;
  await readPackage(engine, published);
  return true;
}

async function publishedIsDemonstration(): Promise<boolean> {
  return (await describePackage(published))?.timon.demostracion ?? true;
}
