import { afterAll, beforeAll, expect, test } from 'vitest';
import { investmentFiles } from '@data/demo/investment-files';
import type { Connector } from '@/engine/connector';
import { openNative } from '@/engine/native';
import { loadFiles } from '@/ingest/load';
import { openTables } from '@/ingest/source';
import { templateFields } from '@/contracts/contract';
import { contracts, filledTables } from '@/contracts/catalog';
import { layouts } from '@/layouts/catalog';
import { macros, marts } from '@/sql/catalog';
import { install, refresh } from '@/sql/install';
import { xlsxFile } from '../support/bad-files';
import { b7Csv } from '../support/b7-file';
import { mayBeEmpty } from '../support/calidad-sample';
import { ceplanCsv, ceplanHtml, ceplanRow, templates } from '../support/ceplan-file';
import {
  amigableFile,
  devengadoFile,
  devengadoRow,
  mefFile,
  mefRow,
  siafCsv,
  siafRow,
} from '../support/gasto-file';
import { bankXlsx, detail68, investment, place, sheet, wideHeaders } from '../support/investment-file';
import { gastoQueries } from '../support/gasto-sample';
import { ao, meses } from '../support/poi-fixture';
import { descentralizadaQueries, writeDescentralizadaSample } from '../support/descentralizada-sample';
import { inversionQueries } from '../support/inversion-sample';
import { planQueries } from '../support/plan-sample';
import { martQueries } from '../support/poi-sample';
import { differences } from '../support/same-rows';
import { openWasmInNode } from '../support/wasm-node';

let wasm: Connector;
let native: Connector;
beforeAll(async () => {
  [wasm, native] = await Promise.all([openWasmInNode(), openNative({ threads: 2 })]);
  await Promise.all([install(wasm), install(native)]);
}, 120_000);
afterAll(async () => {
  await Promise.all([wasm.close(), native.close()]);
});

const annotations = `INSERT INTO registro (id, quien, tipo, llave, campo, valor) VALUES
  ('2026-07-01T10:00:00.000Z-a', 'Ana', 'poi_ao', 'x', 'factor', 'Personal'),
  ('2026-07-02T10:00:00.000Z-b', 'Luis', 'poi_ao', 'x', 'factor', 'Contratación'),
  ('2026-07-02T10:00:00.000Z-c', 'Luis', 'poi_ao', 'y', 'factor', NULL)`;

test('the build of the browser lacks what it should lack, so that these tests mean something', async () => {
  await expect(wasm.query('SELECT current_date')).rejects.toThrow();
  await expect(wasm.query("SELECT * FROM read_parquet('datos/x.parquet')")).rejects.toThrow();
});

test('every macro can be called', async () => {
  const called = macros.map((text) => /MACRO (\w+)\(([^)]*)\) AS( TABLE)?/.exec(text)!);
  expect(called.length).toBeGreaterThan(15);
  for (const [, name, parameters, table] of called) {
    const call = `${name!}(${parameters!
      .split(',')
      .map(() => 'NULL')
      .join(', ')})`;
    const sql = table ? `SELECT * FROM ${call}` : `SELECT ${call} AS v`;
    expect(await wasm.query(sql), sql).toEqual(await native.query(sql));
  }
});

test(
  'every mart gives the same rows in the engine of the browser and in the native one',
  { timeout: 120_000 },
  async () => {
    const queries: Record<string, string> = {
      ...martQueries,
      ...gastoQueries,
      ...planQueries,
      ...inversionQueries,
      ...descentralizadaQueries,
      registro_vigente: 'SELECT * FROM registro_vigente ORDER BY ALL',
    };
    const named = new Set(Object.keys(queries).map((name) => name.split(' ')[0]));
    expect(marts.map(({ name }) => name).filter((name) => !named.has(name))).toEqual([]);
    for (const engine of [wasm, native]) {
      await writeDescentralizadaSample(engine);
      await engine.run(annotations);
      await refresh(engine);
    }
    for (const [name, sql] of Object.entries(queries)) {
      const [left, right] = [await wasm.query(sql), await native.query(sql)];
      expect(left.length, name).toBeGreaterThan(mayBeEmpty(name) ? -1 : 0);
      expect(differences(name, left, right)).toEqual([]);
    }
  },
);

test(
  'every layout can be read, checked and landed in both: same rows and same rejects',
  { timeout: 360_000 },
  async () => {
    const aos = [1, 2, 3].map((n) =>
      ao({
        ao_id: `AOI000${n}`,
        meses: meses({ vigente: [10, n], ejecutado: [n, n], programado: [1000.5], devengado: [-n] }),
      }),
    );
    const rows = aos.map((one) => ceplanRow(one));
    const { actividad, mes } = templates(aos);
    const bad = [
      ...rows,
      { ...rows[0]!, 'F(RE) 03': '7' },
      {
        ...rows[0]!,
        'Actividad Operativa ID': 'AOI0009',
        'F(SE) 05': '12,5o',
        'Fn(RE) 02': '1.234,50',
        'Activo AO': 'quizá',
      },
      { ...rows[0]!, 'Actividad Operativa ID': 'AOI0010', POI: '1999' },
      { ...rows[0]!, 'Actividad Operativa ID': 'AOI0011', 'Pliego ID': '' },
    ];
    const files = [
      ceplanHtml(bad),
      ceplanCsv(rows),
      financial(rows),
      actividad,
      mes,
      ...budget(),
      ...(await plans()),
      ...(await investments()),
      ...others(),
    ];
    const read = new Set<string>();
    for (const file of files) {
      const [left, right] = [await load(wasm, file), await load(native, file)];
      left.tables.forEach(({ layout }) => read.add(String(layout)));
      const told = ({ tables, failed, rejects }: typeof left) =>
        JSON.stringify({ tables: tables.map(({ millis: _millis, ...rest }) => rest), failed, rejects });
      expect(told(left)).toBe(told(right));
      expect(left.failed).toEqual([]);
    }
    expect(layouts.map(({ name }) => name).filter((name) => !read.has(name))).toEqual([]);
    for (const { name } of contracts) {
      const sql = `SELECT * FROM ${name} ORDER BY ALL`;
      expect(differences(name, await wasm.query(sql), await native.query(sql))).toEqual([]);
    }
  },
);

const load = (engine: Connector, file: File) =>
  loadFiles(engine, [file], { open: openTables, loadedAt: '2026-07-15 18:40:12', marts: false });

/** The export by programación financiera, two rows of each AO. */
function financial(rows: Record<string, string>[]): File {
  const doubled = rows.flatMap((row) =>
    ['3', '5'].map((generica) => ({
      ...row,
      'FF ID': '1',
      'Rubro ID': '00',
      'GG ID': generica,
      'Activo Programacion': 'SI',
    })),
  );
  const headers = Object.keys(doubled[0]!).filter((header) => !header.includes('(SE)'));
  return ceplanCsv(doubled, { headers, name: 'financiera.csv' });
}

/** The files of the investments: the demonstration's, and what it has not, with something rejected. */
async function investments(): Promise<File[]> {
  const shown = investmentFiles().filter(({ name }) => !name.includes('20260531'));
  return [
    ...shown.map(({ name, text }) => new File([text], name)),
    sheet(
      detail68,
      [investment, { ...investment, PIM_ANIO_ACTUAL: '1' }, { ...investment, CODIGO_UNICO: '' }],
      {
        delimiter: ';',
      },
    ),
    sheet(wideHeaders, [
      {
        CODIGO_UNICO: '2412345',
        NOMBRE_INVERSION: 'DPA',
        DEVENGADO_ACUMULADO: '1,5o',
        DEV_AÑO_ACTUAL: '0',
      },
      {
        CODIGO_UNICO: '2412346',
        NOMBRE_INVERSION: 'DPA',
        DEVENGADO_ACUMULADO: '9.5',
        DEV_AÑO_ACTUAL: '2',
        DEV_ENE_AÑO_VIG: '2',
        MONTO_PROGRAMADO_7: '3',
        ULT_PROBLEMA: 'Lluvias',
      },
    ]),
    await bankXlsx([place, { ...place, Ubigeo: '70103' }, place, { ...place, 'Monto viable': '1' }]),
  ];
}

/** The files of the budget, each with something rejected. */
function budget(): File[] {
  return [
    mefFile([mefRow(0, { MONTO_PIM: '1000' }), mefRow(1, { MONTO_DEVENGADO: '-10.5' }), mefRow(13)]),
    devengadoFile([devengadoRow([1, 2.25]), devengadoRow([1], { MONTO_DEVENGADO_ANUAL: '2' })]),
    siafCsv([siafRow(100, 20, [1, 2]), siafRow(100, 20, [3], { mto_pim: '99' })]),
    amigableFile({
      heading: 'Genérica',
      rows: [
        ['5-21: PERSONAL', '1,000', '2,000', '', '1', '1', '1', '1', '0.1'],
        ['TOTAL', '1,000', '2,000', '', '1', '1', '1', '1', '0.1'],
      ],
    }),
  ];
}

/** The files of plans, each with something rejected. */
async function plans(): Promise<File[]> {
  const obtained = [
    '001',
    'DGIRP',
    1,
    'Ascendente',
    'No agregable',
    2023,
    70,
    75,
    80,
    85,
    72,
    74.5,
    null,
    81,
  ];
  return [
    b7Csv({
      titles: [['SECTOR: 38 PRODUCCIÓN'], ['PLIEGO: 240 IMARPE'], ['PERIODO: 2024-2028']],
      rows: [
        ['OEI.01', 'Conocer el mar'],
        ['IND.01.OEI.01', 'Stocks', ...obtained],
        ['AEI 1.1', 'Cruceros'],
        [null, 'Porcentaje de cruceros', ...obtained],
        ['AEI.01.01-7', 'Días', ...obtained.with(3, 'No definido (máximo)')],
        ['AEI.01.01.7', 'Repetido', ...obtained],
        ['AEI X', 'Ilegible'],
      ],
    }),
    await xlsxFile(
      [
        {
          name: 'AEI',
          rows: [
            [
              'OES',
              'AES',
              'COD_OEI',
              'OEI',
              'COD_AEI',
              'AEI',
              'COD_IND',
              'INDICADORES',
              'LINEA BASE 2024',
              '2025',
              '2026',
            ],
            [
              'OES.02 - Salud',
              'AES.02.02: Acceso',
              'OEI 1',
              'Objetivo',
              'AEI0101',
              'Acción',
              'Ind. AEI01.01.1',
              'Porcentaje',
              0.5,
              0.6,
              0.7,
            ],
            [null, null, null, null, 'AEI.01.02', 'Acción', null, 'Cantidad', 5, 6, 7],
            [null, 'sin número', null, null, 'AEI.01.02', 'Acción', 'IND.02.AEI.01.02', 'Cantidad', 5, 6, 7],
          ],
        },
      ],
      'matriz.xlsx',
    ),
  ];
}

/** Templates of the other contracts, one row each. */
function others(): File[] {
  const answers: Record<string, string> = {
    ejercicio: '2026', ao_id: 'AOI0001', mes: '3', pliego_id: '038', ue_id: '000999', centro_costo_id: '02.06', cadena_id: 'c1', banda: 'verde', palabra: 'verde',
    tipo: 'PEI', nivel: 'OEI', origen: 'externo', efecto: 'afecto', grado: '3', periodo: 'anual', anio: '2025', hasta: '2028', cumplida_en: '31/03/2026',
  }; // prettier-ignore
  return filledTables
    .filter(({ name }) => !['poi_actividad', 'poi_mes'].includes(name))
    .map((contract) => {
      const fields = templateFields(contract);
      const from = contract.name === 'plan' ? '2024' : '95';
      const cells = fields.map(
        ({ name, type, constraints }) =>
          (name === 'desde' ? from : answers[name]) ?? (type === 'string' && !constraints?.enum ? 'x' : ''),
      );
      return new File(
        [`${fields.map(({ name }) => name).join(',')}\n${cells.join(',')}\n`],
        `${contract.name}.csv`,
      );
    });
}
