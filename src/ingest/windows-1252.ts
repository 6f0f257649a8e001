/** Code points of bytes 0x80–0x9F (WHATWG); Node 20's TextDecoder gives C1 controls there. */
const HIGH_CONTROLS = [
  0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8d,
  0x017d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a,
  0x0153, 0x9d, 0x017e, 0x0178,
];

const codePoint = (byte: number): number =>
  byte >= 0x80 && byte <= 0x9f ? (HIGH_CONTROLS[byte - 0x80] ?? byte) : byte;

const LEAD = new Uint8Array(256);
const SECOND = new Uint8Array(256);
/** 0 where the character takes two bytes. */
const THIRD = new Uint8Array(256);
for (let byte = 0x80; byte < 256; byte++) {
  const point = codePoint(byte);
  if (point < 0x800) {
    LEAD[byte] = 0xc0 | (point >> 6);
    SECOND[byte] = 0x80 | (point & 0x3f);
  } else {
    LEAD[byte] = 0xe0 | (point >> 12);
    SECOND[byte] = 0x80 | ((point >> 6) & 0x3f);
    THIRD[byte] = 0x80 | (point & 0x3f);
  }
}

/** Windows-1252 bytes as UTF-8 bytes. Every byte has a meaning, so it never fails. */
export function windows1252ToUtf8(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(bytes.length * 3);
  let length = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte < 0x80) {
      out[length++] = byte;
      continue;
    }
    out[length++] = LEAD[byte]!;
    out[length++] = SECOND[byte]!;
    if (THIRD[byte] !== 0) out[length++] = THIRD[byte]!;
  }
  return out.subarray(0, length);
}
