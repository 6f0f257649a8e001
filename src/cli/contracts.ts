import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { contracts } from '@/contracts/catalog';
import { rowTypes } from '@/contracts/row-types';

/** Writes the TypeScript row types from the Table Schemas. */
export async function run(): Promise<number> {
  const folder = fileURLToPath(new URL('../contracts/rows/', import.meta.url));
  await mkdir(folder, { recursive: true });
  for (const [name, text] of rowTypes(contracts)) {
    const path = join(folder, name);
    await writeFile(path, await format(text, { ...(await resolveConfig(path)), parser: 'typescript' }));
  }
  return 0;
}
