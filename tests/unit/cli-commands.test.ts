import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli, runProcess } from '../support/run-cli';

const small = fileURLToPath(new URL('../fixtures/poi-chico/', import.meta.url));
let folder: string;
let clean: string;

interface Imported {
  files: Record<string, unknown>[];
  rejects: Record<string, unknown>[];
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'timon-cli-'));
  clean = join(folder, 'limpio');
  await cp(small, clean, { recursive: true });
  const path = join(clean, 'poi_actividad.csv');
  await writeFile(path, (await readFile(path, 'utf8')).replace('12,5o', '12.5'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('import: 0 and every file accounted for', async () => {
  const { code, stdout, stderr } = await runProcess('import', clean);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const { files, rejects } = JSON.parse(stdout) as Imported;
  expect(rejects).toEqual([]);
  expect(files[0]).toEqual({
    file: 'poi_actividad.csv',
    layout: 'plantilla_poi_actividad',
    encoding: 'utf-8',
    delimiter: ',',
    sheet: null,
    rows_read: 6,
    rows_blank: 0,
    rows_accepted: 6,
    rows_rejected: 0,
    tables: { poi_actividad: 6 },
    ejercicio: 2026,
    corte: '2026-05',
  });
});

test('import: 1 and every reject with its place, more than a screen would show', async () => {
  const path = join(folder, 'muchos.csv');
  const bad = Array.from({ length: 6_000 }, (_, i) => `2026,AOI1,${i % 12},x,,,,`);
  await writeFile(
    path,
    ['ejercicio,ao_id,mes,f_vigente,f_ejecutado,fn_vigente,fn_ejecutado,motivo', ...bad].join('\n'),
  );
  const { code, stdout } = await runProcess('import', join(small, 'poi_actividad.csv'), path);
  expect(code).toBe(1);
  const { files, rejects } = JSON.parse(stdout) as Imported;
  expect(files[1]).toMatchObject({ rows_read: 6_000, rows_accepted: 0, rows_rejected: 6_000 });
  expect(new Set(rejects.filter(({ file }) => file === 'muchos.csv').map(({ row }) => row)).size).toBe(6_000);
  expect(rejects[0]).toEqual({
    file: 'poi_actividad.csv',
    sheet: null,
    row: 6,
    column: 'f_vigente_total',
    value: '12,5o',
    rule: 'no_es_numero',
    message: expect.stringContaining('no es un número') as string,
  });
});

test('import: 2 for what cannot be read, is not known or does not exist, and none of it silent', async () => {
  const empty = join(folder, 'vacio.xlsx');
  const unknown = join(folder, 'otro.csv');
  await writeFile(empty, '');
  await writeFile(unknown, 'color,peso\nrojo,1\nazul,2\n');
  const { code, stdout } = await runProcess('import', empty, unknown, join(folder, 'falta.csv'));
  expect(code).toBe(2);
  const { files, rejects } = JSON.parse(stdout) as Imported;
  const seen = (file: string) => files.find((one) => String(one['file']).endsWith(file));
  expect(seen('vacio.xlsx')).toMatchObject({ layout: null, rows_read: 0 });
  expect(seen('falta.csv')).toMatchObject({ layout: null, rows_read: 0 });
  expect(seen('otro.csv')).toMatchObject({ layout: null, rows_read: 2, rows_rejected: 2 });
  for (const name of ['vacio.xlsx', 'otro.csv', 'falta.csv'])
    expect(rejects.find(({ file }) => String(file).endsWith(name))).toMatchObject({ row: null });
});

test('figures: only data on stdout, in JSON and CSV', async () => {
  const asked = ['figures', 'poi_avance', '--from', small, '--by'];
  const json = await runProcess(...asked, 'centro_costo');
  expect(json.code).toBe(0);
  expect(json.stderr).toContain('12,5o');
  const rows = JSON.parse(json.stdout) as Record<string, unknown>[];
  expect(rows.map(({ clave, ue_id, pliego_id }) => [clave, ue_id, pliego_id])).toEqual([
    ['02.06', '000240', '240'],
    ['02.06', '000999', '038'],
    ['02.07', '000999', '038'],
  ]);
  expect(rows[0]).toMatchObject({ pim: 799999999.99, corte: '2026-05', ejercicio: 2026 });
  expect(rows[1]).toMatchObject({ ao: 2, cumplimiento: 87, pim: 150000.15, devengado: 54000.05 });
  expect(rows[2]).toMatchObject({ ao_sin_reporte: 1, avance_real: null, cumplimiento: null, semaforo: 'nd' });

  const csv = await runCli(...asked, 'ao', '--format', 'csv', '--corte', '2026-03');
  const lines = csv.stdout.trimEnd().split('\r\n');
  expect(lines).toHaveLength(5);
  expect(lines[0]).toMatch(/^ejercicio,corte,llave,clave,nombre,/);
  expect(lines.find((line) => line.includes('AOI00099900002'))).toContain(",'=CMD() no es una fórmula,");
  expect(lines.find((line) => line.includes('AOI00099900003'))).toContain(
    ',"Supervisar «plantas», ""ahumados""',
  );
  expect(lines.find((line) => line.includes('AOI00099900003'))).toMatch(/,0,0,1,0,,,,0.1,0.03,/);
});

test('package, check and figures from the package; a changed byte is told', async () => {
  const to = join(folder, 'paquete');
  expect((await runCli('package', '--from', clean, '--to', to, '--demostracion')).code).toBe(0);
  expect(await readdir(to)).toContain('datapackage.json');
  expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
  const descriptor = JSON.parse(await readFile(join(to, 'datapackage.json'), 'utf8')) as {
    timon: { demostracion: boolean };
  };
  expect(descriptor.timon.demostracion).toBe(true);

  const fine = await runCli('check', to);
  expect({ code: fine.code, ok: (JSON.parse(fine.stdout) as { ok: boolean }).ok }).toEqual({
    code: 0,
    ok: true,
  });

  const [fromPackage, fromFiles] = await Promise.all([
    runCli('figures', 'poi_avance', '--from', to, '--by', 'aei'),
    runCli('figures', 'poi_avance', '--from', clean, '--by', 'aei'),
  ]);
  expect(fromPackage.stdout).toBe(fromFiles.stdout);

  const path = join(to, 'poi_mes.parquet');
  const bytes = await readFile(path);
  bytes[100]! ^= 1;
  await writeFile(path, bytes);
  const broken = await runCli('check', to);
  expect(broken.code).toBe(1);
  expect(JSON.parse(broken.stdout)).toMatchObject({
    ok: false,
    findings: [{ rule: 'huella', resource: 'poi_mes' }],
  });
  const refused = await runCli('figures', 'poi_avance', '--from', to);
  expect(refused).toMatchObject({ code: 2, stdout: '' });
  expect(refused.stderr).toContain('poi_mes.parquet');
});

test('a folder with other things in it is left alone; what is wrongly asked says how to ask', async () => {
  const foreign = await runCli('package', '--from', clean, '--to', folder);
  expect(foreign.code).toBe(2);
  expect(foreign.stderr).toContain('otras cosas');
  expect(await readdir(folder)).toContain('limpio');

  for (const args of [
    ['figures', 'poi_avance', '--from', clean, '--by', 'color'],
    ['figures', 'poi_avance', '--from', clean, '--corte', 'junio'],
    ['figures', 'poi_avance', '--from', clean, '--corte', '2019-01'],
    ['figures', 'poi_evaluacion', '--from', clean, '--periodo', '2026-06'],
    ['figures', 'poi_evaluacion', '--from', clean, '--periodo', '2019-S1'],
    ['figures', 'poi_modificaciones', '--from', clean],
    ['figures', 'poi_modificaciones', '--from', clean, '--against', clean, '--inicial'],
    ['figures', 'poi_modificaciones', '--from', clean, '--inicial', 'sí'],
    ['nada'],
  ]) {
    const { code, stdout, stderr } = await runCli(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).not.toBe('');
    expect(stderr).not.toMatch(/\bat .+:\d+:\d+/);
  }
  expect((await runCli('check', clean)).code).toBe(2);
});
