import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Connector } from '@/engine/connector';
import { openNative } from '@/engine/native';
import { install, refresh } from '@/sql/install';
import { instancias, pasosHechos, pasosInferidos } from '@/sql/procedimiento';
import { writeInversionSample } from '../support/inversion-sample';
import { samplePoi } from '../support/poi-sample';

let engine: Connector;
beforeAll(async () => {
  engine = await openNative();
  await install(engine);
  await writeInversionSample(engine);
  await refresh(engine);
}, 120_000);
afterAll(() => engine.close());

test('what is said of an instance: the latest file, and over it, field by field, the journal', async () => {
  const found = new Map((await instancias(engine)).map((one) => [one.instancia, one]));
  expect([...found.keys()]).toEqual(['E1.2.7|2026-n3', 'E1.3.4|2026-2030|SANIPES', 'E1.3.5|2026-05']);
  expect(found.get('E1.2.7|2026-n3')).toMatchObject({
    procedimiento: 'E1.2.7', periodo: '2026-n3', alcance: null, inicio: '2026-06-22', caso: '6.3.3', rondas: 2, en_archivo: true, anotado_por: 'Ana',
  }); // prettier-ignore
  expect(found.get('E1.3.4|2026-2030|SANIPES')).toMatchObject({
    alcance: 'SANIPES',
    inicio: '2026-05-19',
    en_archivo: false,
  });
});

test('steps, by file or journal; pending hides what a file says', async () => {
  const found = await pasosHechos(engine);
  expect(found.map(({ instancia, paso, dependencia, hecho_en, omitido, pendiente, quien }) => [instancia, paso, dependencia, hecho_en, omitido, pendiente, quien])).toEqual([
    ['E1.2.7|2026-n3', '1', null, '2026-06-22', null, false, 'Ana'],
    ['E1.2.7|2026-n3', '2', null, null, null, true, 'Ana'],
    ['E1.2.7|2026-n3', '3r2', null, '2026-06-25', null, false, null],
    ['E1.3.4|2026-2030|SANIPES', '4r2', null, null, 'No hizo falta', false, 'Ana'],
    ['E1.3.5|2026-05', '4', 'OGRH', '2026-06-12', null, false, null],
  ]); // prettier-ignore
});

test('the registration of each month and period, as counted apart from the SQL', async () => {
  const found = await pasosInferidos(engine, 2026);
  const rows = found.filter(({ instancia, paso }) => paso === '4' && /^E1\.3\.[56]/.test(instancia));
  const expected = expectedRegistrations();
  expect(rows.map(({ instancia, hechas, total }) => `${instancia} ${hechas}/${total}`)).toEqual(expected);
  expect(expected.length).toBeGreaterThan(3);
  for (const one of rows) {
    expect(one.faltan).toHaveLength(one.total! - one.hechas!);
    expect(one.hecho_en === null).toBe(one.hechas !== one.total);
  }
});

test('the POI, the plans and the sessions say what they say, with their reason', async () => {
  const found = new Map(
    (await pasosInferidos(engine, 2026)).map((one) => [`${one.instancia} ${one.paso}`, one]),
  );
  expect(found.get('E1.2.6|2026 6')).toMatchObject({ hecho_en: '2026-04-10', exacta: false });
  // The only closed session, of 14 May, is the first one after the first quarter.
  expect(found.get('E1.3.7|2026-T1 4')).toMatchObject({ hecho_en: '2026-05-14', exacta: true });
  expect(found.get('E1.3.7|2026-T1 4')!.motivo).toMatch(
    /^La sesión 2026-05, del 14\/05\/2026, cerró con \d+ acuerdos\.$/,
  );
  expect(found.has('E1.3.7|2026-T2 4')).toBe(false);
  expect([...found.values()].every(({ motivo }) => motivo.length > 10)).toBe(true);
});

/** Counted over the rows themselves: centros of pliego 038 with a goal, and those that reported each month they had one. */
function expectedRegistrations(): string[] {
  const { aos } = samplePoi();
  const cuts = [
    ...new Set(aos.filter(({ pliego_id }) => pliego_id === '038').map(({ carga_id }) => carga_id)),
  ].sort();
  const latest = aos.filter(({ carga_id, activo }) => carga_id === cuts.at(-1) && activo !== false);
  const centres = new Map<string, typeof latest>();
  for (const one of latest)
    centres.set(one.centro_costo_id ?? '', [...(centres.get(one.centro_costo_id ?? '') ?? []), one]);
  const periods: [string, number, number][] = [
    ...Array.from({ length: 12 }, (_, i): [string, number, number] => [
      `E1.3.5|2026-${String(i + 1).padStart(2, '0')}`,
      i,
      i,
    ]),
    ...[1, 2].map((n): [string, number, number] => [`E1.3.6|2026-S${n}`, 6 * n - 6, 6 * n - 1]),
    ...[1, 2, 3, 4].map((n): [string, number, number] => [`E1.3.6|2026-T${n}`, 3 * n - 3, 3 * n - 1]),
  ];
  return periods.flatMap(([id, from, to]) => {
    const withGoal = (i: number) => (list: typeof latest) =>
      list.some(({ meses }) => meses.slice(0, i + 1).some((mes) => (mes?.f_vigente ?? 0) > 0));
    const reported = (i: number) => (list: typeof latest) =>
      list.some((one) => one.meses[i]!.f_ejecutado != null && withGoal(i)([one]));
    const counted = [...centres.values()].filter(withGoal(to));
    if (!counted.some(reported(to))) return [];
    const done = counted.filter((list) =>
      Array.from({ length: to - from + 1 }, (_, k) => from + k).every(
        (i) => !withGoal(i)(list) || reported(i)(list),
      ),
    );
    return [`${id} ${done.length}/${counted.length}`];
  });
}
