import { expect, test } from 'vitest';
import { openTables } from '@/ingest/source';
import { windows1252ToUtf8 } from '@/ingest/windows-1252';
import { cut, fileOf, latin1File, utf16File } from '../support/bad-files';
import { readFile } from '../support/read-table';

const text = 'código,descripción\n001,Año €\n';

test('Windows-1252 keeps € “ ” – and every accent', async () => {
  const { table, rows } = await readFile(latin1File('c\xf3digo,x\n1,\x80 \x93a\x94 \x96 \xd1\n', 'x.csv'));
  expect(table.encoding).toBe('windows-1252');
  expect(table.head[0]).toEqual(['código', 'x']);
  expect(rows[0]!.cells).toEqual(['1', '€ “a” – Ñ']);
});

test('every byte of Windows-1252 has the character of the standard', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const read = new TextDecoder().decode(windows1252ToUtf8(bytes));
  expect([...read]).toHaveLength(256);
  expect([...read].slice(0x80, 0xa0).join('')).toBe('€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ');
  expect([...read].slice(0xa0).join('')).toBe(String.fromCharCode(...bytes.subarray(0xa0)));
});

test.each(['le', 'be'] as const)('UTF-16 %s is told by its mark', async (endian) => {
  const { table, rows } = await readFile(utf16File(text, 'x.csv', endian));
  expect(table.encoding).toBe(`utf-16${endian}`);
  expect(table.head[0]).toEqual(['código', 'descripción']);
  expect(rows[0]!.cells).toEqual(['001', 'Año €']);
});

test('UTF-8 with and without its mark', async () => {
  for (const content of [text, `\ufeff${text}`]) {
    const { table, rows } = await readFile(fileOf(content, 'x.csv'));
    expect(table.encoding).toBe('utf-8');
    expect(table.head[0]).toEqual(['código', 'descripción']);
    expect(rows[0]!.cells).toEqual(['001', 'Año €']);
  }
});

test('the whole file decides, not its first megabytes', async () => {
  const filler = '1,abcdefghijklmnopqrstuvwxyz\n'.repeat(200_000);
  const { table, rows } = await readFile(latin1File(`a,b\n${filler}2,Ca\xf1ete\n`, 'x.csv'));
  expect(table.encoding).toBe('windows-1252');
  expect(rows.at(-1)!.cells).toEqual(['2', 'Cañete']);
});

test('a UTF-8 file cut inside a character is not taken for Windows-1252', async () => {
  const whole = fileOf('a,b\nniño,año\n', 'x.csv');
  const { table, rows } = await readFile(await cut(whole, (whole.size - 3) / whole.size));
  expect(table.encoding).toBe('utf-8');
  expect(rows[0]!.cells).toEqual(['niño', 'a\ufffd']);
});

test('one accented byte at the end of a plain file is Windows-1252', async () => {
  const { table, rows } = await readFile(latin1File('a,b\n1,caf\xe9', 'x.csv'));
  expect(table.encoding).toBe('windows-1252');
  expect(rows[0]!.cells).toEqual(['1', 'café']);
});

test('a UTF-8 mark over bytes that are not is an error, never wrong letters', async () => {
  await expect(openTables(latin1File('\xef\xbb\xbfa,b\n1,Ca\xf1ete\n', 'x.csv'))).rejects.toMatchObject({
    code: 'codificacion',
    file: 'x.csv',
  });
});
