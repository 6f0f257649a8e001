import type { Row } from '@/engine/connector';

export interface Digest {
  rows: number;
  /** One fingerprint per column, of its values in row order; doubles count to their tenth digit. */
  columns: Record<string, string>;
}

export function digest(rows: Row[]): Digest {
  const columns: Record<string, string> = {};
  for (const name of Object.keys(rows[0] ?? {}))
    columns[name] = fingerprint(rows.map((row) => written(row[name])).join('\n'));
  return { rows: rows.length, columns };
}

function written(value: unknown): string {
  if (typeof value === 'number') return String(Number(value.toPrecision(10)));
  if (Array.isArray(value)) return `[${value.map(written).join()}]`;
  return JSON.stringify(value);
}

/** FNV-1a, 64 bits. */
function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text))
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(16).padStart(16, '0');
}
