import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Connector } from '@/engine/connector';
import { openNative } from '@/engine/native';
import { brechaAnios, brechaCierres, brechaInversiones, brechaValores } from '@/sql/brecha';
import { install, refresh } from '@/sql/install';
import { listaAnios } from '@/sql/lista';

let engine: Connector;
beforeAll(async () => {
  engine = await openNative();
  await install(engine, { marts: false });
  const archivo = (carga: string, day: string) =>
    `('${carga}', '${carga}', 'x', 'x', 'x', 0, 0, 0, 0, '${day}', '${day}', false)`;
  await engine.run([
    `INSERT INTO archivo (carga_id, archivo_id, archivo, huella, layout, filas_leidas, filas_blancas, filas_aceptadas,
       filas_rechazadas, exportado_en, cargado_en, demostracion)
     VALUES ${archivo('a', '2026-06-30')}, ${archivo('z', '2025-12-31')}`,
    `INSERT INTO inversion (carga_id, cui, nombre, corte, ejercicio, costo_actualizado, devengado_anterior, devengado_anio, pim, estado, inicio, fin, f9_registrado_en, avance_fisico)
     VALUES ('a', '1', 'Abierta', '2026-06-30', 2026, 150, 50, 10, 40, 'ACTIVO', '2025-01-01', '2027-03-01', NULL, 60),
            ('a', '2', 'Cerrada', '2026-06-30', 2026, 150, 150, 0, 0, 'CERRADO', '2022-01-01', '2024-05-01', '2024-06-01', 100),
            ('z', '1', 'Abierta', '2025-12-31', 2025, 150, 20, 30, 33, 'ACTIVO', '2025-01-01', '2027-03-01', NULL, 40)`,
    `INSERT INTO inversion_mes (carga_id, cui, anio, mes, programado_financiero, actualizado_financiero)
     VALUES ('a', '1', 2026, 7, 5, 6), ('a', '1', 2026, 8, 5, 7), ('a', '1', 2027, 1, 9, NULL)`,
    `INSERT INTO brecha_indicador (carga_id, brecha_id, nombre, tipo) VALUES ('a', 'puentes', 'Puentes', 'calidad'), ('a', 'nada', 'Nada', 'calidad')`,
    `INSERT INTO brecha_valor (carga_id, brecha_id, anio, con_brecha, total)
     VALUES ('a', 'puentes', 2023, 9, 10), ('a', 'puentes', 2025, 6, 10)`,
    `INSERT INTO inversion_brecha (carga_id, cui, brecha, contribucion) VALUES ('a', '1', 'PUENTES', 2), ('a', '2', 'Puentes', 1)`,
    `INSERT INTO lista_inversion (carga_id, lista_id, cui, orden) VALUES ('a', 'L', '1', 1), ('a', 'L', '9', 2)`,
  ]);
  await refresh(engine);
});
afterAll(() => engine.close());

const of = async (valor?: number) =>
  (await brechaCierres(engine, '2026-06', 2027, valor === undefined ? {} : { valor })).find(
    ({ brecha_id }) => brecha_id === 'puentes',
  );

test('the value is that of the year asked, or the latest before it; by default the latest there is', async () => {
  expect((await brechaValores(engine)).filter(({ brecha_id }) => brecha_id === 'puentes')).toHaveLength(2);
  expect(await of()).toMatchObject({ anio: 2025, con_brecha: 6, porcentaje: 60, con_brecha_plan: 4 });
  expect(await of(2024)).toMatchObject({ anio: 2023, con_brecha: 9, porcentaje: 90 });
  expect(await of(2022)).toMatchObject({ anio: null, con_brecha: null, motivo: 'sin_valor' });
});

test('what closed after the year of the value still counts against it', async () => {
  // Of nine, the one closed in 2024 and the two of 2027; of the six of 2025, the one of 2024 is already out.
  expect((await of(2023))!.con_brecha_plan).toBe(6);
  const counted = async (valor: number) =>
    (await brechaInversiones(engine, '2026-06', null, { valor })).find(({ cui }) => cui === '2')!.ya_contada;
  expect([await counted(2023), await counted(2025)]).toEqual([false, true]);
});

test('a brecha with no value is not a brecha of zero', async () => {
  const row = (await brechaAnios(engine, '2026-06', 2027)).find(({ brecha_id }) => brecha_id === 'nada')!;
  expect([row.con_brecha_plan, row.con_brecha_ritmo, row.porcentaje_plan]).toEqual([null, null, null]);
  const all = await brechaCierres(engine, '2026-06', 2027);
  expect(all.find(({ brecha_id }) => brecha_id === 'nada')).toMatchObject({
    con_brecha_plan: null,
    anio_cierre: null,
    motivo_cierre: 'sin_valor',
  });
});

test('the money of a list by year: the PIM of each ejercicio and the programme of the 12-B, the initial where it was not updated', async () => {
  expect(await listaAnios(engine, 'L', '2026-06')).toEqual([
    { cui: '1', anio: 2025, pim: 33, programado: null },
    { cui: '1', anio: 2026, pim: 40, programado: 13 },
    { cui: '1', anio: 2027, pim: null, programado: 9 },
  ]);
  expect(await listaAnios(engine, 'L', '2025-12')).toEqual([{ cui: '1', anio: 2025, pim: 33, programado: null }]);
}); // prettier-ignore
