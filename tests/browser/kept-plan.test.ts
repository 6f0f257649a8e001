import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Connector } from '@/engine/connector';
import { openWasm } from '@/engine/wasm';
import { install } from '@/sql/install';

let engine: Connector;
beforeAll(async () => {
  engine = await openWasm();
  await install(engine);
}, 120_000);
afterAll(() => engine.close());

const count = async () =>
  (
    await engine.query<{ n: number }>(
      "SELECT count(valor)::INTEGER AS n FROM registro_vigente WHERE tipo = 'poi_ao' AND llave <> ?",
      [''],
    )
  )[0]!.n;

test('a question kept from when the table was empty sees what was written since', async () => {
  expect(await count()).toBe(0);
  await engine.run("INSERT INTO registro VALUES ('a', 'Ana', 'poi_ao', 'x', 'factor', 'Personal')");
  expect(await count()).toBe(1);
  await engine.query("INSERT INTO registro VALUES ('b', 'Ana', 'poi_ao', 'y', 'factor', 'Personal')");
  expect(await count()).toBe(2);
  await engine.query('INSERT INTO registro VALUES (?, ?, ?, ?, ?, ?)', [
    'c',
    'Ana',
    'poi_ao',
    'z',
    'factor',
    'P',
  ]);
  expect(await count()).toBe(3);
  await engine.transact(["INSERT INTO registro VALUES ('d', 'Ana', 'poi_ao', 'z', 'nota', 'P')"]);
  expect(await count()).toBe(4);
  await engine.run('DELETE FROM registro');
  expect(await count()).toBe(0);
});
