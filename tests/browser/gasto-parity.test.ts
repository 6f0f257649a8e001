import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Connector } from '@/engine/connector';
import { openWasm } from '@/engine/wasm';
import { gastoPor, type GastoScope } from '@/sql/gasto';
import { install, refresh } from '@/sql/install';
import native from '../fixtures/parity-gasto.json';
import { digest, type Digest } from '../support/digest';
import { gastoQueries, writeSample } from '../support/gasto-sample';

let engine: Connector;
beforeAll(async () => {
  engine = await openWasm();
  await install(engine);
  await writeSample(engine);
  await refresh(engine);
}, 120_000);
afterAll(() => engine.close());

const expected: Record<string, Digest> = native;

test('the native figures cover every query of the budget', () => {
  expect(Object.keys(expected)).toEqual(Object.keys(gastoQueries));
});

test.each(Object.entries(gastoQueries))(
  '%s gives in this browser what it gives natively',
  async (name, sql) => {
    expect(digest(await engine.query(sql))).toEqual(expected[name]);
  },
);

test('the typed query, with parameters, gives the same as the plain one', async () => {
  const scope: GastoScope = { ejercicio: 2026, carga: null, pliegos: [], ues: [], fuentes: [] };
  expect(await gastoPor(engine, 'generica', scope, 4)).toEqual(
    await engine.query(gastoQueries['gasto_por generica']!),
  );
});
