import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Connector } from '@/engine/connector';
import { openNative } from '@/engine/native';
import { install, refresh } from '@/sql/install';
import { indicadoresPeriodo, indicadoresPor, pendientes } from '@/sql/plan-indicador';
import { objetivosPor, objetivosPorAnio } from '@/sql/plan-objetivo';
import { archivoPlan, indicador, noPlanes, objetivo, plan, valor, writePlanes, type Planes } from '../support/plan-fixture'; // prettier-ignore

let engine: Connector;
beforeAll(async () => {
  engine = await openNative();
  await install(engine);
});
afterAll(() => engine.close());

const write = async (data: Partial<Planes>) => {
  await writePlanes(engine, { ...noPlanes(), planes: [plan()], archivos: [archivoPlan('p1')], ...data });
  await refresh(engine, { topics: ['plan'] });
};

const scope = { anio: 2025, planes: [], relevancias: [] };

const real = (sentido: string, vo: number, le: number) =>
  engine
    .query<{ v: number | null; m: string | null }>(
      `SELECT avance_tipo_1_real('${sentido}', ${vo}::DECIMAL(18, 6), ${le}::DECIMAL(18, 6)) AS v,
         motivo_tipo_1('${sentido}', ${vo}::DECIMAL(18, 6), ${le}::DECIMAL(18, 6)) AS m`,
    )
    .then(([row]) => [row!.v, row!.m]);

test.each([
  ['ascendente', 3, 4, 75, null],
  ['ascendente', 0, 4, 0, null],
  ['ascendente', -1, 4, -25, null],
  ['ascendente', 0.3, 0.4, 75, null],
  ['ascendente', 9, 0, null, 'division_por_cero'],
  ['ascendente', -9, -3, null, 'valor_negativo'],
  ['descendente', 4, 3, 75, null],
  ['descendente', 0, 3, 100, null],
  ['descendente', 0, 0, 100, null],
  ['descendente', 5, 0, 0, null],
  ['descendente', -1, 3, null, 'valor_negativo'],
  ['maximo', 4, 3, 75, null],
  ['minimo', 3, 4, 75, null],
])('Tipo I %s: %d over %d is %s', async (sentido, vo, le, expected, motivo) => {
  expect(await real(sentido, vo, le)).toEqual([expected, motivo]);
});

test.each([
  ['ascendente', 'no_agregable', 5, 10, 0, [50, null]],
  ['ascendente', 'no_agregable', -6, -2, -10, [50, null]],
  ['ascendente', null, 12, 10, 0, [100, null]],
  ['ascendente', 'no_agregable', -4, 10, 0, [0, null]],
  ['descendente', 'no_agregable', 8, 6, 10, [50, null]],
  ['descendente', 'no_agregable', 12, 6, 10, [0, null]],
  ['ascendente', 'no_agregable', 5, 10, 10, [null, 'linea_base_igual_al_logro']],
])('Tipo II %s %s: %d towards %d from %d', async (sentido, agregacion, vo, le, lb, expected) => {
  await write({
    indicadores: [indicador('OEI.01-1', { sentido: sentido as 'ascendente', agregacion: agregacion as 'agregable' | null, linea_base: lb })],
    valores: [valor('OEI.01-1', 2025, le, vo)],
  }); // prettier-ignore
  const [row] = await indicadoresPor(engine, scope);
  expect([row!.tipo_2, row!.motivo_nd_tipo_2]).toEqual(expected);
});

test('Tipo II of an agregable adds the years that have both, and needs the value of the year', async () => {
  await write({
    indicadores: [
      indicador('OEI.01-1', { agregacion: 'agregable' }),
      indicador('OEI.02-1', { agregacion: 'agregable', sentido: 'descendente' }),
      indicador('OEI.03-1', { agregacion: 'agregable' }),
    ],
    valores: [
      valor('OEI.01-1', 2023, 1000, 1000),
      valor('OEI.01-1', 2024, 10, 4),
      valor('OEI.01-1', 2025, 10, 8),
      valor('OEI.01-1', 2026, 10, null),
      valor('OEI.02-1', 2024, 10, null),
      valor('OEI.02-1', 2025, 6, 12),
      valor('OEI.03-1', 2025, 0, 3),
    ],
  });
  const found = async (anio: number) =>
    (await indicadoresPor(engine, { ...scope, anio })).map((row) => [row.tipo_2, row.motivo_nd_tipo_2]);
  expect(await found(2025)).toEqual([[60, null], [50, null], [null, 'division_por_cero']]); // prettier-ignore
  expect((await found(2026))[0]).toEqual([null, 'sin_valor']);
});

test('no value is ND with its reason, never zero; the words of the source stay', async () => {
  await write({
    indicadores: [
      indicador('OEI.01-1'),
      indicador('OEI.01-2'),
      indicador('OEI.01-3', { linea_base: null }),
      indicador('OEI.01-4', { sentido: null }),
    ],
    valores: [
      valor('OEI.01-1', 2025, 20, null, { motivo_nd: 'La encuesta no se levantó' }),
      valor('OEI.01-2', 2025, null, 7),
      valor('OEI.01-3', 2025, 20, 7),
      valor('OEI.01-4', 2025, 5, 7),
    ],
  });
  const rows = await indicadoresPor(engine, scope);
  expect(rows.map((row) => [row.tipo_1, row.motivo_nd, row.tipo_2, row.motivo_nd_tipo_2, row.semaforo])).toEqual([
    [null, 'sin_valor', null, 'sin_valor', 'nd'],
    [null, 'sin_logro_esperado', null, 'sin_logro_esperado', 'nd'],
    [35, null, null, 'sin_linea_base', 'rojo'],
    [null, 'sentido_por_confirmar', null, 'sentido_por_confirmar', 'nd'],
  ]); // prettier-ignore
  expect(rows[0]).toMatchObject({ motivo_fuente: 'La encuesta no se levantó', valor_obtenido: null, brecha_logro: null });
  expect(rows[3]).toMatchObject({ brecha_logro: null, ritmo: null, trayectoria: null });
}); // prettier-ignore

test('brecha is positive while something is missing, in either sense', async () => {
  await write({
    indicadores: [indicador('OEI.01-1'), indicador('OEI.01-2', { sentido: 'maximo' })],
    valores: [valor('OEI.01-1', 2025, 20, 23.5), valor('OEI.01-2', 2025, 20, 23.5)],
  });
  expect((await indicadoresPor(engine, scope)).map((row) => row.brecha_logro)).toEqual([-3.5, 3.5]);
});

test.each([
  [14, 50, 'avance_limitado'],
  [14.8, 60, 'requiere_aceleracion'],
  [17.6, 95, 'en_ruta'],
  [10, 0, 'avance_limitado'],
  [9, -12.5, 'retroceso'],
])('from 10 in 2023 to 30 in 2028, %d in 2025 has a pace of %d: %s', async (vo, ritmo, trayectoria) => {
  await write({
    indicadores: [indicador('OEI.01-1')],
    valores: [valor('OEI.01-1', 2025, 18, vo), valor('OEI.01-1', 2028, 30)],
  });
  expect((await indicadoresPor(engine, scope))[0]).toMatchObject({ ritmo, trayectoria });
});

test('relevancias 1, 2 and 3 weigh 3/6, 2/6 and 1/6; one without relevancia makes all equal', async () => {
  const obtained = [100, 50, 20];
  const three = (third: number | null) => ({
    objetivos: [objetivo('OEI.01')],
    indicadores: [1, 2, third].map((relevancia, i) => indicador(`OEI.01-${i + 1}`, { relevancia })),
    valores: obtained.map((vo, i) => valor(`OEI.01-${i + 1}`, 2025, 100, vo)),
  });
  const result = async () => (await objetivosPor(engine, scope)).find(({ nivel }) => nivel === 'OEI')!.tipo_1;
  await write(three(3));
  expect(await result()).toBeCloseTo((100 * 3) / 6 + (50 * 2) / 6 + 20 / 6, 10);
  await write(three(null));
  expect(await result()).toBeCloseTo((100 + 50 + 20) / 3, 10);
});

test('the objectives of the drawn PEI: 88.4 of five, 93.7 where the least relevant has no value', async () => {
  const drawn: [string, number, number, number | null][] = [
    ['OEI.01-1', 1, 24, 23.2], ['AEI.01.01-1', 2, 10000, 9640], ['AEI.01.02-1', 1, 18, 15.7], ['AEI.01.03-1', 2, 120, 98],
    ['AEI.01.04-1', 3, 14, 9], ['OEI.04-1', 1, 74, 73.1], ['AEI.04.01-1', 2, 92, 92], ['AEI.04.02-1', 1, 80, 68.4],
    ['AEI.04.03-1', 3, 20, null],
  ]; // prettier-ignore
  await write({
    indicadores: drawn.map(([id, relevancia]) => indicador(id, { relevancia })),
    valores: drawn.map(([id, , le, vo]) => valor(id, 2025, le, vo)),
  });
  const rows = await objetivosPor(engine, scope);
  const told = rows.map((row) => [row.objetivo_id, row.tipo_1?.toFixed(1), `${row.con_dato} de ${row.indicadores}`]);
  const actions = rows.filter(({ nivel }) => nivel === 'AEI').length;
  expect(told.filter(([id]) => id === null || String(id).startsWith('OEI'))).toEqual([
    [null, ((88.3818 + 93.6937) / 2).toFixed(1), '8 de 9'],
    ['OEI.01', '88.4', '5 de 5'],
    ['OEI.04', '93.7', '3 de 4'],
  ]);
  expect(actions).toBe(7);
  const only = await objetivosPor(engine, { ...scope, relevancias: ['3'] });
  expect(only.find(({ objetivo_id }) => objetivo_id === 'OEI.01')).toMatchObject({ indicadores: 1, con_dato: 1 });
}); // prettier-ignore

test('the whole period sets the last value against the last logro', async () => {
  await write({
    objetivos: [objetivo('OEI.01')],
    indicadores: [indicador('OEI.01-1')],
    valores: [valor('OEI.01-1', 2024, 12, 12), valor('OEI.01-1', 2025, 16, 15), valor('OEI.01-1', 2028, 20)],
  });
  expect(await indicadoresPeriodo(engine, [])).toMatchObject([
    { anio_valor: 2025, valor_obtenido: 15, anio_logro: 2028, logro_esperado: 20, tipo_1: 75, tipo_2: 50, brecha_logro: 5, anios_con_dato: 2 },
  ]); // prettier-ignore
  const rows = await objetivosPorAnio(engine, { planes: [], relevancias: [] });
  expect(rows.filter(({ nivel }) => nivel === 'plan').map(({ anio, tipo_1 }) => [anio, tipo_1])).toEqual([
    [2024, 100], [2025, 93.75], [2026, null], [2027, null], [2028, null], [null, 75],
  ]); // prettier-ignore
});

test('who owes values: of the indicators with a logro in the year, those without value', async () => {
  await write({
    objetivos: [objetivo('OEI.01', { responsable: 'OGEIEE' })],
    indicadores: [
      indicador('OEI.01-1', { responsable: null }),
      indicador('OEI.01-2', { responsable: null }),
      indicador('OEI.01-3'),
    ],
    valores: [
      valor('OEI.01-1', 2025, 20, null, { motivo_nd: 'Encuesta desierta' }),
      valor('OEI.01-2', 2025, 20, 19, { enviado_en: '2026-02-20' }),
      valor('OEI.01-3', 2024, 20, null),
    ],
  });
  expect(await pendientes(engine, scope)).toMatchObject([
    {
      responsable: 'OGEIEE', pedidos: 2, enviados: 1, debidos: 1, ultimo_envio: '2026-02-20',
      indicadores: ['OEI.01-1'], nombres: ['Indicador OEI.01-1'], motivos: ['Encuesta desierta'],
    },
  ]); // prettier-ignore
});
