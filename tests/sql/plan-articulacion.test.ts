import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Connector } from '@/engine/connector';
import { openNative } from '@/engine/native';
import { install, refresh } from '@/sql/install';
import { aporteAlSector } from '@/sql/plan-aporte';
import { articulacion, cadena, sueltos } from '@/sql/plan-articulacion';
import { ejecucionDelPlan } from '@/sql/plan-ejecucion';
import { writeGasto, type GastoLinea } from '../support/gasto-sample';
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
import { writePlanSample } from '../support/plan-sample';
import { ao, meses, writePoi, type Ao } from '../support/poi-fixture';

let engine: Connector;
beforeAll(async () => {
  engine = await openNative();
  await install(engine);
});
afterAll(() => engine.close());

const sector = pesem().plan_id;
const inSector = { plan_id: sector };
const fund = { plan_id: 'PEI-38-059-2024-2028', pliego_id: '059', pliego: 'FONDEPES' };
const inFund = { plan_id: fund.plan_id };

/** Programmes 10 a month and does a part of it by March; money in the first month. */
const one = (
  ao_id: string,
  aei_id: string | null,
  part: number,
  soles: number,
  changes: Partial<Ao> = {},
): Ao =>
  ao({
    ao_id,
    ao: `Actividad ${ao_id}`,
    oei_id: 'OEI.01',
    aei_id,
    meses: meses({
      vigente: [10, 10, 10],
      ejecutado: [0, 0, 30 * part],
      programado: [soles],
      devengado: [soles / 2],
    }),
    ...changes,
  });

const line = (cadena_id: string, generica_id: string, pim: number, changes: Partial<GastoLinea> = {}): GastoLinea => ({
  carga_id: 'g1',
  ejercicio: 2026,
  cadena_id,
  sector_id: '38',
  pliego_id: '038',
  ue_id: '000999',
  fuente_id: '1',
  rubro_id: '00',
  generica_id,
  programa_id: '9002',
  producto_id: null,
  actividad_id: null,
  pia: null,
  pim: pim * 100,
  meses: [{ mes: 1, certificado: null, compromiso_anual: null, compromiso: null, devengado: 100, girado: null }],
  ...changes,
}); // prettier-ignore

async function writeWorld(): Promise<void> {
  await writePoi(engine, {
    aos: [
      one('A1', 'AEI.01.01', 1, 100.01),
      one('A2', 'AEI 1.1', 0.5, 33.33),
      one('A3', 'AEI.01.02', 0.4, 50),
      one('A4', 'AEI.07.01', 1, 5),
      one('A5', null, 1, 7, { categoria_id: '0093' }),
      one('A6', 'AEI.01.01', 1, 11, { pliego_id: '059', ue_id: '000777', categoria_id: '9001' }),
      one('A7', 'AEI.01.03', 1, 13),
    ],
    archivos: [archivoPlan('c1')],
  });
  await writePlanes(engine, {
    ...noPlanes(),
    planes: [pesem(), plan(), plan(fund)],
    objetivos: [
      ...['OES.01', 'OES.02', 'AES.01.01', 'AES.01.02', 'AES.02.01'].map((id) => objetivo(id, inSector)),
      objetivo('OEI.01', { oes_id: 'OES.01' }),
      objetivo('AEI.01.01', { aes_id: 'AES.01.01' }),
      objetivo('AEI.01.02'),
      objetivo('AEI.01.03', { oes_id: 'OES.09' }),
      objetivo('AEI.01.04', { aes_id: 'AES.01.01' }),
      objetivo('OEI.01', inFund),
      objetivo('AEI.01.01', { ...inFund, aes_id: 'AES.01.01' }),
    ],
    indicadores: [
      ...['OEI.01-1', 'AEI.01.01-1', 'AEI.01.01-2', 'AEI.01.02-1', 'AEI.01.03-1'].map((id) => indicador(id)),
      indicador('AEI.01.01-1', inFund),
      indicador('OEI.01-1', inFund),
    ],
    valores: [
      valor('OEI.01-1', 2026, 10, 8),
      valor('AEI.01.01-1', 2026, 10, 12),
      valor('AEI.01.01-2', 2026, 10, null),
      valor('AEI.01.02-1', 2026, 10, 5),
      valor('AEI.01.01-1', 2026, 10, 9, inFund),
    ],
    archivos: [archivoPlan('p1')],
  });
  await writeGasto(engine, [
    line('k1', '2.3', 60),
    line('k2', '2.1', 30),
    line('k3', '2.6', 200, { programa_id: '0068' }),
  ]);
  await refresh(engine);
}

test('result against execution: the quadrant says both, an OEI gathers the AO of its AEI', async () => {
  await writeWorld();
  const rows = await ejecucionDelPlan(engine, { anio: 2026, planes: [plan().plan_id] });
  expect(rows.map((row) => [row.objetivo_id, row.resultado, row.ao, row.cumplimiento, row.pim, row.cuadrante])).toEqual([
    ['OEI.01', expect.closeTo((80 + 120 + 50) / 3, 10), 4, expect.closeTo((100 + 50 + 40 + 100) / 4, 10), 196.34, 'logra_sin_ejecutar'],
    ['AEI.01.01', 120, 2, 75, 133.34, 'logra_y_ejecuta'],
    ['AEI.01.02', 50, 1, expect.closeTo(40, 10), 50, 'ni_ejecuta_ni_logra'],
    ['AEI.01.03', null, 1, 100, 13, null],
    ['AEI.01.04', null, 0, null, null, null],
  ]);
  expect(rows[1]).toMatchObject({ corte: 3, devengado: 66.68, semaforo: 'exceso', semaforo_ejecucion: 'amarillo' });
  const [none] = await ejecucionDelPlan(engine, { anio: 2025, planes: [plan().plan_id] });
  expect(none).toMatchObject({ ao: 0, cumplimiento: null, pim: null, cuadrante: null });
}); // prettier-ignore

test('the money of the POI goes from the OES to the genérica, to the cent, and what breaks the chain is named', async () => {
  await writeWorld();
  const rows = await articulacion(engine, 2026);
  const by = (name: 'estado' | 'oes_id' | 'generica_id' | 'categoria_tipo') =>
    Object.fromEntries(
      [...new Set(rows.map((row) => row[name]))].map((key) => [
        String(key),
        Math.round(rows.filter((row) => row[name] === key).reduce((sum, row) => sum + row.monto, 0) * 100) /
          100,
      ]),
    );
  expect(by('estado')).toEqual({
    completa: 194.34,
    aei_fuera_del_pei: 5,
    ao_sin_aei: 7,
    aei_sin_oes: 13,
  });
  expect(by('oes_id')).toEqual({ 'OES.01': 194.34, null: 25 });
  // Chain 9002 of UE 000999 spends 30 in 2.1 and 60 in 2.3; the others have no budget loaded.
  expect(by('generica_id')).toEqual({ '2.1': 67.12, '2.3': 134.22, 's/c': 18 });
  expect(by('categoria_tipo')).toEqual({ sin_producto: 201.34, programa: 7, acciones_centrales: 11 });
  expect(rows.find(({ estado }) => estado === 'aei_sin_oes')).toMatchObject({
    aei_id: 'AEI.01.03',
    oes_id: null,
  });
});

test('what hangs loose on either side', async () => {
  await writeWorld();
  const rows = await sueltos(engine, 2026);
  expect(rows.map((row) => [row.clase, row.pliego_llave, row.clave, row.ao, row.monto])).toEqual([
    ['aes_sin_aei', null, 'AES.01.02', 0, 0],
    ['aes_sin_aei', null, 'AES.02.01', 0, 0],
    ['aei_sin_oes', '38.038', 'AEI.01.03', 1, 13],
    ['aei_sin_ao', '38.038', 'AEI.01.04', 0, 0],
    ['aei_fuera_del_pei', '38.038', 'AEI.07.01', 1, 5],
    ['ao_sin_aei', '38.038', 'A5', 1, 7],
    ['pim_sin_ao', '38.038', '000999/0068/s/c/s/c', 0, 200],
  ]);
});

test('how much of the money reaches the sector', async () => {
  await writeWorld();
  expect(await cadena(engine, 2026)).toMatchObject({
    pesem: 1, pei: 2, aes: 3, aei: 5, ao: 7, pim_poi: 219.34, ao_completa: 4, pim_completa: 194.34, pim_incompleta: 25,
    aes_sin_aei: 2, aei_sin_oes: 1, aei_sin_ao: 1, aei_fuera_del_pei: 1, ao_sin_aei: 1, pim_ao_sin_aei: 7, pim_sin_ao: 200,
    pim_total: 419.34, cadena_completa: expect.closeTo(19434 / 419.34, 10) as number,
  }); // prettier-ignore
  expect(await cadena(engine, 2019)).toMatchObject({ ao: 0, pim_total: 0, cadena_completa: null });
});

test('contribution to the sector: equal weights, capped, with how many have data', async () => {
  await writeWorld();
  const rows = await aporteAlSector(engine, 2026);
  const told = rows.map((row) => [row.nivel, row.aes_id ?? row.oes_id, row.pliego_llave, row.aporte, `${row.con_dato}/${row.indicadores}`, row.suelta]);
  expect(told).toEqual([
    ['sector', null, null, expect.closeTo((80 + 100 + 50 + 90) / 4, 10), '4/5', false],
    ['sector', null, '38.038', expect.closeTo((80 + 100 + 50) / 3, 10), '3/4', false],
    ['sector', null, '38.059', 90, '1/1', false],
    ['OES', 'OES.01', null, expect.closeTo(80, 10), '4/5', false],
    ['OES', 'OES.01', '38.038', expect.closeTo(230 / 3, 10), '3/4', false],
    ['OES', 'OES.01', '38.059', 90, '1/1', false],
    ['OES', 'OES.02', null, null, '0/0', false],
    ['AES', 'AES.01.01', null, 95, '2/3', false],
    ['AES', 'AES.01.01', '38.038', 100, '1/2', false],
    ['AES', 'AES.01.01', '38.059', 90, '1/1', false],
    ['AES', 'AES.01.02', null, null, '0/0', true],
    ['AES', 'AES.02.01', null, null, '0/0', true],
    ['sin_articular', null, null, null, '0/2', false],
    ['sin_articular', null, '38.038', null, '0/1', false],
    ['sin_articular', null, '38.059', null, '0/1', false],
  ]);
}); // prettier-ignore

test('with any sample the flow adds up to the PIM of the POI', async () => {
  await writePlanSample(engine);
  await refresh(engine);
  const [whole] = await engine.query<{ pim: string }>(
    `SELECT sum(v.pim)::VARCHAR AS pim FROM poi_avance v JOIN poi_ao a USING (ao_n)
     WHERE v.vigente AND v.ejercicio = 2026 AND v.mes = 12 AND a.activo`,
  );
  const [flow] = await engine.query<{ monto: string; genericas: number }>(
    'SELECT sum(monto)::VARCHAR AS monto, count(DISTINCT generica_id)::INTEGER AS genericas FROM plan_articulacion(2026)',
  );
  expect(flow!.monto).toBe(whole!.pim);
  expect(flow!.genericas).toBeGreaterThan(3);
});
