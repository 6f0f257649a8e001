import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const DOCUMENT = 'word/document.xml';

/** The file with what each table says in the place of its shape, in their order. */
export function withTables(bytes: Uint8Array, tables: readonly string[]): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(bytes);
  const pieces = strFromU8(parts[DOCUMENT]!).split(/<w:tbl>[\s\S]*?<\/w:tbl>/);
  if (pieces.length !== tables.length + 1) throw new Error(`${pieces.length - 1} shapes of ${tables.length} tables`);
  parts[DOCUMENT] = strToU8(pieces.map((piece, i) => piece + (tables[i] ?? '')).join(''));
  return zipSync(parts, { level: 6 });
} // prettier-ignore
