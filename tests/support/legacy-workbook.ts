import { zipSync } from 'fflate';

const SECTOR = 512;
const END_OF_CHAIN = 0xfffffffe;
const FAT_SECTOR = 0xfffffffd;
const FREE = 0xffffffff;
const STREAM_BYTES = 4096;

/** A compound file (OLE2) holding those streams, at most four, each filled up to 4096 bytes. */
export function compoundFile(streams: Record<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const names = Object.keys(streams);
  const perStream = STREAM_BYTES / SECTOR;
  const sectors = 3 + names.length * perStream;
  const bytes = new Uint8Array(SECTOR * (1 + sectors));
  const view = new DataView(bytes.buffer);
  const at = (sector: number): number => SECTOR * (sector + 1);

  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(24, 0x3e, true);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, 1, true);
  view.setUint32(48, 1, true);
  view.setUint32(56, 4096, true);
  view.setUint32(60, END_OF_CHAIN, true);
  view.setUint32(68, END_OF_CHAIN, true);
  for (let i = 0; i < 109; i++) view.setUint32(76 + 4 * i, i === 0 ? 0 : FREE, true);

  for (let sector = 0; sector < SECTOR / 4; sector++) view.setUint32(at(0) + 4 * sector, FREE, true);
  const chain = (sector: number, next: number): void => view.setUint32(at(0) + 4 * sector, next, true);
  chain(0, FAT_SECTOR);
  chain(1, 2);
  chain(2, END_OF_CHAIN);

  const entry = (index: number, name: string, type: number, start: number, size: number): void => {
    const from = at(1) + 128 * index;
    for (let i = 0; i < name.length; i++) view.setUint16(from + 2 * i, name.charCodeAt(i), true);
    view.setUint16(from + 64, 2 * (name.length + 1), true);
    bytes[from + 66] = type;
    for (const offset of [68, 72, 76]) view.setUint32(from + offset, FREE, true);
    view.setUint32(from + 116, start, true);
    view.setUint32(from + 120, size, true);
  };
  entry(0, 'Root Entry', 5, END_OF_CHAIN, 0);
  names.forEach((name, i) => {
    const first = 3 + i * perStream;
    entry(i + 1, name, 2, first, STREAM_BYTES);
    for (let k = 0; k < perStream; k++) chain(first + k, k === perStream - 1 ? END_OF_CHAIN : first + k + 1);
    bytes.set(streams[name]!.subarray(0, STREAM_BYTES), at(first));
  });
  return bytes;
}

const u16 = (...values: number[]): number[] => values.flatMap((value) => [value & 255, value >> 8]);
const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16(value >>> 16)];
const f64 = (value: number): number[] => [...new Uint8Array(new Float64Array([value]).buffer)];
const record = (id: number, data: number[]): number[] => [...u16(id, data.length), ...data];
const latin = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));

const BOF = [...u16(0x0600, 0x0005), ...new Array<number>(12).fill(0)];

export interface LegacyWorkbook {
  /** Number format of the amounts. */
  format: string;
  amounts: number[];
  isLocked?: boolean;
}

/** A BIFF8 workbook with one sheet «Gasto»: the header «monto» and one amount a row. */
export function legacyWorkbook({
  format,
  amounts,
  isLocked = false,
}: LegacyWorkbook): Uint8Array<ArrayBuffer> {
  const globals = [
    ...record(0x0809, BOF),
    ...(isLocked ? record(0x002f, u16(1, 1, 1)) : []),
    ...record(0x041e, [...u16(200, format.length), 0, ...latin(format)]),
    ...record(0x00e0, [...u16(0, 0), ...new Array<number>(16).fill(0)]),
    ...record(0x00e0, [...u16(0, 200), ...new Array<number>(16).fill(0)]),
  ];
  const boundSheetBytes = 4 + 8 + 'Gasto'.length;
  const sheetAt = globals.length + boundSheetBytes + 4;
  const boundSheet = record(0x0085, [...u32(sheetAt), 0, 0, 'Gasto'.length, 0, ...latin('Gasto')]);
  const sheet = [
    ...record(0x0809, BOF),
    ...record(0x0204, [...u16(0, 0, 0, 'monto'.length), 0, ...latin('monto')]),
    ...amounts.flatMap((amount, i) => record(0x0203, [...u16(i + 1, 0, 1), ...f64(amount)])),
    ...record(0x000a, []),
  ];
  const stream = new Uint8Array([...globals, ...boundSheet, ...record(0x000a, []), ...sheet]);
  return compoundFile({ Workbook: stream });
}

/** The same sheet as a binary workbook of Excel (.xlsb). */
export function xlsbWorkbook({ format, amounts }: Omit<LegacyWorkbook, 'isLocked'>): Uint8Array<ArrayBuffer> {
  const variable = (value: number): number[] => (value < 128 ? [value] : [(value & 127) | 128, value >> 7]);
  const part = (type: number, data: number[]): number[] => [
    ...variable(type),
    ...variable(data.length),
    ...data,
  ];
  const wide = (text: string): number[] => [...u32(text.length), ...u16(...latin(text))];
  const cell = (type: number, style: number, value: number[]): number[] =>
    part(type, [...u32(0), ...u32(style), ...value]);
  const rels = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  const relationships = (inner: string): Uint8Array =>
    new TextEncoder().encode(`<?xml version="1.0"?><Relationships>${inner}</Relationships>`);
  const styles = [
    ...part(44, [...u16(200), ...wide(format)]),
    ...part(617, u32(2)),
    ...part(47, [...u16(0, 0), ...new Array<number>(12).fill(0)]),
    ...part(47, [...u16(0, 200), ...new Array<number>(12).fill(0)]),
    ...part(618, []),
  ];
  const rows = amounts.flatMap((amount, i) => [...part(0, u32(i + 1)), ...cell(5, 1, f64(amount))]);
  return new Uint8Array(
    zipSync({
      '_rels/.rels': relationships(rels('rId1', 'officeDocument', 'xl/workbook.bin')),
      'xl/workbook.bin': new Uint8Array(part(156, [...u32(0), ...u32(1), ...wide('rId1'), ...wide('Gasto')])),
      'xl/_rels/workbook.bin.rels': relationships(
        rels('rId1', 'worksheet', 'worksheets/sheet1.bin') + rels('rId2', 'styles', 'styles.bin'),
      ),
      'xl/styles.bin': new Uint8Array(styles),
      'xl/worksheets/sheet1.bin': new Uint8Array([...part(0, u32(0)), ...cell(6, 0, wide('monto')), ...rows]),
    }),
  );
}
