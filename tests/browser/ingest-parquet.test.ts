import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Connector } from '@/engine/connector';
import { openWasm } from '@/engine/wasm';
import { loadFiles } from '@/ingest/load';
import { RemoteReader } from '@/ingest/remote';
import { install } from '@/sql/install';

let engine: Connector;
const reader = new RemoteReader();
beforeAll(async () => {
  engine = await openWasm();
  await install(engine, { marts: false });
});
afterAll(async () => {
  reader.close();
  await engine.close();
});

const load = (file: File) =>
  loadFiles(engine, [file], {
    open: (one) => reader.open(one),
    loadedAt: '2026-07-15 18:40:12',
    marts: false,
  });

/** Milestones as the MEF publishes them, with its codes as text, as whole numbers or as decimals. */
const milestones = (code: string, date: string, rows: number) =>
  engine.saveParquet(
    `SELECT ${code} AS "CODIGO_UNICO", NULL::VARCHAR AS "CODIGO_SNIP", CASE WHEN i % 2 = 0 THEN 'ADECUADA SEÑALIZACIÓN' END AS "FACTOR",
       'Fecha de Buena Pro' AS "DESCRIPCION", CASE WHEN i % 3 = 0 THEN 'ACTUALIZADA' ELSE 'PROGRAMADA' END AS "TIPO",
       ${date} AS "FECHA"
     FROM range(${rows}) t(i)`,
  );

test.each([
  ['2400000 + i', `CASE WHEN i % 10 = 0 THEN TIMESTAMP '1969-12-31 19:00:00' ELSE TIMESTAMP '2026-05-09 10:11:12' END`],
  ['(2400000 + i)::DOUBLE', `CASE WHEN i % 10 = 0 THEN DATE '1969-12-31' ELSE DATE '2026-05-09' END`],
  ["(2400000 + i)::VARCHAR || '.0'", `CASE WHEN i % 10 = 0 THEN '1969-12-31' ELSE '2026-05-09' END`],
])('a Parquet of milestones, codes as %s: every row, whatever its types', async (code, date) => {
  const bytes = await milestones(code, date, 1000);
  const { tables, rejects } = await load(new File([bytes as BlobPart], 'PROCESO_SELECCION.parquet'));
  expect(rejects).toEqual([]);
  expect(tables[0]).toMatchObject({
    layout: 'mef_proceso_seleccion', format: 'parquet', rowsRead: 1000, rowsAccepted: 1000, tables: { inversion_hito: 1000 },
    notices: ['100 fechas 31/12/1969 se leyeron como vacías: no se sabe cuándo son esos hitos.'],
  });
  expect(
    await engine.query(
      `SELECT min(cui) AS desde, max(cui) AS hasta, count(*) FILTER (WHERE fecha = DATE '2026-05-09') AS fechas, count(*) FILTER (WHERE factor = '') AS sin,
         count(*) FILTER (WHERE factor LIKE '%SEÑAL%') AS con FROM inversion_hito WHERE carga_id = ?`,
      [tables[0]!.cargaId],
    ),
  ).toEqual([{ desde: '2400000', hasta: '2400999', fechas: 900, sin: 500, con: 500 }]);
}); // prettier-ignore

test('several row groups add up, and what cannot be read in a row is told', async () => {
  const bytes = await milestones('CASE WHEN i = 150000 THEN NULL ELSE 2400000 + i END', "DATE '2026-05-09'", 200_000);
  const { tables, rejects } = await load(new File([bytes as BlobPart], 'grande.parquet'));
  expect(tables[0]).toMatchObject({ rowsRead: 200_000, rowsAccepted: 199_999, rowsRejected: 1 });
  expect(rejects).toMatchObject([{ row: 150_002, column: 'CODIGO_UNICO', rule: 'vacio' }]);
}); // prettier-ignore

test('money in Parquet keeps its céntimos, as DECIMAL, as BIGINT and as text', async () => {
  const bytes = await engine.saveParquet(
    `SELECT 2412345 AS "COD_UNICO", '2026-05' AS "PERIODO", 799999999.99::DECIMAL(18,2) AS "MONTO_PROGRAMADO_FINANCIERO",
       12345678901::BIGINT AS "MONTO_ACTUALIZADO_FINANCIERO", '1,234.56' AS "MONTO_PROGRAMADO_FISICO", 0.07::DOUBLE AS "MONTO_ACTUALIZADO_FISICO",
       NULL::DOUBLE AS "MONTO_EJECUTADO_FISICO"`,
  );
  const { rejects } = await load(new File([bytes as BlobPart], 'FORMATO_12B.parquet'));
  expect(rejects).toEqual([]);
  expect(
    await engine.query(
      `SELECT programado_financiero::VARCHAR AS a, actualizado_financiero::VARCHAR AS b, programado_fisico::VARCHAR AS c, actualizado_fisico::VARCHAR AS d,
         ejecutado_fisico AS e FROM inversion_mes`,
    ),
  ).toEqual([{ a: '799999999.99', b: '12345678901.00', c: '1234.56', d: '0.07', e: null }]);
}); // prettier-ignore

test('a Parquet cut short is told, and nothing lands', async () => {
  const bytes = await milestones('2400000 + i', "DATE '2026-05-09'", 100);
  const { failed, tables } = await load(
    new File([bytes.slice(0, bytes.length - 40) as BlobPart], 'cortado.parquet'),
  );
  expect(tables).toEqual([]);
  expect(failed).toMatchObject([{ file: 'cortado.parquet', code: 'parquet' }]);
  expect(failed[0]!.message).toMatch(/Parquet/);
});
