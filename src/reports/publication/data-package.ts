import { sha256 } from '@/core/sha256';
import { cleanLine } from '../clean-text';
import type { Paper } from '../document';
import { identityOfPaper } from '../identity';
import type { DataTable } from './tables';

/** A file of the bundle, by its path in it. */
export interface BundleFile {
  path: string;
  bytes: Uint8Array;
  /** What it is, in a line. */
  que: string;
}

const media: Record<string, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
};

/** `datapackage.json` of a bundle: the paper, and each of its tables with the schema of its columns. */
export async function descriptorOf(
  paper: Paper,
  name: string,
  papers: readonly BundleFile[],
  tables: readonly { file: BundleFile; table: DataTable }[],
): Promise<string> {
  const whole = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name,
    id: paper.verificacion,
    title: cleanLine(`${paper.titulo}, ${paper.periodo}`),
    description: cleanLine(
      `${paper.alcance}. Datos a ${paper.corte}. Ficha ${paper.ficha} del Manual MGPP-E1.${paper.demostracion ? ' Datos de demostración: las cifras son inventadas.' : ''}`,
    ),
    created: `${paper.pedido.hoy}T00:00:00Z`,
    contributors: [{ title: cleanLine(`${paper.entidad}, ${paper.oficina}`), roles: ['creator'] }],
    sources: paper.files.map(({ archivo, corte }) => ({ title: cleanLine(`${archivo}, datos a ${corte}`) })),
    timon: identityOfPaper(paper),
    resources: [
      ...(await Promise.all(papers.map((file) => plainResource(file)))),
      ...(await Promise.all(
        tables.map(async ({ file, table }) => ({
          ...(await resourceOf(file, table.name)),
          $schema: 'https://datapackage.org/profiles/2.0/dataresource.json',
          title: table.title,
          type: 'table',
          encoding: 'utf-8',
          schema: {
            $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
            fields: table.fields,
          },
        })),
      )),
    ],
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

async function plainResource(file: BundleFile) {
  return { ...(await resourceOf(file, `informe-${endOf(file)}`)), title: cleanLine(file.que) };
}

async function resourceOf(file: BundleFile, name: string) {
  const { path, bytes } = file;
  const format = endOf(file);
  return {
    name,
    path,
    format,
    mediatype: media[format],
    bytes: bytes.length,
    hash: `sha256:${await sha256(bytes)}`,
  };
}

const endOf = ({ path }: BundleFile): string => path.split('.').at(-1)!;
