import { DataType, type Table, type Vector } from 'apache-arrow';
import type { SqlValue } from './connector';
import { dateFromDays, decimalToNumber, timestampFromMillis } from './scalar';

type Cell = (raw: unknown) => SqlValue;

/** Arrow result → plain rows. */
export function rowsFromArrow<R extends object>(table: Table): R[] {
  const columns = table.schema.fields.map((field, index) => ({
    name: field.name,
    vector: table.getChildAt(index) as Vector,
    cell: cellOf(field.type),
  }));
  const rows: R[] = new Array<R>(table.numRows);
  for (let r = 0; r < table.numRows; r++) {
    const row: Record<string, SqlValue> = {};
    for (const column of columns) {
      const raw: unknown = column.vector.get(r);
      row[column.name] = raw === null || raw === undefined ? null : column.cell(raw);
    }
    rows[r] = row as R;
  }
  return rows;
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
