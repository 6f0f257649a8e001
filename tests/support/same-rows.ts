import type { Row } from '@/engine/connector';

/**
 * What differs between the rows of two engines. Doubles may differ in their last digits, since
 * each engine adds in an order of its own; everything else is the same.
 */
export function differences(name: string, left: Row[], right: Row[]): string[] {
  if (left.length !== right.length) return [`${name}: ${left.length} rows and ${right.length}`];
  return left.flatMap((row, i) => {
    const other = right[i]!;
    if (Object.keys(row).join() !== Object.keys(other).join()) return [`${name}: columns differ`];
    return Object.entries(row).flatMap(([column, value]) =>
      same(value, other[column])
        ? []
        : [`${name}[${i}].${column}: ${JSON.stringify(value)} and ${JSON.stringify(other[column])}`],
    );
  });
}

function same(left: unknown, right: unknown): boolean {
  if (typeof left === 'number' && typeof right === 'number')
    return left === right || Math.abs(left - right) <= 1e-12 * Math.max(Math.abs(left), Math.abs(right));
  if (Array.isArray(left) && Array.isArray(right))
    return left.length === right.length && left.every((item, i) => same(item, right[i]));
  return JSON.stringify(left) === JSON.stringify(right);
}
