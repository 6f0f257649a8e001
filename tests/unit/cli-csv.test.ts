import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { toCsv } from '@/cli/csv';

const one = (value: string | number | boolean | null) =>
  toCsv(['a'], [{ a: value }]).slice('a\r\n'.length, -2);

test.each([
  ['=1+1', "'=1+1"],
  ['+cmd', "'+cmd"],
  ['-cmd', "'-cmd"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', "'\tx"],
  ['\rx', '"\'\rx"'],
  ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
  ['-12.50', '-12.50'],
  ['0011', '0011'],
  ['ñandú, «A»', '"ñandú, «A»"'],
  [-3.5, '-3.5'],
  [0, '0'],
  [null, ''],
  ['', ''],
])('%j is written %j', (value, text) => {
  expect(one(value)).toBe(text);
});

test('another reader gets every cell back, and no cell can run as a formula', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', '"', ',', '\n', '\r', '=', '-', '1', 'é'),
    maxLength: 5,
  });
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }), (pairs) => {
      const csv = toCsv(
        ['x', 'y'],
        pairs.map(([x, y]) => ({ x, y })),
      );
      const read = Papa.parse<string[]>(csv, { newline: '\r\n', skipEmptyLines: false }).data.slice(1, -1);
      read.flat().forEach((cell, i) => {
        const original = pairs.flat()[i]!;
        expect([original, `'${original}`]).toContain(cell);
        expect(cell).not.toMatch(/^[=@\t\r]|^[+-](?!\d+(\.\d+)?$)/);
      });
    }),
  );
});
