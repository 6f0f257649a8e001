import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoFiles } from '@data/demo';
import { budgetFiles } from '@data/demo/budget';
import type { Connector } from '@/engine/connector';
import { openNative } from '@/engine/native';
import { loadFiles } from '@/ingest/load';
import { openTables } from '@/ingest/source';
import { gastoPor, gastoSerie, poiContraGasto, type GastoScope } from '@/sql/gasto';
import { install } from '@/sql/install';

let engine: Connector;
const sede: GastoScope = { ejercicio: 2026, carga: null, pliegos: [], ues: ['000999'], fuentes: [] };

beforeAll(async () => {
  engine = await openNative();
  await install(engine);
  const poi = demoFiles().filter(({ name }) => /ACTIVIDADOPERATIVA_ANUAL_\d{6}_20260715/.test(name));
  const files = [...poi, ...budgetFiles()].map(({ name, text }) => new File([text], name));
  const report = await loadFiles(engine, files, { open: openTables, loadedAt: '2026-07-15 18:00:00' });
  expect(report).toMatchObject({ failed: [], rejects: [] });
}, 120_000);
afterAll(() => engine.close());

test('three files of 63 columns, the same on every run, with every unidad ejecutora', async () => {
  const files = budgetFiles();
  expect(files).toEqual(budgetFiles());
  for (const { text } of files) expect(text.split('\n')[0]!.split(',')).toHaveLength(63);
  const cuts = await engine.query('SELECT ejercicio, count(*) AS ue, min(corte) AS corte FROM gasto_carga GROUP BY 1 ORDER BY 1');
  expect(cuts).toEqual([{ ejercicio: 2024, ue: 10, corte: 12 }, { ejercicio: 2025, ue: 10, corte: 12 }, { ejercicio: 2026, ue: 10, corte: 6 }]);
}); // prettier-ignore

test('the sede central in June: shares of the PIM, each stage below the one before', async () => {
  const [total] = await gastoPor(engine, 'total', sede, 6);
  expect(total!.pim).toBe(412638150);
  expect(total!.pia).toBe(388214600);
  expect(total!.avance_certificado).toBeCloseTo(69.7, 0);
  expect(total!.avance_compromiso).toBeCloseTo(52.1, 0);
  expect(total!.avance).toBeCloseTo(37.6, 0);
  expect(total!.avance_girado).toBeCloseTo(36.8, 0);
  for (const eje of ['fuente', 'generica', 'programa'] as const)
    for (const row of await gastoPor(engine, eje, sede, 6)) {
      const stages = [row.pim, row.certificado, row.compromiso, row.devengado, row.girado].map(Number);
      expect(
        [...stages].sort((a, b) => b - a),
        `${eje} ${row.clave}`,
      ).toEqual(stages);
    }
});

test('with the POI: totals are equal, and S/ 4.12 M are apart in three chains and in four others', async () => {
  const rows = await poiContraGasto(engine, sede, 6);
  const sum = (values: (number | null)[]) => values.reduce<number>((all, value) => all + Math.round((value ?? 0) * 100), 0);
  expect(sum(rows.map(({ fn_vigente }) => fn_vigente))).toBe(sum(rows.map(({ pim }) => pim)));
  expect(new Set(rows.map(({ estado_inicial }) => estado_inicial))).toEqual(new Set(['cuadra']));
  const apart = (estado: string) => rows.filter((row) => row.estado === estado);
  expect(apart('poi_sin_dinero').map(({ diferencia }) => diferencia)).toEqual([2410000, 1110000, 600000]);
  expect(apart('solo_presupuesto').map(({ diferencia }) => diferencia)).toEqual([-1620000, -1185300, -836400, -478300]);
  const others = await poiContraGasto(engine, { ...sede, ues: [] }, 6);
  expect(others.filter(({ ue_id, estado }) => ue_id !== '000999' && estado !== 'cuadra')).toEqual([]);
}); // prettier-ignore

test('devengado of each month is the Fn(SE) of the POI', async () => {
  const series = await gastoSerie(engine, sede, 6);
  const poi = await engine.query<{ mes: number; se: number }>(
    "SELECT mes, sum(fn_ejecutado) AS se FROM gasto_poi WHERE ue_id = '000999' AND mes BETWEEN 1 AND 6 GROUP BY mes ORDER BY mes",
  );
  expect(series.slice(0, 6).map(({ mes, devengado }) => ({ mes, se: devengado }))).toEqual(poi);
  expect(series.slice(6).every(({ devengado, programado }) => devengado === null && programado! > 0)).toBe(
    true,
  );
});
