import { DataType, type Data, type Table, type Vector } from 'apache-arrow';
import { textReader } from './arrow-text';
import type { SqlValue } from './connector';
import { dateFromDays, decimalToNumber, timestampFromMillis } from './scalar';

type Cell = (raw: unknown) => SqlValue;
/** The value of a cell of one batch that is not null. */
type Reader = (index: number) => SqlValue;

/** Arrow result → plain rows. */
export function rowsFromArrow<R extends object>(table: Table): R[] {
  const { fields } = table.schema;
  // Copies of one object: growing each by a property at a time costs more than reading the cells.
  const blank: Record<string, SqlValue> = Object.fromEntries(fields.map(({ name }) => [name, null]));
  const rows = Array.from({ length: table.numRows }, () => ({ ...blank }));
  fields.forEach(({ name, type }, column) => {
    const vector = table.getChildAt(column) as Vector;
    let from = 0;
    for (const data of vector.data) {
      const reader = readerOf(data) ?? slowReader(vector, from, cellOf(type));
      const isNull = nullReader(data);
      for (let i = 0; i < data.length; i++) if (!isNull(i)) rows[from + i]![name] = reader(i);
      from += data.length;
    }
  });
  return rows as R[];
}

function nullReader({ nullCount, nullBitmap, offset }: Data): (index: number) => boolean {
  if (nullCount === 0 || nullBitmap.length === 0) return () => false;
  return (i) => ((nullBitmap[(offset + i) >> 3]! >> ((offset + i) & 7)) & 1) === 0;
}

/** Straight from the buffers of the batch, for the types that most cells have; `vector.get` takes ten times as long. */
function readerOf(data: Data): Reader | null {
  const { type } = data;
  if (DataType.isUtf8(type)) return textReader(data);
  if (DataType.isList(type)) return listReader(data);
  if (DataType.isDecimal(type)) return decimalReader(data.values as Uint32Array, type.scale);
  if (!DataType.isFloat(type) && !DataType.isInt(type)) return null;
  const values = data.values as ArrayLike<number | bigint>;
  return values instanceof BigInt64Array || values instanceof BigUint64Array
    ? (i) => Number(values[i])
    : (i) => values[i] as number;
}

/** A list of what has a reader; null where it has none. */
function listReader(data: Data): Reader | null {
  const items = data.children[0] as Data | undefined;
  const item = items ? readerOf(items) : null;
  if (!items || !item) return null;
  const isNull = nullReader(items);
  const offsets = data.valueOffsets as Int32Array;
  return (index) => {
    const [from, to] = [offsets[index]!, offsets[index + 1]!];
    return Array.from({ length: to - from }, (_, i) => (isNull(from + i) ? null : item(from + i)));
  };
}

/** Two's complement of 128 bits in four little-endian words. Those whose upper half only repeats the sign are the usual ones. */
function decimalReader(words: Uint32Array, scale: number): Reader {
  const unit = Number(`1e${scale}`);
  return (i) => {
    const at = 4 * i;
    const upper = words[at + 1]! | 0;
    const sign = upper >> 31;
    const whole = upper * 4_294_967_296 + words[at]!;
    if ((words[at + 2]! | 0) === sign && (words[at + 3]! | 0) === sign && Number.isSafeInteger(whole))
      return whole / unit;
    return decimalToNumber(fromWords(words.subarray(at, at + 4)), scale);
  };
}

function slowReader(vector: Vector, from: number, cell: Cell): Reader {
  return (i) => cell(vector.get(from + i));
}

function cellOf(type: DataType): Cell {
  if (DataType.isDecimal(type)) {
    const scale = type.scale;
    return (raw) => decimalToNumber(fromWords(raw as Uint32Array), scale);
  }
  if (DataType.isDate(type)) return (raw) => dateFromDays(Math.round(Number(raw) / 86_400_000));
  if (DataType.isTimestamp(type)) return (raw) => timestampFromMillis(Number(raw));
  if (DataType.isInt(type) || DataType.isFloat(type)) return Number;
  if (DataType.isList(type)) {
    const inner = cellOf(type.children[0]!.type);
    return (raw) => Array.from(raw as Iterable<unknown>, (item) => (item === null ? null : inner(item)));
  }
  if (DataType.isBool(type)) return Boolean;
  return (raw) => String(raw as string);
}

/** Two's complement 128-bit little-endian words → bigint. */
function fromWords(words: Uint32Array): bigint {
  let value = 0n;
  for (let i = words.length - 1; i >= 0; i--) value = (value << 32n) | BigInt(words[i]!);
  return BigInt.asIntN(words.length * 32, value);
}
