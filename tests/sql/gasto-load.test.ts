import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Connector } from '@/engine/connector';
import { openNative } from '@/engine/native';
import { loadFiles } from '@/ingest/load';
import { openTables } from '@/ingest/source';
import { install } from '@/sql/install';
import { cut } from '../support/bad-files';
import {
  amigableFile, devengadoFile, devengadoHeaders, devengadoRow, gastoHeaders, mefFile, mefRow, siafCsv, siafHeaders, siafRow,
  siafXlsx,
} from '../support/gasto-file'; // prettier-ignore

let engine: Connector;
beforeEach(async () => {
  engine = await openNative({ threads: 1 });
  await install(engine);
}, 60_000);
afterEach(() => engine.close());

const load = (...files: File[]) =>
  loadFiles(engine, files, { open: openTables, loadedAt: '2026-07-15 18:40:12' });
const cadenas = () => engine.query('SELECT * EXCLUDE (carga_id) FROM gasto_cadena ORDER BY cadena_id');
const meses = () =>
  engine.query(
    'SELECT mes, certificado, compromiso_anual, compromiso, devengado, girado FROM gasto_mes ORDER BY carga_id, cadena_id, mes',
  );
const month = (mes: number, values: (number | null)[]) => {
  const [certificado, compromiso_anual, compromiso, devengado, girado] = values;
  return { mes, certificado, compromiso_anual, compromiso, devengado, girado };
};

test('MEF gasto: 63 columns; days of a month add up, month 0 keeps PIA and PIM, negatives stay', async () => {
  expect(gastoHeaders).toHaveLength(63);
  const { tables, rejects } = await load(
    mefFile([
      mefRow(0, { MONTO_PIA: '1000', MONTO_PIM: '1200.5' }),
      mefRow(2, { MONTO_DEVENGADO: '100.1', MONTO_CERTIFICADO: '300' }),
      mefRow(2, { MONTO_DEVENGADO: '-30.05' }),
      mefRow(3, { MONTO_DEVENGADO: '' }),
      mefRow(0, { SEC_FUNC: '13', MONTO_PIM: '-5' }),
    ]),
  );
  expect(rejects).toEqual([]);
  expect(tables[0]).toMatchObject({
    layout: 'mef_gasto', rowsRead: 5, rowsAccepted: 5, tables: { gasto_cadena: 2, gasto_mes: 4 }, ejercicio: 2026, corte: '2026-02',
  }); // prettier-ignore
  expect(await cadenas()).toMatchObject([
    { ue_id: '000999', ejecutora_id: '001', pliego_id: '038', generica_id: '2.3', especifica_det_id: '2.3.2.7.2.99', meta_id: '12', pia: 1000, pim: 1200.5 },
    { meta_id: '13', pia: 0, pim: -5 },
  ]); // prettier-ignore
  expect(await meses()).toEqual([
    month(0, [0, 0, 0, 0, 0]),
    month(2, [300, 0, 0, 70.05, 0]),
    month(3, [0, 0, 0, null, 0]),
    month(0, [0, 0, 0, 0, 0]),
  ]);
});

test('MEF devengado mensual: months to come are not zeros, and a row that does not add up is rejected', async () => {
  expect(devengadoHeaders).toHaveLength(73);
  const { tables, rejects } = await load(
    devengadoFile([
      devengadoRow([10.1, 0, 20.2], { SEC_FUNC: '1' }),
      devengadoRow([5], { SEC_FUNC: '2', MONTO_DEVENGADO_ANUAL: '5.01' }),
      devengadoRow([5], { SEC_FUNC: '3', MONTO_DEVENGADO_ANUAL: '5.02' }),
    ]),
  );
  expect(tables[0]).toMatchObject({
    layout: 'mef_devengado_mensual', rowsAccepted: 2, rowsRejected: 1, ejercicio: 2026, corte: '2026-03',
  }); // prettier-ignore
  expect(rejects).toEqual([
    {
      file: 'devengado.csv', sheet: null, row: 4, column: 'MONTO_DEVENGADO_ANUAL', value: '5.02', rule: 'suma_de_meses',
      message: 'Los doce meses suman 5.00 y el devengado anual dice 5.02. Descargue de nuevo el archivo del MEF, o acepte cargar sin esta fila (queda en Rechazados).',
    },
  ]); // prettier-ignore
  expect((await meses()).slice(0, 4)).toEqual([
    month(0, [4000.5, 3000.25, null, null, 30.3]),
    month(1, [null, null, null, 10.1, null]),
    month(2, [null, null, null, 0, null]),
    month(3, [null, null, null, 20.2, null]),
  ]);
});

test('SIAF: glued codes come apart, in CSV and in a workbook, and PIA plus modifications must be the PIM', async () => {
  const rows = [siafRow(100, 20.5, [1, 2.25]), siafRow(50, -10, [0, 0], { sec_func: '13', mto_pim: '41' })];
  for (const file of [siafCsv(rows), await siafXlsx(rows)]) {
    const { tables, rejects } = await load(file);
    expect(tables[0]).toMatchObject({ layout: 'siaf_gasto', rowsAccepted: 1, rowsRejected: 1, corte: '2026-02' });
    expect(rejects).toMatchObject([{ row: 3, column: 'mto_pim', value: '41.00', rule: 'pia_mas_modificaciones' }]);
    expect(rejects[0]!.message).toContain('El PIA (50.00) más las modificaciones (-10.00) no da el PIM (41.00).');
  } // prettier-ignore
  expect((await cadenas())[0]).toMatchObject({
    sector_id: '38', sector: 'PRODUCCION', pliego_id: '038', pliego: 'M. DE LA PRODUCCION', ue_id: '000999', ejecutora_id: '001',
    ue: 'ADMINISTRACION GENERAL', programa_id: '0093', producto_id: '3000399', producto: 'SERVICIOS', actividad_id: '5004318',
    fuente_id: '1', rubro_id: '00', rubro: 'RECURSOS ORDINARIOS', generica_id: '2.3', generica: 'BIENES Y SERVICIOS', pia: 100, pim: 120.5,
  }); // prettier-ignore
  expect((await meses()).slice(0, 3)).toEqual([
    month(0, [900, 800, null, null, null]),
    month(1, [null, null, 1, 1, 1]),
    month(2, [null, null, 2.25, 2.25, 2.25]),
  ]);
});

const listing = [
  ['5-21: PERSONAL Y OBLIGACIONES', '400,000', '1,800,000', '800', '800', '700', '1,000,700', '700', '87.5'],
  ['5-23: BIENES Y SERVICIOS', '600', '1,200', '', '900', '500', '-500', '', '41.7'],
];
const scope = ['Pliego 038: M. DE LA PRODUCCION', 'Unidad Ejecutora 001-999: ADMINISTRACION GENERAL'];

test('Consulta Amigable: amounts in text, the year and the scope from its titles, whatever it is grouped by', async () => {
  const { tables, rejects } = await load(amigableFile({ heading: 'Genérica', rows: listing, scope }));
  expect(rejects).toEqual([]);
  expect(tables[0]).toMatchObject({ layout: 'consulta_amigable', ejercicio: 2026, corte: null, rowsAccepted: 2 });
  expect(await cadenas()).toMatchObject([
    { ejercicio: 2026, pliego_id: '038', ue_id: '000999', ejecutora_id: '001', ue: 'ADMINISTRACION GENERAL', generica_id: '2.1', generica: 'PERSONAL Y OBLIGACIONES', fuente_id: null, pia: 400000, pim: 1800000 },
    { generica_id: '2.3', pia: 600, pim: 1200 },
  ]);
  expect(await meses()).toEqual([
    month(0, [800, 800, 700, 1000700, 700]),
    month(0, [null, 900, 500, -500, null]),
  ]);
  const keys: [string, string, object][] = [
    ['Unidad Ejecutora', '001-855: SEDE', { ue_id: '000855', ejecutora_id: '001', ue: 'SEDE' }],
    ['Municipalidad', '010101-300001: M. P. DE CHACHAPOYAS', { ue_id: '300001', ejecutora_id: '010101' }],
    ['Fuente de Financiamiento', '1: RECURSOS ORDINARIOS', { fuente_id: '1', fuente: 'RECURSOS ORDINARIOS' }],
    ['Categoría Presupuestal', '0093: EMPRESAS', { programa_id: '0093', programa: 'EMPRESAS' }],
    ['Producto/Proyecto', '3000399: SERVICIOS', { producto_id: '3000399' }],
    ['Pliego', '059: FONDEPES', { pliego_id: '059', pliego: 'FONDEPES', ue_id: null }],
  ];
  for (const [heading, key, row] of keys) {
    await load(amigableFile({ heading, rows: [[key, '1', '2', '3', '4', '5', '6', '7', '8']], scope: [] }));
    const [found] = await engine.query(
      'SELECT * FROM gasto_cadena WHERE carga_id = (SELECT arg_max(carga_id, rowid) FROM archivo)',
    );
    expect(found).toMatchObject({ ...row, pia: 1, pim: 2 });
  }
}); // prettier-ignore

test('Consulta Amigable by month, and of one month', async () => {
  const byMonth = amigableFile({
    heading: 'Mes', scope,
    rows: [['1: Enero', '', '', '5', '5', '5', '5', '5', ''], ['2: Febrero', '', '', '6', '6', '6', '6', '6', ''], ['13: Otro', '', '', '6', '6', '6', '6', '6', '']],
  });
  const { tables, rejects } = await load(byMonth);
  expect(tables[0]).toMatchObject({ corte: '2026-02', tables: { gasto_cadena: 1, gasto_mes: 2 } });
  expect(rejects).toMatchObject([{ rule: 'mes_desconocido', value: '13: Otro' }]);
  expect(await cadenas()).toMatchObject([{ ue_id: '000999', pia: null, pim: null }]);
  const october = amigableFile({ heading: 'Rubro', scope: [...scope, 'Mes 10: Octubre'], rows: [['18: CANON', '', '', '1', '2', '3', '4', '5', '']] });
  expect((await load(october)).tables[0]).toMatchObject({ corte: '2026-10' });
}); // prettier-ignore

test('Consulta Amigable: the year may be in the name; without one the rows say what is missing', async () => {
  const named = await load(amigableFile({ heading: 'Genérica', rows: listing, year: null, name: 'generica-2025.xls' }));
  expect(named.tables[0]).toMatchObject({ ejercicio: 2025, rowsAccepted: 2 });
  const { tables, rejects } = await load(amigableFile({ heading: 'Genérica', rows: listing, year: null }));
  expect(tables[0]).toMatchObject({ layout: 'consulta_amigable', rowsAccepted: 0, rowsRejected: 2 });
  expect(rejects).toHaveLength(2);
  expect(rejects[0]).toMatchObject({ column: 'Año de Ejecución', rule: 'vacio', value: null });
  expect(rejects[0]!.message).toContain('falta el renglón «Año de Ejecución: 2026»');
}); // prettier-ignore

test('Consulta Amigable: totals are not rows, and are compared with them', async () => {
  const total = (pim: string) => ['TOTAL', '400,600', pim, '', '', '', '1,000,200', '', ''];
  const told = async (rows: string[][]) => (await load(amigableFile({ heading: 'Genérica', rows, scope }))).rejects;
  const right = await told([...listing, total('1,801,200')]);
  expect(right).toMatchObject([{ rule: 'fila_de_total', value: 'TOTAL' }]);
  expect(right[0]!.message).toContain('cuadra con el total');
  const wrong = await told([...listing, total('1,801,300')]);
  expect(wrong[0]!.message).toContain('Ningún total coincide con la suma de las filas (PIM 1,801,200.00');
  const strange = await told([...listing, ['BIENES', '1', '1', '1', '1', '1', '1', '1', '1']]);
  expect(strange[0]!.message).toContain('No empieza con un código');
}); // prettier-ignore

const good: [string, () => File | Promise<File>, string, readonly string[], string][] = [
  ['MEF gasto', () => mefFile([mefRow(1, { MONTO_DEVENGADO: '12,5o' })]), 'MONTO_DEVENGADO', gastoHeaders, 'RUBRO'],
  ['MEF devengado', () => devengadoFile([devengadoRow([1], { MONTO_PIM: '12,5o' })]), 'MONTO_PIM', devengadoHeaders, 'FUENTE_FINANCIAMIENTO'],
  ['SIAF', () => siafCsv([siafRow(1, 0, [], { mto_girado_03: '12,5o' })]), 'mto_girado_03', siafHeaders, 'generica'],
]; // prettier-ignore

test.each(good)('%s: what cannot be read, what is missing and what is cut is told', async (_, file, column, headers, needed) => {
  const bad = await file();
  const { tables, rejects } = await load(bad);
  expect(tables[0]).toMatchObject({ rowsRead: 1, rowsAccepted: 0, rowsRejected: 1, rowsBlank: 0 });
  expect(rejects[0]).toMatchObject({ row: 2, column, value: '12,5o', rule: 'no_es_numero' });
  expect(rejects[0]!.message).toContain('termina en la letra «o»');

  const text = await bad.text();
  const place = headers.indexOf(needed);
  const without = text.split('\n').map((line, i) => (i === 0 ? line.replace(needed, 'OTRA_COSA') : line)).join('\n');
  expect(place).toBeGreaterThan(0);
  const unknown = await load(new File([without], 'sin-columna.csv'));
  expect(unknown.tables[0]).toMatchObject({ layout: null, rowsRejected: 1 });
  expect(unknown.rejects[0]!.message).toContain(`«${needed}»`);

  const short = await load(await cut(new File([text.replaceAll('12,5o', '1')], 'cortado.csv'), 0.97));
  expect(short.tables[0]?.rowsAccepted ?? 0).toBe(0);
  expect(short.failed.length + short.rejects.length).toBeGreaterThan(0);
  expect(await cadenas()).toEqual([]);
}); // prettier-ignore

test('a Consulta Amigable cut short fails whole', async () => {
  const whole = amigableFile({ heading: 'Genérica', rows: listing, scope });
  for (const fraction of [0.5, 0.8, 0.95]) {
    const { failed, tables } = await load(await cut(whole, fraction));
    expect({ failed: failed.length, tables }).toEqual({ failed: 1, tables: [] });
    expect(failed[0]).toMatchObject({ code: 'cortado' });
  }
});

test('the templates of the budget, dropped together, are one carga; months alone take their chains from it', async () => {
  const cadena = new File(['ejercicio,cadena_id,ue_id,generica_id,pia,pim\n2026,A,000999,2.3,100,120\n2026,B,000999,2.1,,30\n'], 'gasto_cadena.csv');
  const mes = new File(['ejercicio,cadena_id,mes,devengado\n2026,A,1,10\n2026,A,2,5.5\n2026,C,1,9\n'], 'gasto_mes.csv');
  const { tables, rejects } = await load(mes, cadena);
  expect(tables.map(({ layout, rowsAccepted, corte }) => [layout, rowsAccepted, corte])).toEqual([
    ['plantilla_gasto_cadena', 2, '2026-02'],
    ['plantilla_gasto_mes', 2, '2026-02'],
  ]);
  expect(rejects).toMatchObject([{ rule: 'codigo_desconocido', value: 'C' }]);
  expect(new Set(tables.map(({ cargaId }) => cargaId)).size).toBe(1);

  await load(new File(['ejercicio,cadena_id,mes,devengado\n2026,A,3,1\n'], 'gasto_mes.csv'));
  expect(await engine.query('SELECT cadena_id, pim, count(*) AS n FROM gasto_cadena GROUP BY ALL ORDER BY ALL')).toEqual([
    { cadena_id: 'A', pim: 120, n: 2 },
    { cadena_id: 'B', pim: 30, n: 1 },
  ]);
}); // prettier-ignore
