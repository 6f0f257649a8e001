import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Connector } from '@/engine/connector';
import { openNative } from '@/engine/native';
import {
  gastoCargas,
  gastoPor,
  gastoSerie,
  poiContraGasto,
  type GastoEje,
  type GastoScope,
} from '@/sql/gasto';
import { gastoCuadre } from '@/sql/gasto-cuadre';
import { install, refresh } from '@/sql/install';
import { inForce, reckon, type OracleRow } from '../support/gasto-oracle';
import { writeGasto, type GastoLinea, type GastoMesLinea } from '../support/gasto-sample';
import { ao, meses, writePoi, type Ao } from '../support/poi-fixture';

let engine: Connector;
beforeAll(async () => {
  engine = await openNative({ threads: 1 });
  await install(engine);
}, 60_000);
afterAll(() => engine.close());

const everything: GastoScope = { ejercicio: 2026, carga: null, pliegos: [], ues: [], fuentes: [] };
const loads = ['g0', 'g1', 'g2'];

async function write(lines: readonly GastoLinea[], aos: readonly Ao[] = []): Promise<void> {
  const archivos = [...loads, 'c1'].map((carga_id, n) => ({
    carga_id, exportado_en: null, cargado_en: `2026-07-1${n} 09:00:00`, demostracion: false,
  })); // prettier-ignore
  await writePoi(engine, { aos: [...aos], archivos });
  await writeGasto(engine, lines);
  await refresh(engine);
}

const nothing = {
  certificado: null,
  compromiso_anual: null,
  compromiso: null,
  devengado: null,
  girado: null,
};
const month = (mes: number, values: Partial<GastoMesLinea>): GastoMesLinea => ({
  mes,
  ...nothing,
  ...values,
});
const line = (more: Partial<GastoLinea> = {}): GastoLinea => ({
  carga_id: 'g0', ejercicio: 2026, cadena_id: 'k', sector_id: '38', pliego_id: '038', ue_id: '000999', fuente_id: '1', rubro_id: '00',
  generica_id: '2.3', programa_id: '9002', producto_id: null, actividad_id: null, pia: 100_00, pim: 120_00, meses: [], ...more,
}); // prettier-ignore

const cents = fc.option(fc.integer({ min: -50_000_00, max: 900_000_00 }), { nil: null });
const arbitraryLines = fc
  .array(
    fc.record({
      carga_id: fc.constantFrom(...loads),
      ue_id: fc.constantFrom('000999', '777'),
      fuente_id: fc.constantFrom('1', '2', '4'),
      generica_id: fc.constantFrom('2.1', '2.3', '2.6'),
      pia: cents,
      pim: cents,
      meses: fc.uniqueArray(
        fc.record({ mes: fc.integer({ min: 0, max: 12 }), certificado: cents, compromiso_anual: cents, compromiso: cents, devengado: cents, girado: cents }),
        { selector: ({ mes }) => mes, maxLength: 8 },
      ),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((lines) => lines.map((one, n) => line({ ...one, cadena_id: `k${n}` }))); // prettier-ignore

const keys: [GastoEje, (one: GastoLinea) => string][] = [
  ['total', () => 'total'],
  ['ue', ({ ue_id }) => ue_id!.padStart(6, '0')],
  ['fuente', ({ fuente_id }) => fuente_id!],
  ['generica', ({ generica_id }) => generica_id!],
];

function close(found: Partial<OracleRow>[], expected: OracleRow[]): void {
  expect(found.map(({ llave }) => llave)).toEqual(expected.map(({ llave }) => llave));
  expected.forEach((row, i) => {
    for (const [name, value] of Object.entries(row)) {
      const got = found[i]![name as keyof OracleRow];
      if (typeof value !== 'number') expect([row.llave, name, got]).toEqual([row.llave, name, value]);
      else if (Math.abs(Number(got) - value) > 1e-6 * Math.max(1, Math.abs(value)) || got === null)
        expect([row.llave, name, got]).toEqual([row.llave, name, value]);
    }
  });
}

test('every group, at any month, is what plain arithmetic gives', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryLines, fc.integer({ min: 1, max: 12 }), async (lines, mes) => {
      await write(lines);
      const counted = inForce(lines, loads);
      for (const [eje, keyOf] of keys)
        close(await gastoPor(engine, eje, everything, mes), reckon(counted, keyOf, mes));
      const g1 = lines.filter(({ carga_id, fuente_id }) => carga_id === 'g1' && fuente_id === '2');
      const scope = { ...everything, carga: 'g1', fuentes: ['2'] };
      const sums = await gastoPor(engine, 'generica', scope, mes);
      expect(sums.map(({ llave }) => llave)).toEqual([...new Set(g1.map((one) => one.generica_id))].sort());
    }),
    { numRuns: 25 },
  );
});

test('by month: the months and the one without add up to the total; PIA and PIM are never lost', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryLines, fc.integer({ min: 1, max: 12 }), async (lines, mes) => {
      await write(lines);
      const [total] = await gastoPor(engine, 'total', everything, mes);
      const [year] = await gastoPor(engine, 'total', everything, null);
      const months = await gastoPor(engine, 'mes', everything, mes);
      const add = (name: 'pia' | 'pim' | 'devengado' | 'girado') =>
        months.some((one) => one[name] !== null)
          ? months.reduce((all, one) => all + Math.round((one[name] ?? 0) * 100), 0)
          : null;
      for (const name of ['pia', 'pim', 'devengado', 'girado'] as const)
        expect([name, add(name)]).toEqual([name, total![name] === null ? null : Math.round(total![name] * 100)]);
      expect([total!.pia, total!.pim]).toEqual([year!.pia, year!.pim]);
    }),
    { numRuns: 12 },
  );
}); // prettier-ignore

test('the headline figures of a year at June', async () => {
  const spent = [15_7, 21_7, 26_1, 28_7, 30_4, 32_6];
  await write([
    line({ pia: 3882_00, pim: 4126_00, meses: [month(0, { certificado: 2874_00, compromiso_anual: 2149_00 }), ...spent.map((tenths, i) => month(i + 1, { devengado: tenths * 100, compromiso: 1 }))] }),
  ]);
  const [total] = await gastoPor(engine, 'total', everything, 6);
  expect(total).toMatchObject({ mes: 6, pia: 3882, pim: 4126, certificado: 2874, compromiso: 2149, devengado: 1552, saldo: 2574, sin_certificar: 1252, ritmo_necesario: 429 });
  expect(total!.avance).toBeCloseTo(37.615, 3);
  expect(total!.ritmo).toBeCloseTo(258.667, 3);
  expect(total!.ritmo_reciente).toBeCloseTo(305.667, 3);
  expect(total!.veces_ritmo).toBeCloseTo(1.6585, 4);
  expect(total!.veces_ritmo_reciente).toBeCloseTo(1.4035, 4);
  expect(total!.proyeccion).toBeCloseTo(3386, 3);
  expect(total!.proyeccion_avance).toBeCloseTo(82.065, 3);
  const [december] = await gastoPor(engine, 'total', { ...everything, fuentes: ['9'] }, 12);
  expect(december).toBeUndefined();
}); // prettier-ignore

test('in December nothing is left to reach, and without months there is no pace', async () => {
  await write([line({ meses: Array.from({ length: 12 }, (_, i) => month(i + 1, { devengado: 9_00 })) })]);
  const [closed] = await gastoPor(engine, 'total', everything, 12);
  expect(closed).toMatchObject({ ritmo: 9, ritmo_necesario: null, veces_ritmo: null, proyeccion: 108 });
  await write([line({ meses: [month(0, { devengado: 60_00 })] })]);
  const [listing] = await gastoPor(engine, 'total', everything, 6);
  expect(listing).toMatchObject({ mes: null, devengado: 60, avance: 50, certificado: null, girado: null, ritmo: null, ritmo_reciente: null, proyeccion: null });
}); // prettier-ignore

test('which carga counts: PIM before none, later month before earlier, and a listing without UE only alone', async () => {
  const with_ = (carga_id: string, mes: number, more: Partial<GastoLinea> = {}) =>
    line({ carga_id, cadena_id: carga_id, meses: [month(mes, { devengado: 1_00 })], ...more });
  const counted = async () => (await gastoCargas(engine)).filter(({ vigente }) => vigente).map(({ carga_id }) => carga_id).sort();
  await write([with_('g0', 6), with_('g1', 5)]);
  expect(await counted()).toEqual(['g0']);
  await write([with_('g0', 6), with_('g1', 6)]);
  expect(await counted()).toEqual(['g1']);
  await write([with_('g0', 6), with_('g1', 10, { pim: null })]);
  expect(await counted()).toEqual(['g0']);
  await write([with_('g0', 6), with_('g1', 5, { ue_id: '000777' }), with_('g2', 0, { ue_id: null })]);
  expect(await counted()).toEqual(['g0', 'g1']);
  await write([with_('g0', 6, { pliego_id: '059' }), with_('g2', 0, { ue_id: null })]);
  expect(await counted()).toEqual(['g0', 'g2']);
  await write([with_('g0', 6), with_('g1', 6, { ejercicio: 2025 })]);
  expect(await counted()).toEqual(['g0', 'g1']);
}); // prettier-ignore

test('month by month, with what the POI of the same UE programmed', async () => {
  const one = ao({ meses: meses({ programado: [10, 20, 30], devengado: [1, 2] }) });
  await write(
    [line({ meses: [month(1, { devengado: 5_00 }), month(3, { devengado: -1_00 })] })],
    [one, ao({ ao_id: 'AOI2', ue_id: '000111', meses: one.meses }), ao({ ao_id: 'AOI3', activo: false, meses: one.meses })],
  );
  const rows = await gastoSerie(engine, everything, 6);
  expect(rows).toHaveLength(12);
  expect(rows.map(({ devengado }) => devengado)).toEqual([5, 0, -1, ...Array.from({ length: 9 }, () => null)]);
  expect(rows.slice(0, 4).map(({ nombre, programado, programado_acumulado }) => [nombre, programado, programado_acumulado])).toEqual([
    ['enero', 10, 10], ['febrero', 20, 30], ['marzo', 30, 60], ['abril', null, 60],
  ]);
  const ofOne = await gastoSerie(engine, { ...everything, fuentes: ['1'] }, 6);
  expect(ofOne[0]).toMatchObject({ devengado: 5, programado: null });
}); // prettier-ignore

test('the POI against the budget, chain by chain', async () => {
  const plan = (ao_id: string, categoria_id: string, soles: number) =>
    ao({ ao_id, categoria_id, fn_inicial_total: soles * 100, fn_vigente_total: soles * 100, meses: meses({ programado: [soles], devengado: [1] }) });
  const money = (programa_id: string, soles: number, more: Partial<GastoLinea> = {}) =>
    line({ cadena_id: programa_id, programa_id, pia: soles * 100, pim: soles * 100, meses: [month(1, { devengado: 50 })], ...more });
  await write(
    [money('A', 100), money('B', 70), money('C', 130), money('D', 5), money('F', 101), money('G', 7, { ue_id: '000555' })],
    [plan('1', 'A', 60), plan('2', 'A', 40), plan('3', 'B', 100), plan('4', 'C', 100), plan('5', 'E', 9), plan('6', 'F', 100), { ...plan('7', 'A', 40), activo: false }],
  );
  const rows = await poiContraGasto(engine, everything, 6);
  const told = Object.fromEntries(rows.map((row) => [row.programa_id, [row.estado, row.diferencia, row.ao]]));
  expect(told).toEqual({
    A: ['cuadra', 0, 2], B: ['poi_sin_dinero', 30, 1], C: ['dinero_sin_poi', -30, 1], D: ['solo_presupuesto', -5, 0], E: ['solo_poi', 9, 1], F: ['cuadra', -1, 1],
  });
  expect(rows.find(({ programa_id }) => programa_id === 'A')).toMatchObject({
    // The one closed since was in the plan that the PIA paid for.
    fn_inicial: 140, pia: 100, estado_inicial: 'poi_sin_dinero', fn_vigente: 100, fn_ejecutado: 2, devengado: 0.5,
  });
  // One of the two UE has POI: what was programmed is not known of the whole.
  expect(await gastoCuadre(engine, everything, 6)).toMatchObject({
    ues: 2, ues_con_poi: 1, programado: null, cadenas: 6, cadenas_cuadran: 2, cadenas_poi_sin_dinero: 2, cadenas_dinero_sin_poi: 2,
    ao_poi_sin_dinero: 2, fn_vigente: 409, pim: 406, diferencia: 3, poi_sin_dinero: 39, dinero_sin_poi: 35, no_cuadra: 74, coincide: 370,
  });
  expect(await gastoCuadre(engine, { ...everything, ues: ['000999'], fuentes: ['x'] }, 6)).toMatchObject({ ues: 1, programado: 409 });
}); // prettier-ignore
