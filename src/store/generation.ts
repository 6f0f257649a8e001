import type { Contract } from '@/contracts/contract';
import type { Connector } from '@/engine/connector';
import { ident } from '@/engine/ident';
import { keepOnly, readText, writeFile } from './atomic-file';
import { ofCargas } from './cargas';
import { describeResource, descriptorText, orderedRows, type PackageWords } from './describe';
import { MAPPINGS_FILE } from './mappings';
import { cargaTables, packageTables, type DataPackage, type Resource } from './package';
import type { Arrival } from './landing';

export const MANIFEST_FILE = 'manifest.json';

/** Rows kept by another tab that go on into the next generation. */
export interface Carried {
  ids: readonly string[];
  arrivals: readonly Arrival[];
}

/**
 * Writes what is not already kept by `reusable` in a folder of its own, then the manifest, whose closing is the moment of change,
 * then removes what no longer counts. Only under the workspace's lock.
 */
export async function writeGeneration(
  engine: Connector,
  directory: FileSystemDirectoryHandle,
  reusable: DataPackage | null,
  carried: Carried,
  words: PackageWords,
): Promise<void> {
  const folderName = `gen-${await nextNumber(directory)}`;
  const folder = await directory.getDirectoryHandle(folderName, { create: true });
  try {
    const resources: Resource[] = [];
    for (const table of packageTables) {
      const relation = relationOf(table, carried);
      const { rows, contenido } = await digest(engine, table, relation);
      if (rows === 0) continue;
      const kept = reusable?.resources.find((one) => one.name === table.name && one.contenido === contenido);
      if (kept && (await exists(directory, kept))) {
        resources.push(kept);
        continue;
      }
      const bytes = await engine.saveParquet(orderedRows(table, relation));
      const file = `${table.name}.parquet`;
      await writeFile(folder, file, bytes);
      resources.push({ ...(await describeResource(table, `${folderName}/${file}`, bytes, rows)), contenido });
    }
    await writeFile(directory, MANIFEST_FILE, descriptorText(resources, words));
    await keepOnly(directory, new Set([MANIFEST_FILE, MAPPINGS_FILE, ...resources.map(({ path }) => path)]));
  } catch (cause) {
    await removeUnnamed(directory, folderName);
    throw cause;
  }
}

/** Takes away a generation that was left half-written, unless the manifest already counts on it. */
async function removeUnnamed(directory: FileSystemDirectoryHandle, folder: string): Promise<void> {
  const manifest = await readText(directory, MANIFEST_FILE);
  if (!manifest?.includes(`"${folder}/`)) await directory.removeEntry(folder, { recursive: true });
}

function relationOf(table: Contract, { ids, arrivals }: Carried): string {
  const extra = arrivals.find((one) => one.table === table)?.relation;
  if (!extra || !cargaTables.includes(table)) return ident(table.name);
  return `(SELECT * FROM ${ident(table.name)} UNION ALL BY NAME SELECT * FROM ${extra} WHERE ${ofCargas(ids)})`;
}

/** The rows of a table, whatever their order, with its columns and the release that wrote it, as one word. */
async function digest(engine: Connector, { fields }: Contract, relation: string) {
  const columns = fields.map(({ name }) => ident(name)).join(', ');
  const [row] = await engine.query<{ rows: number; mixed: string }>(
    `SELECT count(*) AS rows, concat_ws('-', count(*), bit_xor(h), sum(h::HUGEINT % 1000000000039)) AS mixed
     FROM (SELECT hash(${columns}) AS h FROM ${relation})`,
  );
  const types = fields.map(({ name, type, decimals }) => `${name}:${type}${decimals ?? ''}`).join();
  return { rows: row!.rows, contenido: `${row!.mixed}|${types}` };
}

async function exists(directory: FileSystemDirectoryHandle, { path, bytes }: Resource): Promise<boolean> {
  const [folder, file] = path.split('/') as [string, string];
  try {
    const handle = await (await directory.getDirectoryHandle(folder)).getFileHandle(file);
    return (await handle.getFile()).size === bytes;
  } catch {
    return false;
  }
}

async function nextNumber(directory: FileSystemDirectoryHandle): Promise<number> {
  let last = 0;
  for await (const name of directory.keys()) {
    const match = /^gen-(\d+)$/.exec(name);
    if (match) last = Math.max(last, Number(match[1]));
  }
  return last + 1;
}
