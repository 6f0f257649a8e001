import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Connector } from '@/engine/connector';
import { openWasm } from '@/engine/wasm';
import { calidadPor } from '@/sql/calidad';
import { everyHallazgo } from '@/sql/calidad-hallazgo';
import { install, refresh } from '@/sql/install';
import { writePoi } from '../support/poi-fixture';
import { samplePoi } from '../support/poi-sample';

let engine: Connector;
beforeAll(async () => {
  engine = await openWasm();
  await install(engine);
  await writePoi(engine, samplePoi());
  await refresh(engine);
}, 120_000);
afterAll(() => engine.close());

const scope = { ejercicio: 2026, carga: null, pliegos: [], ues: [], centros: [] };
const waiting = { regla: null, justificados: false, text: '' };

test('a figure asked again after something is written in a table that was empty tells it', async () => {
  const [before] = (await calidadPor(engine, scope, 6)).filter(({ eje }) => eje === 'total');
  const found = await everyHallazgo(engine, scope, 6, waiting);
  expect(before).toMatchObject({ justificados: 0 });
  const error = found.find(({ gravedad }) => gravedad === 'error')!;
  await engine.run(
    `INSERT INTO registro (id, quien, tipo, llave, campo, valor)
     VALUES ('2026-07-01T10:00:00.000Z-aaaaaaaaaaaa', 'Ana', 'calidad_hallazgo', '${error.llave}', 'justificado', 'Es así')`,
  );
  const [after] = (await calidadPor(engine, scope, 6)).filter(({ eje }) => eje === 'total');
  expect(after).toMatchObject({ justificados: 1, errores: before!.errores - 1 });
  expect(await everyHallazgo(engine, scope, 6, waiting)).toHaveLength(found.length - 1);
  expect(await everyHallazgo(engine, scope, 6, { ...waiting, justificados: true })).toMatchObject([
    { llave: error.llave, justificacion: 'Es así', justificado_por: 'Ana' },
  ]);
});
