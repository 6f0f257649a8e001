import { unzipSync, zipSync } from 'fflate';
import { writeOds } from 'hucre';
import { describe, expect, test } from 'vitest';
import { openTables } from '@/ingest/source';
import { cut, fileOf, lockedXlsx, xlsxFile, zipFile } from '../support/bad-files';
import { compoundFile, legacyWorkbook, xlsbWorkbook } from '../support/legacy-workbook';
import { readBody, readFile } from '../support/read-table';

/** The workbook with one of its parts changed as text. */
async function changing(file: File, path: string, change: (xml: string) => string): Promise<File> {
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
  const text = new TextDecoder().decode(parts[path]);
  const changed = change(text);
  if (changed === text) throw new Error(`${path} did not change`);
  parts[path] = new TextEncoder().encode(changed);
  return fileOf(new Uint8Array(zipSync(parts)), file.name);
}

const sheetXml = 'xl/worksheets/sheet1.xml';
const cells = async (file: File): Promise<string[][]> => (await readFile(file)).rows.map((row) => row.cells);

describe('workbook', () => {
  test('reads every sheet with data, with the rows of the spreadsheet', async () => {
    const file = await xlsxFile([
      { name: 'Portada', rows: [['Ministerio']] },
      {
        name: 'DATA',
        rows: [
          ['Reporte', null],
          [null, null],
          ['COD', 'MONTO'],
          ['0011', 1.234],
          [null, ' '],
          ['0012', 7],
        ],
      },
      { name: 'vacía', rows: [] },
      { name: 'Otra', rows: [['a'], ['b']] },
    ]);
    const tables = await openTables(file);
    expect(tables.map(({ sheet, format }) => [sheet, format])).toEqual([
      ['DATA', 'xlsx'],
      ['Otra', 'xlsx'],
    ]);
    expect(tables[0]!.head.slice(0, 4)).toEqual([['Reporte'], [], ['COD', 'MONTO'], ['0011', '1.2340']]);
    const { rows, tally } = await readBody(tables[0]!.body({ headerRow: 3, width: 2 }));
    expect(rows).toEqual([
      { row: 4, cells: ['0011', '1.2340'] },
      { row: 6, cells: ['0012', '7'] },
    ]);
    expect(tally).toMatchObject({ rowsRead: 3, rowsBlank: 1, malformed: [] });
  });

  test('writes dates, booleans and text as they are', async () => {
    const file = await xlsxFile([
      {
        name: 'h',
        rows: [
          ['a', 'b', 'c'],
          [new Date(Date.UTC(2026, 2, 31)), true, '1.234,56'],
          [new Date(Date.UTC(2026, 0, 1, 13, 30)), false, ' "x", '],
        ],
      },
    ]);
    expect(await cells(file)).toEqual([
      ['2026-03-31', 'VERDADERO', '1.234,56'],
      ['2026-01-01 13:30:00', 'FALSO', ' "x", '],
    ]);
  });

  test('amounts in soles are numbers, never dates', async () => {
    const file = await xlsxFile([
      {
        name: 'h',
        rows: [['monto'], [349344244], [51395839135.01], [45000.5]],
        numFmt: '[$S/-280A] #,##0.00',
      },
    ]);
    expect(await cells(file)).toEqual([['349344244'], ['51395839135.01'], ['45000.5']]);
  });

  test('a formula gives its stored result, an error its text', async () => {
    const plain = await xlsxFile([
      {
        name: 'h',
        rows: [
          ['a', 'b', 'c'],
          [1, 2, 3],
        ],
      },
    ]);
    const file = await changing(plain, sheetXml, (xml) =>
      xml
        .replace(/<c r="A2"[^>]*><v>1<\/v><\/c>/, '<c r="A2"><f>SUM(B2:C2)</f><v>5</v></c>')
        .replace(/<c r="B2"[^>]*><v>2<\/v><\/c>/, '<c r="B2"><f>B1</f></c>')
        .replace(/<c r="C2"[^>]*><v>3<\/v><\/c>/, '<c r="C2" t="e"><v>#N/A</v></c>'),
    );
    expect(await cells(file)).toEqual([['5', '', '#N/A']]);
  });

  test('a sheet with a formatted cell in the last row of Excel is read all the same', async () => {
    const width = 30;
    const rows = [
      Array.from({ length: width }, (_, i) => `c${i}`),
      Array.from({ length: width }, (_, i) => i),
    ];
    const plain = await xlsxFile([
      { name: 'Grande', rows },
      { name: 'Otra', rows },
    ]);
    const file = await changing(plain, sheetXml, (xml) =>
      xml.replace(
        '</sheetData>',
        '<row r="5"><c r="B5"><v>7</v></c></row><row r="1048576"><c r="A1048576"/></row></sheetData>',
      ),
    );
    const tables = await openTables(file);
    expect(tables.map(({ sheet }) => sheet)).toEqual(['Grande', 'Otra']);
    const { rows: read, tally } = await readBody(tables[0]!.body({ headerRow: 1, width }));
    expect(read[0]).toEqual({ row: 2, cells: rows[1]!.map(String) });
    expect(read[1]).toMatchObject({ row: 5 });
    expect(read[1]!.cells.slice(0, 3)).toEqual(['', '7', '']);
    expect(tally).toEqual({ rowsRead: 4, rowsBlank: 2, malformed: [] });
  });

  test('a chart sheet does not hide the others', async () => {
    const plain = await xlsxFile([
      { name: 'Gráfico', rows: [['x']] },
      { name: 'DATA', rows: [['a'], ['1']] },
    ]);
    const file = await changing(plain, 'xl/_rels/workbook.xml.rels', (xml) =>
      xml.replace('relationships/worksheet"', 'relationships/chartsheet"'),
    );
    expect((await openTables(file)).map(({ sheet }) => sheet)).toEqual(['DATA']);
  });

  test('a workbook without data says so', async () => {
    await expect(openTables(await xlsxFile([{ name: 'h', rows: [['solo título']] }]))).rejects.toMatchObject({
      code: 'sin_datos',
      message: '«libro.xlsx» no tiene ninguna hoja con datos.',
    });
  });

  test('a workbook cut or damaged is an error, never fewer rows', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => [i, `texto ${i}`]);
    const whole = await xlsxFile([{ name: 'h', rows }]);
    for (const fraction of [0.2, 0.6, 0.99]) {
      await expect(openTables(await cut(whole, fraction))).rejects.toMatchObject({
        code: 'cortado',
        file: 'libro.xlsx',
      });
    }
    const bytes = new Uint8Array(await whole.arrayBuffer());
    const sheet = new TextDecoder('latin1').decode(bytes).indexOf(sheetXml);
    bytes[sheet + 500]! ^= 0xff;
    await expect(openTables(fileOf(bytes, 'libro.xlsx'))).rejects.toMatchObject({ code: 'danado' });
    await expect(openTables(await changing(whole, '_rels/.rels', () => '<nada/>'))).rejects.toMatchObject({
      code: 'danado',
    });
  });

  test('a password is named', async () => {
    const message = expect.stringContaining('está protegido con contraseña');
    await expect(openTables(lockedXlsx())).rejects.toMatchObject({ code: 'con_clave', message });
    const legacy = fileOf(legacyWorkbook({ format: '0', amounts: [1, 2], isLocked: true }), 'gasto.xls');
    await expect(openTables(legacy)).rejects.toMatchObject({ code: 'con_clave', message });
    const ods = zipFile({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'content.xml': 'x',
      'META-INF/manifest.xml': '<manifest:encryption-data/>',
    });
    await expect(openTables(ods)).rejects.toMatchObject({ code: 'con_clave', message });
  });
});

describe('legacy .xls', () => {
  test('reads it whatever its name, soles included', async () => {
    const file = fileOf(
      legacyWorkbook({ format: '[$S/-280A] #,##0.00', amounts: [1234.5, 349344244] }),
      'gasto.csv',
    );
    const { table, rows } = await readFile(file);
    expect(table).toMatchObject({ format: 'xls', sheet: 'Gasto' });
    expect(rows).toEqual([
      { row: 2, cells: ['1234.5'] },
      { row: 3, cells: ['349344244'] },
    ]);
  });

  test('a date format stays a date', async () => {
    const { rows } = await readFile(
      fileOf(legacyWorkbook({ format: 'dd/mm/yyyy', amounts: [46112] }), 'x.xls'),
    );
    expect(rows[0]!.cells).toEqual(['2026-03-31']);
  });

  test('says what another compound file is, and when one is cut', async () => {
    await expect(
      openTables(fileOf(compoundFile({ WordDocument: new Uint8Array(9) }), 'x.xls')),
    ).rejects.toMatchObject({
      code: 'formato',
      message: '«x.xls» es un documento de Word, no una hoja de cálculo.',
    });
    const whole = fileOf(legacyWorkbook({ format: '0', amounts: [1, 2] }), 'x.xls');
    await expect(openTables(await cut(whole, 0.2))).rejects.toMatchObject({ code: 'danado' });
    await expect(openTables(await cut(whole, 0.9))).rejects.toMatchObject({ code: 'danado' });
  });
});

test('a binary .xlsb is read like the others', async () => {
  const soles = fileOf(
    xlsbWorkbook({ format: '[$S/-280A] #,##0.00', amounts: [1234.5, 349344244] }),
    'gasto.xlsb',
  );
  const { table, rows } = await readFile(soles);
  expect(table).toMatchObject({ format: 'xlsb', sheet: 'Gasto' });
  expect(rows.map(({ row, cells: [monto] }) => [row, monto])).toEqual([
    [2, '1234.5'],
    [3, '349344244'],
  ]);
  const dates = fileOf(xlsbWorkbook({ format: 'dd/mm/yyyy', amounts: [46112] }), 'x.xlsb');
  expect(await cells(dates)).toEqual([['2026-03-31']]);
});

describe('ods', () => {
  const ods = async (): Promise<File> =>
    fileOf(
      new Uint8Array(
        await writeOds({
          sheets: [
            {
              name: 'Hoja',
              rows: [
                ['COD', 'FECHA'],
                ['0011', new Date(Date.UTC(2026, 2, 31))],
                [12.5, true],
              ],
            },
          ],
        }),
      ),
      'x.ods',
    );

  test('reads it', async () => {
    const { table, rows } = await readFile(await ods());
    expect(table).toMatchObject({ format: 'ods', sheet: 'Hoja' });
    expect(rows.map((row) => row.cells)).toEqual([
      ['0011', '2026-03-31'],
      ['12.5', 'VERDADERO'],
    ]);
  });

  test('keeps header rows and grouped rows', async () => {
    const file = await changing(await ods(), 'content.xml', (xml) =>
      xml.replace(
        /(<table:table-row\b[^]*?<\/table:table-row>)/,
        '<table:table-header-rows>$1</table:table-header-rows>',
      ),
    );
    const { table, rows } = await readFile(file);
    expect(table.head[0]).toEqual(['COD', 'FECHA']);
    expect(rows).toHaveLength(2);
  });
});
