import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import type { Connector } from '@/engine/connector';
import { openNative } from '@/engine/native';
import { loadFiles } from '@/ingest/load';
import { openTables } from '@/ingest/source';
import { calidadPor, calidadReglas } from '@/sql/calidad';
import { everyHallazgo } from '@/sql/calidad-hallazgo';
import { install } from '@/sql/install';
import { realdata } from '../support/realdata';

const paths = [
  'POI_PORACTIVIDADOPERATIVA_ANUAL_000127_20260509181503.xls',
  'POI_PORPROGRAMACIONFINANCIERA_ANUAL_000127_20260421112247.xls',
].map(realdata);
const missing = paths.includes(null);
if (missing) console.warn('Real exports are not beside the project (TIMON_REALDATA): skipped.');

describe.skipIf(missing)('on a real POI, December 2025', () => {
  let engine: Connector;
  beforeAll(async () => {
    engine = await openNative();
    await install(engine);
    const files = await Promise.all(
      paths.map(async (path) => new File([await openAsBlob(path!)], basename(path!))),
    );
    const report = await loadFiles(engine, files, { open: openTables, loadedAt: '2026-05-10 10:00:00' });
    expect(report.failed).toEqual([]);
  }, 120_000);
  afterAll(() => engine.close());

  const scope = { ejercicio: 2025, carga: null, pliegos: [], ues: [], centros: [] };

  test('what it finds, as counted from the export by hand', async () => {
    const rules = await calidadReglas(engine, scope, 12);
    expect(rules.filter(({ hallazgos }) => hallazgos > 0).map(({ regla, hallazgos }) => [regla, hallazgos])).toEqual([
      ['devengado_sobre_pim', 56],
      ['fisico_sin_gasto', 10],
      ['mes_sin_programa', 3],
    ]);
    expect(rules.filter(({ revisada }) => !revisada).map(({ necesita }) => necesita).sort()).toEqual([
      'corte anterior', 'dependencias', 'presupuesto', 'presupuesto', 'presupuesto',
    ]);
    const [total] = (await calidadPor(engine, scope, 12)).filter(({ eje }) => eje === 'total');
    expect(total).toMatchObject({ ao: 210, ao_con_meta: 210, completitud: 100, errores: 56, avisos: 10, sugerencias: 3, puntos: 149 });
    expect(total!.puntaje).toBeCloseTo((100 * 149) / 210, 9);
  }); // prettier-ignore

  test('the amounts behind are those of the table', async () => {
    const found = await everyHallazgo(engine, scope, 12, { regla: 'devengado_sobre_pim', justificados: false, text: '' });
    const [row] = await engine.query<{ n: number; pim: number; spent: number }>(
      `SELECT count(*) AS n, sum(fn_vigente_total)::DOUBLE AS pim, sum(fn_ejecutado_total)::DOUBLE AS spent
       FROM poi_actividad WHERE fn_ejecutado_total > fn_vigente_total + 1`,
    );
    expect(found).toHaveLength(row!.n);
    expect(found.reduce((sum, one) => sum + one.valor!, 0)).toBeCloseTo(row!.spent, 2);
    expect(found.reduce((sum, one) => sum + one.esperado!, 0)).toBeCloseTo(row!.pim, 2);
  }); // prettier-ignore
});
