import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathSpark, type PathSparkInput } from '@/ui/path-spark';

const input: PathSparkInput = {
  base: 14,
  years: [2024, 2025, 2026],
  expected: [12, 9, 7],
  obtained: [12.3, 10.1, null],
  year: 2025,
  gap: true,
};

describe('the path of an indicator', () => {
  it('goes from the base to the last logro, and stops at the year looked at', () => {
    const drawn = pathSpark(input, 110, 34);
    expect(drawn.expected.match(/[ML]/g)).toEqual(['M', 'L', 'L', 'L']);
    expect(drawn.obtained.match(/[ML]/g)).toEqual(['M', 'L', 'L']);
    expect(drawn.gap!.from).toBeGreaterThan(drawn.gap!.to);
    expect(drawn.missing).toEqual([]);
    expect(drawn.target).toEqual({ x: 105, y: 29 });
  });
  it('breaks the line at a missing year and hatches it', () => {
    const drawn = pathSpark({ ...input, obtained: [null, 10.1, null] }, 110, 34);
    expect(drawn.obtained.match(/[ML]/g)).toEqual(['M', 'M']);
    expect(drawn.missing).toHaveLength(1);
    expect(pathSpark({ ...input, obtained: [12, null, 8] }, 110, 34).gap).toBeNull();
  });
  it('has only numbers, inside the box, for any series', () => {
    const value = fc.option(fc.double({ min: -1e6, max: 1e9, noNaN: true }), { nil: null });
    const series = fc.integer({ min: 0, max: 8 }).chain((n) =>
      fc.record({
        base: value,
        years: fc.constant(Array.from({ length: n }, (_, i) => 2024 + i)),
        expected: fc.array(value, { minLength: n, maxLength: n }),
        obtained: fc.array(value, { minLength: n, maxLength: n }),
        year: fc.integer({ min: 2023, max: 2032 }),
        gap: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(series, (one) => {
        const drawn = pathSpark(one, 150, 34);
        expect(JSON.stringify(drawn)).not.toMatch(/NaN|Infinity/);
        for (const [, x, y] of (drawn.expected + drawn.obtained).matchAll(/[ML](\S+) ([^ML]+)/g)) {
          expect(Number(x)).toBeGreaterThanOrEqual(0);
          expect(Number(x)).toBeLessThanOrEqual(150);
          expect(Number(y)).toBeGreaterThanOrEqual(0);
          expect(Number(y)).toBeLessThanOrEqual(34);
        }
      }),
    );
  });
});
