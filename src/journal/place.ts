import type { Part } from './land';

export interface Reading {
  /** What was read before no longer counts: someone erased it. */
  erased: boolean;
  /** What was added since the last reading. */
  parts: Part[];
}

/** Where a journal is kept between visits. Nothing in it is ever overwritten. */
export interface JournalPlace {
  read(): Promise<Reading>;
  /** Adds lines, all of them or none. */
  append(lines: Uint8Array<ArrayBuffer>): Promise<void>;
  erase(): Promise<void>;
  /** Called when another tab writes or erases; returns how to stop. */
  onChangeElsewhere(callback: () => void): () => void;
  close(): void;
}
