import type { Connector, QueryOptions } from '@/engine/connector';
import type { Paper } from './document';
import type { PaperIdentity } from './identity';
import { makePaper } from './make';
import { paperFormat, readIdentity } from './read-identity';
import { differencesOf, type Difference } from './read/differences';
import { FileFault } from './read/file-fault';
import { readContent } from './read/read-content';
import { paperTipos } from './template';
import { writeAs } from './write-as';

/** A file compared with the paper made again from what is loaded. */
export interface Verification {
  archivo: string;
  /** What the file says of itself. */
  identity: PaperIdentity;
  /** The paper made again, with what the file says it was asked. */
  paper: Paper;
  /** Same files, parameters and bands. */
  datos: boolean;
  /** Same figures and texts. */
  verificacion: boolean;
  /** What the file says otherwise, in its order; none: it was not edited. */
  differences: Difference[];
}

export interface GivenFile {
  name: string;
  bytes: Uint8Array;
}

/** Finds what a file says otherwise than a paper; the page does it in a worker. */
type Compare = (paper: Paper, file: GivenFile, signal?: AbortSignal) => Promise<Difference[]>;

/** Compares a file with what is loaded. Throws FileFault when it cannot be read, NoPaper when its data are not loaded. */
export async function verifyFile(
  engine: Connector,
  { name, bytes }: GivenFile,
  options: QueryOptions = {},
  compare: Compare = fileDifferences,
): Promise<Verification> {
  const identity = readIdentity(bytes, name);
  if (!paperTipos.includes(identity.pedido.tipo))
    throw new FileFault(
      `«${name}» es un informe «${identity.pedido.tipo}», que esta versión de Timón no hace.`,
      'Verifíquelo con la versión de Timón que lo escribió.',
    );
  const { paper } = await makePaper(engine, identity.pedido, options);
  return {
    archivo: name,
    identity,
    paper,
    datos: identity.datos === paper.datos,
    verificacion: identity.verificacion === paper.verificacion,
    differences: await compare(paper, { name, bytes }, options.signal),
  };
}

/** Whether all agrees. */
export const agrees = ({ datos, verificacion, differences }: Verification): boolean =>
  datos && verificacion && differences.length === 0;

/** What a file says otherwise than a paper. Throws FileFault. */
export async function fileDifferences(paper: Paper, { name, bytes }: GivenFile): Promise<Difference[]> {
  const format = paperFormat(bytes, name);
  const found = await readContent(bytes, name);
  const again = await writeAs(paper, format, { pages: false });
  return differencesOf(found, await readContent(again, `de nuevo.${format}`));
}
