import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Connector } from '@/engine/connector';
import { openNative } from '@/engine/native';
import {
  brechaCierres,
  brechaInversiones,
  brechas,
  brechasSinInversion,
  inversionesSinBrecha,
} from '@/sql/brecha';
import { install, refresh } from '@/sql/install';
import { wholeCartera } from '@/sql/inversion';
import { archivoInversion, enObra, writeCartera } from '../support/inversion-fixture';

let engine: Connector;
beforeAll(async () => {
  engine = await openNative();
  await install(engine);
});
afterAll(() => engine.close());

test('the six published values of 2023, to one decimal, with their source and their targets', async () => {
  const rows = await brechas(engine);
  expect(Object.fromEntries(rows.map(({ brecha_id, porcentaje }) => [brecha_id, porcentaje!.toFixed(1)]))).toEqual({
    'mercados-inadecuados': '98.8', 'mercados-por-implementar': '95.2', 'dpa-inadecuados': '93.8',
    'dpa-por-implementar': '90.9', 'cite-por-implementar': '83.9', 'cite-inadecuados': '80.0',
  }); // prettier-ignore
  expect(rows.every(({ anio, origen, fuente }) => anio === 2023 && origen === 'publicado' && fuente !== null)).toBe(true);
  const target = rows.find(({ brecha_id }) => brecha_id === 'mercados-por-implementar')!;
  expect(target).toMatchObject({ anio_programado: 2028, programado: 87.4, nota_programado: 'año de la meta sin verificar' });
  expect(target.cierre).toBeCloseTo(87.4 - (100 * 256) / 269, 9);
  expect(rows.filter(({ programado }) => programado !== null)).toHaveLength(2);
}); // prettier-ignore

test('what the cartera closes, by plan and at the pace of each', async () => {
  const pace = { inicio: '2026-01-01', inicio_fisico: '2026-01-01' };
  await writeCartera(engine, {
    inversion: [
      // 40 % in six months: at 6.67 a month it takes nine more.
      enObra('1', { ...pace, fin: '2026-12-31', avance_fisico: 40 }),
      enObra('2', { ...pace, fin: '2026-02-01', avance_fisico: 0 }),
      enObra('3', { ...pace, fin: '2022-05-01', estado: 'CERRADO', avance_fisico: 100 }),
      enObra('4', { ...pace, fin: null, pim: 0, devengado_anio: 0, avance_fisico: null }),
      enObra('5', { pim: 300 }),
    ],
    inversion_brecha: [
      { carga_id: 'junio', cui: '1', brecha: 'CITE inadecuados', espacio: 'A', anio: 2026, contribucion: 1 },
      { carga_id: 'junio', cui: '1', brecha: 'cite  INADECUADOS.', espacio: 'B', anio: 2027, contribucion: 0.5 },
      { carga_id: 'junio', cui: '2', brecha: 'CITE/UT inadecuados', espacio: 'A', anio: 2026, contribucion: 1 },
      { carga_id: 'junio', cui: '3', brecha: 'cite-inadecuados', espacio: 'A', anio: 2022, contribucion: 9 },
      { carga_id: 'junio', cui: '4', brecha: 'DPA por implementar', espacio: 'A', anio: 2026, contribucion: 2 },
      { carga_id: 'junio', cui: '4', brecha: 'Algo que nadie conoce', espacio: 'A', anio: 2026, contribucion: null },
    ],
    brecha_valor: [
      { carga_id: 'nuevo', brecha_id: 'cite-inadecuados', anio: 2023, con_brecha: 3, total: 6 },
      { carga_id: 'viejo', brecha_id: 'cite-inadecuados', anio: 2023, con_brecha: 1, total: 6 },
      { carga_id: 'viejo', brecha_id: 'dpa-por-implementar', anio: 2024, con_brecha: 0, total: 0 },
    ],
    archivos: [archivoInversion('junio'), archivoInversion('nuevo', '2026-05-01'), archivoInversion('viejo', '2026-04-01')],
  }); // prettier-ignore
  await refresh(engine, { topics: ['inversion', 'lista', 'brecha'] });
  const closing = await brechaCierres(engine, '2026-06', 2028);
  const of = (id: string) => closing.find(({ brecha_id }) => brecha_id === id)!;
  expect(of('cite-inadecuados')).toMatchObject({
    con_brecha: 3, total: 6, porcentaje: 50, origen: 'publicado', origen_valor: 'archivo', inversiones: 2, contribucion: 2.5,
    cierra_plan: 2.5, cierra_ritmo: 1.5, con_brecha_plan: 0.5, con_brecha_ritmo: 1.5, porcentaje_ritmo: 25, falta: null,
    // 1.5 in two years and a half, 0.6 a year: the 1.5 left take 2.5 years more.
    anio_cierre: 2031, motivo_cierre: null,
  }); // prettier-ignore
  expect(of('dpa-por-implementar')).toMatchObject({ total: 0, porcentaje: null, motivo: 'total_cero', falta: 'pim_cero', contribucion: 2, motivo_cierre: null }); // prettier-ignore
  expect(of('mercados-inadecuados')).toMatchObject({ falta: 'sin_inversion', anio_cierre: null, motivo_cierre: 'no_cierra', porcentaje_plan: (100 * 756) / 765 }); // prettier-ignore
  const which = await brechaInversiones(engine, '2026-06');
  expect(which.map(({ cui, brecha_id, contribucion, anio_plan, anio_ritmo, motivo_ritmo, ya_contada }) => [cui, brecha_id, contribucion, anio_plan, anio_ritmo, motivo_ritmo, ya_contada])).toEqual([
    ['3', 'cite-inadecuados', 9, 2022, 2022, null, true],
    ['1', 'cite-inadecuados', 1.5, 2026, 2027, null, false],
    ['2', 'cite-inadecuados', 1, 2026, null, 'no_termina', false],
    ['4', 'dpa-por-implementar', 2, null, null, 'sin_fisico', false],
    ['4', null, null, null, null, 'sin_fisico', false],
  ]); // prettier-ignore
  const unbacked = await brechasSinInversion(engine, '2026-06', 2028);
  expect(unbacked.map(({ brecha_id, falta }) => [brecha_id, falta]).slice(-1)).toEqual([['dpa-por-implementar', 'pim_cero']]);
  expect(unbacked).toHaveLength(5);
  expect(await inversionesSinBrecha(engine, wholeCartera('2026-06'))).toMatchObject([{ cui: '5', pim: 300, cuantas: 1, pim_total: 300 }]);
}); // prettier-ignore

test('a brecha that reaches zero closes in that year; one too slow, after 2100', async () => {
  const quick = { inicio: '2026-01-01', inicio_fisico: '2026-01-01', fin: '2027-12-31' };
  await writeCartera(engine, {
    inversion: [enObra('1', { ...quick, avance_fisico: 40 })],
    inversion_brecha: [
      { carga_id: 'junio', cui: '1', brecha: 'cite-inadecuados', espacio: 'A', anio: 2026, contribucion: 5 },
      {
        carga_id: 'junio',
        cui: '1',
        brecha: 'mercados-inadecuados',
        espacio: 'A',
        anio: 2026,
        contribucion: 1,
      },
    ],
    archivos: [archivoInversion('junio')],
  });
  await refresh(engine, { topics: ['inversion', 'lista', 'brecha'] });
  const closing = await brechaCierres(engine, '2026-06', 2030);
  const of = (id: string) => closing.find(({ brecha_id }) => brecha_id === id)!;
  expect(of('cite-inadecuados')).toMatchObject({
    anio_cierre: 2027,
    con_brecha_ritmo: 0,
    porcentaje_ritmo: 0,
  });
  expect(of('mercados-inadecuados')).toMatchObject({ anio_cierre: null, motivo_cierre: 'despues_de_2100' });
});
