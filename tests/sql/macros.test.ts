import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Connector, SqlValue } from '@/engine/connector';
import { openNative } from '@/engine/native';
import { install } from '@/sql/install';

let engine: Connector;
beforeAll(async () => {
  engine = await openNative();
  await install(engine);
}, 60_000);
afterAll(() => engine.close());

/** The same expression over many cells, in one query. */
async function each(expression: string, cells: (string | null)[]): Promise<SqlValue[]> {
  const values = cells.map(
    (cell, i) => `(${i}, ${cell === null ? 'NULL' : `'${cell.replaceAll("'", "''")}'`})`,
  );
  const rows = await engine.query<{ v: SqlValue }>(
    `SELECT ${expression} AS v FROM (VALUES ${values.join(', ')}) x(i, t) ORDER BY i`,
  );
  return rows.map(({ v }) => v);
}

async function expectEach(expression: string, cases: [string | null, SqlValue][]): Promise<void> {
  const found = await each(
    expression,
    cases.map(([cell]) => cell),
  );
  expect(cases.map(([cell], i) => [cell, found[i]])).toEqual(cases);
}

const numero = (estilo: string) => `numero(cifra_limpia(t), '${estilo}')`;
const missing = ['', ' ', '-', '--', '-.-', 'nan', 'NaN', 'NULL', 'N/D', 'ND', 's/d', '\u00a0', '\t', null];

describe('numero', () => {
  test.each(['punto', 'coma', 'mixto'])('what can be read in one way only, under %s', async (estilo) => {
    await expectEach(`try_cast(${numero(estilo)} AS DECIMAL(18,4))`, [
      ['1,234.56', 1234.56],
      ['1.234,56', 1234.56],
      ['1 234,56', 1234.56],
      ['1 234.56', 1234.56],
      ['1\u00a0234,56', 1234.56],
      ['1\u00a0234\u00a0567', 1234567],
      ["'1,234.56", 1234.56],
      ['S/ 1,234.50', 1234.5],
      ['S/. 1,234.50', 1234.5],
      ['S/1234.5', 1234.5],
      ['−5', -5],
      ['-1,234.50', -1234.5],
      ['+7', 7],
      ['0.00', 0],
      ['0', 0],
      ['12,5', 12.5],
      ['12.5', 12.5],
      ['1,234,567', 1234567],
      ['1.234.567', 1234567],
      ['1,234,567.8', 1234567.8],
      ['1.234.567,8', 1234567.8],
      [' 12.5 ', 12.5],
      ['\u00a012.5', 12.5],
      ['.5', 0.5],
      ['5.', 5],
      ['12,5o', null],
      ['1,23,4', null],
      ['1.234.56', null],
      ['1,234.567.8', null],
      ['doce', null],
      ['1e5', null],
      ['12 5', null],
      ['--5', null],
      ['0x10', null],
    ]);
  });

  test('one group of three figures is a thousand or a fraction by what the column proves, and not guessed', async () => {
    for (const [estilo, comma, dot] of [
      ['punto', 1234, 1.234],
      ['coma', 1.234, 1234],
      ['mixto', null, null],
    ] as const)
      await expectEach(`try_cast(${numero(estilo)} AS DECIMAL(18,4))`, [
        ['1,234', comma],
        ['1.234', dot],
        ['-1,234', comma === null ? null : -comma],
      ]);
  });

  test('a word for «no data» is missing', async () => {
    await expectEach(
      numero('punto'),
      missing.map((cell) => [cell, null]),
    );
  });

  test('every amount written in any of the ways reads back', async () => {
    const amount = fc.tuple(
      fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }),
      fc.constantFrom(0, 1, 2, 4),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(amount, { minLength: 60, maxLength: 120 }), async (amounts) => {
        for (const [group, decimal, estilo] of [
          [',', '.', 'punto'],
          ['.', ',', 'coma'],
          [' ', ',', 'coma'],
          ['\u00a0', '.', 'punto'],
          ['', '.', 'punto'],
          ['', ',', 'coma'],
        ] as const) {
          const cells = amounts.map(([units, decimals]) => written(units, decimals, group, decimal));
          const found = await each(`try_cast(${numero(estilo)} AS DECIMAL(18,4))`, cells);
          expect(found.map((value, i) => [cells[i], value])).toEqual(
            amounts.map(([units, decimals], i) => [cells[i], units === 0 ? 0 : units / 10 ** decimals]),
          );
        }
      }),
      { numRuns: 8 },
    );
  });
});

function written(units: number, decimals: number, group: string, decimal: string): string {
  const digits = String(Math.abs(units)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, group);
  const rest = decimals === 0 ? '' : decimal + digits.slice(-decimals);
  return `${units < 0 ? '-' : ''}${whole}${rest}`;
}

test('marca_decimal says only what a cell proves', async () => {
  await expectEach('marca_decimal(cifra_limpia(t))', [
    ['1,234.56', 'punto'],
    ['1,234,567', 'punto'],
    ['12.5', 'punto'],
    ['0.00', 'punto'],
    ['1234.5678', 'punto'],
    ['1.234,56', 'coma'],
    ['1.234.567', 'coma'],
    ['12,5', 'coma'],
    ['1234,567', 'coma'],
    ['-12,50', 'coma'],
    ['1,234', null],
    ['1.234', null],
    ['1234', null],
    ['0', null],
    ['', null],
    ['abc', null],
    ['12,5o', null],
  ]);
});

test('texto: blanks of any kind collapse and a word for «no data» is missing', async () => {
  await expectEach('texto(t)', [
    ...missing.map((cell): [string | null, SqlValue] => [cell, null]),
    ['  DIRECCIÓN  GENERAL ', 'DIRECCIÓN GENERAL'],
    ['uno\u00a0dos', 'uno dos'],
    ['uno\r\ndos\ttres', 'uno dos tres'],
    ['0', '0'],
    ['- guion', '- guion'],
    ['ND-1', 'ND-1'],
  ]);
});

test('codigo keeps zeros and takes the apostrophe away', async () => {
  await expectEach('codigo(t)', [
    ["'000127", '000127'],
    ['0024', '0024'],
    ["'02.06", '02.06'],
    [' 044 ', '044'],
    [" '044", '044'],
    ["'", null],
    ['', null],
    [null, null],
    ['nan', null],
  ]);
});

test('indicador reads SI and NO, and nothing else', async () => {
  await expectEach('indicador(t)', [
    ['SI', true],
    ['sí', true],
    [' Si ', true],
    ['1', true],
    ['NO', false],
    ['no', false],
    ['0', false],
    ['', null],
    ['tal vez', null],
    [null, null],
  ]);
});

test('fecha reads ISO, dd/mm/yyyy and serial numbers', async () => {
  await expectEach('fecha(t)', [
    ['2026-03-31', '2026-03-31'],
    ['2026-03-31 00:00:00', '2026-03-31'],
    ['31/03/2026', '2026-03-31'],
    ['01/02/2026', '2026-02-01'],
    ['46112', '2026-03-31'],
    ["'31/03/2026", '2026-03-31'],
    ['31/02/2026', null],
    ['2026-13-01', null],
    ['marzo', null],
    ['', null],
    [null, null],
  ]);
});

test('the abbreviation glued before a centro de costo comes apart, and a name without one stays whole', async () => {
  const cases: [string, string | null, string][] = [
    ['DGADIRECCIÓN GENERAL DE ACUICULTURA', 'DGA', 'DIRECCIÓN GENERAL DE ACUICULTURA'],
    ['OGPPM OFICINA GENERAL DE PLANEAMIENTO', 'OGPPM', 'OFICINA GENERAL DE PLANEAMIENTO'],
    ['DGPA-I DIRECCION GENERAL', 'DGPA-I', 'DIRECCION GENERAL'],
    ['DIRECCIÓN GENERAL DE ACUICULTURA', null, 'DIRECCIÓN GENERAL DE ACUICULTURA'],
    ['PROCURADURÍA PÚBLICA', null, 'PROCURADURÍA PÚBLICA'],
    ['UNIDAD  DE  TESORERÍA', null, 'UNIDAD DE TESORERÍA'],
    ['Museo marino', null, 'Museo marino'],
  ];
  await expectEach(
    'sigla_pegada(t)',
    cases.map(([cell, sigla]) => [cell, sigla]),
  );
  await expectEach(
    'sin_sigla(t)',
    cases.map(([cell, , name]) => [cell, name]),
  );
});

test('an advance is exact where the fraction is: 100 for itself, 75 for three quarters', async () => {
  const [row] = await engine.query<{ n: number; entero: number; cuarto: number; banda: number }>(
    `SELECT count(*) AS n, count(*) FILTER (WHERE avance(p, p) = 100) AS entero, count(*) FILTER (WHERE avance(3 * p, 4 * p) = 75) AS cuarto,
       count(*) FILTER (WHERE semaforo(avance(3 * p, 4 * p), avance(3 * p, 4 * p)) = 'amarillo') AS banda
     FROM (SELECT (i / 10000)::DECIMAL(18,4) AS p FROM range(1, 200001) t(i))`,
  );
  expect(row).toEqual({ n: 200_000, entero: 200_000, cuarto: 200_000, banda: 200_000 });
});

test('the band is that of the unrounded value', async () => {
  const rows = await engine.query<{ banda: string }>(
    `SELECT semaforo(v, v) AS banda FROM (VALUES (1, NULL), (2, -3.0), (3, 0.0), (4, 74.996), (5, 74.99999999), (6, 75.0), (7, 94.99999999),
       (8, 94.99999999999999), (9, 100.0), (10, 100.00000000000001), (11, 100.00000001)) x(i, v) ORDER BY i`,
  );
  expect(rows.map(({ banda }) => banda)).toEqual([
    'nd', 'rojo', 'rojo', 'rojo', 'rojo', 'amarillo', 'amarillo', 'verde', 'verde', 'verde', 'exceso',
  ]); // prettier-ignore
});
