import type { Connector } from '@/engine/connector';
import { openWasm } from '@/engine/wasm';
import { install } from '@/sql/install';
import { fetchSource } from '@/store/package-source';
import { describePackage, readPackage } from '@/store/package-reader';
import { openWorkspace, type Workspace } from '@/store/workspace';
import type { BootStep } from './session.svelte';

/** Starts the engine and brings back what was loaded before, with the package published next to the page, if any. */
export async function boot(
  onStep: (step: BootStep) => void,
  onDownload: (loaded: number, total: number) => void,
): Promise<{ engine: Connector; workspace: Workspace | null }> {
  onStep('motor');
  const [engine, workspace] = await Promise.all([openWasm({ onProgress: onDownload }), openWorkspace()]);
  onStep('formulas');
  await install(engine);
  onStep('datos');
  const restored = (await workspace?.restore(engine)) ?? false;
  if (!restored || !(await publishedIsDemonstration())) await readPublished(engine);
  return { engine, workspace };
}

const published = fetchSource('datos/');

export async function readPublished(engine: Connector): Promise<void> {
  if (await describePackage(published)) await readPackage(engine, published);
}

async function publishedIsDemonstration(): Promise<boolean> {
  return (await describePackage(published))?.timon.demostracion ?? true;
}
