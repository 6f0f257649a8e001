import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Connector } from '@/engine/connector';
import { openNative } from '@/engine/native';
import { loadFiles } from '@/ingest/load';
import { openTables } from '@/ingest/source';
import { install } from '@/sql/install';
import { cut, fileOf, latin1File, xlsxFile } from '../support/bad-files';
import {
  bankHeaders, bankXlsx, detail68, detail84, f12bHeaders, gapHeaders, investment, milestoneHeaders, place, sheet, situationHeaders,
  wideHeaders, type Cells,
} from '../support/investment-file'; // prettier-ignore

let engine: Connector;
beforeEach(async () => {
  engine = await openNative({ threads: 1 });
  await install(engine, { marts: false });
}, 60_000);
afterEach(() => engine.close());

const load = async (...files: File[]) => {
  const report = await loadFiles(engine, files, { open: openTables, loadedAt: '2026-07-15 18:40:12', marts: false });
  for (const { rowsRead, rowsAccepted, rowsRejected, rowsBlank } of report.tables)
    expect(rowsRead).toBe(rowsAccepted + rowsRejected + rowsBlank);
  return report;
}; // prettier-ignore
const rows = (table: string, order = 'ALL') =>
  engine.query(`SELECT * EXCLUDE (carga_id) FROM ${table} ORDER BY ${order}`);
const detail = (
  changed: readonly Cells[],
  { headers = detail84, ...more }: { headers?: readonly string[]; name?: string; delimiter?: string } = {},
) =>
  sheet(
    headers,
    changed.map((cells) => ({ ...investment, ...cells })),
    more,
  );

test('DETALLE_INVERSIONES of 84 and 68 columns, with comma and with semicolon: the same investment', async () => {
  expect([detail84.length, detail68.length]).toEqual([84, 68]);
  for (const headers of [detail84, detail68])
    for (const delimiter of [',', ';']) {
      const name = `DETALLE_INVERSIONES-2026-05-31${delimiter === ',' ? '' : '-b'}${headers.length}.csv`;
      const { tables, rejects } = await load(detail([{}], { headers, delimiter, name }));
      expect(rejects).toEqual([]);
      expect(tables[0]).toMatchObject({ layout: 'mef_inversiones_detalle', delimiter, rowsAccepted: 1, ejercicio: 2026 });
      expect(tables[0]!.matches).not.toContain(null);
    }
  const found = await engine.query(
    `SELECT DISTINCT cui, corte::VARCHAR AS corte, ejercicio, nombre, snip, sec_ejec, monto_viable::VARCHAR AS viable, costo_actualizado::VARCHAR AS costo,
       devengado_anterior, devengado_anio, pia, pim, saldo_declarado, avance_fisico, avance_declarado, tiene_f12b, tiene_f9, en_pmi,
       primer_devengado, ultimo_devengado, declarado_en::VARCHAR AS declarado, inicio::VARCHAR AS inicio, fin::VARCHAR AS fin, beneficiarios FROM inversion`,
  );
  expect(found).toEqual([
    {
      cui: '2412345', corte: '2026-05-31', ejercicio: 2026, nombre: 'MEJORAMIENTO DEL DESEMBARCADERO, DISTRITO DE ILO', snip: '2412345',
      sec_ejec: '994', viable: '1000.5000', costo: '1200.2500', devengado_anterior: 300, devengado_anio: 80.5, pia: null, pim: 233,
      saldo_declarado: 667.25, avance_fisico: 38.2, avance_declarado: 412.7, tiene_f12b: true, tiene_f9: false, en_pmi: true,
      primer_devengado: '2024-03', ultimo_devengado: '2026-04', declarado: '2026-05-11', inicio: '2024-03-01', fin: '2027-12-31', beneficiarios: 1500,
    },
  ]);
  expect(await engine.query('SELECT f12b_periodo, f12b_actualizado_en::VARCHAR AS dia, count(*) AS n FROM inversion GROUP BY ALL ORDER BY ALL')).toEqual([
    { f12b_periodo: '2026-04', dia: '2026-05-04', n: 2 },
    { f12b_periodo: null, dia: null, n: 2 },
  ]);
  expect(await engine.query('SELECT anio, mes, devengado, count(*) AS n FROM inversion_mes GROUP BY ALL ORDER BY ALL')).toEqual(
    [0, 100, 0, -19.5].map((devengado, i) => ({ anio: 2026, mes: i + 1, devengado, n: 2 })),
  );
}); // prettier-ignore

test('AÑO for ANIO, NOM_ for NOMBRE_, and the ways to say nothing', async () => {
  const old = (header: string) => header.replace('ANIO', 'AÑO').replace('NOMBRE_UEI', 'NOM_UEI').replace('NOMBRE_OPMI', 'NOM_OPMI');
  const cells = Object.fromEntries(Object.entries(investment).map(([header, value]) => [old(header), value]));
  const nothing = { SITUACION: '--', MARCO: 'NULL', FUNCION: '-.-', [old('PIA_ANIO_ACTUAL')]: 'NULL', TIENE_AVAN_FISICO: 'NO', AVANCE_FISICO: '0.0', LATITUD: '0.0', LONGITUD: '0.0', UBIGEO: '70101', TIENE_F8: 'TAL VEZ' };
  const { tables, rejects } = await load(sheet(detail84.map(old), [{ ...cells, ...nothing }], { name: 'detalle.csv' }));
  expect(rejects).toEqual([]);
  expect(tables[0]).toMatchObject({ layout: 'mef_inversiones_detalle', notices: ['Una celda de SI o NO trae otra palabra y se leyó como vacía.'] });
  expect((await rows('inversion'))[0]).toMatchObject({
    corte: '2026-05-11', situacion: null, marco: null, funcion: null, pia: null, uei: 'UEI DE FONDEPES', avance_fisico: null, tiene_f8: null, devengado_anio: 80.5,
  });
  expect((await rows('inversion_lugar'))[0]).toMatchObject({ ubigeo: '070101', latitud: null, longitud: null, lugar: 1 });
}); // prettier-ignore

test('a CUI twice: with the same money it counts once, with other money the second is rejected, and without CUI nobody knows', async () => {
  const { tables, rejects } = await load(
    detail([
      {},
      { DEPARTAMENTO: 'TACNA', UBIGEO: '230101', LATITUD: '40.1' },
      { PIM_ANIO_ACTUAL: '234' },
      { CODIGO_UNICO: '--' },
      { CODIGO_UNICO: 'S/C 12' },
      { CODIGO_UNICO: '2400001', PIM_ANIO_ACTUAL: '0', DEV_FEB_ANIO_VIG: '0', DEV_ABR_ANIO_VIG: '0' },
    ]),
  );
  expect(tables[0]).toMatchObject({
    rowsRead: 6, rowsAccepted: 3, rowsRejected: 3, tables: { inversion: 2, inversion_lugar: 3, inversion_mes: 4 },
    notices: ['Una fila repite una inversión con los mismos montos: su dinero cuenta una sola vez.'],
  });
  // Its name has a line break, so each record takes two lines of the file.
  expect(rejects.map(({ column, rule, value }) => [column, rule, value])).toEqual([
    ['CODIGO_UNICO', 'monto_distinto', '2412345'],
    ['CODIGO_UNICO', 'vacio', '--'],
    ['CODIGO_UNICO', 'cui_ilegible', 'S/C 12'],
  ]);
  expect(rejects[0]!.message).toMatch(/^La fila 2 ya trae esta inversión con otros montos/);
  expect(rejects[1]!.message).toContain('No trae código único');
  expect(await engine.query('SELECT lugar, departamento, latitud IS NULL AS sin FROM inversion_lugar WHERE cui = ? ORDER BY lugar', ['2412345'])).toEqual([
    { lugar: 1, departamento: 'MOQUEGUA', sin: false },
    { lugar: 2, departamento: 'TACNA', sin: true },
  ]);
}); // prettier-ignore

const month = (PERIODO: string, money: string, more: Cells = {}): Cells => ({
  COD_UNICO: '2412345', PERIODO, MONTO_PROGRAMADO_FINANCIERO: money, MONTO_ACTUALIZADO_FINANCIERO: '20.5', MONTO_PROGRAMADO_FISICO: '30',
  MONTO_ACTUALIZADO_FISICO: '40', MONTO_EJECUTADO_FISICO: '', ...more,
}); // prettier-ignore

test('12-B month by month, its columns in any order: unknown investments stay, months said twice do not', async () => {
  const { tables, rejects } = await load(
    sheet([...f12bHeaders].reverse(), [month('2026-05', '10'), month('202606', '11', { MONTO_EJECUTADO_FISICO: '-2.5' }), month('2026-05', '10'), month('2026-05', '12'), month('mayo', '1')], {
      name: 'FORMATO_12B_20260630.csv', delimiter: ';',
    }),
  );
  expect(tables[0]).toMatchObject({ layout: 'mef_formato_12b', rowsAccepted: 3, rowsRejected: 2, tables: { inversion_mes: 2 } });
  expect(tables[0]!.notices).toEqual(['Una fila repite un mes con los mismos montos: cuenta una sola vez.']);
  expect(rejects.map(({ row, rule }) => [row, rule])).toEqual([[5, 'mes_repetido'], [6, 'periodo_ilegible']]);
  expect(await rows('inversion_mes')).toEqual([
    { cui: '2412345', corte: '2026-06-30', anio: 2026, mes: 5, programado_financiero: 10, actualizado_financiero: 20.5, programado_fisico: 30, actualizado_fisico: 40, ejecutado_fisico: null, devengado: null },
    { cui: '2412345', corte: '2026-06-30', anio: 2026, mes: 6, programado_financiero: 11, actualizado_financiero: 20.5, programado_fisico: 30, actualizado_fisico: 40, ejecutado_fisico: -2.5, devengado: null },
  ]);
}); // prettier-ignore

test('12-B in 54 columns: the year of its name, the months of money, and what the UEI wrote', async () => {
  expect(wideHeaders).toHaveLength(54);
  const wide: Cells = {
    CODIGO_UNICO: '2412345', NOMBRE_INVERSION: 'DESEMBARCADERO', ESTADO: 'ACTIVO', DEVENGADO_ACUMULADO: '380.5', DEV_AÑO_ACTUAL: '80.5', PIM_AÑO_ACTUAL: '233',
    FECHA_ULT_ACT_F12B: '2026-05-04', ULT_PERIODO_REG_F12B: '202604', AVANCE_FISICO: '38.2', ULT_PROBLEMA: 'Terreno ocupado', AVANCE_EJECUCION: '999',
    DEV_ENE_AÑO_VIG: '100', DEV_FEB_AÑO_VIG: '-19.5', DEV_MAR_AÑO_VIG: '0', MONTO_ACTUALIZADO_1: '5', MONTO_PROGRAMADO_12: '7', CULMINA_EJEC_FISICA: '2027-12-31',
  };
  const quiet: Cells = { CODIGO_UNICO: '2400001', NOMBRE_INVERSION: 'OTRA', DEVENGADO_ACUMULADO: '0', DEV_AÑO_ACTUAL: '0' };
  for (const [name, year] of [['FORMATO_12B_2025.csv', 2025], ['12b.csv', 2026]] as const) {
    const { tables, rejects } = await load(sheet(wideHeaders, [wide, quiet], { name }));
    expect(rejects).toEqual([]);
    expect(tables[0]).toMatchObject({ layout: 'mef_formato_12b_ancho', rowsAccepted: 2, tables: { inversion: 2, inversion_mes: 3, inversion_situacion: 1 } });
    expect(tables[0]!.matches).not.toContain(null);
    expect(await engine.query('SELECT DISTINCT ejercicio FROM inversion WHERE carga_id = ?', [tables[0]!.cargaId])).toEqual([{ ejercicio: year }]);
  }
  expect(await engine.query('SELECT DISTINCT cui, devengado_anterior, devengado_anio, pim, f12b_periodo, avance_fisico, fin_fisico::VARCHAR AS fin FROM inversion WHERE pim > 0')).toEqual([
    { cui: '2412345', devengado_anterior: 300, devengado_anio: 80.5, pim: 233, f12b_periodo: '2026-04', avance_fisico: 38.2, fin: '2027-12-31' },
  ]);
  expect(await engine.query('SELECT mes, programado_financiero AS p, actualizado_financiero AS a, devengado AS d FROM inversion_mes WHERE anio = 2026 ORDER BY mes')).toEqual([
    { mes: 1, p: null, a: 5, d: 100 }, { mes: 2, p: null, a: null, d: -19.5 }, { mes: 12, p: 7, a: null, d: null },
  ]);
  expect(await engine.query('SELECT DISTINCT cui, numero, problema, situacion FROM inversion_situacion')).toEqual([{ cui: '2412345', numero: 1, problema: 'Terreno ocupado', situacion: null }]);
}); // prettier-ignore

test('ESTADO_SITUACIONAL in Windows-1252, PROCESO_SELECCION with its dates of 1969, INVERSIONES_BRECHAS', async () => {
  const said = await sheet(situationHeaders, [
    { COD_UNICO: '2412345', FACTOR: 'OBRA', ACCIONES: 'Pedir opinión', PERIODO: '2026-05', SITUACION: 'Paralización', AVANCE: '45,5 %' },
    { COD_UNICO: '2412345', FACTOR: 'OBRA', ACCIONES: '-', PERIODO: '2026-06', SITUACION: 'Reinició', AVANCE: 's/d' },
  ]).text();
  const selection = (DESCRIPCION: string, TIPO: string, FECHA: string): Cells => ({ CODIGO_UNICO: '2412345', FACTOR: 'OBRA', DESCRIPCION, TIPO, FECHA });
  const { tables, rejects } = await load(
    latin1File(said, 'ESTADO_SITUACIONAL.csv'),
    sheet(milestoneHeaders, [
      selection('Fecha de Buena Pro', 'PROGRAMADA', '2025-06-09'), selection('Fecha de Buena Pro', 'PROGRAMADA', '2025-06-10'),
      selection('Fecha de Buena Pro', 'ACTUALIZADA', '1969-12-31'), selection('Fecha de Convocatoria', 'ACTUALIZADA', ''), selection('Fecha de Convocatoria', 'SUPUESTA', ''),
    ], { name: 'seleccion.csv' }),
    sheet(gapHeaders, [
      { CODIGO_UNICO: '2412345', DES_SERVICIO: 'Pesca', DES_BRECHA: 'Desembarcaderos inadecuados', DES_UM: 'DPA', ANIO: '2027', VALOR: '93.8', CONTRIBUCION: '1' },
      { CODIGO_UNICO: '2412345', DES_SERVICIO: 'Pesca', DES_BRECHA: 'Desembarcaderos inadecuados', DES_UM: 'DPA', ANIO: '2027', VALOR: '93.8', CONTRIBUCION: '1' },
      { CODIGO_UNICO: '2412345', DES_SERVICIO: 'Pesca', DES_BRECHA: 'Desembarcaderos inadecuados', DES_UM: 'DPA', ANIO: '2027', VALOR: '93.8', CONTRIBUCION: '2' },
    ], { name: 'brechas.csv' }),
  );
  expect(tables.map(({ layout, encoding, rowsAccepted }) => [layout, encoding, rowsAccepted])).toEqual([
    ['mef_estado_situacional', 'windows-1252', 2], ['mef_proceso_seleccion', 'utf-8', 4], ['mef_brechas', 'utf-8', 2],
  ]);
  expect(rejects.map(({ rule }) => rule)).toEqual(['tipo_desconocido', 'contribucion_distinta']);
  expect(tables.map(({ notices }) => notices[0] ?? '')).toEqual([
    '', 'Una fecha 31/12/1969 se leyó como vacía: no se sabe cuándo es ese hito.', 'Una fila repite una contribución con la misma cifra: cuenta una sola vez.',
  ]);
  expect(await rows('inversion_situacion', 'numero')).toMatchObject([
    { numero: 1, periodo: '2026-05', situacion: 'Paralización', acciones: 'Pedir opinión', avance: 45.5 }, { numero: 2, situacion: 'Reinició', acciones: null, avance: null },
  ]);
  expect(await rows('inversion_hito', 'hito, version DESC, numero')).toEqual([
    { cui: '2412345', factor: 'OBRA', hito: 'Buena Pro', version: 'programada', numero: 1, fecha: '2025-06-09' },
    { cui: '2412345', factor: 'OBRA', hito: 'Buena Pro', version: 'programada', numero: 2, fecha: '2025-06-10' },
    { cui: '2412345', factor: 'OBRA', hito: 'Buena Pro', version: 'actualizada', numero: 1, fecha: null },
    { cui: '2412345', factor: 'OBRA', hito: 'Convocatoria', version: 'actualizada', numero: 1, fecha: null },
  ]);
  expect(await rows('inversion_brecha')).toMatchObject([{ brecha: 'Desembarcaderos inadecuados', espacio: '', anio: 2027, valor: 93.8, contribucion: 1 }]);
}); // prettier-ignore

test('Banco de Inversiones: a row per place, the money once; what is the same adds nothing', async () => {
  const list = [place, { ...place, Distrito: 'LA PERLA', Ubigeo: '70105' }, place, { ...place, 'Costo actualizado': '1' }, { ...place, 'Código único de inversión': '' }];
  for (const file of [await bankXlsx(list), sheet(bankHeaders, list, { name: 'banco.csv' })]) {
    const { tables, rejects } = await load(file);
    expect(tables[0]).toMatchObject({
      layout: 'banco_inversiones', rowsRead: 5, rowsAccepted: 3, rowsRejected: 2, tables: { inversion: 1, inversion_lugar: 2 },
      notices: ['Una fila es idéntica a otra del archivo y no añade nada.', 'Una fila es otro lugar de una inversión que ya está: su dinero cuenta una sola vez.'],
    });
    expect(rejects.map(({ row, rule }) => [row, rule])).toEqual([[5, 'monto_distinto'], [6, 'vacio']]);
    expect(rejects[0]!.message).toContain('La fila 2 ya trae esta inversión');
  }
  expect(await engine.query('SELECT DISTINCT cui, monto_viable::VARCHAR AS viable, registrada_en::VARCHAR AS dia, viable_en, uei, beneficiarios FROM inversion')).toEqual([
    { cui: '2233850', viable: '100.0040', dia: '2012-11-14', viable_en: null, uei: 'AATE', beneficiarios: 2384968 },
  ]);
  expect(await engine.query('SELECT DISTINCT lugar, ubigeo, distrito FROM inversion_lugar ORDER BY lugar')).toEqual([
    { lugar: 1, ubigeo: '070102', distrito: 'BELLAVISTA' }, { lugar: 2, ubigeo: '070105', distrito: 'LA PERLA' },
  ]);
}); // prettier-ignore

const files: [string, readonly string[], Cells, string, string][] = [
  ['detalle', detail84, investment, 'PIM_ANIO_ACTUAL', 'DEVEN_ACUMUL_ANIO_ANT'],
  ['12-B', f12bHeaders, month('2026-05', '1'), 'MONTO_ACTUALIZADO_FISICO', 'MONTO_EJECUTADO_FISICO'],
  ['12-B ancho', wideHeaders, { CODIGO_UNICO: '1', NOMBRE_INVERSION: 'A', DEVENGADO_ACUMULADO: '1', DEV_AÑO_ACTUAL: '1' }, 'MONTO_PROGRAMADO_3', 'MONTO_PROGRAMADO_4'],
  ['brechas', gapHeaders, { CODIGO_UNICO: '1', DES_BRECHA: 'B', ANIO: '2026' }, 'CONTRIBUCION', 'DES_SERVICIO'],
  ['Banco', bankHeaders, place, 'Costo actualizado', 'Departamento'],
]; // prettier-ignore

test.each(files)('%s: what cannot be read, what is missing and what is cut is told', async (_, headers, cells, column, needed) => {
  const bad = await load(sheet(headers, [{ ...cells, [column]: '12,5o' }]));
  expect(bad.tables[0]).toMatchObject({ rowsRead: 1, rowsAccepted: 0, rowsRejected: 1 });
  expect(bad.rejects[0]).toMatchObject({ column, value: '12,5o', rule: 'no_es_numero' });
  const unknown = await load(sheet(headers.map((header) => (header === needed ? 'OTRA_COSA' : header)), [cells], { name: 'sin.csv' }));
  expect(unknown.tables[0]).toMatchObject({ layout: null, rowsRejected: 1 });
  expect(unknown.rejects[0]!.message).toContain(`«${needed}»`);
  const twice = await load(sheet(headers.flatMap((header) => (header === column ? [header, header] : [header])), [cells], { name: 'doble.csv' }));
  expect(twice.tables[0]).toMatchObject({ layout: null });
  expect(twice.rejects[0]!.message).toContain(`repetida la columna «${column}»`);
  const short = await load(await cut(sheet(headers, [{ ...cells, [headers[0]!]: '77', [headers.at(-1)!]: '2026' }], { name: 'corto.csv' }), 0.9));
  expect(short.tables[0]?.rowsAccepted ?? 0).toBe(0);
  expect(short.failed.length + short.rejects.length).toBeGreaterThan(0);
}); // prettier-ignore

test('PROCESO_SELECCION and ESTADO_SITUACIONAL with a date or a column that is not there', async () => {
  const { rejects, tables } = await load(sheet(milestoneHeaders, [{ CODIGO_UNICO: '1', FACTOR: 'A', DESCRIPCION: 'Fecha de X', TIPO: 'PROGRAMADA', FECHA: 'ayer' }]));
  expect(rejects).toMatchObject([{ column: 'FECHA', value: 'ayer', rule: 'no_es_fecha' }]);
  expect(tables[0]!.rowsRejected).toBe(1);
  const unknown = await load(sheet(situationHeaders.filter((header) => header !== 'SITUACION'), [{ COD_UNICO: '1' }], { name: 'x.csv' }));
  expect(unknown.rejects[0]!.message).toContain('«SITUACION»');
  const whole = await bankXlsx([place], 'roto.xlsx');
  expect((await load(await cut(whole, 0.6))).failed).toHaveLength(1);
}); // prettier-ignore

const text = (name: string, content: string) => fileOf(content, `${name}.csv`);

test('the thirteen templates, in one drop and in any order, are one carga; months may come after their investments', async () => {
  const drop = [
    text('lista_puntaje', 'lista_id,cui,criterio_id,puntaje,sustento\nPMI-1,2412345,C1,0.8,\nPMI-1,2412345,C9,0.8,\n'),
    text('inversion_mes', 'cui,anio,mes,devengado\n2412345,2026,5,12.5\n2499999,2026,5,1\n'),
    text('inversion_hito', 'cui,factor,hito,version,numero,fecha\n2412345,,Buena Pro,real,1,09/06/2025\n'),
    text('inversion_lugar', 'cui,lugar,ubigeo,departamento\n2412345,1,070101,CALLAO\n'),
    text('inversion_situacion', 'cui,numero,situacion\n2412345,1,Paralizada\n'),
    text('inversion_brecha', 'cui,brecha,espacio,anio,contribucion\n2412345,Mercados,,2027,1\n'),
    text('brecha_valor', 'brecha_id,anio,con_brecha,total\nmercados,2023,756,765\n'),
    text('brecha_indicador', 'brecha_id,nombre,tipo\nmercados,Mercados,calidad\n'),
    text('lista_inversion', 'lista_id,cui,orden\nPMI-1,2412345,1\n'),
    text('lista_criterio', 'lista_id,criterio_id,criterio,peso\nPMI-1,C1,Brechas,60\n'),
    text('lista', 'lista_id,tipo,nombre\nPMI-1,PMI,PMI 2026\n'),
    text('acuerdo', 'acuerdo_id,sesion_id,acuerdo,plazo,estado\n2026-05-1,2026-05,Presentar el informe,2026-06-12,pendiente\n'),
    text('inversion', 'CUI,nombre,pim,ultimo_devengado,f12b_periodo\n2412345,Desembarcadero,100,2026-05-01,05/2026\n2400002,Otra,,hoy,\n'),
  ];
  const { tables, rejects } = await load(...drop);
  expect(new Set(tables.map(({ cargaId }) => cargaId)).size).toBe(1);
  expect(tables.map(({ layout, rowsAccepted }) => `${layout!} ${rowsAccepted}`).sort()).toEqual(
    ['acuerdo', 'brecha_indicador', 'brecha_valor', 'inversion', 'inversion_brecha', 'inversion_hito', 'inversion_lugar', 'inversion_mes', 'inversion_situacion', 'lista', 'lista_criterio', 'lista_inversion', 'lista_puntaje'].map((name) => `plantilla_${name} 1`),
  );
  expect(rejects.map(({ rule, value }) => [rule, value]).sort()).toEqual([['codigo_desconocido', '2499999'], ['codigo_desconocido', 'C9'], ['periodo_ilegible', 'hoy']]);
  expect(await engine.query('SELECT ultimo_devengado, f12b_periodo FROM inversion')).toEqual([{ ultimo_devengado: '2026-05', f12b_periodo: '2026-05' }]);
  expect(await engine.query('SELECT factor, espacio FROM inversion_hito, inversion_brecha')).toEqual([{ factor: '', espacio: '' }]);
  const later = await load(text('inversion_mes', 'cui,anio,mes,devengado\n2412345,2026,6,1\n'));
  expect(later.rejects).toEqual([]);
  expect(await engine.query('SELECT count(DISTINCT carga_id) AS cargas, count(*) AS n FROM inversion_mes')).toEqual([{ cargas: 2, n: 2 }]);
}); // prettier-ignore

test('a template filled in Excel: codes as numbers, dates as dates', async () => {
  const file = await xlsxFile([{ name: 'inversion', rows: [['cui', 'nombre', 'corte', 'pim', 'ultimo_devengado'], [2412345, 'Desembarcadero', new Date('2026-06-30'), 100.25, new Date('2026-05-01')]] }], 'inversion.xlsx');
  const { rejects, tables } = await load(file);
  expect(rejects).toEqual([]);
  expect(tables[0]!.layout).toBe('plantilla_inversion');
  expect(await engine.query('SELECT cui, corte::VARCHAR AS corte, pim, ultimo_devengado FROM inversion')).toEqual([{ cui: '2412345', corte: '2026-06-30', pim: 100.25, ultimo_devengado: '2026-05' }]);
}); // prettier-ignore
