import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellText, numberText } from '@/ingest/cell-text';
import { repairStylesXml, withoutFalseDate } from '@/ingest/number-formats';

test.each<[number, string]>([
  [0, '0'],
  [-0, '0'],
  [38, '38'],
  [1234567.8, '1234567.8'],
  [1.234, '1.2340'],
  [-12.005, '-12.0050'],
  [0.1234, '0.1234'],
  [1e21, '1000000000000000000000'],
  [1.5e-7, '0.00000015'],
  [-2.5e22, '-25000000000000000000000'],
  [5e-324, `0.${'0'.repeat(323)}5`],
])('%d is written %s', (value, text) => {
  expect(numberText(value)).toBe(text);
});

test('any number comes back from its text, which has no exponent and never three decimals', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const text = numberText(value);
      expect(Number(text) === value).toBe(true);
      expect(text).toMatch(/^-?\d+(?:\.\d+)?$/);
      expect(text).not.toMatch(/\.\d{3}$/);
    }),
    { numRuns: 2000 },
  );
});

test('values of other kinds', () => {
  expect(cellText(null)).toBe('');
  expect(cellText(' 0011 ')).toBe(' 0011 ');
  expect(cellText('1.234,56')).toBe('1.234,56');
  expect(cellText(true)).toBe('VERDADERO');
  expect(cellText(false)).toBe('FALSO');
  expect(cellText(new Date(Date.UTC(2026, 2, 31)))).toBe('2026-03-31');
  expect(cellText(new Date(Date.UTC(2026, 2, 31, 18, 5, 9)))).toBe('2026-03-31 18:05:09');
  expect(cellText(new Date(Date.UTC(2026, 2, 30, 23, 59, 59, 999)))).toBe('2026-03-31');
  expect(cellText(new Date(Date.UTC(1899, 11, 31, 8, 30)))).toBe('08:30:00');
  expect(cellText(new Date(NaN))).toBe('');
});

test('formats of soles are no dates, and dates stay dates', () => {
  const numbers = [
    '[$S/-280A] #,##0.00',
    '[$S/.-280A]\\ #,##0.00_ ;[Red]\\-[$S/.-280A]\\ #,##0.00\\ ',
    '_-[$S/-280A]* #,##0.00_-;-[$S/-280A]* #,##0.00_-',
    'S/ #,##0.00',
    'S/. 0.00',
    '0 "días"',
    'General',
    '#,##0" meses"',
  ];
  for (const format of numbers) expect(withoutFalseDate(format)).toBe('0'.repeat(format.length));
  const dates = [
    'dd/mm/yyyy',
    '[$-280A]d" de "mmmm" de "yyyy;@',
    'yyyy\\-mm\\-dd hh:mm:ss',
    '[h]:mm',
    'mm:ss.0',
    '[$-F800]dddd',
  ];
  for (const format of dates) expect(withoutFalseDate(format)).toBe(format);
});

test('only false dates change in a style sheet', () => {
  const xml =
    '<numFmt numFmtId="164" formatCode="&quot;S/&quot;#,##0"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy;&quot;a&quot;"/><c r="S/"/>';
  expect(repairStylesXml(xml)).toBe(
    '<numFmt numFmtId="164" formatCode="000000000"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy;&#34;a&#34;"/><c r="S/"/>',
  );
});
