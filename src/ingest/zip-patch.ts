import { crc32 } from './crc32';
import type { ZipDirectory, ZipEntry } from './zip-directory';

const LOCAL = 0x04034b50;
const END = 0x06054b50;

/** The same archive with new content in one entry: appended as stored, with a new directory after it. */
export function withEntry(
  archive: Uint8Array<ArrayBuffer>,
  directory: ZipDirectory,
  entry: ZipEntry,
  content: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const nameAt = entry.recordAt + 46;
  const old = new DataView(directory.bytes.buffer, directory.bytes.byteOffset, directory.bytes.byteLength);
  const name = directory.bytes.subarray(nameAt, nameAt + old.getUint16(entry.recordAt + 28, true));
  const utf8 = old.getUint16(entry.recordAt + 8, true) & 0x800;
  const crc = crc32(content);

  const local = new DataView(new ArrayBuffer(30));
  local.setUint32(0, LOCAL, true);
  local.setUint16(4, 20, true);
  local.setUint16(6, utf8, true);
  local.setUint32(14, crc, true);
  local.setUint32(18, content.length, true);
  local.setUint32(22, content.length, true);
  local.setUint16(26, name.length, true);

  const record = new Uint8Array(46 + name.length);
  record.set(directory.bytes.subarray(entry.recordAt, nameAt));
  record.set(name, 46);
  const fields = new DataView(record.buffer);
  fields.setUint16(8, utf8, true);
  fields.setUint16(10, 0, true);
  fields.setUint32(16, crc, true);
  fields.setUint32(20, content.length, true);
  fields.setUint32(24, content.length, true);
  fields.setUint16(30, 0, true);
  fields.setUint16(32, 0, true);
  fields.setUint32(42, archive.length, true);

  const records = [
    directory.bytes.subarray(0, entry.recordAt),
    record,
    directory.bytes.subarray(entry.recordAt + entry.recordLength),
  ];
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, END, true);
  end.setUint16(8, directory.entries.length, true);
  end.setUint16(10, directory.entries.length, true);
  end.setUint32(
    12,
    records.reduce((sum, part) => sum + part.length, 0),
    true,
  );
  end.setUint32(16, archive.length + 30 + name.length + content.length, true);
  return join([archive, new Uint8Array(local.buffer), name, content, ...records, new Uint8Array(end.buffer)]);
}

export function join(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
