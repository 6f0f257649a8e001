import { describe, expect, test } from 'vitest';
import { openTables } from '@/ingest/source';
import { readZipDirectory } from '@/ingest/zip-directory';
import { inflateEntry, refuseBomb } from '@/ingest/zip-entry';
import { cut, declaringSize, fileOf, pngNamedCsv, xlsxFile, zipBomb, zipFile } from '../support/bad-files';
import { readBody } from '../support/read-table';

class CountingBlob extends Blob {
  slices = 0;
  override slice(start?: number, end?: number): Blob {
    this.slices++;
    return super.slice(start, end);
  }
}

describe('archive', () => {
  test('opens every file in it and nothing else', async () => {
    const book = await xlsxFile([{ name: 'DATA', rows: [['a'], ['1']] }]);
    const tables = await openTables(
      zipFile({
        'gasto/2026.csv': 'a,b\n1,2\n',
        'gasto/': '',
        '__MACOSX/gasto/._2026.csv': 'x',
        '.DS_Store': 'x',
        'libro.xlsx': new Uint8Array(await book.arrayBuffer()),
        'leeme.pdf': '%PDF-1.7',
      }),
    );
    expect(tables.map(({ file, sheet, format }) => [file, sheet, format])).toEqual([
      ['archivo.zip/gasto/2026.csv', null, 'csv'],
      ['archivo.zip/libro.xlsx', 'DATA', 'xlsx'],
    ]);
    const { rows } = await readBody(tables[0]!.body({ headerRow: 1, width: 2 }));
    expect(rows).toEqual([{ row: 2, cells: ['1', '2'] }]);
    expect(await tables[0]!.blob.text()).toBe('a,b\n1,2\n');
  });

  test('names the inner file that is wrong', async () => {
    await expect(openTables(zipFile({ 'a.csv': 'a,b\n1,2\n', 'b.csv': '' }))).rejects.toMatchObject({
      code: 'vacio',
      file: 'archivo.zip/b.csv',
    });
    await expect(openTables(zipFile({ 'a.pdf': '%PDF-1.7' }))).rejects.toMatchObject({
      code: 'formato',
      file: 'archivo.zip/a.pdf',
    });
  });

  test('refuses an archive inside another', async () => {
    const inner = new Uint8Array(await zipFile({ 'a.csv': 'a,b\n' }).arrayBuffer());
    await expect(openTables(zipFile({ 'b.zip': inner }))).rejects.toMatchObject({
      code: 'formato',
      message: '«archivo.zip/b.zip» es un archivo comprimido dentro de otro.',
    });
  });

  test('an empty archive, a cut one, a damaged one, another method', async () => {
    await expect(openTables(zipFile({}))).rejects.toMatchObject({ code: 'vacio' });
    const whole = zipFile({ 'a.csv': Array.from({ length: 2000 }, (_, i) => `${i},${i * 7}`).join('\n') });
    await expect(openTables(await cut(whole, 0.7))).rejects.toMatchObject({ code: 'cortado' });
    const bytes = new Uint8Array(await whole.arrayBuffer());
    bytes[600]! ^= 0x10;
    await expect(openTables(fileOf(bytes, 'a.zip'))).rejects.toMatchObject({
      code: 'danado',
      file: 'a.zip/a.csv',
    });
    const missing = new Uint8Array(await whole.arrayBuffer());
    missing[missing.length - 12]! += 1;
    await expect(openTables(fileOf(missing, 'a.zip'))).rejects.toMatchObject({
      code: 'danado',
      file: 'a.zip',
    });
    const locked = new Uint8Array(await whole.arrayBuffer());
    locked[new DataView(locked.buffer).getUint32(locked.length - 6, true) + 8]! |= 1;
    await expect(openTables(fileOf(locked, 'a.zip'))).rejects.toMatchObject({ code: 'con_clave' });
  });

  test('refuses a bomb before inflating it', async () => {
    const bomb = zipBomb(210);
    expect(bomb.size).toBeLessThan(1024 * 1024);
    await expect(openTables(bomb)).rejects.toMatchObject({
      code: 'demasiado_grande',
      message: '«bomba.zip» ocuparía 0.2 GB al descomprimirse y no se abre, para proteger su equipo.',
    });
    await expect(
      openTables(await declaringSize(zipFile({ 'a.csv': 'a,b\n' }), 0xf000_0000)),
    ).rejects.toMatchObject({ code: 'demasiado_grande' });
  });

  test.each([0, 10, 1024 * 1024])('a bomb that declares %d bytes stops at them', async (size) => {
    await expect(openTables(await declaringSize(zipBomb(4), size))).rejects.toMatchObject({
      code: 'danado',
    });
  });

  test('nothing is inflated past the size declared', async () => {
    const parts = [await (await declaringSize(zipBomb(64), 1000)).arrayBuffer()];
    const { entries } = await readZipDirectory(new Blob(parts), 'x.zip');
    const blob = new CountingBlob(parts);
    await expect(inflateEntry(blob, entries[0]!, 'x.zip')).rejects.toMatchObject({ code: 'danado' });
    expect(blob.slices).toBe(2);
    await expect(refuseBomb(blob, [{ ...entries[0]!, size: 0 }], 'x.zip')).rejects.toMatchObject({
      code: 'danado',
    });
  });

  test('the same guard stands before a workbook', async () => {
    const book = await declaringSize(zipBomb(4, 'xl/workbook.xml'), 300 * 1024 * 1024);
    await expect(openTables(book)).rejects.toMatchObject({ code: 'demasiado_grande' });
    await expect(openTables(await declaringSize(zipBomb(4, 'xl/workbook.xml'), 0))).rejects.toMatchObject({
      code: 'danado',
    });
  });

  test('reads names written by Windows', async () => {
    const bytes = new Uint8Array(await zipFile({ 'ano-2026.csv': 'a,b\n1,2\n' }).arrayBuffer());
    for (let at = 0; at < bytes.length - 3; at++) {
      if (bytes[at] === 0x61 && bytes[at + 1] === 0x6e && bytes[at + 2] === 0x6f) bytes[at + 1] = 0xa4;
    }
    expect((await openTables(fileOf(bytes, 'x.zip')))[0]!.file).toBe('x.zip/año-2026.csv');
  });
});

describe('sniffing', () => {
  test('goes by the content, never by the name', async () => {
    const csv = fileOf('a;b\n1;2\n', 'datos.xlsx');
    expect((await openTables(csv))[0]).toMatchObject({ format: 'csv', delimiter: ';' });
    const html = fileOf('\ufeff \n<TABLE><tr><td>a</td><td>b</td></tr></TABLE>', 'datos.csv');
    expect((await openTables(html))[0]!.format).toBe('html');
    const parquet = (await openTables(fileOf('PAR1....PAR1', 'x.bin')))[0]!;
    expect(parquet).toMatchObject({ format: 'parquet', head: [] });
    expect(() => parquet.body({ headerRow: 1, width: 1 })).toThrow();
  });

  test.each<[string, string, string]>([
    ['%PDF-1.7\n', 'a.csv', '«a.csv», aunque se llama .csv, es un documento PDF.'],
    ['GIF89a', 'a.xls', '«a.xls», aunque se llama .xls, es una imagen GIF.'],
    ['MIME-Version: 1.0\n', 'a.xls', '«a.xls», aunque se llama .xls, es una página web archivada (MHTML).'],
    [
      '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>',
      'a.xls',
      '«a.xls», aunque se llama .xls, es una hoja de cálculo XML de Excel 2003.',
    ],
    [
      '\u0001\u0002\u0003\u0004\u0005\u0006\u0007abc',
      'datos',
      '«datos» es un archivo binario que no se reconoce, no un cuadro de datos.',
    ],
  ])('%j in %s', async (content, name, message) => {
    await expect(openTables(fileOf(content, name))).rejects.toMatchObject({ code: 'formato', message });
  });

  test('an image named .csv', async () => {
    await expect(openTables(pngNamedCsv())).rejects.toMatchObject({
      code: 'formato',
      message: '«cuadro.csv», aunque se llama .csv, es una imagen PNG.',
    });
  });

  test('Office documents that are no workbook', async () => {
    const word = zipFile({ '[Content_Types].xml': 'x', 'word/document.xml': 'x' }, 'a.xlsx');
    await expect(openTables(word)).rejects.toMatchObject({
      message: '«a.xlsx», aunque se llama .xlsx, es un documento de Word.',
    });
  });

  test.each(['', '\n\n  \r\n', '\ufeff'])('an empty file: %j', async (content) => {
    await expect(openTables(fileOf(content, 'x.csv'))).rejects.toMatchObject({
      code: 'vacio',
      message: '«x.csv» está vacío.',
    });
  });

  test('cancelling stops it', async () => {
    const abort = new AbortController();
    abort.abort(new Error('cancelado'));
    await expect(openTables(fileOf('a,b\n', 'x.csv'), { signal: abort.signal })).rejects.toThrow('cancelado');
  });
});
