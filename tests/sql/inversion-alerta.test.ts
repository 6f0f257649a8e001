import { afterAll, beforeAll, expect, test } from 'vitest';
import type { InversionMesRow, InversionRow } from '@/contracts/rows/inversion';
import type { Connector } from '@/engine/connector';
import { openNative } from '@/engine/native';
import { install, refresh } from '@/sql/install';
import { alertasDe, alertRuleOf, alertRules, inversionAlertasPor } from '@/sql/inversion-alerta';
import { wholeCartera } from '@/sql/inversion';
import { inversionFilas } from '@/sql/inversion-fila';
import { archivoInversion, enObra, writeCartera } from '../support/inversion-fixture';

interface Given {
  now?: Partial<InversionRow>;
  before?: Partial<InversionRow>;
  months?: Partial<InversionMesRow>[];
}

const fires: [string, Given, string][] = [
  ['f12b_sin_actualizar', { now: { f12b_periodo: '2026-03' } }, 'El último registro es de marzo de 2026'],
  ['f12b_sin_actualizar', { now: { f12b_periodo: null, tiene_f12b: false } }, 'No tiene Formato 12-B registrado'],
  ['sin_devengado', { now: { ultimo_devengado: '2026-03' } }, 'Sin devengado en 3 meses, con S/ 500.00 de PIM'],
  ['sin_devengado', { now: { ultimo_devengado: null, devengado_anio: 0, avance_fisico: 30 } }, 'Sin devengado en 3 meses'],
  ['sin_devengado', { months: [{ mes: 3, devengado: 250 }, { mes: 5, devengado: 0 }] }, 'Sin devengado en 3 meses'],
  ['pago_y_obra', { now: { avance_fisico: 29.9 } }, 'Pagado 50.0 %, construido 29.9 %: −20.1 puntos'],
  ['pago_y_obra', { now: { avance_fisico: 70.1 } }, 'Pagado 50.0 %, construido 70.1 %: +20.1 puntos'],
  ['sobrecosto', { now: { costo_actualizado: 1200.01 } }, 'Cuesta 20.0 % más que el monto viable (S/ 1,200.01 de S/ 1,000.00)'],
  ['pim_cero', { now: { pim: 0, devengado_anio: 0, avance_fisico: 30 } }, 'Está en ejecución y su PIM es cero'],
  ['fin_vencido', { now: { fin: '2026-06-29' } }, 'Debía terminar el 29/06/2026 y no está cerrada'],
  ['devengado_mayor_que_pim', { now: { pim: 249.99 } }, 'Devengado S/ 250.00, PIM S/ 249.99'],
  ['fisico_baja', { before: { avance_fisico: 48.1 } }, 'De 48.1 % a 48.0 %'],
  ['fisico_baja', { months: [{ mes: 6, ejecutado_fisico: -5, actualizado_fisico: 10, devengado: 10 }] }, 'Un mes con ejecución física de S/ −5.00'],
]; // prettier-ignore

const quiet: [string, Given][] = [
  ['f12b_sin_actualizar', { now: { f12b_periodo: null, tiene_f12b: null } }],
  ['f12b_sin_actualizar', { now: { f12b_periodo: '2026-03', tiene_f9: true } }],
  [
    'f12b_sin_actualizar',
    { now: { f12b_periodo: '2026-03' }, months: [{ ejecutado_fisico: 0, devengado: 1 }] },
  ],
  ['sin_devengado', { now: { ultimo_devengado: '2026-04' } }],
  ['sin_devengado', { now: { ultimo_devengado: '2026-01', pim: null } }],
  ['pago_y_obra', { now: { avance_fisico: 30 } }],
  ['pago_y_obra', { now: { avance_fisico: null } }],
  ['sobrecosto', { now: { costo_actualizado: 1200, avance_fisico: 40 } }],
  ['sobrecosto', { now: { monto_viable: null } }],
  ['pim_cero', { now: { pim: 0, devengado_anio: 0, tiene_f9: true } }],
  ['fin_vencido', { now: { fin: '2026-06-30' } }],
  ['fin_vencido', { now: { fin: '2025-01-01', estado: 'CERRADO' } }],
  ['devengado_mayor_que_pim', { now: { pim: 250 } }],
  ['fisico_baja', { before: { avance_fisico: 48 } }],
  ['fisico_baja', { months: [{ mes: 5, ejecutado_fisico: -5, actualizado_fisico: 10, devengado: 10 }] }],
];

const cases: Given[] = [{}, ...fires.map(([, given]) => given), ...quiet.map(([, given]) => given)];

let engine: Connector;
beforeAll(async () => {
  engine = await openNative();
  await install(engine);
  await write(cases);
}, 60_000);
afterAll(() => engine.close());

const cuiOf = (index: number) => String(2_400_000 + index);

/** One investment of June 2026 for each case. */
async function write(given: readonly Given[]): Promise<void> {
  await writeCartera(engine, {
    inversion: given.flatMap(({ now, before }, i) => [
      enObra(cuiOf(i), now),
      ...(before ? [enObra(cuiOf(i), { carga_id: 'mayo', corte: '2026-05-31', ...before })] : []),
    ]),
    inversion_mes: given.flatMap(({ months = [] }, i) =>
      months.map((month) => ({ carga_id: 'junio', cui: cuiOf(i), anio: 2026, mes: 6, ...month })),
    ),
    archivos: [archivoInversion('junio'), archivoInversion('mayo')],
  });
  await refresh(engine, { topics: ['inversion', 'lista'] });
}

async function alerts(given: Given) {
  const rows = await inversionFilas(engine, wholeCartera('2026-06'));
  const row = rows.find(({ cui }) => cui === cuiOf(cases.indexOf(given)))!;
  return { codigos: row.codigos, detalle: (await alertasDe(engine, [row])).map((one) => one.detalle) };
}

test('an ordinary investment has none', async () => {
  expect((await alerts(cases[0]!)).codigos).toEqual([]);
});

test.each(fires)('%s fires: %j', async (alerta, given, words) => {
  const { codigos, detalle } = await alerts(given);
  expect(codigos).toEqual([alerta]);
  expect(detalle[0]!.replaceAll(/\s/g, ' ')).toContain(words);
});

test.each(quiet)('%s stays quiet: %j', async (alerta, given) => {
  expect((await alerts(given)).codigos).not.toContain(alerta);
});

test('a limit of the dashboard changed changes who is alerted of', async () => {
  const set = (name: string, value: string) =>
    engine.query('UPDATE parametro SET valor = ? WHERE parametro = ?', [value, name]);
  const given = { now: { costo_actualizado: 1150, avance_fisico: 38, ultimo_devengado: '2026-04' } };
  const codes = async () => {
    await write([given]);
    return (await inversionFilas(engine, wholeCartera('2026-06')))[0]!.codigos;
  };
  expect(await codes()).toEqual([]);
  await set('inversion_limite_sobrecosto', '14.9');
  await set('inversion_limite_pago_y_obra', '9');
  await set('inversion_meses_sin_devengado', '2');
  expect((await codes()).sort()).toEqual(['pago_y_obra', 'sin_devengado', 'sobrecosto']);
  const umbrales = alertRules.flatMap(({ umbral }) => umbral ?? []);
  expect(umbrales).toHaveLength(3);
  for (const umbral of umbrales)
    expect(
      await engine.query('SELECT valor FROM parametro WHERE parametro = ?', [umbral]),
      umbral,
    ).toHaveLength(1);
  for (const [name, value] of [
    ['inversion_limite_sobrecosto', '20'],
    ['inversion_limite_pago_y_obra', '20'],
    ['inversion_meses_sin_devengado', '3'],
  ] as const)
    await set(name, value);
});

test('each rule is counted, found or not, the gravest first', async () => {
  await write([{ now: { fin: '2026-01-31' } }]);
  const groups = await inversionAlertasPor(engine, wholeCartera('2026-06'));
  expect(groups.map(({ alerta }) => alerta)).toEqual(alertRules.map(({ regla }) => regla));
  expect(groups.filter(({ inversiones }) => inversiones > 0)).toMatchObject([
    { alerta: 'fin_vencido', inversiones: 1, por_devengar: 250 },
  ]);
  expect(alertRuleOf('fin_vencido').hacer).toContain('fecha');
});
