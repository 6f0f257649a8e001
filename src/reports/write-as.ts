import type { Paper } from './document';
import type { PaperFormat } from './read-identity';

interface WriteOptions {
  /** Whether the index has its pages. */
  pages?: boolean;
  /** The writer is loaded. */
  onready?: () => void;
}

/** A paper as a file of a format, whose writer is loaded then. */
export async function writeAs(
  paper: Paper,
  format: PaperFormat,
  { pages = true, onready = () => undefined }: WriteOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  switch (format) {
    case 'docx': {
      const { paperDocx } = await import('./docx/write');
      onready();
      return paperDocx(paper, { pages });
    }
    case 'xlsx': {
      const { paperXlsx } = await import('./xlsx/write');
      onready();
      return paperXlsx(paper);
    }
    case 'md': {
      const { paperMarkdown } = await import('./markdown');
      onready();
      return new TextEncoder().encode(paperMarkdown(paper));
    }
  }
}
