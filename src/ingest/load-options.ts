import type { Recognition } from './recognise';
import type { LoadProgress } from './report';
import type { Table } from './source';

export interface LoadOptions {
  /** Opens a file into its tables: in this thread, or through a worker. */
  open: (file: File) => Promise<Table[]>;
  /** `YYYY-MM-DD HH:MM:SS`, of all the files or of each. */
  loadedAt: string | ((file: string) => string);
  demonstration?: boolean;
  /** False where another load comes next: its marts will do. */
  marts?: boolean;
  /** Rejects told of each table; by default 5,000. All of them stay in `rechazo`. */
  rejectLimit?: number;
  /** The reader's own mapping for a file with these headers, if there is one. */
  mapping?: (table: Table) => Recognition | null;
  onProgress?: (progress: LoadProgress) => void;
  signal?: AbortSignal;
}
