import { identityFrom, identityInText, type PaperIdentity } from './identity';
import { FileFault } from './read/file-fault';
import { officeParts } from './read/office-parts';
import { attributeOf, xmlEvents } from './read/xml';

export type PaperFormat = 'docx' | 'xlsx' | 'md';

export const formatTypes: Record<PaperFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  md: 'text/markdown;charset=utf-8',
};

const PROPERTIES = 'docProps/custom.xml';

/** What a file says it is made of. Throws FileFault when it is not a paper of Timón or cannot be read. */
export function readIdentity(bytes: Uint8Array, name: string): PaperIdentity {
  const identity =
    paperFormat(bytes, name) === 'md'
      ? identityInText(textOf(bytes))
      : identityFrom(
          propertiesOf(officeParts(bytes, name, (part) => part === PROPERTIES).get(PROPERTIES) ?? ''),
        );
  if (identity) return identity;
  throw new FileFault(
    `«${name}» no dice con qué datos se hizo: no lo escribió Timón o perdió sus propiedades al guardarse con otro programa.`,
    'Use el archivo que Timón descargó, o uno guardado con Word, Excel o LibreOffice sin «quitar la información personal».',
  );
}

/** By its first bytes and the end of its name. Throws FileFault. */
export function paperFormat(bytes: Uint8Array, name: string): PaperFormat {
  const end = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase();
  const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (bytes.length === 0) throw new FileFault(`«${name}» está vacío.`, 'Vuelva a copiarlo o a descargarlo.');
  if ((end === 'docx' || end === 'xlsx') && zipped) return end;
  if (end === 'md' && !zipped) return end;
  if (end === 'docx' || end === 'xlsx')
    throw new FileFault(
      `«${name}» no es un archivo de ${end === 'docx' ? 'Word' : 'Excel'}: está cortado, dañado o tiene clave.`,
      'Vuelva a copiarlo; si tiene clave, guárdelo sin ella.',
    );
  throw new FileFault(
    `«${name}» no es un informe que se pueda verificar.`,
    'Elija un archivo .docx, .xlsx o .md de los que Timón descarga.',
  );
}

export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

function propertiesOf(xml: string): Map<string, string> {
  const found = new Map<string, string>();
  let current: string | null = null;
  for (const event of xmlEvents(xml)) {
    if (event.kind === 'open' && event.name === 'property') current = attributeOf(event.attributes, 'name');
    else if (event.kind === 'close' && event.name === 'property') current = null;
    else if (event.kind === 'text' && current !== null && event.text.trim() !== '')
      found.set(current, (found.get(current) ?? '') + event.text.trim());
  }
  return found;
}
