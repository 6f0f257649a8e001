import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Connector } from '@/engine/connector';
import { openNative } from '@/engine/native';
import { loadFiles } from '@/ingest/load';
import { openTables } from '@/ingest/source';
import { install } from '@/sql/install';
import { forget } from '@/store/forget';
import { cut, fileOf, xlsxFile } from '../support/bad-files';

let engine: Connector;
beforeEach(async () => {
  engine = await openNative({ threads: 1 });
  await install(engine, { marts: false });
}, 60_000);
afterEach(() => engine.close());

const load = (...files: File[]) =>
  loadFiles(engine, files, { open: openTables, loadedAt: '2026-07-15 18:40:12' });
const count = async (table: string) =>
  (await engine.query<{ n: number }>(`SELECT count(*) AS n FROM ${table}`))[0]!.n;

const template = (name: string, header: string, ...rows: string[]) =>
  fileOf([header, ...rows, ''].join('\n'), `${name}.csv`);
const id = 'PEI-38-240-2024-2028';
const plan = template('plan', 'plan_id,tipo,desde,hasta,pliego_id,sector_id', `${id},PEI,2024,2028,240,38`);
const objetivo = template(
  'plan_objetivo',
  'plan_id,objetivo_id,nivel,objetivo,dentro_de',
  `${id},OEI.01,OEI,Conocer el mar,`,
  `${id},AEI.01.01,AEI,Cruceros,OEI.01`,
);
const indicador = template(
  'plan_indicador',
  'plan_id,indicador_id,objetivo_id,indicador,sentido,linea_base',
  `${id},AEI.01.01-1,AEI.01.01,Cruceros hechos,ascendente,4`,
);
const valor = template(
  'plan_valor',
  'plan_id,indicador_id,anio,periodo,logro_esperado,valor_obtenido,motivo_nd,enviado_en',
  `${id},AEI.01.01-1,2025,anual,5,,No hubo presupuesto,`,
  `${id},AEI.01.01-1,2026,S1,,2.5,,15/07/2026`,
);

test('templates of a plan dropped together, in any order, are one carga', async () => {
  const { tables, rejects } = await load(valor, indicador, objetivo, plan);
  expect(rejects).toEqual([]);
  expect(new Set(tables.map(({ cargaId }) => cargaId)).size).toBe(1);
  expect(tables.map(({ layout, rowsAccepted }) => [layout, rowsAccepted])).toEqual([
    ['plantilla_plan', 1],
    ['plantilla_plan_indicador', 1],
    ['plantilla_plan_objetivo', 2],
    ['plantilla_plan_valor', 2],
  ]);
  expect(await engine.query("SELECT valor_obtenido::DOUBLE AS vo, enviado_en FROM plan_valor WHERE periodo = 'S1'")).toEqual([
    { vo: 2.5, enviado_en: '2026-07-15' },
  ]); // prettier-ignore
  await forget(engine, [tables[0]!.cargaId!]);
  for (const table of ['plan', 'plan_objetivo', 'plan_indicador', 'plan_valor', 'archivo'])
    expect(await count(table), table).toBe(0);
});

test('values may come in a later drop than their indicators; before them, they are rejected', async () => {
  const early = await load(valor);
  expect(early.tables).toMatchObject([{ rowsRead: 2, rowsAccepted: 0, rowsRejected: 2 }]);
  expect(early.rejects).toMatchObject([
    { row: 2, column: 'indicador_id', value: 'AEI.01.01-1', rule: 'codigo_desconocido' },
    { row: 3, rule: 'codigo_desconocido' },
  ]);
  expect(early.rejects[0]!.message).toContain(`plan_id «${id}»`);
  await load(plan, objetivo, indicador);
  const later = await load(valor);
  expect(later.rejects).toEqual([]);
  expect(await count('plan_valor')).toBe(2);
  // The indicators stay in the carga they came in: nothing of a plan is copied from one to another.
  expect(await count('plan_indicador')).toBe(1);
});

test('an indicator of another plan is not the one a value names', async () => {
  await load(plan, objetivo, indicador);
  const other = template(
    'plan_valor',
    'plan_id,indicador_id,anio,periodo',
    'PEI-38-241-2024-2028,AEI.01.01-1,2025,anual',
  );
  expect((await load(other)).rejects).toMatchObject([{ rule: 'codigo_desconocido' }]);
});

const matrixHeader = [
  'OES', 'AES', 'COD_OEI', 'OEI', 'COD_AEI', 'AEI', 'UO Responsable', 'COD_IND', 'INDICADORES', 'LINEA BASE 2024', '2025', '2026',
]; // prettier-ignore
const matrixRow = (oei: string, aei: string | null, ind: string | null, name: string, figures: (string | number | null)[]) =>
  ['OES.02 - Salud', 'AES.02.02: Acceso', oei, 'Objetivo', aei, aei === null ? null : 'Acción', 'UO', ind, name, ...figures]; // prettier-ignore
const oeiHeader = matrixHeader.filter((name) => !['COD_AEI', 'AEI', 'COD_IND'].includes(name));
const oeiRow = (code: string, name: string, figures: (string | number | null)[]) =>
  matrixRow(code, null, null, name, figures).filter((_, i) => ![4, 5, 7].includes(i));

test('two sheets of a matrix land together, and take their own place when loaded again', async () => {
  const file = await xlsxFile(
    [
      { name: 'OEI', rows: [oeiHeader, oeiRow('OEI 02', 'Uno', [0.1, 0.2, 0.3])] },
      {
        name: 'AEI',
        rows: [
          matrixHeader,
          matrixRow('OEI.02', 'AEI 02.01', 'Ind. AEI02.01.1', 'Dos', [1, 2, 3]),
          matrixRow('OEI.02', 'AEI02.02', 'IND.02.AEI.02.02', 'Tres', [3, 2, 1]),
        ],
      },
    ],
    'matriz.xlsx',
  );
  for (let times = 0; times < 2; times++) {
    const { tables, rejects } = await load(file);
    expect(rejects).toEqual([]);
    expect(tables).toMatchObject([
      { sheet: 'OEI', rowsRead: 1, rowsAccepted: 1, tables: { plan: 1, plan_objetivo: 1, plan_indicador: 1, plan_valor: 2 } },
      { sheet: 'AEI', rowsRead: 2, rowsAccepted: 2, tables: { plan: 0, plan_objetivo: 2, plan_indicador: 2, plan_valor: 4 } },
    ]); // prettier-ignore
  }
  expect(
    await engine.query('SELECT indicador_id, codigo_origen FROM plan_indicador ORDER BY indicador_id'),
  ).toEqual([
    { indicador_id: 'AEI.02.01-1', codigo_origen: 'Ind. AEI02.01.1' },
    { indicador_id: 'AEI.02.02-2', codigo_origen: 'IND.02.AEI.02.02' },
    { indicador_id: 'OEI.02-1', codigo_origen: null },
  ]);
  expect(await count('archivo')).toBe(2);
});

test('a matrix: codes that cannot be read, that clash or that contradict their row are rejected with the reason', async () => {
  const { tables, rejects } = await load(
    await xlsxFile(
      [
        {
          name: 'AEI',
          rows: [
            matrixHeader,
            matrixRow('OEI.01', 'AEI 1.1', 'Ind. AEI01.01.1', 'Bien', [1, 2, 3]),
            matrixRow('OEI.01', 'AEI.01.01', 'AEI 01.01-1', 'El mismo código', [1, 2, 3]),
            matrixRow('Objetivo uno', 'AEI.01.02', 'Ind. AEI01.02.1', 'OEI sin código', [1, 2, 3]),
            matrixRow('OEI.01', 'acción dos', 'Ind. AEI01.02.1', 'AEI sin código', [1, 2, 3]),
            matrixRow('OEI.01', 'AEI.01.03', 'Ind. AEI01.04.1', 'De otra AEI', [1, 2, 3]),
            matrixRow('OEI.01', 'AEI.01.03', 'primero', 'Indicador sin código', [1, 2, 3]),
            matrixRow('OEI.01', 'AEI.01.04', null, 'Sin código, primero', [1, 2, 3]),
            matrixRow('OEI.01', 'AEI.01.04', '', 'Sin código, segundo', [1, 'tres', 3]),
            matrixRow('OEI.01', 'AEI.01.04', null, 'SIN CÓDIGO,  primero', [1, 2, 3]),
          ],
        },
      ],
      'matriz.xlsx',
    ),
  );
  expect(tables).toMatchObject([{ rowsRead: 9, rowsAccepted: 2, rowsRejected: 7 }]);
  expect(rejects.map(({ row, column, rule }) => [row, column, rule])).toEqual([
    [3, 'COD_IND', 'indicador_repetido'],
    [4, 'COD_OEI', 'codigo_ilegible'],
    [5, 'COD_AEI', 'codigo_ilegible'],
    [6, 'COD_IND', 'codigos_distintos'],
    [7, 'COD_IND', 'codigo_ilegible'],
    [9, '2025', 'no_es_numero'],
    [10, 'COD_IND', 'indicador_repetido'],
  ]);
  expect(rejects[0]!.message).toContain('fila 2');
  for (const { message } of rejects) expect(message).toMatch(/vuelva a soltar/);
});

test('a matrix that is cut, or lacks its key column or its years, leaves nothing behind', async () => {
  const rows = [matrixHeader, matrixRow('OEI.01', 'AEI.01.01', 'Ind. AEI01.01.1', 'Bien', [1, 2, 3])];
  const whole = await xlsxFile([{ name: 'AEI', rows }], 'matriz.xlsx');
  expect((await load(await cut(whole, 0.6))).failed).toHaveLength(1);
  const keyless = await load(
    await xlsxFile([{ name: 'AEI', rows: rows.map((row) => row.filter((_, i) => i !== 2)) }], 'sin-oei.xlsx'),
  );
  expect(keyless.tables).toMatchObject([{ layout: null }]);
  expect(keyless.rejects).toMatchObject([
    { rule: 'formato_desconocido', message: expect.stringContaining('COD_OEI') },
  ]);
  const yearless = await load(
    await xlsxFile([{ name: 'AEI', rows: rows.map((row) => row.slice(0, 10)) }], 'sin-anios.xlsx'),
  );
  expect(yearless.rejects).toMatchObject([{ row: 2, rule: 'sin_anios' }]);
  for (const table of ['plan', 'plan_objetivo', 'plan_indicador', 'plan_valor'])
    expect(await count(table), table).toBe(0);
});
