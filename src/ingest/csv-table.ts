import { csvBody } from './csv-body';
import { csvHead, sniffDelimiter } from './csv-head';
import { detectEncoding, utf8Chunks } from './encoding';
import { empty } from './sniff';
import type { Table } from './table';

/** A delimited text. Reads the file to its end to know its encoding. */
export async function openCsvTable(blob: Blob, file: string, signal?: AbortSignal): Promise<Table> {
  const detected = await detectEncoding(blob, file, signal);
  const chunks = utf8Chunks(blob, file, detected, { signal });
  const first = (await chunks.next()).value ?? new Uint8Array(0);
  const isWhole = (await chunks.next()).done === true;
  await chunks.return(undefined);

  const delimiter = sniffDelimiter(first, isWhole);
  const head = csvHead(first, delimiter, isWhole);
  if (isWhole && !hasText(first)) throw empty(file);
  return {
    file,
    sheet: null,
    format: 'csv',
    encoding: detected.encoding,
    delimiter,
    bytes: blob.size,
    head,
    blob,
    body: (options) =>
      csvBody(
        {
          file,
          delimiter,
          bytes: blob.size,
          open: (onRead, abort) => utf8Chunks(blob, file, detected, { onRead, signal: abort }),
        },
        options,
      ),
  };
}

const hasText = (bytes: Uint8Array): boolean => bytes.some((byte) => byte > 0x20);
