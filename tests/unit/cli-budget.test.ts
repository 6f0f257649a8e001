import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { amigableFile, mefFile, mefRow } from '../support/gasto-file';
import { runCli } from '../support/run-cli';

let folder: string;
let mef: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'timon-presupuesto-'));
  mef = join(folder, 'gasto.csv');
  const rows = [
    mefRow(0, { MONTO_PIA: '1000', MONTO_PIM: '1200' }),
    mefRow(1, { MONTO_DEVENGADO: '100', MONTO_CERTIFICADO: '700', MONTO_COMPROMETIDO_ANUAL: '500' }),
    mefRow(2, { MONTO_DEVENGADO: '200.5', MONTO_GIRADO: '90' }),
    mefRow(0, { MONTO_PIM: '300', FUENTE_FINANCIAMIENTO: '2', FUENTE_FINANCIAMIENTO_NOMBRE: 'RDR' }),
  ];
  await writeFile(mef, await mefFile(rows).text());
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Row = Record<string, number | string | null>;
const figures = async (...args: string[]): Promise<Row[]> => {
  const { code, stdout, stderr } = await runCli('figures', 'presupuesto', '--from', mef, ...args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as Row[];
};

test('figures presupuesto: rows by group at the last month with devengado', async () => {
  expect((await figures())[0]).toMatchObject({
    ejercicio: 2026, corte: '2026-02', clave: 'total', nombre: 'Total', pia: 1000, pim: 1500, certificado: 700, compromiso: 500,
    devengado: 300.5, girado: 90, saldo: 1199.5, ritmo: 150.25,
  }); // prettier-ignore
  const fuentes = await figures('--by', 'fuente');
  expect(fuentes.map(({ clave, nombre, pim, devengado }) => [clave, nombre, pim, devengado])).toEqual([
    ['1', 'RECURSOS ORDINARIOS', 1200, 300.5],
    ['2', 'RDR', 300, 0],
  ]);
  expect(fuentes[0]!['avance']).toBeCloseTo(25.0417, 4);
});

test('a month does not lose PIA and PIM; by month they stand where the source puts them', async () => {
  const [january] = await figures('--corte', '2026-01');
  expect(january).toMatchObject({ corte: '2026-01', pia: 1000, pim: 1500, devengado: 100, girado: 0 });
  const months = await figures('--by', 'mes');
  expect(months.map(({ clave, nombre, pim, devengado }) => [clave, nombre, pim, devengado])).toEqual([
    ['0', 'sin mes', 1500, 0],
    ['1', 'enero', null, 100],
    ['2', 'febrero', null, 200.5],
  ]);
});

test('import and CSV; what is wrongly asked says how to ask', async () => {
  const imported = await runCli('import', mef);
  expect(JSON.parse(imported.stdout)).toMatchObject({
    files: [{ layout: 'mef_gasto', ejercicio: 2026, corte: '2026-02', rows_read: 4, rows_accepted: 4, tables: { gasto_cadena: 2, gasto_mes: 4 } }],
  }); // prettier-ignore
  const csv = await runCli('figures', 'presupuesto', '--from', mef, '--by', 'ue', '--format', 'csv');
  expect(csv.stdout.split('\r\n')[0]).toMatch(/^ejercicio,corte,llave,clave,nombre,pia,pim,certificado,compromiso,devengado,girado,avance,/);
  expect(csv.stdout.split('\r\n')[1]).toMatch(/^2026,2026-02,000999,000999,ADMINISTRACION GENERAL,1000,1500,/);
  for (const args of [['--by', 'color'], ['--corte', '2020-01']]) {
    const { code, stdout, stderr } = await runCli('figures', 'presupuesto', '--from', mef, ...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/Puede ser: total|No hay datos del ejercicio 2020/);
  }
  expect((await runCli('figures', 'poi_avance', '--from', mef)).stderr).toContain('Ningún archivo trajo actividades');
}); // prettier-ignore

test('a listing without months gives the year', async () => {
  const path = join(folder, 'consulta.xls');
  const rows = [['1: RECURSOS ORDINARIOS', '1,000', '2,000', '900', '800', '700', '600', '500', '30.0']];
  await writeFile(path, await amigableFile({ heading: 'Fuente', rows }).text());
  const { code, stdout } = await runCli('figures', 'presupuesto', '--from', path, '--by', 'fuente');
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject([
    { corte: null, clave: '1', pia: 1000, pim: 2000, certificado: 900, compromiso: 800, devengado: 600, girado: 500, avance: 30, ritmo: null },
  ]);
}); // prettier-ignore
