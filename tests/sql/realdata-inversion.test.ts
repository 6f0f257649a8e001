import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import type { Connector } from '@/engine/connector';
import { openNative } from '@/engine/native';
import { loadFiles } from '@/ingest/load';
import type { LoadReport } from '@/ingest/report';
import { openTables } from '@/ingest/source';
import { install } from '@/sql/install';
import { realdata } from '../support/realdata';

const absent = 'los archivos reales no forman parte del proyecto';

async function loaded(
  path: string,
  look: (engine: Connector, report: LoadReport) => Promise<void>,
): Promise<void> {
  const engine = await openNative({ threads: 1 });
  try {
    await install(engine);
    const file = new File([readFileSync(path)], basename(path));
    const report = await loadFiles(engine, [file], { open: openTables, loadedAt: '2026-09-01 10:00:00' });
    expect(report.failed).toEqual([]);
    for (const { rowsRead, rowsAccepted, rowsRejected, rowsBlank } of report.tables)
      expect(rowsAccepted + rowsRejected + rowsBlank).toBe(rowsRead);
    await look(engine, report);
  } finally {
    await engine.close();
  }
}

const banks = [
  {
    file: 'BancoInversiones_Callao.xlsx', leidas: 3127, sinCui: 5, cui: 2998, repetidas: 48,
    viable: '51395839135.01', costo: '58312773165.63',
  },
  {
    file: 'BancoInversiones_Moquegua.xlsx', leidas: 5221, sinCui: 42, cui: 4117, repetidas: null,
    viable: '19765823847.25', costo: '25423674035.72',
  },
]; // prettier-ignore

test.for(banks)(
  '$file: each investment once, whatever its places, and rows without CUI rejected',
  async (bank, context) => {
    const path = realdata(bank.file);
    if (path === null) return context.skip(absent);
    await loaded(path, async (engine, { tables, rejects }) => {
      const [table] = tables;
      expect(table).toMatchObject({
        layout: 'banco_inversiones', rowsRead: bank.leidas, rowsBlank: 0, rowsRejected: bank.sinCui, tables: { inversion: bank.cui },
      }); // prettier-ignore
      expect(rejects).toHaveLength(bank.sinCui);
      for (const reject of rejects)
        expect(reject).toMatchObject({ column: 'Código único de inversión', rule: 'vacio' });
      if (bank.repetidas !== null)
        expect(table!.notices[0]).toBe(
          `${bank.repetidas} filas son idénticas a otra del archivo y no añaden nada.`,
        );
      const [sums] = await engine.query(
        'SELECT count(DISTINCT cui) AS cui, round(sum(monto_viable), 2)::VARCHAR AS viable, round(sum(costo_actualizado), 2)::VARCHAR AS costo, count(registrada_en) > 0 AS fechas FROM inversion',
      );
      expect(sums).toEqual({ cui: bank.cui, viable: bank.viable, costo: bank.costo, fechas: true });
      const [places] = await engine.query<{ sin_cero: number; llaves: number; filas: number }>(
        `SELECT count(*) FILTER (WHERE length(ubigeo) <> 6) AS sin_cero, count(*) AS filas,
           (SELECT count(*) FROM (SELECT DISTINCT cui, lugar FROM inversion_lugar)) AS llaves FROM inversion_lugar`,
      );
      expect(places!.sin_cero).toBe(0);
      expect(places!.llaves).toBe(places!.filas);
    });
  },
);

test('DETALLE_INVERSIONES of 2026: 68 columns; the balance is costo less devengado anterior less PIM', async (context) => {
  const path = realdata('DETALLE_INVERSIONES.3rows.csv');
  if (path === null) return context.skip(absent);
  await loaded(path, async (engine, { tables, rejects }) => {
    expect(rejects).toEqual([]);
    expect(tables[0]).toMatchObject({
      layout: 'mef_inversiones_detalle', rowsAccepted: 3, tables: { inversion: 3, inversion_lugar: 3, inversion_mes: 0 },
      ejercicio: 2026, corte: '2026-08', matches: Array.from({ length: 68 }, () => expect.any(String)),
    }); // prettier-ignore
    expect(
      await engine.query(
        'SELECT count(*) AS n FROM inversion WHERE saldo_declarado = costo_actualizado - devengado_anterior - coalesce(pim, 0)',
      ),
    ).toEqual([{ n: 3 }]);
    expect(
      await engine.query(
        `SELECT cui, avance_fisico, primer_devengado, ultimo_devengado, beneficiarios, fin::VARCHAR AS fin, latitud IS NULL AS sin_punto
         FROM inversion JOIN inversion_lugar USING (cui) WHERE cui IN ('2364961', '2735452') ORDER BY cui`,
      ),
    ).toEqual([
      {
        cui: '2364961', avance_fisico: 89.74, primer_devengado: '2017-09', ultimo_devengado: '2024-05', beneficiarios: 119208,
        fin: '2027-12-31', sin_punto: true,
      },
      {
        cui: '2735452', avance_fisico: null, primer_devengado: null, ultimo_devengado: null, beneficiarios: null,
        fin: '2026-11-01', sin_punto: false,
      },
    ]); // prettier-ignore
  });
});

test('PROCESO_SELECCION, Parquet: every row lands, and the dates of 1969 are no dates', async (context) => {
  const path = realdata('PROCESO_SELECCION.parquet');
  if (path === null) return context.skip(absent);
  await loaded(path, async (engine, { tables, rejects }) => {
    expect(rejects).toEqual([]);
    expect(tables[0]).toMatchObject({
      layout: 'mef_proceso_seleccion', rowsRead: 99454, rowsAccepted: 99454, tables: { inversion_hito: 99454 },
    }); // prettier-ignore
    const [row] = await engine.query<{ cui: number; vacias: number; antes: number }>(
      `SELECT count(DISTINCT cui) AS cui, count(*) FILTER (WHERE fecha IS NULL) AS vacias,
         count(*) FILTER (WHERE fecha < DATE '1980-01-01') AS antes FROM inversion_hito`,
    );
    expect(row).toMatchObject({ cui: 10236, antes: 0 });
    expect(row!.vacias).toBe(15_145);
    expect(tables[0]!.notices).toEqual([
      '113 fechas 31/12/1969 se leyeron como vacías: no se sabe cuándo son esos hitos.',
    ]);
    expect(
      await engine.query('SELECT DISTINCT hito FROM inversion_hito WHERE hito ILIKE ? ORDER BY hito', [
        'fecha%',
      ]),
    ).toEqual([]);
  });
});
