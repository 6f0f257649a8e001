import type { Data } from 'apache-arrow';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Reads the texts of a batch. Decoding each by itself costs more than the query, so a batch of plain ASCII is decoded
 * whole, and elsewhere a text equal to the one before it is not decoded again.
 */
export function textReader(data: Data): (index: number) => string {
  const bytes = data.values as Uint8Array;
  const offsets = data.valueOffsets as Int32Array;
  const [first, last] = [offsets[0] ?? 0, offsets[data.length] ?? 0];
  const whole = decoder.decode(bytes.subarray(first, last));
  if (whole.length === last - first) return (i) => whole.slice(offsets[i]! - first, offsets[i + 1]! - first);
  let [start, end, text] = [0, 0, ''];
  return (i) => {
    const [from, to] = [offsets[i]!, offsets[i + 1]!];
    if (!sameBytes(bytes, start, end, from, to)) text = decoder.decode(bytes.subarray(from, to));
    [start, end] = [from, to];
    return text;
  };
}

function sameBytes(bytes: Uint8Array, start: number, end: number, from: number, to: number): boolean {
  if (end - start !== to - from) return false;
  for (let i = 0; i < end - start; i++) if (bytes[start + i] !== bytes[from + i]) return false;
  return true;
}
