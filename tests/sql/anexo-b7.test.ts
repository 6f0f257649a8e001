import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Connector } from '@/engine/connector';
import { openNative } from '@/engine/native';
import { loadFiles } from '@/ingest/load';
import { openTables } from '@/ingest/source';
import { install } from '@/sql/install';
import { cut, xlsxFile } from '../support/bad-files';
import { b7Csv, b7Grid, b7Xlsx, type B7 } from '../support/b7-file';

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

const titles = [
  ['PLAN ESTRATÉGICO INSTITUCIONAL'],
  ['SECTOR:', '38 PRODUCCIÓN'],
  ['PLIEGO: 240 INSTITUTO DEL MAR DEL PERÚ'],
  ['PERIODO: 2024-2028'],
  [],
];
const group = (code: string, name: string) => [code, name];
const indicator = (
  code: string | null,
  name: string,
  words: [number | null, string | null, string | null],
  figures: (number | string | null)[],
) => [code, name, '001', 'DGIRP', ...words, ...figures];

const whole: B7 = {
  titles,
  rows: [
    group('OEI 1', 'Generar conocimiento  del mar'),
    indicator('IND.01.OEI.01', 'Stocks evaluados', [1, 'Ascendente', 'No agregable'], [2023, 70, 75, 80, 85, 72, 74.5, 'ND', 81]),
    group('AEI 01.01', 'Evaluación de recursos pelágicos'),
    indicator('AEI.01.01-1', 'Cruceros', [2, 'Ascendente', 'Agregable'], [2023, 4, 4, 5, 6, null, 4, 2, 5]),
    indicator('Ind. AEI01.01.2', 'Días de demora', [3, 'Descendente', 'No Agregable'], [2023, 30, 28, 26, 20, null, 0, null, null]),
    [],
    group('AEI.01.02', 'Oceanografía'),
    indicator(null, 'Porcentaje de boletines a tiempo', [null, 'No definido (máximo permisible)', null], [null, null, 0.5, 0.75, 1, null, null, null, null]),
    indicator('AEI.01.02', 'Boyas operativas', [1, 'No definido', 'Acumulado'], [2023, 10, 12, 14, 16, null, 12, null, 15]),
  ],
}; // prettier-ignore

const expected = {
  indicadores: [
    ['AEI.01.01-1', 'AEI.01.01', 'Cruceros', 'ascendente', 'agregable', 2, null, 2023, 4],
    ['AEI.01.01-2', 'AEI.01.01', 'Días de demora', 'descendente', 'no_agregable', 3, null, 2023, 30],
    ['AEI.01.02-1', 'AEI.01.02', 'Porcentaje de boletines a tiempo', 'maximo', null, null, 'fracción (1 = 100 %)', null, null],
    ['AEI.01.02-2', 'AEI.01.02', 'Boyas operativas', null, 'agregable', 1, null, 2023, 10],
    ['OEI.01-1', 'OEI.01', 'Stocks evaluados', 'ascendente', 'no_agregable', 1, null, 2023, 70],
  ],
}; // prettier-ignore

const indicadores = async () =>
  (
    await engine.query<Record<string, unknown>>(
      `SELECT indicador_id, objetivo_id, indicador, sentido, agregacion, relevancia, unidad, linea_base_anio, linea_base::DOUBLE AS linea_base
       FROM plan_indicador ORDER BY indicador_id`,
    )
  ).map((row) => Object.values(row));

for (const [name, make] of [
  ['xlsx', b7Xlsx],
  ['csv', b7Csv],
] as const)
  test(`the ${name} of an Anexo B-7 lands whole: header of three merged rows, groups, words, values`, async () => {
    const { tables, rejects } = await load(await make(whole));
    expect(rejects).toEqual([]);
    expect(tables).toMatchObject([
      { layout: 'anexo_b7', headerRow: 8, rowsRead: 9, rowsAccepted: 8, rowsBlank: 1, rowsRejected: 0,
        tables: { plan: 1, plan_objetivo: 3, plan_indicador: 5 } },
    ]); // prettier-ignore
    expect(await engine.query('SELECT * EXCLUDE (carga_id, norma) FROM plan')).toEqual([
      {
        plan_id: 'PEI-38-240-2024-2028', tipo: 'PEI', nombre: 'PEI 2024-2028, INSTITUTO DEL MAR DEL PERÚ', sector_id: '38',
        sector: 'PRODUCCIÓN', pliego_id: '240', pliego: 'INSTITUTO DEL MAR DEL PERÚ', desde: 2024, hasta: 2028,
      },
    ]); // prettier-ignore
    expect(await indicadores()).toEqual(expected.indicadores);
    expect(
      await engine.query(
        'SELECT objetivo_id, codigo_origen, nivel, objetivo, dentro_de FROM plan_objetivo ORDER BY objetivo_id',
      ),
    ).toEqual([
      { objetivo_id: 'AEI.01.01', codigo_origen: 'AEI 01.01', nivel: 'AEI', objetivo: 'Evaluación de recursos pelágicos', dentro_de: 'OEI.01' },
      { objetivo_id: 'AEI.01.02', codigo_origen: 'AEI.01.02', nivel: 'AEI', objetivo: 'Oceanografía', dentro_de: 'OEI.01' },
      { objetivo_id: 'OEI.01', codigo_origen: 'OEI 1', nivel: 'OEI', objetivo: 'Generar conocimiento del mar', dentro_de: null },
    ]); // prettier-ignore
    const valores = await engine.query<Record<string, unknown>>(
      `SELECT anio, periodo, logro_esperado::DOUBLE AS le, valor_obtenido::DOUBLE AS vo FROM plan_valor WHERE indicador_id = 'OEI.01-1' ORDER BY ALL`,
    );
    expect(valores.map((row) => Object.values(row))).toEqual([
      [2024, 'S1', null, 72],
      [2024, 'anual', 75, 74.5],
      [2025, 'anual', 80, 81],
      [2026, 'anual', 85, null],
    ]);
    // A zero is a value; an empty cell is none.
    expect(
      await engine.query(
        "SELECT anio, valor_obtenido::DOUBLE AS vo FROM plan_valor WHERE indicador_id = 'AEI.01.01-2' AND valor_obtenido IS NOT NULL",
      ),
    ).toEqual([{ anio: 2024, vo: 0 }]);
  });

test('the form of a single year takes it from the title, and without it says so', async () => {
  const rows: B7['rows'] = [
    group('AEI.01.01', 'Evaluación'),
    indicator('AEI.01.01-1', 'Cruceros', [2, 'Ascendente', 'Agregable'], [2023, 4, 4, 5, 6, 2, 5]),
  ];
  const said = await load(await b7Xlsx({ titles: [...titles, ['AÑO: 2025']], obtenidos: 'unico', rows }));
  expect(said.rejects).toEqual([]);
  expect(
    await engine.query(
      'SELECT anio, periodo, valor_obtenido::DOUBLE AS vo FROM plan_valor WHERE valor_obtenido IS NOT NULL ORDER BY 1, 2',
    ),
  ).toEqual([
    { anio: 2025, periodo: 'S1', vo: 2 },
    { anio: 2025, periodo: 'anual', vo: 5 },
  ]);
  // The OEI no row names stands with its code for a name.
  expect(await engine.query("SELECT objetivo FROM plan_objetivo WHERE objetivo_id = 'OEI.01'")).toEqual([
    { objetivo: 'OEI.01' },
  ]);
  const unsaid = await load(await b7Xlsx({ titles, obtenidos: 'unico', rows }, 'otro.xlsx'));
  expect(unsaid.tables).toMatchObject([{ rowsRead: 3, rowsBlank: 1, rowsAccepted: 1, rowsRejected: 1 }]);
  expect(unsaid.rejects).toMatchObject([
    { row: 10, rule: 'sin_anios', message: expect.stringContaining('AÑO: 2025') },
  ]);
});

test('what cannot be read is rejected with its reason, and so is what hangs from it', async () => {
  const { tables, rejects } = await load(
    b7Csv({
      titles,
      rows: [
        group('OEI.01', 'Conocimiento'),
        group('AEI X', 'Sin número'),
        indicator(null, 'Cuelga de un grupo que no se lee', [1, 'Ascendente', null], [2023, 1, 2, 3, 4]),
        group('AEI.01.02', 'Oceanografía'),
        indicator('AEI.01.02-1', 'Boyas', [1, 'Ascendente', null], [2023, 1, 2, 3, 4]),
        indicator('Ind AEI 1.2.1', 'Boyas otra vez', [1, 'Ascendente', null], [2023, 1, 2, 3, 4]),
        indicator('AEI.01.02-3', 'Sentido raro', [1, 'Hacia el sur', null], [2023, 1, 2, 3, 4]),
        indicator('AEI.01.02-4', 'Número raro', [1, 'Ascendente', null], [2023, 1, 2, 'doce', 4]),
        ['Fuente: CEPLAN'],
      ],
    }),
  );
  expect(tables).toMatchObject([
    { rowsRead: 9, rowsAccepted: 3, rowsRejected: 6, tables: { plan_indicador: 1 } },
  ]);
  expect(rejects.map(({ row, rule, value }) => [row, rule, value])).toEqual([
    [10, 'codigo_ilegible', 'AEI X'],
    [11, 'codigo_ilegible', null],
    [14, 'indicador_repetido', 'Ind AEI 1.2.1'],
    [15, 'palabra_desconocida', 'Hacia el sur'],
    [16, 'no_es_numero', 'doce'],
    [17, 'codigo_ilegible', 'Fuente: CEPLAN'],
  ]);
  expect(rejects[2]!.message).toContain('fila 13');
});

test('loaded again it replaces itself; cut or with a column missing it leaves nothing behind', async () => {
  const file = await b7Xlsx(whole);
  await load(file);
  await load(file);
  expect([await count('plan'), await count('plan_indicador'), await count('archivo')]).toEqual([1, 5, 1]);
  const broken = await load(await cut(await b7Xlsx(whole, 'cortado.xlsx'), 0.5));
  expect(broken.failed).toMatchObject([{ file: 'cortado.xlsx' }]);
  const { rows } = b7Grid(whole);
  const without = await load(
    await xlsxFile(
      [{ name: 'B-7', rows: rows.map((row) => row.filter((_, i) => i !== 5)) }],
      'sin-sentido.xlsx',
    ),
  );
  expect(without.tables).toMatchObject([{ layout: null, rowsAccepted: 0 }]);
  expect(without.rejects).toMatchObject([
    { rule: 'formato_desconocido', message: expect.stringContaining('le falta la columna «Sentido Esperado»') },
  ]); // prettier-ignore
  expect([await count('plan'), await count('plan_indicador'), await count('archivo')]).toEqual([1, 5, 1]);
});
