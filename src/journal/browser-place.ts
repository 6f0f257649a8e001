import { appendLines, keepOnly } from '@/store/atomic-file';
import { openElsewhere, type Elsewhere } from '@/store/elsewhere';
import { HEADER_LINE } from './journal-file';
import type { Part } from './land';
import type { JournalPlace, Reading } from './place';

/** A write stream rewrites its file, so that a full file gives way to a new one: writing costs the same however long the journal. */
const FULL_BYTES = 1024 * 1024;
const NAME = /^\d{6}-\d{6}\.timon\.tsv$/;

/** The browser's own file system as the place of the journal, apart from that of the data; null where there is none. */
export async function openBrowserPlace(folder = 'timon-registro'): Promise<BrowserPlace | null> {
  if (!('locks' in navigator) || typeof FileSystemFileHandle === 'undefined') return null;
  if (!('createWritable' in FileSystemFileHandle.prototype)) return null;
  try {
    const root = await navigator.storage.getDirectory();
    const directory = await root.getDirectoryHandle(folder, { create: true });
    return new BrowserPlace(directory, folder, openElsewhere(folder));
  } catch {
    return null;
  }
}

/** Files `era-number.timon.tsv`, written one after the other by all tabs in turn; erasing begins a new era. */
export class BrowserPlace implements JournalPlace {
  #era: number | null = null;
  /** Bytes read of each file. */
  #read = new Map<string, number>();

  constructor(
    private readonly directory: FileSystemDirectoryHandle,
    private readonly lock: string,
    private readonly elsewhere: Elsewhere,
    private readonly full = FULL_BYTES,
  ) {}

  read(): Promise<Reading> {
    return navigator.locks.request(this.lock, { mode: 'shared' }, async () => {
      const files = await this.#files();
      const era = eraOf(files);
      const erased = this.#era !== null && era !== this.#era;
      if (erased) this.#read.clear();
      this.#era = era;
      const parts: Part[] = [];
      for (const name of files) {
        const file = await (await this.directory.getFileHandle(name)).getFile();
        const from = this.#read.get(name) ?? 0;
        if (file.size <= from) continue;
        parts.push({ name, bytes: new Uint8Array(await file.slice(from).arrayBuffer()) });
        this.#read.set(name, file.size);
      }
      return { erased, parts };
    });
  }

  async append(lines: Uint8Array<ArrayBuffer>): Promise<void> {
    await navigator.locks.request(this.lock, async () =>
      appendLines(this.directory, await this.#current(), lines, HEADER_LINE),
    );
    this.elsewhere.announce();
  }

  async erase(): Promise<void> {
    await navigator.locks.request(this.lock, async () => {
      const next = nameOf(eraOf(await this.#files()) + 1, 1);
      await appendLines(this.directory, next, new Uint8Array(), HEADER_LINE);
      await keepOnly(this.directory, new Set([next]));
    });
    this.elsewhere.announce();
  }

  onChangeElsewhere(callback: () => void): () => void {
    return this.elsewhere.listen(callback);
  }

  close(): void {
    this.elsewhere.close();
  }

  /** The file to write in. */
  async #current(): Promise<string> {
    const files = await this.#files();
    const last = files.at(-1);
    if (last === undefined) return nameOf(1, 1);
    const { size } = await (await this.directory.getFileHandle(last)).getFile();
    return size < this.full ? last : nameOf(eraOf(files), Number(last.slice(7, 13)) + 1);
  }

  /** Those of the last era, in order: an erasure cut short leaves files that no longer count. */
  async #files(): Promise<string[]> {
    const names: string[] = [];
    for await (const name of this.directory.keys()) if (NAME.test(name)) names.push(name);
    names.sort();
    const era = names.at(-1)?.slice(0, 6);
    return names.filter((name) => name.startsWith(`${era}-`));
  }
}

function eraOf(files: readonly string[]): number {
  return Number(files.at(-1)?.slice(0, 6) ?? 1);
}

function nameOf(era: number, number: number): string {
  return `${String(era).padStart(6, '0')}-${String(number).padStart(6, '0')}.timon.tsv`;
}
