import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Connector } from '@/engine/connector';
import { openNative } from '@/engine/native';
import { install, refresh } from '@/sql/install';
import {
  inversionCortes,
  inversionPor,
  inversionPuntos,
  inversionTotal,
  wholeCartera,
} from '@/sql/inversion';
import { inversionCambios } from '@/sql/inversion-cambio';
import { inversionDatos, inversionHistoria, inversionLugares } from '@/sql/inversion-ficha';
import { inversionFilas } from '@/sql/inversion-fila';
import { inversionCurva, inversionMeses } from '@/sql/inversion-mes';
import { writeGasto } from '../support/gasto-sample';
import { archivoInversion, enObra, writeCartera } from '../support/inversion-fixture';

let engine: Connector;
beforeAll(async () => {
  engine = await openNative();
  await install(engine);
  const bank = { carga_id: 'banco', corte: null, devengado_anterior: null, devengado_anio: null, pim: null };
  await writeCartera(engine, {
    inversion: [
      enObra('1', { carga_id: 'mayo', corte: '2026-05-31', devengado_anio: 200, avance_fisico: 40, fin: '2026-06-15' }),
      enObra('3', { carga_id: 'mayo', corte: '2026-05-31' }),
      enObra('1', { uei: null, costo_actualizado: 1150, inicio_fisico: null }),
      // The Banco, later and without money, fills in what the detalle lacks and brings investments of its own.
      enObra('1', { ...bank, nombre: 'Otro nombre', uei: 'UEI Norte', costo_actualizado: 9999 }),
      enObra('2', { ...bank, uei: 'UEI  NORTE', avance_fisico: null }),
    ],
    inversion_lugar: [
      { carga_id: 'junio', cui: '1', lugar: 1, departamento: 'PIURA', latitud: -5.2, longitud: -80.6 },
      { carga_id: 'banco', cui: '1', lugar: 1, departamento: 'Piura', latitud: 0, longitud: 0 },
      { carga_id: 'banco', cui: '1', lugar: 2, ubigeo: '140101' },
    ],
    inversion_mes: [
      { carga_id: 'junio', cui: '1', anio: 2025, mes: 12, actualizado_fisico: 100, ejecutado_fisico: 80, devengado: 90 },
      { carga_id: 'junio', cui: '1', anio: 2026, mes: 5, programado_financiero: 100, actualizado_financiero: 150, actualizado_fisico: 100, ejecutado_fisico: 20, devengado: 200 },
      { carga_id: 'junio', cui: '1', anio: 2026, mes: 8, programado_financiero: 200, actualizado_financiero: 250, actualizado_fisico: 200, devengado: 7 },
    ],
    archivos: [archivoInversion('mayo'), archivoInversion('junio'), archivoInversion('banco', '2026-06-30')],
  }); // prettier-ignore
  await writeGasto(engine, [
    { carga_id: 'g', ejercicio: 2026, cadena_id: 'k', sector_id: '38', pliego_id: '059', ue_id: '000777', fuente_id: '1', rubro_id: '00', generica_id: '2.6', programa_id: '0094', producto_id: '2', actividad_id: null, pia: 0, pim: 100,
      meses: [{ mes: 4, certificado: null, compromiso_anual: null, compromiso: null, devengado: 1250, girado: null }, { mes: 9, certificado: null, compromiso_anual: null, compromiso: null, devengado: 999, girado: null }] },
  ]); // prettier-ignore
  await refresh(engine);
}, 60_000);
afterAll(() => engine.close());

const june = wholeCartera('2026-06');

test('the files of a month are one corte, and money counts once per CUI', async () => {
  expect(await inversionCortes(engine)).toMatchObject([
    { corte: '2026-06', ejercicio: 2026, mes_ejercicio: 6, fecha: '2026-06-30', cargas: 2, inversiones: 2, anterior: '2026-05' },
    { corte: '2026-05', cargas: 1, inversiones: 2, anterior: null },
  ]); // prettier-ignore
  const { ahora, antes } = await inversionTotal(engine, june, '2026-05');
  expect(ahora).toMatchObject({
    inversiones: 2,
    costo_actualizado: 2250,
    pim: 500,
    devengado_acumulado: 550,
  });
  expect(antes).toMatchObject({ inversiones: 2, costo_actualizado: 2200, devengado_acumulado: 1050 });
});

test('the Banco never hides the detalle and fills in what it lacks', async () => {
  const rows = await inversionFilas(engine, june, { orden: 'cui', sube: true, limite: 10 });
  expect(rows[0]).toMatchObject({ nombre: 'Mercado 1', costo_actualizado: 1150, uei: 'UEI Norte', pim: 500 });
  expect(rows[1]).toMatchObject({ pim: null, motivo_anio: 'sin_pim', avance_fisico: null, en_juego: null });
  expect(await inversionDatos(engine, '1', '2026-06')).toMatchObject({
    nombre: 'Mercado 1',
    uei: 'UEI Norte',
  });
  expect(await inversionPor(engine, 'uei', june)).toMatchObject([
    { llave: 'UEI NORTE', inversiones: 2, costo_actualizado: 2250 },
  ]);
});

test('an investment in two departments counts whole in each; with no place, in none', async () => {
  const groups = await inversionPor(engine, 'departamento', june);
  expect(groups.map(({ llave, nombre, inversiones, pim }) => [llave, nombre, inversiones, pim])).toEqual([
    ['LAMBAYEQUE', 'LAMBAYEQUE', 1, 500],
    ['PIURA', 'Piura', 1, 500],
    ['s/d', 'sin departamento', 1, null],
  ]);
  expect(await inversionPuntos(engine, june)).toMatchObject([{ cui: '1', latitud: -5.2, longitud: -80.6 }]);
  expect(await inversionLugares(engine, '1', '2026-06')).toHaveLength(3);
  const north = await inversionTotal(engine, { ...june, departamentos: ['LAMBAYEQUE'] });
  expect(north.ahora).toMatchObject({ inversiones: 1 });
  expect((await inversionTotal(engine, { ...june, departamentos: ['LORETO'] })).ahora).toBeNull();
  expect((await inversionTotal(engine, { ...june, texto: 'mercado  2' })).ahora).toMatchObject({
    inversiones: 1,
  });
  expect((await inversionTotal(engine, { ...june, cartera: 'PMI' })).ahora).toBeNull();
});

test('where no file of investments has the months, the devengado is that of the budget up to the corte', async () => {
  expect(await engine.query('SELECT anio, mes, devengado, de_gasto FROM inversion_mes_corte WHERE de_gasto')).toEqual([
    { anio: 2026, mes: 4, devengado: 12.5, de_gasto: true },
  ]); // prettier-ignore
  const [second] = await inversionFilas(engine, june, { orden: 'cui', sube: false, limite: 1 });
  expect(second).toMatchObject({ cui: '2', origen_devengado: 'gasto' });
});

test('the months of the cartera and the life of one investment', async () => {
  const months = await inversionMeses(engine, june);
  expect(months).toHaveLength(12);
  expect(months[5]).toMatchObject({ programado_acumulado: 150, devengado_acumulado: 212.5, proyeccion: 250 });
  // Mean of April to June, 200 / 3 a month; the PIM is the ceiling.
  expect(months[11]).toMatchObject({ programado_inicial_acumulado: 300, devengado_acumulado: null, proyeccion: 500 });
  const curve = await inversionCurva(engine, '1', '2026-06');
  expect(curve.map(({ anio, mes }) => `${anio}-${mes}`)).toEqual(['2025-12', '2026-1', '2026-2', '2026-3', '2026-4', '2026-5', '2026-6', '2026-7', '2026-8']);
  expect(curve[0]).toMatchObject({ devengado_previo: 260, devengado: 350, fisico_avance: 20 });
  expect(curve[6]).toMatchObject({ es_corte: true, devengado: 550, fisico_programado_avance: 50, fisico_avance: 25 });
  expect(curve[8]).toMatchObject({ devengado: null, programado: 400, fisico_programado_avance: 100, fisico_avance: null });
}); // prettier-ignore

test('the pace of the 12-B says when it ends', async () => {
  const [first] = await inversionFilas(engine, june, { orden: 'cui', sube: true, limite: 1 });
  // (80 + 20) / 2 a month, of 400: 12.5 points; 52 are left.
  expect(first).toMatchObject({ ritmo_fisico: 12.5, fin_al_ritmo: '2026-11-30', motivo_fin_al_ritmo: null });
});

test('what changed since the corte before, and its history', async () => {
  const changes = await inversionCambios(engine, june, '2026-05');
  expect(changes.map(({ clase, cui, alerta, diferencia }) => [clase, cui, alerta, diferencia])).toEqual([
    ['aparece', '2', null, null],
    ['desaparece', '3', null, null],
    ['costo', '1', null, 50],
    ['fisico', '1', null, 8],
    ['devengado', '1', null, 50],
  ]); // prettier-ignore
  expect((await inversionHistoria(engine, '1')).map(({ corte, devengado_anio }) => [corte, devengado_anio])).toEqual([
    ['2026-06', 250],
    ['2026-05', 200],
  ]); // prettier-ignore
});
