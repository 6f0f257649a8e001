import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Connector } from '@/engine/connector';
import { openNative } from '@/engine/native';
import { install } from '@/sql/install';
import { packageFindings } from '@/store/package-check';
import { mapSource } from '@/store/package-source';
import { writePackage } from '@/store/package-writer';
import { withDescriptor, withFile } from '../support/rewrite-package';
import { loadSmallPoi } from '../support/small-poi';

let engine: Connector;
let files: Map<string, Uint8Array>;

beforeAll(async () => {
  engine = await openNative();
  await install(engine);
  await loadSmallPoi(engine);
  files = await writePackage(engine);
});
afterAll(() => engine.close());

async function found(broken: ReadonlyMap<string, Uint8Array>) {
  const { findings } = await packageFindings(engine, mapSource(broken));
  return findings.map(({ rule, resource, column }) => [rule, resource, column]);
}

async function changed(table: string, sql: string, rows?: number) {
  return withFile(
    files,
    `${table}.parquet`,
    await engine.saveParquet(sql),
    rows === undefined ? {} : { rows },
  );
}

test('nothing to say of a package just written, and nothing of it stays in the engine', async () => {
  const { resources, findings } = await packageFindings(engine, mapSource(files));
  expect(findings).toEqual([]);
  expect(resources.map(({ name }) => name)).toContain('poi_mes');
  const left = await engine.query("SELECT table_name FROM duckdb_tables() WHERE table_name LIKE 'paquete%'");
  expect(left).toEqual([]);
});

test('values outside their contract', async () => {
  const sql =
    'SELECT * REPLACE (CASE WHEN mes = 12 THEN 13 ELSE mes END AS mes, NULL::INTEGER AS ejercicio) FROM poi_mes';
  expect(await found(await changed('poi_mes', sql))).toEqual([
    ['requerido', 'poi_mes', 'ejercicio'],
    ['rango', 'poi_mes', 'mes'],
  ]);
  const words = "SELECT * REPLACE ('azul' AS banda) FROM semaforo_banda LIMIT 1";
  expect(await found(await changed('semaforo_banda', words, 1))).toEqual([
    ['rango', 'semaforo_banda', 'banda'],
  ]);
});

test('a repeated key and a code without its activity', async () => {
  const twice = 'SELECT * FROM poi_mes UNION ALL (SELECT * FROM poi_mes ORDER BY ao_id, mes LIMIT 1)';
  expect(await found(await changed('poi_mes', twice, 61))).toEqual([
    ['llave_repetida', 'poi_mes', 'carga_id + ao_id + mes'],
  ]);
  const orphan =
    "SELECT * REPLACE (CASE WHEN mes = 1 THEN 'AOI0' || ao_id ELSE ao_id END AS ao_id) FROM poi_mes";
  expect(await found(await changed('poi_mes', orphan))).toEqual([['codigo_desconocido', 'poi_mes', 'ao_id']]);
  const alone = withDescriptor(files, (whole) => {
    whole.resources = whole.resources.filter(({ name }) => name !== 'poi_actividad');
  });
  expect(await found(alone)).toEqual([['codigo_desconocido', 'poi_mes', 'ao_id']]);
});

test('all the broken files are named, not only the first', async () => {
  const broken = new Map(files).set('poi_mes.parquet', new Uint8Array(3));
  broken.delete('archivo.parquet');
  expect(await found(broken)).toEqual([
    ['bytes', 'poi_mes', null],
    ['falta_archivo', 'archivo', null],
  ]);
});
