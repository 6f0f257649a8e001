import { paperFormat, textOf } from '../read-identity';
import type { ReadBlock } from './content';

/** What a paper says, read back from its file. Throws FileFault. */
export async function readContent(bytes: Uint8Array, name: string): Promise<ReadBlock[]> {
  switch (paperFormat(bytes, name)) {
    case 'docx':
      return (await import('./read-docx')).readDocx(bytes, name);
    case 'xlsx':
      return (await import('./read-xlsx')).readXlsx(bytes, name);
    case 'md':
      return (await import('./read-markdown')).readMarkdown(textOf(bytes));
  }
}
