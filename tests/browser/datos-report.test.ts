import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { LoadedTable, LoadReport } from '@/ingest/report';
import type { Cut } from '@/state/filters.svelte';
import { columnUse } from '@/views/datos/column-use';
import { difference, type Control } from '@/views/datos/control';
import { headlineOf } from '@/views/datos/headline';
import { corteWords, groupedCuts, loadedCuts } from '@/views/datos/loaded-cuts';
import { noticesOf } from '@/views/datos/notices';
import { commonReasons, rowsNamed } from '@/views/datos/reject-list';
import { rejectsCsv, reportCsv } from '@/views/datos/report-file';
import { addsUp, mergedReport, readingWords, totalsOf } from '@/views/datos/report-sums';
import RowSum from '@/views/datos/RowSum.svelte';

const table = (changes: Partial<LoadedTable> = {}): LoadedTable => ({
  file: 'POI_junio.xls',
  sheet: null,
  layout: 'ceplan_poi_actividad',
  title: 'CEPLAN V.01, POI por actividad operativa',
  format: 'html',
  encoding: 'utf-8',
  delimiter: null,
  headerRow: 1,
  bytes: 2_400_000,
  rowsRead: 210,
  rowsBlank: 0,
  rowsAccepted: 208,
  rowsRejected: 2,
  tables: { poi_actividad: 208 },
  notices: [],
  ejercicio: 2026,
  corte: '2026-06',
  cargaId: 'c1',
  archivoId: 'a1',
  headers: ['POI', 'Centro de Costo ID', 'Obs. OPM', ''],
  matches: ['nombre', 'alias', null, null],
  near: null,
  ignored: false,
  millis: 1900,
  ...changes,
});

const report = (changes: Partial<LoadReport> = {}): LoadReport => ({
  tables: [table()],
  failed: [],
  rejects: [
    {
      file: 'POI_junio.xls',
      sheet: null,
      row: 97,
      column: 'F(SE) 05',
      value: '12,5o',
      rule: 'no_es_numero',
      message: 'No es un número.',
    },
    {
      file: 'POI_junio.xls',
      sheet: null,
      row: 163,
      column: 'AO',
      value: '=1+1',
      rule: 'fila_repetida',
      message: 'Este código ya está en la fila 44 con otra meta.',
    },
  ],
  ...changes,
});

const cut = (changes: Partial<Cut> = {}): Cut => ({
  carga_id: 'c1',
  ejercicio: 2026,
  pliego_llave: '38.038',
  pliego: 'PRODUCE',
  ue_id: '001',
  ue: 'SEDE CENTRAL',
  corte: 6,
  vigente: true,
  demostracion: false,
  ao_activas: 204,
  exportado_en: null,
  cargado_en: '2026-07-15 10:00:00',
  ...changes,
});

describe('load report', () => {
  test('the headline adds up every case in a sentence', () => {
    const say = (of: LoadReport | null, cuts: Cut[] = [], money: number | null = null, accepted = false) =>
      headlineOf(of, cuts, { rejectedMoney: money, accepted }).answer.replaceAll('\u00a0', ' ');
    expect(say(report(), [], 1_284_600)).toBe(
      'Casi todo: 208 de 210 filas cargadas. Dos esperan corrección y valen S/ 1.28 M.',
    );
    expect(say(report())).toBe('Casi todo: 208 de 210 filas cargadas. Dos esperan corrección.');
    expect(say(report(), [], null, true)).toBe(
      'Se sigue sin ellas: 208 de 210 filas cargadas. Dos quedan en Rechazados.',
    );
    const whole = table({ rowsAccepted: 210, rowsRejected: 0 });
    expect(say(report({ tables: [whole] }))).toBe('Todo entró: 210 filas cargadas.');
    const failed = {
      file: 'x.pdf',
      code: 'formato',
      message: '«x.pdf» es un PDF.',
      remedy: 'Exporte la tabla.',
    };
    expect(say(report({ tables: [], failed: [failed] }))).toBe('No se cargó: «x.pdf» es un PDF.');
    expect(say(report({ tables: [whole], failed: [failed] }))).toBe('210 filas cargadas. Un archivo espera.');
    expect(say(report({ tables: [table({ rowsAccepted: 0, rowsRejected: 210 })] }))).toMatch(
      /^No entró ninguna fila/,
    );
    expect(say(null)).toMatch(/^Todavía no hay datos/);
    expect(say(null, [cut({ demostracion: true })])).toMatch(/^Solo los datos de demostración/);
    expect(say(null, [cut()])).toBe('Una carga del POI de una ejecutora, hasta junio de 2026.');
  });

  test('rows read are accepted, rejected or blank, and sheets left aside do not count', () => {
    const of = report({ tables: [table(), table({ layout: null, ignored: true, rowsRead: 9 })] });
    expect(totalsOf(of)).toMatchObject({ loaded: 1, read: 210, rows: 208, rejected: 2, outside: 0 });
    expect(addsUp(table())).toBe(true);
    expect(addsUp(table({ rowsBlank: 1 }))).toBe(false);
    expect(readingWords(table())).toBe('tabla HTML, UTF-8, encabezado en la fila 1');
    expect(
      readingWords(table({ format: 'csv', delimiter: ';', encoding: 'windows-1252', headerRow: 3 })),
    ).toBe('texto separado por punto y coma, Windows-1252, encabezado en la fila 3');
  });

  test('the sum is said whole to who does not see it', async () => {
    const screen = await render(RowSum, { table: table({ rowsRead: 213, rowsBlank: 3 }) });
    await expect
      .element(
        screen.getByRole('img', {
          name: '213 filas leídas igual a 208 aceptadas más 2 rechazadas más 3 en blanco',
        }),
      )
      .toBeVisible();
    await expect.element(screen.getByText('en blanco')).toBeVisible();
  });

  test('columns by name, alias and unknown; an empty header is no column', () => {
    const use = columnUse(table(), null);
    expect(use).toMatchObject({ total: 3, byName: 1, byAlias: 1, unused: 0 });
    expect(use.unknown.map(({ header }) => header)).toEqual(['Obs. OPM']);
  });

  test('the control compares to the cent and never turns the unknown into zero', () => {
    const control = (loaded: number | null): Control => ({
      groups: [
        { situacion: 'activa', filas: 204, monto: 412_638_150.1 },
        { situacion: 'inactiva', filas: 4, monto: 0.2 },
        { situacion: 'rechazada', filas: 2, monto: 1_284_600 },
      ],
      total: 413_922_750.3,
      loaded,
      rejected: new Map(),
    });
    expect(difference(control(412_638_150.3))).toBe(0);
    expect(difference(control(412_638_150.29))).toBe(0.01);
    expect(difference(control(null))).toBeNull();
  });

  test('rejects and report leave as CSV that no spreadsheet runs', () => {
    const csv = rejectsCsv(report().rejects);
    expect(csv.split('\r\n')[0]).toBe('\ufeffarchivo,hoja,fila,columna,valor,regla,que_paso_y_que_hacer');
    expect(csv).toContain(",'=1+1,");
    expect(csv).toContain('"12,5o"');
    expect(reportCsv(report())).toContain(
      'POI_junio.xls,,"CEPLAN V.01, POI por actividad operativa",html,utf-8,1,210,208,2,0,',
    );
  });

  test('reasons are counted and the rows to compare are found', () => {
    const [first, second] = report().rejects;
    expect(rowsNamed(first!)).toEqual([97]);
    expect(rowsNamed(second!)).toEqual([44, 163]);
    expect(commonReasons([first!, first!, second!])[0]).toEqual({
      column: 'F(SE) 05',
      rule: 'no es un número',
      rows: 2,
    });
  });

  test('mapping one file keeps what the report says of the others', () => {
    const before = report({ tables: [table(), table({ file: 'otro.csv', layout: null })] });
    const after = report({ tables: [table({ file: 'otro.csv' })], rejects: [] });
    const merged = mergedReport(before, after, 'otro.csv');
    expect(merged.tables.map(({ file, layout }) => [file, layout])).toEqual([
      ['POI_junio.xls', 'ceplan_poi_actividad'],
      ['otro.csv', 'ceplan_poi_actividad'],
    ]);
    expect(merged.rejects).toHaveLength(2);
  });
});

describe('what is loaded', () => {
  const file = (carga_id: string, changes = {}) => ({
    carga_id,
    archivo_id: `f-${carga_id}`,
    archivo: `${carga_id}.xls`,
    hoja: null,
    layout: 'ceplan_poi_actividad',
    filas_leidas: 210,
    filas_aceptadas: 208,
    filas_rechazadas: 0,
    ejercicio: 2026,
    exportado_en: null,
    cargado_en: '2026-07-15 10:00:00',
    demostracion: false,
    ...changes,
  });

  test('cuts of the same POI stand side by side, the latest marked', () => {
    const rows = loadedCuts(
      [file('mayo'), file('junio', { filas_rechazadas: 2 }), file('julio')],
      [
        cut({ carga_id: 'mayo', corte: 5, vigente: false }),
        cut({ carga_id: 'junio', corte: 6, vigente: false }),
        cut({ carga_id: 'julio', corte: 7 }),
      ],
    );
    expect(rows.map(({ corte, state }) => [corte, state.word])).toEqual([
      [7, 'vigente'],
      [6, 'faltan 2 filas'],
      [5, 'anterior'],
    ]);
  });

  test('ejecutoras of one month are one line', () => {
    const [group, ...others] = groupedCuts(
      loadedCuts([file('a'), file('b')], [cut({ carga_id: 'a' }), cut({ carga_id: 'b', ue_id: '002' })]),
    );
    expect(others).toEqual([]);
    expect(group).toMatchObject({ filas: 416, who: '2 ejecutoras de PRODUCE' });
  });

  const plan = (carga_id: string, changes = {}) => ({
    carga_id,
    plan_id: 'PEI-38-240-2024-2028',
    tipo: 'PEI' as const,
    pliego: 'INSTITUTO DEL MAR DEL PERÚ - IMARPE',
    desde: 2024,
    hasta: 2028,
    demostracion: false,
    ...changes,
  });

  test('a plan says whose it is and its years; the templates of several, how many', () => {
    const anexo = file('b7', { layout: 'anexo_b7', ejercicio: null });
    const values = file('valores', { layout: 'plantilla_plan_valor', ejercicio: null });
    const plans = file('valores', { layout: 'plantilla_plan', ejercicio: null, archivo_id: 'otro' });
    const rows = loadedCuts(
      [anexo, plans, values],
      [],
      [plan('b7'), plan('valores'), plan('valores', { plan_id: 'PESEM-38-2024-2030', tipo: 'PESEM', pliego: null, hasta: 2030 })],
    );
    expect(rows.map((row) => [row.sources.join(), row.who, corteWords(row), row.state.word])).toEqual([
      ['CEPLAN, Anexo B-7 del PEI', 'PEI 2024-2028, Instituto del mar del Perú - IMARPE', '2024-2028', 'en uso'],
      ['Plantillas de Timón: planes estratégicos; logros esperados y valores obtenidos', '2 planes estratégicos', '2024-2030', 'en uso'],
    ]);
  }); // prettier-ignore

  const investments = (carga_id: string, changes = {}) => ({
    carga_id, cui: 0, inversion: 0, inversion_lugar: 0, inversion_mes: 0, inversion_situacion: 0, inversion_hito: 0, inversion_brecha: 0,
    brecha_indicador: 0, brecha_valor: 0, lista: 0, lista_inversion: 0, acuerdo: 0, corte: '2026-06-30', ejercicio: 2026, entidades: 0,
    entidad: null, demostracion: false, ...changes,
  }); // prettier-ignore

  test('a file of investments says how many, of whom and of which month', () => {
    const of = (carga_id: string, layout: string) => file(carga_id, { layout, ejercicio: null });
    const rows = loadedCuts(
      [of('d', 'mef_inversiones_detalle'), of('m', 'mef_formato_12b'), of('l', 'plantilla_lista'), of('l', 'plantilla_acuerdo')],
      [],
      [],
      [
        investments('d', { inversion: 24, cui: 24, inversion_mes: 144, entidades: 6 }),
        investments('m', { inversion_mes: 1032, cui: 24, corte: '2026-05-31' }),
        investments('l', { lista: 4, acuerdo: 9, corte: '2026-03-20', ejercicio: null }),
      ],
    );
    expect(rows.map((row) => [row.sources.join(), row.who, corteWords(row), row.state.word])).toEqual([
      ['MEF, detalle de inversiones', '24 inversiones de 6 entidades', 'junio 2026', 'en uso'],
      ['MEF, Formato 12-B por mes', 'meses de 24 inversiones', 'mayo 2026', 'en uso'],
      ['Plantillas de Timón: listas priorizadas; acuerdos de la comisión', '4 listas priorizadas y 9 acuerdos', 'marzo 2026', 'en uso'],
    ]);
    const answer = headlineOf(null, [], { rejectedMoney: null, accepted: false, investments: 3 }).answer;
    expect(answer).toBe('Tres cargas de inversiones y ninguna del POI.');
  }); // prettier-ignore

  test('notices count AO and say nothing of what does not happen', () => {
    const none = { ao: 204, incompletas: 0, sin_reporte: 0, sin_meta: 0, sin_programacion: 0 };
    expect(noticesOf(none, 'junio')).toEqual([]);
    expect(noticesOf({ ...none, incompletas: 30, sin_reporte: 10, sin_meta: 1 }, 'junio')).toEqual([
      {
        count: 40,
        text: 'Les falta SE en algún mes hasta junio: 30 quedan como «reporte incompleto» y 10 como «sin reporte».',
      },
      { count: 1, text: 'No tiene meta hasta junio: no entra en los promedios.' },
    ]);
  });
});
