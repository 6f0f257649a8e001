import { damaged, readZipDirectory } from './zip-directory';
import { repairStylesXml, repairXlsbStyles, repairXlsFormats } from './number-formats';
import { SourceError } from './source-error';
import type { Format } from './table';
import { inflateEntry, locked, refuseBomb } from './zip-entry';
import { join, withEntry } from './zip-patch';

export type WorkbookFormat = Extract<Format, 'xlsx' | 'xlsb' | 'ods' | 'xls'>;

/** V8 cannot hold a longer string, and the parts are parsed as one. */
const MAX_PART = 500 * 1000 * 1000;

const PARTS: Record<
  Exclude<WorkbookFormat, 'xls'>,
  { path: string; repair(content: Uint8Array): Uint8Array }
> = {
  xlsx: { path: 'xl/styles.xml', repair: (content) => edit(content, repairStylesXml) },
  xlsb: {
    path: 'xl/styles.bin',
    repair: (content) => {
      repairXlsbStyles(content);
      return content;
    },
  },
  ods: { path: 'content.xml', repair: (content) => edit(content, unwrapRows) },
};

/** The bytes of a workbook, refused if they would not fit and mended where hucre would misread them. */
export async function repairedWorkbook(
  blob: Blob,
  file: string,
  format: WorkbookFormat,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  if (format === 'xls') {
    const bytes = new Uint8Array(await blob.arrayBuffer());
    repairXlsFormats(bytes);
    return bytes;
  }
  const directory = await readZipDirectory(blob, file);
  await refuseBomb(blob, directory.entries, file);
  const large = directory.entries.find((entry) => entry.size > MAX_PART);
  if (large !== undefined) throw tooLarge(file);
  if (format === 'ods') await refuseLockedOds(blob, file, directory.entries);
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const { path, repair } = PARTS[format];
  const entry = directory.entries.find((candidate) => candidate.path === path);
  if (entry === undefined) {
    if (format === 'ods') throw damaged(file);
    return bytes;
  }
  return withEntry(bytes, directory, entry, repair(join(await inflateEntry(blob, entry, file, signal))));
}

type Entries = Awaited<ReturnType<typeof readZipDirectory>>['entries'];

async function refuseLockedOds(blob: Blob, file: string, entries: Entries): Promise<void> {
  const manifest = entries.find((entry) => entry.path === 'META-INF/manifest.xml');
  if (manifest === undefined) return;
  const xml = new TextDecoder().decode(join(await inflateEntry(blob, manifest, file)));
  if (xml.includes('encryption-data')) throw locked(file);
}

function edit(content: Uint8Array, change: (xml: string) => string): Uint8Array {
  return new TextEncoder().encode(change(new TextDecoder().decode(content)));
}

/** hucre sees only the rows that stand directly in the table; header rows and groups wrap theirs. */
function unwrapRows(xml: string): string {
  return xml.replace(/<\/?table:(?:table-header-rows|table-rows|table-row-group)\b[^>]*>/g, '');
}

export function tooLarge(file: string, sheet?: string): SourceError {
  const where = sheet === undefined ? `«${file}»` : `La hoja «${sheet}» de «${file}»`;
  return new SourceError('demasiado_grande', {
    file,
    ...(sheet === undefined ? {} : { sheet }),
    message: `${where} es demasiado grande para leerse como hoja de cálculo.`,
    remedy:
      'Borre las filas y columnas vacías con formato que siguen a los datos, o guarde la hoja como CSV UTF-8 y cargue ese archivo.',
  });
}
