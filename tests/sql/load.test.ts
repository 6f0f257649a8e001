import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Connector } from '@/engine/connector';
import { openNative } from '@/engine/native';
import { loadFiles } from '@/ingest/load';
import type { LoadOptions } from '@/ingest/load-options';
import { openTables } from '@/ingest/source';
import { install } from '@/sql/install';
import { ceplanCsv, ceplanHeaders, ceplanHtml, ceplanRow, templates } from '../support/ceplan-file';
import { ao, meses } from '../support/poi-fixture';

let engine: Connector;
beforeEach(async () => {
  engine = await openNative({ threads: 1 });
  await install(engine);
}, 60_000);
afterEach(() => engine.close());

const load = (files: File[], options: Partial<LoadOptions> = {}) =>
  loadFiles(engine, files, { open: openTables, loadedAt: '2026-07-15 18:40:12', ...options });

const one = ao({
  ao_id: 'AOI0001',
  meses: meses({ vigente: [10, 20], ejecutado: [10, 5], programado: [100, 200], devengado: [90.5, -10] }),
});
const two = ao({
  ao_id: 'AOI0002',
  oei_id: null,
  oei: null,
  centro_costo_id: '04',
  centro_costo: 'OFICINA DE PRENSA',
  sigla: 'OP',
  meses: meses({
    vigente: [3, null, 4],
    ejecutado: [0, null, 4.25],
    programado: [1234.56],
    devengado: [null, 1000],
  }),
});
const idle = ao({
  ao_id: 'AOI0003',
  activo: false,
  meses: meses({ vigente: [7], ejecutado: [7], programado: [999], devengado: [999] }),
});
const rows = [one, two, idle].map((each) => ceplanRow(each));

/** What a reader would see, without the names of the cut. */
const figures = () =>
  engine.query(
    `SELECT a.* EXCLUDE (ao_n, carga_id), v.* EXCLUDE (ao_n, carga_id, ejercicio) FROM poi_avance v JOIN poi_ao a USING (ao_n) WHERE v.vigente ORDER BY a.ao_id, v.mes`,
  );

test.each([1, 2, 5, 8])(
  'the export is recognised with its header in row %i, as CSV and as HTML',
  async (headerRow) => {
    const title = Array.from({ length: headerRow - 1 }, (_, i) => (i === 1 ? '' : `Reporte ${i}`));
    for (const file of [ceplanCsv(rows, { title }), ceplanHtml(rows, { title })]) {
      const { tables, rejects } = await load([file]);
      expect(rejects).toEqual([]);
      expect(tables[0]).toMatchObject({
      layout: 'ceplan_poi_actividad', headerRow, rowsRead: 3, rowsBlank: 0, rowsAccepted: 3, rowsRejected: 0,
      tables: { dependencia: 2, poi_actividad: 3, poi_mes: 36 }, ejercicio: 2026, corte: '2026-03',
    }); // prettier-ignore
    }
  },
);

test('columns in another order, columns of more and another name for one give the same figures', async () => {
  await load([ceplanCsv(rows)]);
  const expected = await figures();
  expect(expected).toHaveLength(24);
  for (const headers of [[...ceplanHeaders].reverse(), ['Obs. OPM', ...ceplanHeaders, 'Nota del área']]) {
    const again = await load([ceplanCsv(rows, { headers })]);
    expect(again.tables[0]).toMatchObject({ layout: 'ceplan_poi_actividad', rowsAccepted: 3 });
    expect(await figures()).toEqual(expected);
  }
  const renamed = ceplanHeaders.map((header) => (header === 'Actividad Operativa ID' ? 'AOI' : header));
  const { tables } = await load([
    ceplanCsv(
      rows.map((row) => ({ ...row, AOI: row['Actividad Operativa ID']! })),
      { headers: renamed },
    ),
  ]);
  expect(tables[0]!.matches[renamed.indexOf('AOI')]).toBe('alias');
  expect(await figures()).toEqual(expected);
});

test('a file without a needed column is not guessed: it names the column', async () => {
  const headers = ceplanHeaders.filter((header) => header !== 'F(RE) 07' && header !== 'OEI');
  const { tables, rejects } = await load([ceplanCsv(rows, { headers })]);
  expect(tables[0]).toMatchObject({ layout: null, rowsRead: 3, rowsAccepted: 0, rowsRejected: 3 });
  expect(rejects).toHaveLength(1);
  expect(rejects[0]!.message).toBe(
    'Se parece a CEPLAN V.01, POI por actividad operativa, pero le falta la columna «OEI», «F(RE) 07». Indique en Datos qué columna es cada una, o descargue la plantilla.',
  );
  expect(await figures()).toEqual([]);
});

test('a needed column that stands twice is named', async () => {
  const { tables, rejects } = await load([ceplanCsv(rows, { headers: [...ceplanHeaders, 'F(SE) 05'] })]);
  expect(tables[0]).toMatchObject({ layout: null, rowsRejected: 3 });
  expect(rejects[0]!.message).toContain('tiene repetida la columna «F(SE) 05»');
});

test('a file with decimal comma says the same as one with decimal point', async () => {
  await load([ceplanCsv(rows)]);
  const expected = await figures();
  const withComma = rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([header, cell]) => [
        header,
        /^Fn?\(/.test(header) ? cell.replace('.', ',').replace(/^(\d)(\d{3}),/, '$1.$2,') : cell,
      ]),
    ),
  );
  expect(withComma[1]!['Fn(RE) 01']).toBe('1.234,56');
  const { tables } = await load([ceplanCsv(withComma)]);
  expect(tables[0]).toMatchObject({ rowsAccepted: 3, rowsRejected: 0 });
  expect(await figures()).toEqual(expected);
});

test('a cell that is not a number rejects its row, saying where and why', async () => {
  const { tables, rejects } = await load([ceplanCsv([rows[0]!, { ...rows[1]!, 'F(SE) 05': '12,5o' }])]);
  expect(tables[0]).toMatchObject({ rowsRead: 2, rowsAccepted: 1, rowsRejected: 1 });
  expect(rejects).toEqual([
    {
      file: 'poi.csv',
      sheet: null,
      row: 3,
      column: 'F(SE) 05',
      value: '12,5o',
      rule: 'no_es_numero',
      message:
        '«12,5o» no es un número: termina en la letra «o». Corrija el archivo y vuelva a soltarlo, o acepte cargar sin esta fila (queda en Rechazados).',
    },
  ]);
});

test('an AO again with another meta is rejected, naming both', async () => {
  const other = ceplanRow({ ...one, meses: meses({ vigente: [210], ejecutado: [1] }) });
  const { tables, rejects } = await load([ceplanCsv([rows[1]!, rows[0]!, other])]);
  expect(tables[0]).toMatchObject({ rowsRead: 3, rowsAccepted: 2, rowsRejected: 1 });
  expect(rejects).toHaveLength(1);
  expect(rejects[0]).toMatchObject({
    row: 4,
    column: 'Actividad Operativa ID',
    value: 'AOI0001',
    rule: 'fila_repetida',
  });
  expect(rejects[0]!.message).toMatch(
    /^Este código ya está en la fila 3 con otra meta.*30 frente a 210.*No se puede saber cuál vale\. Borre la que sobra en el Aplicativo y exporte de nuevo\.$/,
  );
});

test('an AO in a row per genérica counts its physical values once and adds its money', async () => {
  const generica = (id: string, soles: string) =>
    ceplanRow(one, {
      'GG ID': id,
      'Fn(RE) 01': soles,
      'Fn(RE) 02': '',
      'Fn(RE) Total': soles,
      'Fn(SE) 01': soles,
    });
  const { tables, rejects } = await load([
    ceplanCsv([generica('3', '100.10'), generica('5', '0.20'), generica('6', '50.00')]),
  ]);
  expect(rejects).toEqual([]);
  expect(tables[0]).toMatchObject({ rowsAccepted: 3, tables: { poi_actividad: 1, poi_mes: 12 } });
  const [january] = await engine.query(
    'SELECT f_vigente_mes, f_vigente_anual, fn_vigente_mes, fn_ejecutado_mes, pim FROM poi_avance WHERE mes = 1',
  );
  expect(january).toEqual({
    f_vigente_mes: 10,
    f_vigente_anual: 30,
    fn_vigente_mes: 150.3,
    fn_ejecutado_mes: 150.3,
    pim: 150.3,
  });
});

test('an inactive AO is kept and stays out of every figure', async () => {
  await load([ceplanCsv(rows)]);
  expect(await engine.query('SELECT ao, ao_activas, corte FROM poi_carga')).toEqual([
    { ao: 3, ao_activas: 2, corte: 3 },
  ]);
  const [all] = await engine.query(
    "SELECT ao, pim FROM poi_avance_por('total', 2026, 3, NULL, NULL, NULL, NULL)",
  );
  expect(all).toEqual({ ao: 2, pim: 1534.56 });
});

test('the templates dropped together give the same figures as the export', async () => {
  await load([ceplanCsv(rows)]);
  const expected = await figures();
  await engine.run([
    'DELETE FROM poi_actividad',
    'DELETE FROM poi_mes',
    'DELETE FROM dependencia',
    'DELETE FROM archivo',
  ]);
  const { actividad, mes } = templates([one, two, idle]);
  const { tables, rejects, failed } = await load([mes, actividad]);
  expect([rejects, failed]).toEqual([[], []]);
  expect(new Set(tables.map(({ cargaId }) => cargaId)).size).toBe(1);
  expect(await figures()).toEqual(expected);
  const again = await load([actividad, mes]);
  expect(again.rejects).toEqual([]);
  expect(await figures()).toEqual(expected);
});

test('poi_mes alone afterwards is a new cut, complete with the activities known', async () => {
  await load([ceplanCsv(rows, { name: 'POI_20260401080000.csv' })]);
  const later = {
    ...one,
    meses: meses({
      vigente: [10, 20, 0, 0, 5],
      ejecutado: [10, 20, null, null, 5],
      programado: [100, 200],
      devengado: [90.5, 0, 0, 0, 40],
    }),
  };
  const { tables, rejects } = await load([templates([later]).mes]);
  expect(rejects).toEqual([]);
  expect(tables[0]).toMatchObject({ layout: 'plantilla_poi_mes', rowsAccepted: 12, corte: '2026-05' });
  const cuts = await engine.query('SELECT ao, corte, vigente FROM poi_carga ORDER BY corte');
  expect(cuts).toEqual([
    { ao: 3, corte: 3, vigente: false },
    { ao: 1, corte: 5, vigente: true },
  ]);
  const [may] = await engine.query(
    'SELECT nombre, sigla, f_ejecutado_acum FROM poi_avance_ao(2026, 5, NULL, NULL, NULL, NULL)',
  );
  expect(may).toEqual({ nombre: one.ao, sigla: 'DGA', f_ejecutado_acum: 35 });
});

test('poi_mes with a code nobody knows rejects its rows', async () => {
  await load([ceplanCsv(rows)]);
  const { tables, rejects } = await load([templates([{ ...one, ao_id: 'AOI9999' }]).mes]);
  expect(tables[0]).toMatchObject({ rowsRead: 12, rowsAccepted: 0, rowsRejected: 12 });
  expect(new Set(rejects.map(({ rule, column, value }) => `${rule} ${column} ${value}`))).toEqual(
    new Set(['codigo_desconocido ao_id AOI9999']),
  );
});

test('a number too large to add up rejects its row and not the file', async () => {
  const huge = (ao_id: string, header: string, cell: string) => ({
    ...rows[0]!,
    'Actividad Operativa ID': ao_id,
    [header]: cell,
  });
  const { tables, rejects, failed } = await load([
    ceplanCsv([
      ...rows,
      huge('AOI0011', 'F(RE) 01', '99999999999999'),
      huge('AOI0012', 'Fn(SE) 02', '1,000,000,000,000.00'),
      huge('AOI0013', 'POI', '99999999999'),
      huge('AOI0014', 'F(RE) Total', '999999999999'),
    ]),
  ]);
  expect(failed).toEqual([]);
  expect(tables[0]).toMatchObject({ rowsRead: 7, rowsAccepted: 4, rowsRejected: 3 });
  expect(rejects.map(({ row, column, value }) => [row, column, value])).toEqual([
    [5, 'F(RE) 01', '99999999999999'],
    [6, 'Fn(SE) 02', '1,000,000,000,000.00'],
    [7, 'POI', '99999999999'],
  ]);
  expect(rejects[0]!.message).toContain(
    '«99999999999999» no es un número que se pueda cargar: llega al billón.',
  );
});
