import {
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBListValue,
  DuckDBTimestampValue,
  type DuckDBValue,
} from '@duckdb/node-api';
import type { SqlValue } from './connector';
import { dateFromDays, decimalToNumber, timestampFromMillis } from './scalar';

export function cellFromNative(value: DuckDBValue): SqlValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof DuckDBDecimalValue) return decimalToNumber(value.value, value.scale);
  if (value instanceof DuckDBDateValue) return dateFromDays(value.days);
  if (value instanceof DuckDBTimestampValue) return timestampFromMillis(Number(value.micros / 1000n));
  if (value instanceof DuckDBListValue) return value.items.map(cellFromNative);
  return String(value);
}
