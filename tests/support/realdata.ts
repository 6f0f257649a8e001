import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = process.env['TIMON_REALDATA'] ?? resolve(root, '../shared/realdata');

/** Path of a real export kept outside the project, or null where it is absent (the test then skips). */
export function realdata(name: string): string | null {
  const path = join(folder, name);
  return existsSync(path) ? path : null;
}
