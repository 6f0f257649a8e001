import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Connector } from '@/engine/connector';
import { openWasm } from '@/engine/wasm';
import { install, refresh } from '@/sql/install';
import { inversionPor, wholeCartera } from '@/sql/inversion';
import { inversionFilas } from '@/sql/inversion-fila';
import { brechaCierres } from '@/sql/brecha';
import native from '../fixtures/parity-inversion.json';
import { digest, type Digest } from '../support/digest';
import { inversionQueries, writeInversionSample } from '../support/inversion-sample';

let engine: Connector;
beforeAll(async () => {
  engine = await openWasm();
  await install(engine);
  await writeInversionSample(engine);
  await refresh(engine);
}, 120_000);
afterAll(() => engine.close());

const expected: Record<string, Digest> = native;

test('the native figures cover every query of the investments', () => {
  expect(Object.keys(expected)).toEqual(Object.keys(inversionQueries));
});

test.each(Object.entries(inversionQueries))(
  '%s gives in this browser what it gives natively',
  async (name, sql) => {
    expect(digest(await engine.query(sql))).toEqual(expected[name]);
  },
);

test('the typed queries, with parameters, give the same as the plain ones', async () => {
  const sorted = (all: object[]) => all.map((row) => JSON.stringify(row)).sort();
  for (const nivel of ['total', 'departamento', 'uei'] as const)
    expect(sorted(await inversionPor(engine, nivel, wholeCartera('2026-06'), '2026-05'))).toEqual(
      sorted(await engine.query(inversionQueries[`inversion_por ${nivel}`]!)),
    );
  expect(sorted(await brechaCierres(engine, '2026-06', 2028))).toEqual(
    sorted(await engine.query(inversionQueries['brecha_cierre']!)),
  );
  const scope = { ...wholeCartera('2026-06'), texto: 'Áncash' };
  const rows = await inversionFilas(engine, scope);
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.every(({ nombre }) => nombre.includes('Áncash'))).toBe(true);
});
