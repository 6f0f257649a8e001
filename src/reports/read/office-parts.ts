import { strFromU8, unzipSync } from 'fflate';
import { FileFault } from './file-fault';

/** Bytes it may hold once opened: a paper of a whole ministry takes a tenth. */
const WHOLE = 256 * 2 ** 20;

/** The parts that matter of a Word or Excel file, as text, by name. */
export function officeParts(bytes: Uint8Array, name: string, wanted: (part: string) => boolean): Map<string, string> {
  let whole = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name: part, originalSize }) => {
        if (!wanted(part)) return false;
        whole += originalSize;
        if (whole > WHOLE) throw new FileFault(
          `«${name}» se abre en más de ${WHOLE / 2 ** 20} MB: no es un informe de Timón.`,
          'No lo abra; pida el archivo a quien lo firmó.',
        );
        return true;
      },
    });
    return new Map(Object.entries(parts).map(([part, content]) => [part, strFromU8(content)]));
  } catch (cause) {
    if (cause instanceof FileFault) throw cause;
    throw new FileFault(
      `«${name}» no se puede abrir: está cortado o dañado.`,
      'Vuelva a copiarlo o a descargarlo y pruebe otra vez.',
      { cause },
    );
  }
} // prettier-ignore
