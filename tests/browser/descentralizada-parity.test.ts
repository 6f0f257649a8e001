import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Connector } from '@/engine/connector';
import { openWasm } from '@/engine/wasm';
import {
  acuerdosCig,
  convenios,
  metasProduce,
  modelos,
  modelosPor,
  modeloEjes,
  servicioIndicadores,
} from '@/sql/descentralizada';
import { install, refresh } from '@/sql/install';
import native from '../fixtures/parity-descentralizada.json';
import { descentralizadaQueries, writeDescentralizadaSample } from '../support/descentralizada-sample';
import { digest, type Digest } from '../support/digest';

let engine: Connector;
beforeAll(async () => {
  engine = await openWasm();
  await install(engine);
  await writeDescentralizadaSample(engine);
  await refresh(engine);
}, 120_000);
afterAll(() => engine.close());

const expected: Record<string, Digest> = native;

test('the native figures cover every query of decentralised management', () => {
  expect(Object.keys(expected)).toEqual(Object.keys(descentralizadaQueries));
});

test.each(Object.entries(descentralizadaQueries))(
  '%s gives in this browser what it gives natively',
  async (name, sql) => {
    expect(digest(await engine.query(sql))).toEqual(expected[name]);
  },
);

test('the typed queries, with parameters, give the same as the plain ones', async () => {
  const sorted = (all: object[]) => all.map((row) => JSON.stringify(row)).sort();
  const plain = async (name: string) => sorted(await engine.query(descentralizadaQueries[name]!));
  const scope = { al: '2026-07-16', servicios: [], departamentos: [] };
  const some = { al: '2026-03-31', servicios: ['s1', 's4'], departamentos: ['Piura', 'Puno'] };
  expect(sorted(await modelos(engine, scope))).toEqual(await plain('modelo_al'));
  expect(sorted(await modelos(engine, some))).toEqual(await plain('modelo_al filtrado'));
  expect(sorted(await modelosPor(engine, modeloEjes, scope))).toEqual(await plain('modelo_por'));
  expect(sorted(await servicioIndicadores(engine, scope))).toEqual(await plain('servicio_indicador_al'));
  expect(sorted(await acuerdosCig(engine, scope))).toEqual(await plain('acuerdo_cig_vigente'));
  expect(sorted(await convenios(engine, scope))).toEqual(await plain('convenio_al'));
  expect(sorted(await metasProduce(engine, 2026, scope))).toEqual(await plain('meta_produce'));
  const chosen = await acuerdosCig(engine, { ...scope, departamentos: ['Áncash'] });
  expect(chosen.map(({ acuerdo_cig_id }) => acuerdo_cig_id)).toContain('CIG-03');
  expect(await acuerdosCig(engine, { ...scope, servicios: ['s2'], departamentos: ['Puno'] })).toMatchObject([
    { acuerdo: 'Acuerdo 4' },
    { acuerdo: 'Nuevo' },
  ]);
});
