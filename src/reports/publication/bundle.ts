import { zipSync } from 'fflate';
import { sha256 } from '@/core/sha256';
import type { Paper } from '../document';
import { contentsOf, paperFileName } from './contents';
import { descriptorOf, type BundleFile } from './data-package';
import { publicationSteps, type PublicationSteps } from './steps';
import { dataTables } from './tables';
import { correoOf, correoText, memorandoOf, memorandoText } from './texts';

/** The paper as it was written in each format. */
export interface PaperFiles {
  docx: Uint8Array;
  xlsx: Uint8Array;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/**
 * The .zip that OGPPM sends to OGTI: the paper, its tables as a Data Package, the texts that go with it and the sums of
 * all. Throws when the manual does not ask to publish it.
 */
export async function publicationOf(
  paper: Paper,
  { docx, xlsx }: PaperFiles,
): Promise<Uint8Array<ArrayBuffer>> {
  const steps = publicationSteps(paper);
  if (!steps) throw new Error(`${paper.ficha} publishes no paper`);
  const name = paperFileName(paper);
  const title = `${paper.titulo}, ${paper.periodo}`;
  const papers: BundleFile[] = [
    { path: `${name}.docx`, bytes: docx, que: `${title} (Word)` },
    { path: `${name}.xlsx`, bytes: xlsx, que: `${title} (Excel)` },
  ];
  const tables = dataTables(paper).map((table) => ({
    table,
    file: { path: `datos/${table.name}.csv`, bytes: bytesOf(table.csv), que: table.title },
  }));
  const files = [
    ...papers,
    ...tables.map(({ file }) => file),
    text('datapackage.json', await descriptorOf(paper, name, papers, tables)),
    ...lettersOf(paper, steps),
  ];
  return zipped([...files, text('SHA256SUMS', await sumsOf(files))], paper.pedido.hoy);
}

function lettersOf(paper: Paper, steps: PublicationSteps): BundleFile[] {
  return [
    text('memorando-ogti.txt', memorandoText(memorandoOf(paper, steps, contentsOf(paper)), paper)),
    text('correo-dependencias.txt', correoText(correoOf(paper))),
  ];
}

const text = (path: string, content: string): BundleFile => ({ path, bytes: bytesOf(content), que: path });

async function sumsOf(files: readonly BundleFile[]): Promise<string> {
  const lines = await Promise.all(files.map(async ({ path, bytes }) => `${await sha256(bytes)}  ${path}\n`));
  return lines.join('');
}

function zipped(files: readonly BundleFile[], day: string): Uint8Array<ArrayBuffer> {
  const at = new Date(`${day}T12:00:00`);
  return zipSync(Object.fromEntries(files.map(({ path, bytes }) => [path, bytes])), { mtime: at, level: 6 });
}
