import { SourceError } from './source-error';
import { locked } from './zip-entry';

const SECTOR = 512;
const FILEPASS = 0x2f;
const BOF = 0x0809;
const WORKSHEET_STREAMS = ['Workbook', 'Book'];

/** Makes sure that a compound file (D0 CF 11 E0) is a legacy workbook that can be read without a password. */
export function checkLegacyWorkbook(bytes: Uint8Array, file: string): void {
  if (hasStream(bytes, 'EncryptedPackage') || startsLocked(bytes)) throw locked(file);
  if (WORKSHEET_STREAMS.some((name) => hasStream(bytes, name))) return;
  const what = hasStream(bytes, 'WordDocument')
    ? 'un documento de Word'
    : hasStream(bytes, 'PowerPoint Document')
      ? 'una presentación de PowerPoint'
      : null;
  throw new SourceError(what === null ? 'danado' : 'formato', {
    file,
    message:
      what === null
        ? `«${file}» es un archivo de Office dañado: no se encuentra su libro de Excel.`
        : `«${file}» es ${what}, no una hoja de cálculo.`,
    remedy:
      'Cargue el libro de Excel o el CSV que exporta el sistema; si lo es, ábralo y guárdelo como .xlsx.',
  });
}

/** Whether a stream of that name stands in the directory: names are UTF-16LE in entries of 128 bytes. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const first = name.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (at % 128 === 0 && isName(bytes, at, name)) return true;
  }
  return false;
}

function isName(bytes: Uint8Array, at: number, name: string): boolean {
  for (let i = 0; i <= name.length; i++) {
    const code = i < name.length ? name.charCodeAt(i) : 0;
    if (bytes[at + 2 * i] !== code || bytes[at + 2 * i + 1] !== 0) return false;
  }
  return true;
}

/** A BIFF stream begins at a sector with BOF; FILEPASS, when it is there, comes among the first records. */
function startsLocked(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let sector = SECTOR; sector + SECTOR <= bytes.length; sector += SECTOR) {
    if (view.getUint16(sector, true) !== BOF || view.getUint16(sector + 2, true) > 16) continue;
    for (let at = sector; at + 4 <= sector + SECTOR; at += 4 + view.getUint16(at + 2, true)) {
      if (view.getUint16(at, true) === FILEPASS) return true;
    }
  }
  return false;
}
