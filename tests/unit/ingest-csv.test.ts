import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvBody } from '@/ingest/csv-body';
import type { Delimiter } from '@/ingest/table';
import { fileOf, wideCsv } from '../support/bad-files';
import { readBody, readFile } from '../support/read-table';

const nasty = fc.oneof(
  fc.constantFrom(
    '',
    '0011',
    '1.234,56',
    '1,234.56',
    'TUBO 1/2" PVC',
    '"',
    '""',
    'a"b"',
    ' x ',
    '\u00a0',
    'S/ 1',
    '=1+1',
  ),
  fc.constantFrom(
    'línea 1\nlínea 2',
    'a\r\nb',
    '\r',
    '\t',
    'a;b',
    'a|b',
    '😀',
    'Ñandú “x” – €',
    'NULL',
    "'000127",
  ),
  fc.string({
    unit: fc.constantFrom('a', 'ñ', '"', ',', ';', '\t', '|', '\n', '\r', ' ', '\u00a0', '7', '😀'),
    maxLength: 8,
  }),
);

const delimiters = fc.constantFrom<Delimiter>(',', ';', '\t', '|');
const newlines = fc.constantFrom('\n', '\r\n', '\r');

function written(cell: string, delimiter: string, quoteAnyway: boolean): string {
  const mustQuote = cell.startsWith('"') || [delimiter, '\n', '\r'].some((mark) => cell.includes(mark));
  return mustQuote || quoteAnyway ? `"${cell.replaceAll('"', '""')}"` : cell;
}

interface Spec {
  text: string;
  sizes: number[];
  delimiter: Delimiter | null;
  headerRow?: number;
  width: number;
}

/** The body of a text that arrives cut into pieces of those sizes, over and over. */
function bodyOf({ text, sizes, delimiter, headerRow = 0, width }: Spec) {
  const bytes = new TextEncoder().encode(text);
  const source = {
    file: 'prueba.csv',
    delimiter,
    bytes: bytes.length,
    async *open() {
      for (let at = 0, i = 0; at < bytes.length; i++) {
        const size = sizes[i % sizes.length]!;
        yield bytes.subarray(at, at + size);
        at += size;
      }
    },
  };
  return readBody(csvBody(source, { headerRow, width }));
}

describe('csv body', () => {
  test('gives back every cell, whatever the delimiter, line ends, quoting and chunks', async () => {
    const matrix = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(nasty, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
      );
    await fc.assert(
      fc.asyncProperty(
        matrix,
        delimiters,
        fc.array(newlines, { minLength: 1, maxLength: 5 }),
        fc.array(fc.boolean(), { minLength: 1, maxLength: 7 }),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        async (cells, delimiter, ends, quoting, sizes, endsInNewline) => {
          let k = 0;
          const lines = cells.map((row) =>
            row.map((cell) => written(cell, delimiter, quoting[k++ % quoting.length]!)).join(delimiter),
          );
          const text = lines
            .map((line, i) => line + (i < lines.length - 1 || endsInNewline ? ends[i % ends.length] : ''))
            .join('');
          const { rows, tally } = await bodyOf({ text, sizes, delimiter, width: cells[0]!.length });
          const expected = cells
            .map((row, i) => ({ row: i + 1, cells: row }))
            .filter((row) => row.cells.some((cell) => cell.trim() !== ''));
          expect(rows).toEqual(expected);
          expect(tally.malformed).toEqual([]);
          expect(tally.rowsRead).toBe(cells.length);
          expect(tally.rowsBlank).toBe(cells.length - expected.length);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('accounts for every row of any text', async () => {
    const raw = fc.string({
      unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', ' ', '\0', 'é'),
      maxLength: 60,
    });
    await fc.assert(
      fc.asyncProperty(
        raw,
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 0, max: 2 }),
        async (text, width, headerRow) => {
          const once = await bodyOf({ text, sizes: [1000], delimiter: ',', headerRow, width }).catch(
            (error: Error) => error.message,
          );
          const byByte = await bodyOf({ text, sizes: [1], delimiter: ',', headerRow, width }).catch(
            (error: Error) => error.message,
          );
          expect(byByte).toEqual(once);
          if (typeof once === 'string') return;
          const { rows, tally } = once;
          expect(tally.rowsRead).toBe(rows.length + tally.rowsBlank + tally.malformed.length);
          expect(rows.every(({ cells }) => cells.length === width)).toBe(true);
          if (!text.includes('"') && headerRow === 0) {
            const lines = text.split(/\r\n|\n/);
            expect(tally.rowsRead).toBe(lines.length - (lines.at(-1) === '' ? 1 : 0));
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  const malformed = async (text: string, width = 2, delimiter: Delimiter | null = ',') =>
    (await bodyOf({ text, sizes: [5], delimiter, width })).tally.malformed;

  test('says what is wrong with a row, where and what to do', async () => {
    expect(await malformed('a,b\n1,2,3\n')).toEqual([
      {
        row: 2,
        column: null,
        value: '1,2,3',
        rule: 'columnas_de_mas',
        message: expect.stringMatching(/^La fila 2 tiene 3 celdas y la cabecera tiene 2\. Busque/),
      },
    ]);
    expect(await malformed('a,b\n1')).toMatchObject([{ row: 2, rule: 'columnas_de_menos', value: '1' }]);
    expect(await malformed('"abc" def,1\n')).toMatchObject([{ row: 1, rule: 'comillas_mal_cerradas' }]);
    expect(await malformed('a\0b,1\n"c\0",2\n')).toMatchObject([
      { row: 1, rule: 'caracter_nulo' },
      { row: 2, rule: 'caracter_nulo' },
    ]);
    const [long] = await malformed(`${'ñ'.repeat(500)}\n`);
    expect(long!.value).toBe('ñ'.repeat(200));
  });

  test('extra empty cells at the end are no fault', async () => {
    const { rows, tally } = await bodyOf({
      text: 'a,b,\n1,2,"",  ,\n',
      sizes: [3],
      delimiter: ',',
      width: 2,
    });
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect(tally.malformed).toEqual([]);
  });

  test('writes its cells quoted only where they need it', async () => {
    const text = 'x;y\n001;Lima, Callao\n a;"b"\nTUBO 1/2";c \n';
    const source = {
      file: 'x',
      delimiter: ';' as const,
      bytes: text.length,
      async *open() {
        yield new TextEncoder().encode(text);
      },
    };
    let csv = '';
    for await (const chunk of csvBody(source, { headerRow: 1, width: 2 }).chunks)
      csv += new TextDecoder().decode(chunk);
    expect(csv).toBe('2,001,"Lima, Callao"\n3," a","b"\n4,"TUBO 1/2""","c "\n');
  });

  test('a text without delimiter is one column', async () => {
    const { rows } = await bodyOf({ text: 'nombre\nLima, Perú\n', sizes: [4], delimiter: null, width: 1 });
    expect(rows.map(({ cells }) => cells)).toEqual([['nombre'], ['Lima, Perú']]);
  });

  test('an open quote stops the reading and names the row where it opens', async () => {
    const text = 'a,b\n1,2\n3,"abierta\n4,5\n6,7\n';
    await expect(bodyOf({ text, sizes: [4], delimiter: ',', width: 2 })).rejects.toMatchObject({
      code: 'comilla_abierta',
      row: 3,
      message: expect.stringContaining('La comilla que se abre en la fila 3'),
    });
  });

  test('a record has a limit', async () => {
    const text = `a,b\n1,${'x'.repeat(11 * 1024 * 1024)}`;
    await expect(bodyOf({ text, sizes: [1 << 20], delimiter: ',', width: 2 })).rejects.toMatchObject({
      code: 'registro_largo',
      row: 2,
    });
  });

  test('cuts chunks at about 20,000 whole rows', async () => {
    const text = 'a,b\n' + '1,2\n'.repeat(50_001);
    const source = {
      file: 'x',
      delimiter: ',' as const,
      bytes: text.length,
      async *open() {
        yield new TextEncoder().encode(text);
      },
    };
    const body = csvBody(source, { headerRow: 1, width: 2 });
    const lines: number[] = [];
    for await (const chunk of body.chunks) lines.push(new TextDecoder().decode(chunk).split('\n').length - 1);
    expect(lines).toEqual([20_000, 20_000, 10_001]);
  });

  test('stops when it is cancelled', async () => {
    const { table } = await readFile(fileOf('a,b\n1,2\n', 'x.csv'));
    const abort = new AbortController();
    abort.abort(new Error('cancelado'));
    await expect(readBody(table.body({ headerRow: 1, width: 2, signal: abort.signal }))).rejects.toThrow(
      'cancelado',
    );
  });
});

describe('csv table', () => {
  test.each<[Delimiter, string]>([
    [',', 'COD,NOMBRE,MONTO\n001,"Lima; Callao",10.5\n002,Puno,7\n'],
    [';', 'Reporte, al 31/03\nCOD;NOMBRE;MONTO\n001;Lima, Callao;10,5\n002;Puno;7,25\n'],
    ['\t', 'COD\tNOMBRE\n1\tLima, ciudad; centro\n2\tPuno\n'],
    ['|', 'COD|NOMBRE|M\n1|a,b|2\n2|c,d|3\n'],
  ])('finds the delimiter %j', async (delimiter, text) => {
    const { table } = await readFile(fileOf(text, 'x.csv'));
    expect(table.delimiter).toBe(delimiter);
  });

  test('keeps the head as it stands, blank rows too', async () => {
    const { table } = await readFile(fileOf('\ufeffTítulo,,\n\n,,\nA,A,\n1,2,3\n', 'x.csv'), 4);
    expect(table.head).toEqual([['Título', '', ''], [], [], ['A', 'A', ''], ['1', '2', '3']]);
  });

  test('reads 10,000 columns', async () => {
    const { rows, tally } = await readFile(wideCsv(10_000, 3));
    expect(rows).toHaveLength(3);
    expect(rows[2]!.cells[9_999]).toBe('2-9999');
    expect(tally.malformed).toEqual([]);
  });

  test('reports its progress up to the end', async () => {
    const { table } = await readFile(fileOf('a,b\n1,2\n3,4\n', 'x.csv'));
    const seen: [number, number][] = [];
    await readBody(
      table.body({ headerRow: 1, width: 2, onProgress: (rows, fraction) => seen.push([rows, fraction]) }),
    );
    expect(seen.at(-1)).toEqual([2, 1]);
  });
});
