import { afterAll, beforeAll, expect, test } from 'vitest';
import { investmentFiles } from '@data/demo/investment-files';
import type { Connector } from '@/engine/connector';
import { openNative } from '@/engine/native';
import { loadFiles } from '@/ingest/load';
import type { LoadReport } from '@/ingest/report';
import { openTables } from '@/ingest/source';
import { install } from '@/sql/install';

let engine: Connector;
let report: LoadReport;

beforeAll(async () => {
  engine = await openNative();
  await install(engine);
  const files = investmentFiles().map(({ name, text }) => new File([text], name));
  report = await loadFiles(engine, files, {
    open: openTables,
    loadedAt: '2026-06-30 18:00:00',
    demonstration: true,
  });
  // What is asked below, said once: the row of each CUI in each cut.
  await engine.run([
    `CREATE VIEW cartera AS SELECT *, month(corte) AS mes, devengado_anterior + devengado_anio AS acumulado,
       100 * (devengado_anterior + devengado_anio) / costo_actualizado AS financiero FROM inversion`,
    `CREATE VIEW programa AS SELECT m.* FROM inversion_mes m JOIN archivo a USING (carga_id) WHERE a.layout = 'mef_formato_12b'`,
    `CREATE VIEW gastado AS SELECT cui, month(corte) AS corte_mes, mes, devengado FROM inversion_mes WHERE anio = 2026 AND devengado IS NOT NULL`,
  ]);
}, 120_000);
afterAll(() => engine.close());

const one = async <T extends object>(sql: string): Promise<T> => (await engine.query<T>(sql))[0]!;
const cuis = async (sql: string): Promise<string[]> =>
  (await engine.query<{ cui: string }>(`${sql} ORDER BY 1`)).map(({ cui }) => cui);

test('the same files on every run, of the layouts they should be, without a reject', () => {
  expect(investmentFiles()).toEqual(investmentFiles());
  expect(report).toMatchObject({ failed: [], rejects: [] });
  expect(report.tables.map(({ file, layout }) => `${file.replace(/_\d+\.csv$/, '')} ${layout!}`)).toEqual([
    'DETALLE_INVERSIONES mef_inversiones_detalle',
    'DETALLE_INVERSIONES mef_inversiones_detalle',
    'FORMATO_12B mef_formato_12b',
    'FORMATO_12B mef_formato_12b',
    'ESTADO_SITUACIONAL mef_estado_situacional',
    'PROCESO_SELECCION mef_proceso_seleccion',
    'INVERSIONES_BRECHAS mef_brechas',
    ...['acuerdo', 'brecha_indicador', 'lista', 'brecha_valor', 'inversion_mes', 'lista_criterio', 'lista_inversion', 'lista_puntaje'].map(
      (name) => expect.stringContaining(`plantilla_${name}`) as string,
    ),
  ]);
  expect(report.tables[0]!.headers).toHaveLength(84);
  expect(report.tables[0]!.matches).not.toContain(null);
}); // prettier-ignore

test('24 investments, 427 million, PIM of 96,482,700.00 and devengado of 25,914,320.45 in June', async () => {
  const june = await one(
    `SELECT count(*) AS n, sum(pim)::VARCHAR AS pim, sum(devengado_anio)::VARCHAR AS devengado,
       round(sum(costo_actualizado) / 1e6, 1)::VARCHAR AS costo, round(100 * sum(acumulado) / sum(costo_actualizado), 1)::VARCHAR AS pagado,
       count(DISTINCT entidad) AS pliegos FROM cartera WHERE mes = 6`,
  );
  expect(june).toEqual({
    n: 24, pim: '96482700.00', devengado: '25914320.45', costo: '427.0', pagado: '40.7', pliegos: 6,
  }); // prettier-ignore
  const places = await one('SELECT count(DISTINCT departamento) AS n, count(latitud) AS puntos FROM inversion_lugar');
  expect(places).toEqual({ n: 19, puntos: 48 });
}); // prettier-ignore

test('the programme: 34.9 million to June, 46.8 as it began; 95.1 and 96.5 in the year; what was spent, 74.2 %, and 76.0 % in May', async () => {
  const at = (until: number) =>
    one<{ inicial: string; actualizado: string; share: string }>(
      `SELECT round(sum(programado_financiero) / 1e6, 1)::VARCHAR AS inicial, round(sum(actualizado_financiero) / 1e6, 1)::VARCHAR AS actualizado,
         round(100 * (SELECT sum(devengado) FROM gastado WHERE corte_mes = 6 AND mes <= ${until}) / sum(actualizado_financiero), 1)::VARCHAR AS share
       FROM programa WHERE month(corte) = 6 AND anio = 2026 AND mes <= ${until}`,
    );
  expect(await at(6)).toEqual({ inicial: '46.8', actualizado: '34.9', share: '74.2' });
  expect((await at(5)).share).toBe('76.0');
  expect(await at(12)).toMatchObject({ inicial: '96.5', actualizado: '95.1' });
  const june = await one(
    `SELECT round((SELECT sum(devengado) FROM gastado WHERE corte_mes = 6 AND mes = 6) / 1e6, 1)::VARCHAR AS devengado,
       round(sum(actualizado_financiero) / 1e6, 1)::VARCHAR AS programado FROM programa WHERE month(corte) = 6 AND anio = 2026 AND mes = 6`,
  );
  expect(june).toEqual({ devengado: '6.7', programado: '9.6' });
  const pace = await one(
    `SELECT round((sum(devengado) + 2 * sum(devengado) FILTER (WHERE mes > 3)) / 1e6, 1)::VARCHAR AS diciembre FROM gastado WHERE corte_mes = 6`,
  );
  expect(pace).toEqual({ diciembre: '61.1' });
  const whole = await one(
    `SELECT count(*) AS n FROM (SELECT cui, sum(actualizado_financiero) AS total FROM programa WHERE month(corte) = 6 GROUP BY cui) p
     JOIN cartera c ON c.cui = p.cui AND c.mes = 6 WHERE p.total <> c.costo_actualizado`,
  );
  expect(whole).toEqual({ n: 0 });
});

const registered = (mes: number) =>
  cuis(`SELECT cui FROM cartera WHERE mes = ${mes} AND f12b_periodo < '2026-0${mes}'`);
const silent = (mes: number) =>
  cuis(
    `SELECT cui FROM cartera c WHERE mes = ${mes} AND pim > 0 AND NOT EXISTS
      (SELECT 1 FROM gastado g WHERE g.cui = c.cui AND corte_mes = ${mes} AND g.mes BETWEEN ${mes - 2} AND ${mes} AND devengado <> 0)`,
  );
const apart = (mes: number) =>
  cuis(`SELECT cui FROM cartera WHERE mes = ${mes} AND abs(avance_fisico - financiero) > 20`);
const dearer = (mes: number) =>
  cuis(`SELECT cui FROM cartera WHERE mes = ${mes} AND costo_actualizado / monto_viable > 1.2`);
const ended = (mes: number) => cuis(`SELECT cui FROM cartera WHERE mes = ${mes} AND fin < corte`); // prettier-ignore

test('16 alerts in 11 investments in June; 10 investments in May', async () => {
  const zero = await cuis('SELECT cui FROM cartera WHERE mes = 6 AND pim = 0');
  const over = await cuis('SELECT cui FROM cartera WHERE devengado_anio > pim');
  const falls = await cuis(
    'SELECT j.cui FROM cartera j JOIN cartera m ON m.cui = j.cui AND m.mes = 5 WHERE j.mes = 6 AND j.avance_fisico < m.avance_fisico',
  );
  expect(await cuis('SELECT DISTINCT cui FROM programa WHERE ejecutado_fisico < 0')).toEqual(falls);
  expect(await registered(6)).toEqual(['2999003', '2999005', '2999006', '2999008']);
  expect(await registered(5)).toEqual(['2999003', '2999005', '2999006', '2999008', '2999026']);
  expect(await silent(6)).toEqual(['2999006', '2999016', '2999019']);
  expect(await silent(5)).toEqual(['2999006', '2999016']);
  expect(await apart(6)).toEqual(['2999008', '2999014']);
  expect(await apart(5)).toEqual(['2999008', '2999014']);
  expect(await dearer(6)).toEqual(['2999003', '2999014', '2999016']);
  expect(await dearer(5)).toEqual(['2999003', '2999014']);
  expect(await ended(6)).toEqual(['2999023', '2999024']);
  expect(await ended(5)).toEqual(['2999023', '2999024']);
  expect([zero, over, falls]).toEqual([['2999017'], [], ['2999021']]);
  const june = [await registered(6), await silent(6), await apart(6), await dearer(6), await ended(6), zero, falls];
  expect(june.flat()).toHaveLength(16);
  expect(new Set(june.flat()).size).toBe(11);
  const may = [await registered(5), await silent(5), await apart(5), await dearer(5), await ended(5), zero];
  expect(new Set(may.flat()).size).toBe(10);
}); // prettier-ignore

test('Caleta San Telmo, as the session tells it; Madera Selva falls from 44.0 to 41.5; Punta Arenal gets dearer', async () => {
  const telmo = await one(
    `SELECT round(costo_actualizado / 1e6, 2)::VARCHAR AS costo, round(monto_viable / 1e6, 2)::VARCHAR AS viable, round(financiero, 1)::VARCHAR AS pagado,
       round(acumulado / 1e6, 2)::VARCHAR AS acumulado, avance_fisico::DOUBLE AS fisico, fin::VARCHAR AS fin, inicio::VARCHAR AS inicio,
       round(100 * devengado_anio / pim, 1)::VARCHAR AS anio FROM cartera WHERE cui = '2999014' AND mes = 6`,
  );
  expect(telmo).toEqual({
    costo: '48.62', viable: '37.0', pagado: '61.4', acumulado: '29.85', fisico: 38.2, fin: '2026-09-30', inicio: '2025-03-01', anio: '36.0',
  });
  const path = await one(
    `SELECT round(100 * sum(actualizado_fisico) FILTER (WHERE anio * 100 + mes <= 202606) / sum(actualizado_fisico), 1)::VARCHAR AS debia,
       round(100 * sum(ejecutado_fisico) FILTER (WHERE anio * 100 + mes BETWEEN 202507 AND 202606) / sum(actualizado_fisico) / 12, 1)::VARCHAR AS ritmo
     FROM programa WHERE cui = '2999014' AND month(corte) = 6`,
  );
  expect(path).toEqual({ debia: '71.0', ritmo: '2.9' });
  const changes = await engine.query(
    `SELECT cui, avance_fisico::DOUBLE AS fisico, round(100 * (costo_actualizado / monto_viable - 1), 1)::VARCHAR AS mas
     FROM cartera WHERE cui IN ('2999016', '2999021') ORDER BY cui, mes`,
  );
  expect(changes.map(({ fisico, mas }) => [fisico, mas])).toEqual([
    [28.89, '11.4'], [30.2, '24.0'], [44, expect.any(String)], [41.5, expect.any(String)],
  ]);
}); // prettier-ignore

test('at its pace, each investment ends in the year of the mock-up', async () => {
  const rows = await engine.query<{ cui: string; plan: number; ritmo: number | null }>(
    `WITH ritmo AS (
       SELECT cui, sum(ejecutado_fisico) / any_value(total) * 100 / count(*) AS paso FROM (
         SELECT *, sum(actualizado_fisico) OVER (PARTITION BY cui) AS total FROM programa WHERE month(corte) = 6
         QUALIFY ejecutado_fisico IS NOT NULL AND row_number() OVER (PARTITION BY cui, ejecutado_fisico IS NULL ORDER BY anio DESC, mes DESC) <= 12
       ) GROUP BY cui
     )
     SELECT cui, year(fin) AS plan, CASE WHEN avance_fisico >= 100 THEN 2026 WHEN paso > 0 THEN year(corte + to_days(ceil((100 - avance_fisico) / paso * 30.4375)::INTEGER)) END AS ritmo
     FROM cartera JOIN ritmo USING (cui) WHERE mes = 6 ORDER BY cui`,
  );
  const closing = Object.fromEntries(rows.map(({ cui, plan, ritmo }) => [cui.slice(-2), [plan, ritmo]]));
  expect(closing).toMatchObject({
    '04': [2026, 2026], '05': [2027, 2028], '07': [2028, 2028], '03': [2027, 2029], '06': [2028, 2030], '08': [2027, 2028],
    '09': [2028, 2029], '11': [2027, 2027], '14': [2026, 2028], '12': [2027, 2029], '13': [2027, 2029], '16': [2028, 2030],
    '15': [2028, 2030], '17': [2028, null], '22': [2027, 2027], '25': [2028, 2028], '21': [2027, 2029], '23': [2026, 2026],
    '24': [2026, 2026], '26': [2027, 2027],
  });
  const units = await engine.query<{ anio: number; n: number }>(
    `SELECT anio, sum(contribucion)::INTEGER AS n FROM inversion_brecha WHERE brecha NOT LIKE 'Laboratorios%' GROUP BY anio ORDER BY anio`,
  );
  expect(units.map(({ anio, n }) => [anio, n])).toEqual([[2026, 4], [2027, 9], [2028, 7]]);
}); // prettier-ignore

test('lists, acuerdos, notes', async () => {
  const lists = await engine.query<{ tipo: string; n: number }>(
    'SELECT l.tipo, l.desde, count(*) AS n FROM lista l JOIN lista_inversion USING (lista_id) GROUP BY ALL ORDER BY l.tipo, l.desde',
  );
  expect(lists.map(({ tipo, n }) => `${tipo} ${n}`)).toEqual(['IMIAPP 3', 'OXI 4', 'PMI 21', 'PMI 24']);
  expect(await one('SELECT count(*) AS n FROM lista_puntaje')).toEqual({ n: 45 * 5 });
  expect(
    (await engine.query<{ id: string }>(`SELECT acuerdo_id AS id FROM acuerdo WHERE estado = 'pendiente' AND plazo < DATE '2026-07-16' ORDER BY 1`)).map(({ id }) => id),
  ).toEqual(['2026-05-2', '2026-05-4', '2026-06-1', '2026-06-2', '2026-06-5']);
  expect(await one('SELECT count(*) AS n, count(*) FILTER (WHERE fecha IS NULL) AS sin FROM inversion_hito')).toEqual({ n: 240, sin: 4 });
  expect(await one('SELECT bool_and(demostracion) AS demo FROM archivo')).toEqual({ demo: true });
}); // prettier-ignore
