import { SourceError } from './source-error';
import type { WorkbookFormat } from './workbook-repair';
import type { ZipEntry } from './zip-directory';
import { inflateEntry, refuseBomb } from './zip-entry';

/** What a zip container is: a workbook, another Office document, or an archive of files. */
export function containerKind(entries: ZipEntry[]): WorkbookFormat | 'word' | 'powerpoint' | 'archive' {
  const paths = new Set(entries.map(({ path }) => path));
  if (paths.has('xl/workbook.xml')) return 'xlsx';
  if (paths.has('xl/workbook.bin')) return 'xlsb';
  if (paths.has('[Content_Types].xml')) {
    if (paths.has('word/document.xml')) return 'word';
    if (paths.has('ppt/presentation.xml')) return 'powerpoint';
    if ([...paths].some((path) => path.startsWith('xl/'))) return 'xlsx';
  }
  if (paths.has('content.xml') && (paths.has('mimetype') || paths.has('META-INF/manifest.xml'))) return 'ods';
  return 'archive';
}

/** The files of an archive, one by one, named «archivo.zip/interior.csv». */
export async function* archivedFiles(
  blob: Blob,
  entries: ZipEntry[],
  file: string,
  signal?: AbortSignal,
): AsyncGenerator<{ blob: Blob; file: string }> {
  const inner = entries.filter(({ path }) => isFile(path));
  if (inner.length === 0) {
    throw new SourceError('vacio', {
      file,
      message: `«${file}» no contiene ningún archivo.`,
      remedy: 'Vuelva a descargarlo o comprima de nuevo los archivos que quiere cargar.',
    });
  }
  await refuseBomb(blob, entries, file);
  for (const entry of inner) {
    const name = `${file}/${entry.path}`;
    yield { blob: new Blob(await inflateEntry(blob, entry, name, signal)), file: name };
  }
}

const isFile = (path: string): boolean =>
  !path.endsWith('/') &&
  !path.startsWith('__MACOSX/') &&
  !path.split(/[/\\]/).some((part) => part.startsWith('.')) &&
  !/(?:^|[/\\])(?:Thumbs\.db|desktop\.ini)$/i.test(path);
