import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Parser } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Connector, Row } from '@/engine/connector';
import { openNative } from '@/engine/native';
import { loadFiles } from '@/ingest/load';
import { openTables } from '@/ingest/source';
import { install } from '@/sql/install';
import { realdata } from '../support/realdata';

const paths = [
  'POI_PORACTIVIDADOPERATIVA_ANUAL_000127_20260509181503.xls',
  'POI_PORPROGRAMACIONFINANCIERA_ANUAL_000127_20260421112247.xls',
  'poi_truth.json',
].map(realdata);
const present = paths.every((path) => path !== null);
if (!present) console.log('The real exports are not in this machine: their tests are skipped.');
const [actividad, financiera, truthPath] = paths.map((path) => path ?? '') as [string, string, string];

interface Figures {
  n: number;
  n_con_meta: number;
  promedio_cumplimiento: number;
  f_re: number;
  f_se: number;
  fn_re_total: number;
  fn_se: number;
  ejec_sin_prog: number;
}

interface Truth {
  filas: number;
  activas: number;
  corte: number;
  total: Figures;
  por_oei: Record<string, Figures>;
  por_cc_top: Record<string, Figures>;
}

const fileOf = (path: string): File => new File([readFileSync(path)], basename(path));

/** Rows of the page as records by header, read here without anything of the import. */
function recordsOf(path: string): Record<string, string>[] {
  const rows: string[][] = [];
  let cell: string | null = null;
  const parser = new Parser({
    onopentag: (name) => {
      if (name === 'tr') rows.push([]);
      if (name === 'td' || name === 'th') cell = '';
    },
    ontext: (text) => {
      if (cell !== null) cell += text;
    },
    onclosetag: (name) => {
      if (name !== 'td' && name !== 'th') return;
      rows.at(-1)!.push((cell ?? '').trim());
      cell = null;
    },
  });
  parser.write(readFileSync(path, 'utf8'));
  parser.end();
  const [headers, ...body] = rows.filter((row) => row.length > 2);
  return body.map((row) => Object.fromEntries(headers!.map((header, i) => [header, row[i] ?? ''])));
}

const cents = (cell: string): number => Math.round(Number(cell.replaceAll(',', '') || '0') * 100);

describe.skipIf(!present)('real POI of one ejecutora', () => {
  let engine: Connector;
  let truth: Truth;
  beforeAll(async () => {
    [truth] = JSON.parse(readFileSync(truthPath, 'utf8')) as [Truth];
    engine = await openNative();
    await install(engine);
  }, 60_000);
  afterAll(() => engine?.close());

  const load = (files: File[]) =>
    loadFiles(engine, files, { open: openTables, loadedAt: '2026-05-10 09:00:00' });
  const por = (eje: string, carga: string | null = null): Promise<Row[]> =>
    engine.query('SELECT * FROM poi_avance_por(?, 2025, 12, ?, NULL, NULL, NULL)', [eje, carga]);

  /** The physical sums of a group, which no mart gives because units do not add up. */
  async function physical(where: string): Promise<Row> {
    const [row] = await engine.query(
      `SELECT sum(v.f_vigente_acum)::DOUBLE AS f_re, sum(v.f_ejecutado_acum)::DOUBLE AS f_se FROM poi_avance v JOIN poi_ao a USING (ao_n)
       WHERE v.mes = 12 AND v.vigente AND ${where}`,
    );
    return row!;
  }

  function expectFigures(row: Row, expected: Figures): void {
    expect(row).toMatchObject({
      ao: expected.n,
      ao_con_meta: expected.n_con_meta,
      ao_sin_programacion: expected.ejec_sin_prog,
      pim: expected.fn_re_total,
      devengado: expected.fn_se,
    });
    expect(Math.abs(Number(row['cumplimiento']) - expected.promedio_cumplimiento)).toBeLessThan(1e-6);
  }

  test('by actividad operativa: totals to the cent, every OEI and centro de costo', async () => {
    const { tables, rejects, failed } = await load([fileOf(actividad)]);
    expect([rejects, failed]).toEqual([[], []]);
    expect(tables[0]).toMatchObject({
      layout: 'ceplan_poi_actividad',
      rowsRead: truth.filas,
      rowsAccepted: truth.filas,
      corte: `2025-${truth.corte}`,
    });
    const [total] = await por('total');
    expectFigures(total!, truth.total);
    expect(Math.abs(Number(total!['cumplimiento']) - 88.87502)).toBeLessThan(1e-6);
    expect(await physical('true')).toEqual({ f_re: truth.total.f_re, f_se: truth.total.f_se });
    const oei = await por('oei');
    expect(oei.map((row) => row['clave']).sort()).toEqual(Object.keys(truth.por_oei).sort());
    for (const row of oei) {
      const expected = truth.por_oei[String(row['clave'])]!;
      expectFigures(row, expected);
      expect(await physical(`a.oei_id = '${String(row['clave'])}'`)).toEqual({
        f_re: expected.f_re,
        f_se: expected.f_se,
      });
    }
    const centros = new Map((await por('centro_costo')).map((row) => [row['clave'], row]));
    for (const [id, expected] of Object.entries(truth.por_cc_top))
      expectFigures(centros.get(id.replace("'", ''))!, expected);
    const sum = [...centros.values()].reduce((all, row) => all + cents(String(row['pim'])), 0);
    expect(sum).toBe(Math.round(truth.total.fn_re_total * 100));
  });

  test('every centro de costo is what its rows of the file say', async () => {
    const months = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'));
    const groups = new Map<string, { ao: number; pim: number; devengado: number; suma: number }>();
    for (const record of recordsOf(actividad)) {
      const id = record['Centro Costo ID']!.replace("'", '');
      const group = groups.get(id) ?? { ao: 0, pim: 0, devengado: 0, suma: 0 };
      const sum = (block: string) =>
        months.reduce((all, month) => all + cents(record[`${block} ${month}`]!), 0);
      groups.set(id, {
        ao: group.ao + 1,
        pim: group.pim + cents(record['Fn(RE) Total']!),
        devengado: group.devengado + sum('Fn(SE)'),
        suma: group.suma + Math.min(100, (100 * sum('F(SE)')) / sum('F(RE)')),
      });
    }
    const rows = await por('centro_costo');
    expect(rows).toHaveLength(groups.size);
    for (const row of rows) {
      const group = groups.get(String(row['clave']))!;
      expect([row['ao'], cents(String(row['pim'])), cents(String(row['devengado']))]).toEqual([
        group.ao,
        group.pim,
        group.devengado,
      ]);
      expect(Math.abs(Number(row['cumplimiento']) - group.suma / group.ao)).toBeLessThan(1e-9);
    }
  });

  test('by programación financiera: the same AO, physical values once, money of every row', async () => {
    const { tables, rejects, failed } = await load([fileOf(actividad), fileOf(financiera)]);
    expect([rejects, failed]).toEqual([[], []]);
    expect(tables.map(({ layout }) => layout)).toEqual(['ceplan_poi_actividad', 'ceplan_poi_financiera']);
    const records = recordsOf(financiera);
    expect(tables[1]).toMatchObject({ rowsRead: records.length, rowsAccepted: records.length });
    const carga = tables[1]!.cargaId!;
    const once = new Map(records.map((record) => [record['Actividad Operativa ID']!, record]));
    const [sums] = await engine.query(
      `SELECT count(*) AS ao, sum(f_vigente_total)::DOUBLE AS fisico, sum(fn_vigente_total)::DOUBLE AS dinero FROM poi_actividad WHERE carga_id = '${carga}'`,
    );
    expect(sums).toEqual({
      ao: once.size,
      fisico: [...once.values()].reduce((all, record) => all + cents(record['F(RE) Total']!), 0) / 100,
      dinero: records.reduce((all, record) => all + cents(record['Fn(RE) Total']!), 0) / 100,
    });
    const naive = records.reduce((all, record) => all + cents(record['F(RE) Total']!), 0) / 100;
    expect(naive).toBeGreaterThan(Number(sums!['fisico']));
    const months = Array.from({ length: 12 }, (_, i) => `Fn(RE) ${String(i + 1).padStart(2, '0')}`);
    const [detail] = await engine.query(
      `SELECT sum(fn_vigente)::DOUBLE AS dinero FROM poi_financiera WHERE carga_id = '${carga}'`,
    );
    const byMonth =
      records.reduce(
        (all, record) => all + months.reduce((sum, month) => sum + cents(record[month]!), 0),
        0,
      ) / 100;
    expect(detail).toEqual({ dinero: byMonth });
    const same = await engine.query(
      `SELECT count(*) AS n FROM (SELECT ao_id FROM poi_actividad WHERE carga_id = '${carga}' EXCEPT SELECT ao_id FROM poi_actividad WHERE carga_id <> '${carga}')`,
    );
    expect(same).toEqual([{ n: 0 }]);
  });

  test('with both loaded, the figures are still those of the file with seguimiento', async () => {
    expect(await engine.query('SELECT corte, vigente FROM poi_carga ORDER BY corte')).toEqual([
      { corte: 12, vigente: true },
      { corte: null, vigente: false },
    ]);
    const [total] = await por('total');
    expectFigures(total!, truth.total);
  });
});
