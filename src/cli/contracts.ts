import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { contracts } from '@/contracts/catalog';
import { rowTypes } from '@/contracts/row-types';

/** Writes the TypeScript row types from the Table Schemas. */
export async function run(): Promise<number> {
  const path = fileURLToPath(new URL('../contracts/rows.ts', import.meta.url));
  await writeFile(
    path,
    await format(rowTypes(contracts), { ...(await resolveConfig(path)), parser: 'typescript' }),
  );
  return 0;
}
