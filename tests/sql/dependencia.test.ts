import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Connector } from '@/engine/connector';
import { openNative } from '@/engine/native';
import { loadFiles } from '@/ingest/load';
import { openTables } from '@/ingest/source';
import { install } from '@/sql/install';

let engine: Connector;
beforeAll(async () => {
  engine = await openNative();
  await install(engine);
});
afterAll(() => engine.close());

const load = (name: string, text: string, loadedAt: string) =>
  loadFiles(engine, [new File([text], name)], { open: (file) => openTables(file), loadedAt });

test('the template of dependencias gives a centro de costo its name and siglas, keyed by its UE', async () => {
  await load(
    'actividades.csv',
    'ejercicio,ao_id,ao,pliego_id,ue_id,centro_costo_id,centro_costo\n2026,A1,Uno,038,000999,02.01,VIEJO NOMBRE\n2026,A2,Dos,038,000998,02.01,OTRA UE\n',
    '2026-07-01 09:00:00',
  );
  await load(
    'dependencias.csv',
    'ejercicio,sector_id,pliego_id,ue_id,centro_costo_id,centro_costo,sigla\n2026,38,038,000999,02.01,Dirección General de Acuicultura,DGA\n',
    '2026-07-02 09:00:00',
  );
  expect(await engine.query('SELECT ao_id, centro_costo, sigla FROM poi_ao ORDER BY ao_id')).toEqual([
    { ao_id: 'A1', centro_costo: 'Dirección General de Acuicultura', sigla: 'DGA' },
    { ao_id: 'A2', centro_costo: 'OTRA UE', sigla: null },
  ]);
});
