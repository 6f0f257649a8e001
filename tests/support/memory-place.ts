import type { Part } from '@/journal/land';
import type { JournalPlace, Reading } from '@/journal/place';

/** Kept lines shared by several journals, as several tabs share a browser's. */
export class MemoryStore {
  lines: Uint8Array<ArrayBuffer>[] = [];
  era = 0;
}

export class MemoryPlace implements JournalPlace {
  #read = 0;
  #era = 0;
  /** The next writing fails with this. */
  failure: Error | null = null;

  constructor(readonly store = new MemoryStore()) {
    this.#era = store.era;
  }

  read(): Promise<Reading> {
    const erased = this.#era !== this.store.era;
    if (erased) this.#read = 0;
    this.#era = this.store.era;
    const parts = this.store.lines.slice(this.#read).map((bytes, i): Part => ({ name: `${i}`, bytes }));
    this.#read = this.store.lines.length;
    return Promise.resolve({ erased, parts });
  }

  append(lines: Uint8Array<ArrayBuffer>): Promise<void> {
    const { failure } = this;
    this.failure = null;
    if (failure) return Promise.reject(failure);
    this.store.lines.push(lines);
    return Promise.resolve();
  }

  erase(): Promise<void> {
    this.store.lines = [];
    this.store.era++;
    return Promise.resolve();
  }

  onChangeElsewhere(): () => void {
    return () => undefined;
  }

  close(): void {
    // Nothing is open.
  }
}
