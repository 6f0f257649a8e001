import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Connector } from '@/engine/connector';
import { openWasm } from '@/engine/wasm';
import { install, refresh } from '@/sql/install';
import { articulacion } from '@/sql/plan-articulacion';
import { indicadoresPor } from '@/sql/plan-indicador';
import native from '../fixtures/parity-plan.json';
import { digest, type Digest } from '../support/digest';
import { planQueries, writePlanSample } from '../support/plan-sample';

let engine: Connector;
beforeAll(async () => {
  engine = await openWasm();
  await install(engine);
  await writePlanSample(engine);
  await refresh(engine);
}, 120_000);
afterAll(() => engine.close());

const expected: Record<string, Digest> = native;

test('the native figures cover every query of the plans', () => {
  expect(Object.keys(expected)).toEqual(Object.keys(planQueries));
});

test.each(Object.entries(planQueries))(
  '%s gives in this browser what it gives natively',
  async (name, sql) => {
    expect(digest(await engine.query(sql))).toEqual(expected[name]);
  },
);

test('the typed queries, with parameters, give the same as the plain ones', async () => {
  const scope = { anio: 2025, planes: [], relevancias: [] };
  const rows = await indicadoresPor(engine, scope);
  const plain = await engine.query(planQueries['plan_indicador_por']!);
  const sorted = (all: object[]) => all.map((row) => JSON.stringify(row)).sort();
  expect(sorted(rows)).toEqual(sorted(plain));
  expect(sorted(await articulacion(engine, 2026))).toEqual(
    sorted(await engine.query(planQueries['plan_articulacion']!)),
  );
});
