import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readArguments } from '@/cli/arguments';
import { saveFolder } from '@/cli/folder';
import { askedInvestments, investmentTopics } from '@/cli/investment-figures';
import { parseCorte } from '@/core/period';
import type { Connector } from '@/engine/connector';
import { openNative } from '@/engine/native';
import { install, refresh } from '@/sql/install';
import { writePackage } from '@/store/package-writer';
import { archivoInversion, enObra, writeCartera } from '../support/inversion-fixture';
import { runCli } from '../support/run-cli';

let folder: string;
let engine: Connector;

beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'timon-inversiones-')), 'datos');
  engine = await openNative();
  await install(engine);
  await writeCartera(engine, {
    inversion: [
      enObra('2400001', { uei: 'UEI Norte', entidad: 'FONDEPES' }),
      enObra('2400002', { uei: null, fin: '2026-01-31', avance_fisico: 60 }),
    ],
    inversion_lugar: ['PIURA', 'TUMBES'].map((departamento, i) => ({
      carga_id: 'junio', cui: '2400001', lugar: i + 1, departamento,
    })),
    lista: [{ carga_id: 'junio', lista_id: 'PMI-2026', tipo: 'PMI', nombre: 'PMI 2026-2028' }],
    lista_inversion: ['2400001', '2400002'].map((cui, i) => ({ carga_id: 'junio', lista_id: 'PMI-2026', cui, orden: i + 1 })),
    acuerdo: [{ carga_id: 'junio', acuerdo_id: '2026-05-1', sesion_id: '2026-05', acuerdo: 'Liberar el terreno', plazo: '2026-07-10' }],
    archivos: [archivoInversion('junio')],
  }); // prettier-ignore
  await refresh(engine);
  await saveFolder(folder, await writePackage(engine));
}, 120_000);
afterAll(async () => {
  await engine.close();
  await rm(join(folder, '..'), { recursive: true });
});

async function figures(topic: string, ...args: string[]): Promise<Record<string, unknown>[]> {
  const { options } = readArguments(args, ['by', 'corte', 'lista', 'al']);
  const { rows } = investmentTopics[topic]!(options['by']?.[0]);
  const corte = options['corte'] ? parseCorte(options['corte'][0]!) : null;
  return rows(engine, { ...askedInvestments(options), corte });
}

test('figures inversiones, of a package, by total', async () => {
  const { code, stdout, stderr } = await runCli('figures', 'inversiones', '--from', folder);
  expect([code, stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout)).toMatchObject([
    { corte: '2026-06', clave: 'total', nombre: 'Total', inversiones: 2, monto_viable: 2000, costo_actualizado: 2200, pim: 1000, devengado_anio: 500,
      devengado_acumulado: 1100, saldo: 1100, avance_financiero: 50, avance_anio: 50, avance_fisico: 54, sobrecosto: 10, alertas: 1 },
  ]); // prettier-ignore
});

test.each([
  ['cui', [['2400001', 'Mercado 2400001', 1], ['2400002', 'Mercado 2400002', 1]]],
  ['uei', [['UEI NORTE', 'UEI Norte', 1], ['s/d', 'sin UEI', 1]]],
  ['pliego', [['FONDEPES', 'FONDEPES', 1], ['s/d', 'sin pliego', 1]]],
  ['departamento', [['PIURA', 'PIURA', 1], ['TUMBES', 'TUMBES', 1], ['s/d', 'sin departamento', 1]]],
  ['tipo', [['s/d', 'sin tipo', 2]]],
])('figures inversiones --by %s', async (by, expected) => {
  const rows = await figures('inversiones', '--by', by);
  expect(rows.map(({ clave, nombre, inversiones }) => [clave, nombre, inversiones])).toEqual(expected);
}); // prettier-ignore

test('figures brechas, lista and acuerdos, and as CSV', async () => {
  expect(await figures('brechas')).toHaveLength(6);
  const places = await figures('lista', '--lista', 'PMI-2026');
  expect(places.map(({ orden, cui, clase, decide }) => [orden, cui, clase, decide])).toEqual([
    [1, '2400002', 2, 'clase'],
    [2, '2400001', 3, 'clase'],
  ]);
  expect(await figures('acuerdos')).toMatchObject([{ al: '2026-06-30', estado: 'vence_pronto', dias: 10 }]);
  expect(await figures('acuerdos', '--al', '2026-07-16')).toMatchObject([{ estado: 'vencido', dias: -6 }]);
  const { code, stdout } = await runCli('figures', 'acuerdos', '--from', folder, '--al', '2026-07-16', '--format', 'csv');
  expect([code, stdout.split(/\r?\n/)[0]]).toEqual([
    0, 'al,acuerdo_id,sesion_id,sesion_fecha,cui,acuerdo,responsable,plazo,estado,dias,cumplido_en,documento',
  ]);
}); // prettier-ignore

test.each([
  [['inversiones', '--by', 'color'], 'Puede ser: total, cui, uei'],
  [['inversiones', '--corte', '2026-05'], 'No hay corte de inversiones de 2026-05. Hay de: 2026-06'],
  [['lista'], 'lista necesita --lista con su código. Hay: PMI-2026'],
  [['lista', '--lista', 'X'], 'Ningún archivo trajo la lista «X». Hay: PMI-2026'],
  [['acuerdos', '--al', '2026-02-30'], 'Escríbalo así: 2026-07-16'],
])('%j says how to ask', async (args, words) => {
  await expect((async () => figures(args[0]!, ...args.slice(1)))()).rejects.toThrow(words);
});
