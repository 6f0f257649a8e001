import { describe, expect, test } from 'vitest';
import { openTables } from '@/ingest/source';
import { cut, fileOf, latin1File } from '../support/bad-files';
import { readBody, readFile } from '../support/read-table';

const page = (body: string): File =>
  fileOf(`<!DOCTYPE html><html><head><title>x</title></head><body>${body}</body></html>`, 'reporte.xls');
const table = (rows: string): File => page(`<table>${rows}</table>`);

describe('html table', () => {
  test('reads cells, entities, line breaks and spans', async () => {
    const { table: read, rows } = await readFile(
      table(
        '<tr><th>A</th><th colspan="2">B</th><th>C</th></tr>' +
          '<tr><td>1 &amp; 2</td><td>Lima<br>Callao</td><td>\n   Puno\n   sur </td><td>&nbsp;</td></tr>' +
          '<tr><td><b>x</b>  y</td><td><style>p{}</style></td><td> z </td></tr>',
      ),
    );
    expect(read.format).toBe('html');
    expect(read.head[0]).toEqual(['A', 'B', '', 'C']);
    expect(rows).toEqual([
      { row: 2, cells: ['1 & 2', 'Lima\nCallao', 'Puno sur ', ''] },
      { row: 3, cells: ['x  y', '', ' z ', ''] },
    ]);
  });

  test('tolerates cells and rows that are never closed', async () => {
    const { rows } = await readFile(table('<tr><td>a<td>b<tr><td>1<td>2'));
    expect(rows).toEqual([{ row: 2, cells: ['1', '2'] }]);
  });

  test('takes the first table with two columns, its title rows too', async () => {
    const file = page(
      '<table><tr><td>Menú</td></tr><tr><td>' +
        '<table><tr><td>Reporte</td></tr><tr><td>a</td><td>b</td></tr><tr><td>1</td><td>2</td></tr></table>' +
        '</td></tr></table><table><tr><td>otro</td><td>cuadro</td></tr></table>',
    );
    const { table: read, rows } = await readFile(file, 2);
    expect(read.head).toEqual([['Reporte'], ['a', 'b'], ['1', '2']]);
    expect(rows).toEqual([{ row: 3, cells: ['1', '2'] }]);
  });

  test('reads tables one after another as one sheet, and cells that reach down', async () => {
    const file = page(
      '<table><tr><td>Reporte</td></tr><tr><td>Año: 2026</td></tr></table>' +
        '<table><tr><td rowspan="2">a</td><td colspan="2">b</td><td rowspan="3">c</td></tr><tr><td>b1</td><td>b2</td></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>' +
        '<table><tr><td>4</td><td>5</td><td>6</td></tr></table>',
    );
    const { table: read, rows } = await readFile(file, 4);
    expect(read.head.slice(0, 4)).toEqual([
      ['Reporte'],
      ['Año: 2026'],
      ['a', 'b', '', 'c'],
      ['', 'b1', 'b2'],
    ]);
    expect(rows).toEqual([
      { row: 5, cells: ['1', '2', '3'] },
      { row: 6, cells: ['4', '5', '6'] },
    ]);
  });

  test('counts blank rows, fills short ones, names long ones', async () => {
    const { rows, tally } = await readFile(
      table(
        '<tr><td>a</td><td>b</td></tr><tr><td></td></tr><tr><td>1</td></tr><tr><td>1</td><td>2</td><td>3</td></tr><tr><td>1</td><td>2</td><td></td></tr>',
      ),
    );
    expect(rows.map(({ row, cells }) => [row, ...cells])).toEqual([
      [3, '1', ''],
      [5, '1', '2'],
    ]);
    expect(tally).toMatchObject({
      rowsRead: 4,
      rowsBlank: 1,
      malformed: [{ row: 4, rule: 'columnas_de_mas', value: '1 | 2 | 3' }],
    });
  });

  test('a page cut anywhere in its table is an error that names the last row', async () => {
    const whole = table('<tr><td>código</td><td>b</td></tr>'.repeat(50));
    for (const fraction of [0.3, 0.5, 0.9]) {
      await expect(openTables(await cut(whole, fraction))).rejects.toMatchObject({
        code: 'cortado',
        file: 'reporte.xls',
        message: expect.stringMatching(/está cortado: el cuadro se interrumpe después de la fila \d+\./),
      });
    }
  });

  test('a page without a table says so', async () => {
    await expect(openTables(page('<p>Su sesión expiró</p>'))).rejects.toMatchObject({ code: 'sin_datos' });
  });

  test('believes the charset of the page', async () => {
    const { table: read } = await readFile(
      latin1File(
        '<html><meta charset="iso-8859-1"><table><tr><td>A\xf1o</td><td>\x80</td></tr></table>',
        'x.xls',
      ),
    );
    expect(read.encoding).toBe('windows-1252');
    expect(read.head[0]).toEqual(['Año', '€']);
    const { table: alike } = await readFile(
      latin1File(
        '<html><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><table><tr><td>\xc3\xb1</td><td>b</td></tr></table>',
        'x.xls',
      ),
    );
    expect(alike.head[0]).toEqual(['Ã±', 'b']);
  });

  test('numbers rows alike however the page is read', async () => {
    const rows = Array.from(
      { length: 3000 },
      (_, i) => `<tr><td>${i}</td><td>${'ñ'.repeat(1000)}</td></tr>`,
    ).join('');
    const [read] = await openTables(table(`<tr><td>n</td><td>t</td></tr>${rows}`));
    const body = await readBody(read!.body({ headerRow: 1, width: 2 }));
    expect(body.rows).toHaveLength(3000);
    expect(
      body.rows.every(({ row, cells }) => Number(cells[0]) === row - 2 && cells[1]!.length === 1000),
    ).toBe(true);
  });
});
