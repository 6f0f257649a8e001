import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { InversionMesRow, InversionRow } from '@/contracts/rows/inversion';
import type { Connector } from '@/engine/connector';
import { openNative } from '@/engine/native';
import { install, refresh } from '@/sql/install';
import { inversionCortes, inversionTotal, wholeCartera } from '@/sql/inversion';
import { inversionFilas, inversionOrdenes } from '@/sql/inversion-fila';
import { archivoInversion, writeCartera, type Cartera } from '../support/inversion-fixture';
import { reckonCartera, reckonTotal, type Limits } from '../support/inversion-oracle';

let engine: Connector;
beforeAll(async () => {
  engine = await openNative();
  await install(engine);
});
afterAll(() => engine.close());

const topics = ['inversion', 'lista', 'sesion', 'brecha'];
const CUIS = ['2400001', '2400002', '2400003'];
const CARGAS = ['banco', 'detalle', 'mayo', 'tarde'];

const money = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -500, max: 4000 }).map((n) => n / 4) },
  { weight: 1, arbitrary: fc.constantFrom(null, 0, 1000) },
);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 3 });
const day = fc.constantFrom('2024-03-01', '2025-07-15', '2026-06-30', '2026-12-31', '2028-01-31');
const period = fc.constantFrom('2026-02', '2026-04', '2026-05', '2026-06', '2026-09');

const investment = fc.record({
  monto_viable: money,
  costo_actualizado: money,
  devengado_anterior: money,
  devengado_anio: money,
  pim: money,
  avance_fisico: maybe(fc.integer({ min: 0, max: 420 }).map((n) => n / 4)),
  estado: fc.constantFrom(null, 'ACTIVO', 'ACTIVO', 'CERRADO', 'DESACTIVADO'),
  tiene_f12b: fc.constantFrom(null, true, false),
  tiene_f9: fc.constantFrom(null, null, false, true),
  f12b_periodo: maybe(period),
  ultimo_devengado: maybe(period),
  inicio: maybe(day),
  inicio_fisico: maybe(day),
  fin: maybe(day),
});

const month = fc.record({
  actualizado_financiero: money,
  actualizado_fisico: money,
  ejecutado_fisico: money,
  devengado: money,
});

const world = fc
  .record({
    rows: fc.array(fc.tuple(fc.constantFrom(...CARGAS), fc.constantFrom(...CUIS), investment), { minLength: 1, maxLength: 9 }),
    months: fc.array(
      fc.tuple(fc.constantFrom(...CARGAS), fc.constantFrom(...CUIS), fc.constantFrom(2025, 2026), fc.integer({ min: 1, max: 12 }), month),
      { maxLength: 40 },
    ),
    bankHasMoney: fc.boolean(),
  })
  .map(({ rows, months, bankHasMoney }): Cartera => {
    const inversion = new Map<string, Partial<InversionRow> & { carga_id: string; cui: string; nombre: string }>();
    for (const [carga_id, cui, one] of rows) {
      const closed = one.estado === 'DESACTIVADO' ? { ...one, estado: 'CERRADO' } : one;
      const said = carga_id === 'banco' && !bankHasMoney ? { ...closed, pim: null, devengado_anio: null } : closed;
      inversion.set(`${carga_id}/${cui}`, { carga_id, cui, nombre: `Inversión ${cui}`, ...said });
    }
    const inversion_mes = new Map<string, Partial<InversionMesRow> & { carga_id: string; cui: string; anio: number; mes: number }>();
    for (const [carga_id, cui, anio, mes, one] of months)
      inversion_mes.set(`${carga_id}/${cui}/${anio}/${mes}`, { carga_id, cui, anio, mes, ...one });
    return {
      inversion: [...inversion.values()],
      inversion_mes: [...inversion_mes.values()],
      archivos: [
        archivoInversion('mayo', '2026-05-31'),
        archivoInversion('detalle', '2026-06-12'),
        archivoInversion('banco', '2026-06-30'),
        archivoInversion('tarde', '2026-07-20'),
      ],
    };
  }); // prettier-ignore

const limits = fc.record({
  meses: fc.constantFrom(1, 3, 5),
  pago: fc.constantFrom(0, 20, 45.5),
  sobrecosto: fc.constantFrom(0, 20, 150),
});

async function setLimits({ meses, pago, sobrecosto }: Limits): Promise<void> {
  const values = { inversion_meses_sin_devengado: meses, inversion_limite_pago_y_obra: pago, inversion_limite_sobrecosto: sobrecosto };
  for (const [name, valor] of Object.entries(values))
    await engine.query('UPDATE parametro SET valor = ? WHERE parametro = ?', [String(valor), name]);
} // prettier-ignore

function close(left: unknown, right: number | null, what: string) {
  if (left === null || right === null) expect(left, what).toBe(right);
  else expect(Math.abs((left as number) - right), `${what}: ${left as number} ${right}`).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(right)));
} // prettier-ignore

const names = [
  'monto_viable', 'costo_actualizado', 'devengado_anio', 'devengado_acumulado', 'pim', 'saldo', 'por_devengar', 'programado_a_la_fecha',
  'proyeccion', 'atraso', 'en_juego', 'avance_financiero', 'avance_anio', 'cumplimiento_programado', 'avance_fisico', 'sobrecosto', 'ritmo_fisico',
] as const; // prettier-ignore

test('every figure and alert of every investment, and their totals, are what the rules say', { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(world, limits, async (data, asked) => {
      await writeCartera(engine, data);
      await setLimits(asked);
      await refresh(engine, { topics });
      const expected = reckonCartera(data, asked);
      const cortes = await inversionCortes(engine);
      expect(cortes.map(({ corte }) => corte).sort()).toEqual([...new Set(expected.map(({ corte }) => corte))].sort());
      for (const { corte } of cortes) {
        const here = expected.filter((one) => one.corte === corte);
        const rows = await inversionFilas(engine, wholeCartera(corte));
        expect(rows.map(({ cui }) => cui).sort()).toEqual(here.map(({ cui }) => cui).sort());
        for (const one of here) {
          const row = rows.find(({ cui }) => cui === one.cui)!;
          const what = `${one.cui} ${corte}`;
          for (const name of names) close(row[name], one[name], `${what} ${name}`);
          expect([row.fin_al_ritmo, [...row.codigos].sort()], what).toEqual([one.fin_al_ritmo, one.alertas]);
          // Missing is never zero: what is not known says why.
          expect([row.avance_financiero === null, row.avance_anio === null, row.cumplimiento_programado === null, row.proyeccion === null, row.fin_al_ritmo === null], what).toEqual([
            row.motivo_financiero !== null, row.motivo_anio !== null, row.motivo_programado !== null, row.motivo_proyeccion !== null, row.motivo_fin_al_ritmo !== null,
          ]);
        }
        const { ahora } = await inversionTotal(engine, wholeCartera(corte));
        for (const [name, value] of Object.entries(reckonTotal(here))) close(ahora![name as 'pim'], value, `${corte} ${name}`);
      }
    }),
    { numRuns: 25 },
  );
}); // prettier-ignore

test('a table goes in the order asked, both ways, with the unknown last and never more rows than asked', async () => {
  await writeCartera(engine, {
    inversion: CUIS.map((cui, i) => ({ carga_id: 'mayo', cui, nombre: `Inversión ${cui}`, pim: i === 1 ? null : 100 * i, devengado_anio: 0, fin: i === 0 ? null : `202${7 - i}-01-01` })),
    archivos: [archivoInversion('mayo', '2026-05-31')],
  }); // prettier-ignore
  await refresh(engine, { topics });
  const scope = wholeCartera('2026-05');
  const order = async (orden: (typeof inversionOrdenes)[number], sube: boolean, limite: number | null = 10) =>
    (await inversionFilas(engine, scope, { orden, sube, limite })).map(({ cui }) => cui.at(-1));
  expect(await order('pim', true)).toEqual(['1', '3', '2']);
  expect(await order('pim', false)).toEqual(['3', '1', '2']);
  expect(await order('fin', true)).toEqual(['3', '2', '1']);
  expect(await order('nombre', false, 2)).toEqual(['3', '2']);
  expect(await order('nombre', true, null)).toEqual(['1', '2', '3']);
  for (const orden of inversionOrdenes) expect(await order(orden, true)).toHaveLength(3);
});
