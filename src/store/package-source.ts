import { finding, PackageError } from './package-error';
import { PACKAGE_FILE, type PackageSource } from './package';

/** Files next to the page. A 404, or the page itself in the place of the file, means the file is not there. */
export function fetchSource(base: string): PackageSource {
  return {
    async read(path) {
      const address = new URL(base + path, document.baseURI);
      let answer: Response;
      try {
        answer = await fetch(address, { cache: 'no-cache' });
      } catch (cause) {
        throw new PackageError(
          finding('no_accesible', `No se pudo descargar «${base}${path}».`, {
            remedy: 'Compruebe su conexión y recargue la página.',
          }),
          { cause },
        );
      }
      if (!answer.ok || answer.headers.get('content-type')?.includes('text/html')) return null;
      return answer.blob();
    },
  };
}

export function mapSource(files: ReadonlyMap<string, Uint8Array>): PackageSource {
  return {
    read: (path) => {
      const bytes = files.get(path);
      return Promise.resolve(bytes ? new Blob([bytes as Uint8Array<ArrayBuffer>]) : null);
    },
  };
}

/** A directory of the browser's own file system; `descriptorName` is how its `datapackage.json` is called there. */
export function directorySource(
  directory: FileSystemDirectoryHandle,
  descriptorName = PACKAGE_FILE,
): PackageSource {
  return {
    async read(path) {
      const steps = (path === PACKAGE_FILE ? descriptorName : path).split('/');
      const name = steps.pop()!;
      try {
        let folder = directory;
        for (const step of steps) folder = await folder.getDirectoryHandle(step);
        return await (await folder.getFileHandle(name)).getFile();
      } catch (cause) {
        if (cause instanceof DOMException && cause.name === 'NotFoundError') return null;
        throw cause;
      }
    },
  };
}
