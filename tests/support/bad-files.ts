import { Zip, ZipDeflate, zipSync } from 'fflate';
import { writeXlsx } from 'hucre';
import { compoundFile } from './legacy-workbook';

/** Files as people really bring them: cut, locked, mislabelled, damaged. */

export function fileOf(content: string | Uint8Array<ArrayBuffer>, name: string): File {
  return new File([content], name);
}

/** The first part of a file, as an interrupted download leaves it. */
export async function cut(file: File, fraction: number): Promise<File> {
  return new File([await file.slice(0, Math.floor(file.size * fraction)).arrayBuffer()], file.name);
}

export function latin1File(text: string, name: string): File {
  return fileOf(
    Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
    name,
  );
}

export function utf16File(text: string, name: string, endian: 'le' | 'be'): File {
  const bytes = new Uint8Array(2 + 2 * text.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, endian === 'le');
  for (let i = 0; i < text.length; i++) view.setUint16(2 + 2 * i, text.charCodeAt(i), endian === 'le');
  return fileOf(bytes, name);
}

export const pngNamedCsv = (): File =>
  fileOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'cuadro.csv');

/** What Excel writes when a workbook is given a password to open. */
export const lockedXlsx = (): File =>
  fileOf(
    compoundFile({ EncryptionInfo: new Uint8Array(16), EncryptedPackage: new Uint8Array(64) }),
    'con-clave.xlsx',
  );

export async function xlsxFile(
  sheets: { name: string; rows: (string | number | boolean | Date | null)[][]; numFmt?: string }[],
  name = 'libro.xlsx',
): Promise<File> {
  const bytes = await writeXlsx({
    sheets: sheets.map(({ name: sheet, rows, numFmt }) => ({
      name: sheet,
      rows,
      ...(numFmt === undefined ? {} : { columns: rows[0]!.map(() => ({ numFmt })) }),
    })),
  });
  return fileOf(new Uint8Array(bytes), name);
}

export const zipFile = (files: Record<string, string | Uint8Array>, name = 'archivo.zip'): File =>
  fileOf(
    new Uint8Array(
      zipSync(
        Object.fromEntries(
          Object.entries(files).map(([path, content]) => [
            path,
            typeof content === 'string' ? new TextEncoder().encode(content) : content,
          ]),
        ),
      ),
    ),
    name,
  );

/** A few kilobytes that become `megabytes` of zeros. */
export function zipBomb(megabytes: number, path = 'datos.csv'): File {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    parts.push(new Uint8Array(part));
  });
  const entry = new ZipDeflate(path, { level: 1 });
  zip.add(entry);
  const block = new Uint8Array(1024 * 1024);
  for (let i = 1; i <= megabytes; i++) entry.push(block, i === megabytes);
  zip.end();
  return new File(parts, 'bomba.zip');
}

/** The same archive, its directory declaring another size for its first entry. */
export async function declaringSize(file: File, size: number): Promise<File> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const view = new DataView(bytes.buffer);
  const directory = view.getUint32(bytes.length - 22 + 16, true);
  view.setUint32(directory + 24, size, true);
  return fileOf(bytes, file.name);
}

/** A CSV with `columns` columns and `rows` rows under its header. */
export function wideCsv(columns: number, rows: number): File {
  const line = (start: string): string => Array.from({ length: columns }, (_, i) => `${start}${i}`).join(',');
  return fileOf(
    [line('c'), ...Array.from({ length: rows }, (_, i) => line(`${i}-`))].join('\n'),
    'ancho.csv',
  );
}
