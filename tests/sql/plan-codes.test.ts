import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Connector } from '@/engine/connector';
import { openNative } from '@/engine/native';
import { install } from '@/sql/install';

let engine: Connector;
beforeAll(async () => {
  engine = await openNative({ threads: 1 });
  await install(engine, { marts: false });
}, 60_000);
afterAll(() => engine.close());

const objetivo = async (text: string, nivel: string) =>
  (
    await engine.query<{ c: string | null }>('SELECT codigo_objetivo(?::VARCHAR, ?::VARCHAR) AS c', [
      text,
      nivel,
    ])
  )[0]!.c;
const indicador = async (text: string, nivel: string) =>
  (
    await engine.query<{ legible: boolean; objetivo: string | null; orden: number | null }>(
      `SELECT c IS NOT NULL AS legible, c.objetivo AS objetivo, c.orden AS orden
       FROM (SELECT codigo_indicador_de(letras_codigo(t), numeros_codigo(t), nivel) AS c FROM (SELECT codigo_ordenado(?::VARCHAR) AS t, ?::VARCHAR AS nivel))`,
      [text, nivel],
    )
  )[0]!;

const two = (n: number) => String(n).padStart(2, '0');
const separator = fc.constantFrom('.', ' ', '-', '_', '. ', ' .');
const number = fc.integer({ min: 1, max: 99 });
/** A number with its leading zero or without. */
const written = fc.boolean();
const write = (n: number, padded: boolean) => (padded ? two(n) : String(n));

test('a code of objetivo or acción is one and the same however it is written', async () => {
  const codes = fc.record({
    nivel: fc.constantFrom('OES', 'OEI', 'AES', 'AEI'),
    numbers: fc.tuple(number, number),
    padded: written,
    between: separator,
    after: fc.constantFrom('', '.', ' ', '-', ' - ', '. '),
    small: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(codes, async ({ nivel, numbers, padded, between, after, small }) => {
      const used = nivel.startsWith('A') ? numbers : numbers.slice(0, 1);
      const text = nivel + after + used.map((n) => write(n, padded)).join(between);
      expect(await objetivo(small ? text.toLowerCase() : text, nivel), text).toBe(
        [nivel, ...used.map(two)].join('.'),
      );
    }),
    { numRuns: 60 },
  );
});

test('a code of indicador says its objetivo and its number, whichever comes first', async () => {
  const codes = fc.record({
    nivel: fc.constantFrom('OEI', 'AEI'),
    numbers: fc.tuple(number, number),
    orden: fc.integer({ min: 1, max: 30 }),
    padded: written,
    first: fc.boolean(),
    between: separator,
  });
  await fc.assert(
    fc.asyncProperty(codes, async ({ nivel, numbers, orden, padded, first, between }) => {
      const used = nivel === 'AEI' ? numbers : numbers.slice(0, 1);
      const code = nivel + used.map((n) => write(n, padded)).join(between);
      const text = first
        ? `IND.${write(orden, padded)}.${code}`
        : `Ind. ${code}${between}${write(orden, padded)} `;
      expect(await indicador(text, nivel), text).toEqual({
        legible: true,
        objetivo: [nivel, ...used.map(two)].join('.'),
        orden,
      });
    }),
    { numRuns: 60 },
  );
});

test('what is no code of that level is none', async () => {
  for (const [text, nivel] of [
    ['OEI', 'OEI'],
    ['OEI.01.02', 'OEI'],
    ['AEI.01', 'AEI'],
    ['OEI.01', 'AEI'],
    ['Objetivo 1', 'OEI'],
    ['OEI.123', 'OEI'],
  ] as const)
    expect(await objetivo(text, nivel), text).toBe(null);
  expect(await objetivo('AEI0203', 'AEI')).toBe('AEI.02.03');
  expect(await objetivo('02.03', 'AEI')).toBe('AEI.02.03');
  for (const text of ['primero', 'AEI.01', 'OEI.01-1', 'X 1.2.3'])
    expect((await indicador(text, 'AEI')).legible, text).toBe(false);
  // The code of its objetivo alone, or its number alone.
  expect(await indicador('AEI.01.02', 'AEI')).toEqual({ legible: true, objetivo: 'AEI.01.02', orden: null });
  expect(await indicador('Ind. 3', 'AEI')).toEqual({ legible: true, objetivo: null, orden: 3 });
});

test('the words of a ficha become those of the contract; «no definido» alone asks', async () => {
  const words = {
    Ascendente: 'ascendente', ASCENDENTE: 'ascendente', 'Creciente': 'ascendente', Descendente: 'descendente', 'Disminución': 'descendente',
    'No definido (máximo permisible)': 'maximo', 'Mínimo': 'minimo', 'No definido': null, 'hacia el sur': null,
  }; // prettier-ignore
  for (const [word, expected] of Object.entries(words))
    expect(
      await engine.query(
        'SELECT sentido_plan(t) AS s, sentido_legible(t) AS l FROM (SELECT ?::VARCHAR AS t)',
        [word],
      ),
      word,
    ).toEqual([{ s: expected, l: word !== 'hacia el sur' }]);
  for (const [word, expected] of Object.entries({
    Agregable: 'agregable',
    'No agregable': 'no_agregable',
    Acumulado: 'agregable',
    'NO ACUMULADO': 'no_agregable',
    otro: null,
  }))
    // prettier-ignore
    expect(await engine.query('SELECT agregacion_plan(?::VARCHAR) AS a', [word]), word).toEqual([
      { a: expected },
    ]);
});
