import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Connector } from '@/engine/connector';
import { openNative } from '@/engine/native';
import { brechasDe } from '@/sql/brecha';
import { install, refresh } from '@/sql/install';
import {
  inversionMapa,
  inversionNiveles,
  inversionOpciones,
  inversionPor,
  inversionPuntos,
  wholeCartera,
} from '@/sql/inversion';
import { inversionAlertasPor } from '@/sql/inversion-alerta';
import { inversionCambios } from '@/sql/inversion-cambio';
import { inversionFilas } from '@/sql/inversion-fila';
import { inversionMeses } from '@/sql/inversion-mes';
import { acuerdosDe, agendaPropuesta } from '@/sql/sesion';
import { manyInvestments } from '../support/inversion-many';

let engine: Connector;
beforeAll(async () => {
  engine = await openNative();
  await install(engine);
  await engine.run(manyInvestments(3000));
  await refresh(engine);
}, 120_000);
afterAll(() => engine.close());

const all = wholeCartera('2026-06');
const whole = { orden: 'cui', sube: true, limite: null } as const;
const sum = (values: (number | null)[]) => values.reduce<number>((a, b) => a + (b ?? 0), 0);

test('the groups add up to the rows, whatever is asked', async () => {
  for (const scope of [
    all,
    { ...all, sectores: ['SECTOR 3', 'SECTOR 4'], tipos: ['INVERSIONES IOARR'] },
    { ...all, departamentos: ['PIURA', 'ANCASH'] },
    { ...all, texto: 'distrito 17' },
    { ...all, texto: 'número 29', ueis: ['UNIDAD EJECUTORA DE INVERSIONES 29'] },
  ]) {
    const rows = await inversionFilas(engine, scope, whole);
    expect(rows.length).toBeGreaterThan(0);
    const [total] = await inversionPor(engine, 'total', scope);
    expect(total).toMatchObject({
      inversiones: rows.length,
      con_alerta: rows.filter(({ alertas }) => alertas > 0).length,
    });
    expect(total!.costo_actualizado).toBeCloseTo(sum(rows.map((row) => row.costo_actualizado)), 2);
    expect(total!.en_juego ?? 0).toBeCloseTo(sum(rows.map((row) => row.en_juego)), 2);
    for (const nivel of inversionNiveles.filter((one) => one !== 'departamento')) {
      const groups = await inversionPor(engine, nivel, scope);
      expect(sum(groups.map(({ inversiones }) => inversiones)), nivel).toBe(rows.length);
      expect(sum(groups.map(({ pim }) => pim)), nivel).toBeCloseTo(total!.pim ?? 0, 2);
    }
    const alerts = await inversionAlertasPor(engine, scope);
    expect(sum(alerts.map(({ inversiones }) => inversiones))).toBe(sum(rows.map(({ alertas }) => alertas)));
    for (const { alerta, inversiones } of alerts)
      expect(
        rows.filter(({ codigos }) => codigos.includes(alerta)),
        alerta,
      ).toHaveLength(inversiones);
    const months = await inversionMeses(engine, scope);
    expect(sum(months.slice(0, 6).map(({ programado }) => programado))).toBeCloseTo(
      sum(rows.map((row) => row.programado_a_la_fecha)),
      2,
    );
    expect(months[11]!.proyeccion ?? 0).toBeCloseTo(sum(rows.map((row) => row.proyeccion)), 2);
  }
});

test('a table brings no more rows than asked; a place counts each of its investments', async () => {
  expect(await inversionFilas(engine, all)).toHaveLength(1000);
  expect(await agendaPropuesta(engine, '2026-07-16', all, 50)).toHaveLength(50);
  const points = await inversionPuntos(engine, all, 10);
  expect(new Set(points.map(({ cui }) => cui)).size).toBe(10);
  // One in fifty is in two places.
  expect(sum((await inversionMapa(engine, all)).map(({ inversiones }) => inversiones))).toBe(3060);
  const options = await inversionOpciones(engine, '2026-06');
  expect(sum(options.filter(({ eje }) => eje === 'sector').map(({ inversiones }) => inversiones))).toBe(3000);
  expect(await brechasDe(engine, '2000000', '2026-06')).toEqual([]);
  expect(await acuerdosDe(engine, '2000000', '2026-07-16')).toEqual([]);
});

test('of each kind of change the largest, and how many there are', async () => {
  const changes = await inversionCambios(engine, all, '2026-05', 5);
  const paid = changes.filter(({ clase }) => clase === 'devengado');
  expect(paid).toHaveLength(5);
  expect(paid[0]!.de_la_clase).toBeGreaterThan(5);
  expect(Math.abs(paid[0]!.diferencia!)).toBeGreaterThanOrEqual(Math.abs(paid[4]!.diferencia!));
});
