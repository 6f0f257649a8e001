import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { PACKAGE_FILE, type PackageSource } from '@/store/package';
import { UsageError } from './arguments';

export async function isPackage(path: string): Promise<boolean> {
  return (await stat(join(path, PACKAGE_FILE)).catch(() => null))?.isFile() ?? false;
}

export function folderSource(folder: string): PackageSource {
  return {
    async read(path) {
      try {
        return new Blob([await readFile(join(folder, path))]);
      } catch (cause) {
        if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
        throw cause;
      }
    },
  };
}

/** Writes a package beside its place and then puts it there whole. A folder with anything but a package in it is left alone. */
export async function saveFolder(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const target = resolve(folder);
  await refuseForeign(target);
  await mkdir(dirname(target), { recursive: true });
  const fresh = join(dirname(target), `.${basename(target)}-${crypto.randomUUID()}`);
  await mkdir(fresh);
  const old = `${fresh}-anterior`;
  try {
    for (const [name, bytes] of files) await writeFile(join(fresh, name), bytes);
    const existed = await rename(target, old).then(
      () => true,
      () => false,
    );
    try {
      await rename(fresh, target);
    } catch (cause) {
      if (existed) await rename(old, target);
      throw cause;
    }
  } finally {
    await rm(fresh, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
  }
}

async function refuseForeign(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (!found) return;
  if (!found.isDirectory()) throw new UsageError(`«${folder}» es un archivo; indique una carpeta.`);
  const foreign = (await readdir(folder)).find((name) => name !== PACKAGE_FILE && !name.endsWith('.parquet'));
  if (foreign !== undefined)
    throw new UsageError(
      `La carpeta «${folder}» tiene otras cosas («${foreign}»). Indique una carpeta nueva, vacía o con un paquete anterior.`,
    );
}
