import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openNative } from '@/engine/native';
import { csvBody } from '@/ingest/csv-body';
import { sheetBody } from '@/ingest/sheet-rows';
import type { Body } from '@/ingest/table';

const cell = fc.oneof(
  fc.constantFrom(
    '',
    '0011',
    'TUBO 1/2" PVC',
    '"',
    '""',
    ' x ',
    '\u00a0',
    "'x",
    '\\',
    '\\"',
    '\\N',
    'NULL',
    'a\r\nb',
    '\r',
    '😀',
  ),
  fc.string({ unit: fc.constantFrom('a', 'ñ', '"', ',', ';', '\n', '\r', ' ', '\\', "'"), maxLength: 6 }),
);
const matrix = fc
  .integer({ min: 1, max: 4 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
  );

test('DuckDB reads from a body exactly the cells of the file', async () => {
  const engine = await openNative();

  async function readBack(body: Body, width: number): Promise<unknown[][]> {
    const names = Array.from({ length: width }, (_, i) => `c${i}`);
    const columns = ["'fila':'INTEGER'", ...names.map((name) => `'${name}':'VARCHAR'`)].join(',');
    const rows: unknown[][] = [];
    for await (const chunk of body.chunks) {
      const path = await engine.registerBytes('prueba.csv', chunk);
      const read = await engine.query<Record<string, unknown>>(
        `SELECT * FROM read_csv('${path}', auto_detect=false, header=false, columns={${columns}}, delim=',', quote='"', escape='"', nullstr='\u0001', new_line='\\n', max_line_size=20000000, strict_mode=true) ORDER BY fila`,
      );
      rows.push(...read.map((row) => [row['fila'], ...names.map((name) => row[name])]));
      await engine.dropFile('prueba.csv');
    }
    return rows;
  }

  await fc.assert(
    fc.asyncProperty(matrix, fc.boolean(), async (cells, quoteAll) => {
      const width = cells[0]!.length;
      const csv = (text: string): string =>
        quoteAll || width === 1 || /^"|[;\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
      const bytes = new TextEncoder().encode(cells.map((row) => row.map(csv).join(';') + '\r\n').join(''));
      const expected = cells
        .map((row, i) => [i + 1, ...row])
        .filter((row) => row.slice(1).some((text) => String(text).trim() !== ''));
      const options = { headerRow: 0, width };
      const fromCsv = csvBody(
        {
          file: 'x.csv',
          delimiter: ';',
          bytes: bytes.length,
          async *open() {
            yield bytes;
          },
        },
        options,
      );
      const fromSheet = sheetBody(
        {
          file: 'x.xlsx',
          async *open() {
            yield cells.map((row, i) => ({ row: i + 1, cells: row }));
          },
        },
        options,
      );
      expect(await readBack(fromCsv, width)).toEqual(expected);
      expect(await readBack(fromSheet, width)).toEqual(expected);
    }),
    { numRuns: 150 },
  );
  await engine.close();
});
