import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Connector } from '@/engine/connector';
import { openWasm } from '@/engine/wasm';
import { install, refresh } from '@/sql/install';
import native from '../fixtures/parity.json';
import { digest, type Digest } from '../support/digest';
import { writePoi } from '../support/poi-fixture';
import { martQueries, samplePoi } from '../support/poi-sample';

let engine: Connector;
beforeAll(async () => {
  engine = await openWasm();
  await install(engine);
  await writePoi(engine, samplePoi());
  await refresh(engine);
}, 120_000);
afterAll(() => engine.close());

const expected: Record<string, Digest> = native;

test('the native figures cover every mart query', () => {
  expect(Object.keys(expected)).toEqual(Object.keys(martQueries));
});

test.each(Object.entries(martQueries))(
  '%s gives in this browser what it gives natively',
  async (name, sql) => {
    expect(digest(await engine.query(sql))).toEqual(expected[name]);
  },
);

test('a query with parameters and one that can be cancelled give the same as a plain one', async () => {
  const plain = await engine.query(
    "SELECT * FROM poi_avance_por('oei', 2026, 5, NULL, NULL, NULL, NULL) ORDER BY llave",
  );
  const prepared = await engine.query(
    'SELECT * FROM poi_avance_por(?, ?::INTEGER, ?::INTEGER, ?, ?, ?, ?) ORDER BY llave',
    ['oei', 2026, 5, null, null, null, null],
  );
  const polled = await engine.query(
    "SELECT * FROM poi_avance_por('oei', 2026, 5, NULL, NULL, NULL, NULL) ORDER BY llave",
    [],
    { signal: new AbortController().signal },
  );
  expect(prepared).toEqual(plain);
  expect(polled).toEqual(plain);
  expect(plain.length).toBeGreaterThan(3);
});

test('a failing transaction leaves nothing behind', async () => {
  const before = digest(await engine.query('SELECT * FROM poi_avance'));
  await expect(
    engine.transact(['DELETE FROM poi_mes', 'DROP TABLE poi_avance', "SELECT error('a propósito')"]),
  ).rejects.toThrow();
  expect(digest(await engine.query('SELECT * FROM poi_avance'))).toEqual(before);
  const signal = AbortSignal.abort();
  await expect(engine.transact(['DELETE FROM poi_mes'], { signal })).rejects.toThrow();
  expect(digest(await engine.query('SELECT * FROM poi_avance'))).toEqual(before);
  const [count] = await engine.query('SELECT count(*) AS n FROM poi_mes');
  expect(count!['n']).toBeGreaterThan(0);
});
