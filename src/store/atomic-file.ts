import { finding, PackageError } from './package-error';

/**
 * Replaces a file whole or leaves it as it was: what is written shows only when the stream closes. A full disk is a
 * `PackageError`.
 */
export async function writeFile(
  directory: FileSystemDirectoryHandle,
  name: string,
  content: Uint8Array | string,
): Promise<void> {
  const handle = await directory.getFileHandle(name, { create: true });
  const stream = await handle.createWritable();
  await finish(stream, content as Uint8Array<ArrayBuffer> | string);
}

/** Adds whole lines at the end of a file, after `head` where there was none; a last line cut short stays a line by itself. All of them or none. */
export async function appendLines(
  directory: FileSystemDirectoryHandle,
  name: string,
  lines: Uint8Array<ArrayBuffer>,
  head: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const handle = await directory.getFileHandle(name, { create: true });
  const file = await handle.getFile();
  const last = new Uint8Array(await file.slice(-1).arrayBuffer())[0];
  const before: BlobPart[] = last === undefined ? [head] : last === 0x0a ? [] : ['\n'];
  const stream = await handle.createWritable({ keepExistingData: true });
  await finish(stream, { type: 'write', position: file.size, data: new Blob([...before, lines]) });
}

async function finish(
  stream: FileSystemWritableFileStream,
  content: FileSystemWriteChunkType,
): Promise<void> {
  try {
    await stream.write(content);
    await stream.close();
  } catch (cause) {
    await stream.abort().catch(() => undefined);
    if (cause instanceof DOMException && cause.name === 'QuotaExceededError')
      throw new PackageError(
        finding('sin_espacio', 'El navegador no tiene espacio para conservar los datos entre visitas.', {
          remedy:
            'Los datos siguen en esta pestaña. Libere espacio en el equipo o borre en Datos lo que ya no use, y vuelva a guardar.',
        }),
        { cause },
      );
    throw cause;
  }
}

export async function readText(directory: FileSystemDirectoryHandle, name: string): Promise<string | null> {
  try {
    return await (await (await directory.getFileHandle(name)).getFile()).text();
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'NotFoundError') return null;
    throw cause;
  }
}

/** Removes every entry, at any depth, whose path is not to be kept, and folders left without any. */
export async function keepOnly(
  directory: FileSystemDirectoryHandle,
  kept: ReadonlySet<string>,
  prefix = '',
): Promise<void> {
  const names: [string, FileSystemHandleKind][] = [];
  for await (const [name, handle] of directory.entries()) names.push([name, handle.kind]);
  for (const [name, kind] of names) {
    const path = prefix + name;
    if (kind === 'file') {
      if (!kept.has(path)) await directory.removeEntry(name);
    } else if ([...kept].some((one) => one.startsWith(`${path}/`)))
      await keepOnly(await directory.getDirectoryHandle(name), kept, `${path}/`);
    else await directory.removeEntry(name, { recursive: true });
  }
}
