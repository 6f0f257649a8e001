import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PACKAGE_FILE, parsePackage, type DataPackage } from '@/store/package';
import { readArguments } from './arguments';

const root = fileURLToPath(new URL('../../', import.meta.url));
const target = join(root, 'public', 'datos');

/** Everything the built demonstration depends on. */
const inputs = [
  'data',
  'src/core',
  'src/contracts',
  'src/engine',
  'src/sql',
  'src/layouts',
  'src/ingest',
  'src/store',
];

/** Builds the demonstration package from its exports, through the same import as any file, unless it is up to date. */
export async function run(args: string[]): Promise<number> {
  readArguments(args, []);
  const build = await inputsHash();
  if (await upToDate(build)) return 0;
  const started = performance.now();
  const { buildDemonstration } = await import('./demo-build');
  const { files, rows } = await buildDemonstration(build);
  const { saveFolder } = await import('./folder');
  await saveFolder(target, files);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.error(`Demostración: ${rows} actividades en public/datos (${seconds} s).`);
  return 0;
}

async function inputsHash(): Promise<string> {
  const hash = createHash('sha256');
  for (const path of ['package-lock.json', 'src/cli/demo-build.ts', ...(await allFiles(inputs))]) {
    hash.update(`${path}\n`);
    hash.update(await readFile(join(root, path)));
  }
  return hash.digest('hex');
}

async function allFiles(folders: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const folder of folders)
    for (const entry of await readdir(join(root, folder), { withFileTypes: true, recursive: true }))
      if (entry.isFile()) found.push(join(entry.parentPath, entry.name).slice(root.length));
  return found.sort();
}

async function upToDate(build: string): Promise<boolean> {
  let whole: DataPackage;
  try {
    whole = parsePackage(await readFile(join(target, PACKAGE_FILE), 'utf8'));
  } catch {
    return false;
  }
  if (whole.timon.build !== build) return false;
  for (const { path, bytes } of whole.resources)
    if ((await stat(join(target, path)).catch(() => null))?.size !== bytes) return false;
  return true;
}
