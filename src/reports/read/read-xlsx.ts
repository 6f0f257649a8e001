import { ContentBuilder, type ReadBlock } from './content';
import { FileFault } from './file-fault';
import { officeParts } from './office-parts';

/** Each sheet of an Excel file as a table; numbers as Excel keeps them. Throws FileFault. */
export async function readXlsx(bytes: Uint8Array, name: string): Promise<ReadBlock[]> {
  // Says what is wrong of a file that is cut or that opens into too much, before it is opened.
  officeParts(bytes, name, () => true);
  const { readXlsx: read } = await import('hucre/xlsx');
  const built = new ContentBuilder();
  try {
    const { sheets } = await read(bytes);
    for (const { name: titulo, rows } of sheets) built.table(rows.map((row) => row.map(cellText)), titulo);
  } catch (cause) {
    throw new FileFault(
      `«${name}» no se puede leer como Excel: está dañado.`,
      'Vuelva a copiarlo o a descargarlo y pruebe otra vez.',
      { cause },
    );
  }
  return built.blocks;
} // prettier-ignore

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}
