import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Connector } from '@/engine/connector';
import { openNative } from '@/engine/native';
import { install } from '@/sql/install';
import { forgetAll, forgetDemonstration } from '@/store/forget';
import { PackageError } from '@/store/package-error';
import { describePackage, readPackage } from '@/store/package-reader';
import { mapSource } from '@/store/package-source';
import { writePackage } from '@/store/package-writer';
import { withDescriptor, withFile } from '../support/rewrite-package';
import { allRows, loadSmallPoi, smallPoi } from '../support/small-poi';

const created = '2026-06-15T18:00:00-05:00';

let engine: Connector;
let files: Map<string, Uint8Array>;
let rows: Record<string, string[]>;

async function open(): Promise<Connector> {
  const fresh = await openNative();
  await install(fresh);
  return fresh;
}

beforeAll(async () => {
  engine = await open();
  await loadSmallPoi(engine);
  files = await writePackage(engine, { created });
  rows = await allRows(engine);
});
afterAll(() => engine.close());

describe('a package', () => {
  test('brings every row back to another engine', async () => {
    const other = await open();
    await readPackage(other, mapSource(files));
    expect(await allRows(other)).toEqual(rows);
    expect(rows['poi_mes']).toHaveLength(60);
    expect(rows['rechazo']).toHaveLength(1);
    const cuts = await other.query('SELECT ue_id, corte FROM poi_carga ORDER BY ue_id');
    expect(cuts).toEqual([
      { ue_id: '000240', corte: 5 },
      { ue_id: '000999', corte: 5 },
    ]);
    await other.close();
  });

  test('is the same bytes for the same data', async () => {
    expect(await writePackage(engine, { created })).toEqual(files);
  });

  test('says what it holds', async () => {
    const whole = await describePackage(mapSource(files));
    expect(whole).toMatchObject({ title: 'Timón: POI de 2026', created, timon: { demostracion: false } });
    expect(whole!.timon.cargas).toHaveLength(1);
    const mes = whole!.resources.find(({ name }) => name === 'poi_mes')!;
    expect(mes).toMatchObject({
      path: 'poi_mes.parquet',
      rows: 60,
      bytes: files.get('poi_mes.parquet')!.length,
    });
    expect(mes.schema.fields.map(({ name }) => name)).toContain('f_ejecutado');
    expect(whole!.resources.map(({ name }) => name)).not.toContain('poi_financiera');
  });

  test('read twice changes nothing; beside other cargas it adds', async () => {
    const other = await open();
    const later = smallPoi((text) => text.replaceAll('2026', '2025'));
    await loadSmallPoi(other, later);
    await readPackage(other, mapSource(files));
    await readPackage(other, mapSource(files));
    const counts = await other.query(
      'SELECT ejercicio, count(*) AS n FROM poi_mes GROUP BY ALL ORDER BY ejercicio',
    );
    expect(counts).toEqual([
      { ejercicio: 2025, n: 60 },
      { ejercicio: 2026, n: 60 },
    ]);
    await readPackage(other, mapSource(files), { replaceAll: true });
    expect(await allRows(other)).toEqual(rows);
    await other.close();
  });

  test('replaces the parameters and bands that it brings, and leaves the others', async () => {
    const other = await open();
    await other.run([
      "UPDATE semaforo_banda SET desde = 60 WHERE banda = 'amarillo'",
      "INSERT INTO parametro VALUES ('tipo_acumulacion', 'AOI1', 'ultimo', NULL)",
    ]);
    await readPackage(other, mapSource(files));
    expect(await other.query("SELECT desde FROM semaforo_banda WHERE banda = 'amarillo'")).toEqual([
      { desde: 75 },
    ]);
    expect(await other.query('SELECT count(*) AS n FROM parametro')).toEqual([
      { n: rows['parametro']!.length + 1 },
    ]);
    await other.close();
  });
});

describe('a package that does not keep its word is refused whole', () => {
  async function refusal(broken: ReadonlyMap<string, Uint8Array>): Promise<PackageError> {
    const other = await open();
    const before = await allRows(other);
    const error = await readPackage(other, mapSource(broken)).then(
      () => null,
      (cause: unknown) => cause,
    );
    expect(await allRows(other)).toEqual(before);
    await other.close();
    expect(error).toBeInstanceOf(PackageError);
    expect((error as PackageError).remedy).not.toBe('');
    return error as PackageError;
  }

  const without = (path: string) => new Map([...files].filter(([name]) => name !== path));

  test.each([0, 0.5, 1])('a bit flipped at %f of the file', async (where) => {
    for (const path of ['poi_mes.parquet', 'archivo.parquet']) {
      const bytes = files.get(path)!.slice();
      bytes[Math.floor((bytes.length - 1) * where)]! ^= 1;
      const error = await refusal(new Map(files).set(path, bytes));
      expect(error).toMatchObject({ rule: 'huella', resource: path.replace('.parquet', '') });
      expect(error.message).toContain(path);
    }
  });

  test('a file cut short', async () => {
    const cut = files.get('poi_mes.parquet')!.slice(0, -1);
    expect((await refusal(new Map(files).set('poi_mes.parquet', cut))).rule).toBe('bytes');
  });

  test('a file or the descriptor missing', async () => {
    expect((await refusal(without('poi_mes.parquet'))).rule).toBe('falta_archivo');
    expect((await refusal(without('datapackage.json'))).rule).toBe('sin_paquete');
  });

  test('something that is not Parquet', async () => {
    const broken = await withFile(files, 'poi_mes.parquet', new TextEncoder().encode('PAR1 no'));
    expect((await refusal(broken)).rule).toBe('no_legible');
  });

  test('a descriptor that is not one', async () => {
    const text = (content: string) =>
      new Map(files).set('datapackage.json', new TextEncoder().encode(content));
    expect((await refusal(text('<!doctype html>'))).rule).toBe('descriptor');
    expect((await refusal(text('{"name":"otro"}'))).message).toContain('title');
  });

  test.each(['../poi_mes.parquet', '/etc/passwd', 'https://otro.pe/x.parquet', 'a/../../x', ''])(
    'a path out of the package: %s',
    async (path) => {
      const broken = withDescriptor(files, ({ resources }) => (resources[0]!['path'] = path));
      expect((await refusal(broken)).rule).toBe('descriptor');
    },
  );

  test('a table no contract knows', async () => {
    const broken = withDescriptor(files, ({ resources }) => (resources[0]!['name'] = 'otra'));
    expect((await refusal(broken)).rule).toBe('tabla_desconocida');
  });

  test.each([
    ['SELECT * EXCLUDE (f_ejecutado) FROM poi_mes', 'columnas', 'f_ejecutado'],
    ['SELECT *, 1 AS sobra FROM poi_mes', 'columnas', 'sobra'],
    ["SELECT * REPLACE ('doce' AS mes) FROM poi_mes", 'valor', 'mes'],
    ['SELECT * FROM poi_mes LIMIT 59', 'filas', null],
  ])('%s', async (sql, rule, column) => {
    const broken = await withFile(files, 'poi_mes.parquet', await engine.saveParquet(sql));
    expect(await refusal(broken)).toMatchObject({ rule, resource: 'poi_mes', column });
  });
});

test('forgetting takes a carga out of every table, and only the demonstration when asked so', async () => {
  const other = await open();
  await readPackage(other, mapSource(files));
  await other.run('UPDATE archivo SET demostracion = true');
  await loadSmallPoi(
    other,
    smallPoi((text) => text.replaceAll('2026', '2025')),
  );
  await forgetDemonstration(other);
  expect(await other.query('SELECT DISTINCT ejercicio FROM poi_carga')).toEqual([{ ejercicio: 2025 }]);
  await forgetAll(other);
  const left = await allRows(other);
  expect(Object.keys(left).filter((name) => left[name]!.length > 0)).toEqual(['parametro', 'semaforo_banda']);
  expect(await other.query('SELECT * FROM poi_avance')).toEqual([]);
  await other.close();
});
