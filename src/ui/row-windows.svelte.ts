import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { RowSource } from './data-column';

export const windowSize = 100;
const keptWindows = 60;

/** The rows of a source read so far. After a change of source the old rows stay until the first new ones arrive. */
export class RowWindows<Row> {
  total = $state(0);
  failure = $state<{ first: number; last: number; message: string } | null>(null);
  #pages = new SvelteMap<number, Row[]>();
  #asked = new SvelteSet<number>();
  #source: RowSource<Row> | null = null;
  #fresh = false;

  use(source: RowSource<Row>): void {
    if (source === this.#source) return;
    this.#source = source;
    this.#asked.clear();
    this.#fresh = false;
    this.failure = null;
    if (source.total === 0) this.#turn(source);
  }

  /** Undefined while the row is being read. */
  row(index: number): Row | undefined {
    return this.#pages.get(Math.floor(index / windowSize))?.[index % windowSize];
  }

  /** How many rows from the first on have been read without a gap. */
  get ready(): number {
    let n = 0;
    for (let page = this.#pages.get(0); page; page = this.#pages.get(n / windowSize)) {
      n += page.length;
      if (page.length < windowSize) break;
    }
    return n;
  }

  /** Asks for the windows that hold rows `first` to `last`, both included. */
  ensure(first: number, last: number): void {
    if (!this.#source || last < first) return;
    for (let w = Math.floor(first / windowSize); w <= Math.floor(last / windowSize); w++)
      if (!this.#asked.has(w)) void this.#read(w, this.#source);
  }

  retry(): void {
    const failure = this.failure;
    this.failure = null;
    if (failure) this.ensure(failure.first, failure.last);
  }

  async #read(window: number, source: RowSource<Row>): Promise<void> {
    this.#asked.add(window);
    const offset = window * windowSize;
    try {
      const rows = await source.page(offset, windowSize);
      if (source !== this.#source) return;
      if (!this.#fresh) this.#turn(source);
      this.#pages.set(window, rows);
      this.#forget(window);
    } catch (error) {
      if (source !== this.#source) return;
      this.#asked.delete(window);
      const last = Math.min(source.total, offset + windowSize) - 1;
      this.failure = { first: offset, last, message: error instanceof Error ? error.message : String(error) };
    }
  }

  #turn(source: RowSource<Row>): void {
    this.#fresh = true;
    this.#pages.clear();
    this.total = source.total;
  }

  #forget(near: number): void {
    if (this.#pages.size <= keptWindows) return;
    const farthest = [...this.#pages.keys()].sort((a, b) => Math.abs(b - near) - Math.abs(a - near));
    for (const window of farthest.slice(0, this.#pages.size - keptWindows)) {
      this.#pages.delete(window);
      this.#asked.delete(window);
    }
  }
}
