import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readArguments } from '@/cli/arguments';
import { saveFolder } from '@/cli/folder';
import { askedPlan, planTopics } from '@/cli/plan-figures';
import type { Connector } from '@/engine/connector';
import { openNative } from '@/engine/native';
import { install, refresh } from '@/sql/install';
import { writePackage } from '@/store/package-writer';
import {
  archivoPlan,
  indicador,
  noPlanes,
  objetivo,
  pesem,
  plan,
  valor,
  writePlanes,
} from '../support/plan-fixture';
import { ao, meses, writePoi } from '../support/poi-fixture';
import { runCli } from '../support/run-cli';

let folder: string;
let engine: Connector;
const draft = plan({
  plan_id: 'PEI-38-240-2027-2030',
  pliego_id: '240',
  pliego: 'IMARPE',
  desde: 2027,
  hasta: 2030,
});

beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'timon-planes-')), 'datos');
  engine = await openNative();
  await install(engine);
  await writePoi(engine, {
    aos: [ao({ aei_id: 'AEI.01.01', meses: meses({ vigente: [1], ejecutado: [1], programado: [250.5] }) })],
    archivos: [archivoPlan('c1')],
  });
  await writePlanes(engine, {
    ...noPlanes(),
    planes: [plan(), pesem(), draft],
    objetivos: [
      objetivo('OEI.01', { oes_id: 'OES.01' }),
      objetivo('AEI.01.01'),
      objetivo('OES.01', { plan_id: pesem().plan_id }),
    ],
    indicadores: [
      indicador('OEI.01-1', { relevancia: 1 }),
      indicador('AEI.01.01-1', { relevancia: 2, sentido: 'descendente', linea_base: 20 }),
      indicador('OES.01-1', { plan_id: pesem().plan_id, sentido: null }),
      indicador('OEI.01-1', { plan_id: draft.plan_id }),
    ],
    valores: [
      valor('OEI.01-1', 2025, 20, 24),
      valor('AEI.01.01-1', 2025, 10, 12.5),
      valor('AEI.01.01-1', 2026, 8, null, { motivo_nd: 'Falta el censo' }),
      valor('OES.01-1', 2025, 9, 9, { plan_id: pesem().plan_id }),
      valor('OEI.01-1', 2027, 15, null, { plan_id: draft.plan_id }),
    ],
    archivos: [archivoPlan('p1')],
  });
  await refresh(engine);
  await saveFolder(folder, await writePackage(engine));
}, 60_000);
afterAll(async () => {
  await engine.close();
  await rm(folder, { recursive: true, force: true });
});

/** What `timon figures` does once the files are loaded. */
const figures = (...args: string[]) => {
  const { words, options } = readArguments(args, ['by', 'plan', 'pliego', 'ejercicio']);
  return planTopics[words[0]!]!(options['by']?.[0]).rows(engine, askedPlan(options));
};

test('figures indicadores: the latest year with values, or the one asked', async () => {
  expect(await figures('indicadores', '--plan', 'pei', '--pliego', '038')).toMatchObject([
    {
      plan: 'PEI-38-038-2024-2028', ejercicio: 2025, pliego: '038', nivel: 'OEI', codigo_objetivo: 'OEI.01', codigo_indicador: 'OEI.01-1',
      nombre: 'Indicador OEI.01-1', sentido: 'ascendente', agregacion: 'no_agregable', relevancia: 1, linea_base: 10, logro_esperado: 20,
      valor_obtenido: 24, avance_tipo_1: 100, avance_tipo_1_real: 120, avance_tipo_2: 100, brecha_logro: -4, semaforo: 'exceso', motivo_nd: null,
    },
    { nivel: 'AEI', codigo_objetivo: 'AEI.01.01', avance_tipo_1: 80, avance_tipo_2: 75, brecha_logro: 2.5, semaforo: 'amarillo' },
  ]); // prettier-ignore
  const next = await figures('indicadores', '--plan', 'PEI', '--pliego', '38.038', '--ejercicio', '2026');
  expect(next[1]).toMatchObject({ valor_obtenido: null, avance_tipo_1: null, semaforo: 'nd', motivo_nd: 'sin_valor', motivo_fuente: 'Falta el censo' }); // prettier-ignore
});

test('a plan without values gives its first year, and a sentido to confirm gives ND', async () => {
  expect(await figures('indicadores', '--pliego', '240')).toMatchObject([
    { plan: draft.plan_id, ejercicio: 2027, logro_esperado: 15, motivo_nd: 'sin_valor' },
  ]);
  expect(await figures('indicadores', '--plan', 'pesem')).toMatchObject([
    { nivel: 'OES', pliego: null, sentido: null, origen_sentido: null, motivo_nd: 'sentido_por_confirmar' },
  ]);
});

test('figures objetivos: the weighted roll-up, as JSON or CSV', async () => {
  const rows = await figures('objetivos', '--plan', 'pei', '--pliego', '038');
  expect(
    rows.map((row) => [row['nivel'], row['codigo_objetivo'], row['con_dato'], row['indicadores']]),
  ).toEqual([
    ['plan', null, 2, 2],
    ['OEI', 'OEI.01', 2, 2],
    ['AEI', 'AEI.01.01', 1, 1],
  ]);
  expect(rows[1]!['avance_tipo_1']).toBeCloseTo((100 * 2 + 80) / 3, 10);
  expect(Object.keys(rows[0]!)).toEqual(planTopics['objetivos']!().columns);
});

test('from a package, in a process of its own', { timeout: 120_000 }, async () => {
  const asked = ['figures', 'indicadores', '--plan', 'pei', '--pliego', '038', '--from', folder];
  const [json, csv, wrong] = await Promise.all([
    runCli(...asked),
    runCli(...asked, '--format', 'csv'),
    runCli(...asked, '--ejercicio', '2040'),
  ]);
  const plain = await figures('indicadores', '--plan', 'pei', '--pliego', '038');
  expect([json.code, json.stderr, JSON.parse(json.stdout)]).toEqual([0, '', plain]);
  expect(csv.stdout.split('\r\n')[0]).toBe(planTopics['indicadores']!().columns.join(','));
  expect([wrong.code, wrong.stdout, wrong.stderr]).toEqual([
    2,
    '',
    expect.stringContaining('van de 2024 a 2028'),
  ]);
});

test('figures articulacion and observaciones', async () => {
  expect(await figures('articulacion')).toMatchObject([
    { ejercicio: 2026, estado: 'completa', oes_id: 'OES.01', oei_id: 'OEI.01', aei_id: 'AEI.01.01', ao: 1, monto: 250.5 },
  ]); // prettier-ignore
  expect(await figures('articulacion', '--by', 'suelto')).toEqual([]);
  const rows = await figures('observaciones', '--plan', 'pei', '--pliego', '240');
  expect(rows.map(({ regla }) => regla)).toContain('sin_logro_en_algun_anio');
  expect(rows[0]).toMatchObject({ plan_id: draft.plan_id, estado: 'pendiente' });
});

test.each([
  [['indicadores', '--plan', 'poi'], 'Puede ser: pei, pesem'],
  [['indicadores', '--pliego', '999'], 'Ningún archivo trajo ese plan. Hay: PESEM-38-2024-2030'],
  [['objetivos', '--ejercicio', '2040'], 'van de 2024 a 2030'],
  [['objetivos', '--ejercicio', 'dos'], 'Escríbalo así: 2025'],
  [['articulacion', '--ejercicio', '2019'], 'No hay POI del ejercicio 2019. Hay de: 2026'],
  [['articulacion', '--by', 'color'], 'Puede ser: flujo, suelto'],
])('%j says how to ask', async (args, words) => {
  await expect((async () => figures(...args))()).rejects.toThrow(words);
});
