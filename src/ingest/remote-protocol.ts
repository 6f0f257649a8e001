import type { SourceErrorParts, SourceErrorCode } from './source-error';
import type { BodyTally, Table } from './table';

export type RemoteRequest =
  | { id: number; do: 'open'; file: File }
  | { id: number; do: 'body'; handle: number; headerRow: number; width: number }
  | { id: number; do: 'next' }
  | { id: number; do: 'stop' };

/** A table without what cannot cross to another thread. */
export interface RemoteTable extends Omit<Table, 'body'> {
  handle: number;
}

export type RemoteAnswer =
  | { id: number; tables: RemoteTable[] }
  | { id: number; chunk: Uint8Array<ArrayBuffer>; rows: number; fraction: number }
  | { id: number; tally: BodyTally }
  | { id: number; refused: { code: SourceErrorCode } & Omit<SourceErrorParts, 'cause'> }
  | { id: number; broken: string };
