import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { FailedFile } from '@/ingest/report';

export interface FoundFiles {
  files: File[];
  missing: FailedFile[];
}

/** Files named on the command line, and every file in the folders named, at any depth. */
export async function filesAt(paths: readonly string[]): Promise<FoundFiles> {
  const found: FoundFiles = { files: [], missing: [] };
  for (const path of paths) {
    try {
      if ((await stat(path)).isDirectory()) {
        const inside = await filesIn(path);
        if (inside.length === 0) found.missing.push(emptyFolder(path));
        for (const file of inside) found.files.push(await fileAt(file));
      } else found.files.push(await fileAt(path));
    } catch (cause) {
      found.missing.push(unreachable(path, cause));
    }
  }
  return found;
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const paths: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) paths.push(...(await filesIn(path)));
    else if (entry.isFile()) paths.push(path);
  }
  return paths;
}

async function fileAt(path: string): Promise<File> {
  return new File([await readFile(path)], basename(path));
}

function emptyFolder(path: string): FailedFile {
  return {
    file: path,
    code: 'vacio',
    message: `La carpeta «${path}» no tiene archivos.`,
    remedy: 'Indique la carpeta donde están los archivos exportados.',
  };
}

function unreachable(path: string, cause: unknown): FailedFile {
  const absent = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
  return {
    file: path,
    code: absent ? 'no_existe' : 'no_legible',
    message: absent
      ? `No existe «${path}».`
      : `No se pudo abrir «${path}» (${cause instanceof Error ? cause.message : String(cause)}).`,
    remedy: absent ? 'Revise el nombre y la carpeta.' : 'Revise los permisos del archivo y su tamaño.',
  };
}
