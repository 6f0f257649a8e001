import { ImageRun } from 'docx';
import { logo } from '../logo';

/** Pixels, of 96 an inch: 9 mm. */
const HEIGHT = 34;

/** The logo as Word draws it in a line; null where there is none. Throws where the file is no PNG. */
export function logoRun(name: string): ImageRun | null {
  if (logo === null) return null;
  const data = Uint8Array.from(atob(logo.slice(logo.indexOf(',') + 1)), (mark) => mark.charCodeAt(0));
  const { width, height } = sizeOf(data);
  return new ImageRun({
    type: 'png',
    data,
    transformation: { width: Math.round((HEIGHT * width) / height), height: HEIGHT },
    altText: { name: 'logo', title: name, description: `Logotipo de ${name}` },
  });
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47];

/** Pixels of a PNG, as its header says. */
function sizeOf(png: Uint8Array): { width: number; height: number } {
  if (png.length < 24 || SIGNATURE.some((byte, i) => png[i] !== byte))
    throw new Error('data/informes/logo.png is not a PNG');
  const view = new DataView(png.buffer, png.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
