import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ceplanCsv, ceplanRow } from '../support/ceplan-file';
import { ao, meses } from '../support/poi-fixture';
import { runCli } from '../support/run-cli';

let folder: string;
let poi: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'timon-calidad-'));
  poi = join(folder, 'poi.csv');
  const year = Array.from({ length: 12 }, () => 10);
  const rows = [
    ao({ ao_id: 'AOI1', meses: meses({ vigente: year, ejecutado: [10, 10], programado: year, devengado: [1, 1] }) }),
    ao({ ao_id: 'AOI2', meses: meses({ vigente: year, ejecutado: [10], programado: year, devengado: [1, 1] }) }),
    ao({ ao_id: 'AOI3', centro_costo_id: '03', meses: meses({ vigente: [0, 0, 5], ejecutado: [0, 12] }) }),
  ].map((one) => ceplanRow(one));
  await writeFile(poi, await ceplanCsv(rows).text());
}); // prettier-ignore
afterAll(() => rm(folder, { recursive: true, force: true }));

type Row = Record<string, number | string | boolean | null>;
async function figures(...args: string[]): Promise<Row[]> {
  const { code, stdout } = await runCli('figures', 'calidad', '--from', poi, ...args);
  expect(code).toBe(0);
  return JSON.parse(stdout) as Row[];
}

test('figures calidad: the score of the whole and of each dependencia, which add up', async () => {
  const [total, ...others] = await figures();
  expect(others).toEqual([]);
  expect(total).toMatchObject({ ejercicio: 2026, corte: '2026-02', eje: 'total', ao: 3, ao_con_meta: 2, ao_reportaron: 1, errores: 1, puntos: 1 });
  const centros = await figures('--by', 'centro_costo');
  expect(centros.map(({ clave, puntaje, errores }) => [clave, puntaje, errores])).toEqual([['03', 0, 1], ['02.06', 50, 0]]);
  expect(centros.reduce((sum, { puntos }) => sum + Number(puntos), 0)).toBe(total!['puntos']);
}); // prettier-ignore

test('figures calidad: rules, found or not, and findings; a month before; what is wrongly asked', async () => {
  const rules = await figures('--by', 'regla');
  expect(rules.find(({ regla }) => regla === 'ejecucion_sin_programacion')).toMatchObject({ gravedad: 'error', revisada: true, hallazgos: 1, titulo: 'Ejecuta sin haber programado' });
  expect(rules.find(({ regla }) => regla === 'cadena_sobre_pim')).toMatchObject({ revisada: false, necesita: 'presupuesto', hallazgos: 0 });
  expect(await figures('--by', 'hallazgo')).toMatchObject([
    { clave: 'AOI3', mes: 2, valor: 12, esperado: 0, detalle: 'Ejecutó 12 sin programar nada de enero a febrero', justificado: false },
  ]);
  expect(await figures('--by', 'hallazgo', '--corte', '2026-01')).toEqual([]);
  const csv = await runCli('figures', 'calidad', '--from', poi, '--by', 'hallazgo', '--format', 'csv');
  expect(csv.stdout.split('\r\n')[0]).toBe('ejercicio,corte,regla,gravedad,ue_id,centro_costo_llave,sigla,clave,nombre,mes,valor,esperado,detalle,justificado,justificacion');
  const wrong = await runCli('figures', 'calidad', '--from', poi, '--by', 'oei');
  expect(wrong.code).toBe(2);
  expect(wrong.stderr).toContain('Puede ser: total, centro_costo, regla, hallazgo');
}); // prettier-ignore
