import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Connector } from '@/engine/connector';
import { openWasm } from '@/engine/wasm';
import { install } from '@/sql/install';
import { forgetAll } from '@/store/forget';
import type { PackageSource } from '@/store/package';
import { describePackage, readPackage } from '@/store/package-reader';
import { fetchSource, mapSource } from '@/store/package-source';
import { writePackage } from '@/store/package-writer';
import { allRows, loadSmallPoi } from '../support/small-poi';

const fixture = import.meta.glob<string>('../fixtures/paquete-nativo/*', {
  eager: true,
  query: '?url',
  import: 'default',
});

const native: PackageSource = {
  async read(path) {
    const url = fixture[`../fixtures/paquete-nativo/${path}`];
    return url === undefined ? null : (await fetch(url)).blob();
  },
};

let engine: Connector;
let rows: Record<string, string[]>;

/** When a file was loaded is the one thing two loads of it differ in. */
function untimed(tables: Record<string, string[]>): Record<string, string[]> {
  const archivo = tables['archivo']!.map((row) =>
    row.replace(/'?cargado_en'?: '?\d{4}-\d\d-\d\d \d\d:\d\d:\d\d'?/, ''),
  );
  return { ...tables, archivo };
}

beforeAll(async () => {
  engine = await openWasm();
  await install(engine);
  await loadSmallPoi(engine);
  rows = await allRows(engine);
});
afterAll(() => engine.close());

test('the browser reads what the native engine wrote: the same rows it loads from the files', async () => {
  await forgetAll(engine);
  await readPackage(engine, native);
  const read = await allRows(engine);
  expect(untimed(read)).toEqual(untimed(rows));
  expect(read['archivo']!.join()).toContain('cargado_en');
  expect(read['poi_mes']).toHaveLength(60);
  expect(
    await engine.query("SELECT fn_vigente_total AS x FROM poi_actividad WHERE ao_id = 'AOI00024000001'"),
  ).toEqual([{ x: 799999999.99 }]);
});

test('and what it wrote itself, the same bytes each time', async () => {
  await forgetAll(engine);
  await loadSmallPoi(engine);
  const files = await writePackage(engine, { created: '2026-06-15' });
  expect(await writePackage(engine, { created: '2026-06-15' })).toEqual(files);
  await forgetAll(engine);
  await readPackage(engine, mapSource(files));
  expect(await allRows(engine)).toEqual(rows);
});

test('a changed byte is refused and what was there stays', async () => {
  const files = await writePackage(engine);
  const bytes = files.get('poi_mes.parquet')!.slice();
  bytes[200]! ^= 1;
  const broken = mapSource(new Map(files).set('poi_mes.parquet', bytes));
  await expect(readPackage(engine, broken)).rejects.toMatchObject({ rule: 'huella', resource: 'poi_mes' });
  expect(await allRows(engine)).toEqual(rows);
});

test('where there is no package next to the page there is none, even if the server answers with the page', async () => {
  expect(await describePackage(fetchSource('no-hay-nada-aqui/'))).toBeNull();
});
