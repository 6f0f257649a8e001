import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { realdata } from '../support/realdata';
import { runCli } from '../support/run-cli';

const poi = realdata('POI_PORACTIVIDADOPERATIVA_ANUAL_000127_20260509181503.xls');
const truthPath = realdata('poi_truth.json');

interface Truth {
  n: number;
  n_con_meta: number;
  promedio_cumplimiento: number;
  f_re: number;
  f_se: number;
  fn_re_total: number;
  fn_se: number;
  ejec_sin_prog: number;
}

type Row = Record<string, number | string | null>;

async function figures(by: string): Promise<Row[]> {
  const { code, stdout, stderr } = await runCli('figures', 'poi_avance', '--from', poi!, '--by', by);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as Row[];
}

test('real POI 2025: every published value, to the cent', async (context) => {
  if (poi === null || truthPath === null)
    return context.skip('los archivos reales no forman parte del proyecto');
  const [truth] = JSON.parse(readFileSync(truthPath, 'utf8')) as [
    { total: Truth; por_oei: Record<string, Truth>; por_cc_top: Record<string, Truth> },
  ];
  const [[total], oei, centros, ao] = await Promise.all([
    figures('total'),
    figures('oei'),
    figures('centro_costo'),
    figures('ao'),
  ]);

  const same = (row: Row | undefined, of: Truth, activities: Row[]) => {
    expect(row).toMatchObject({
      ejercicio: 2025,
      corte: '2025-12',
      ao: of.n,
      ao_con_meta: of.n_con_meta,
      ao_sin_programacion: of.ejec_sin_prog,
      pim: of.fn_re_total,
      devengado: of.fn_se,
    });
    expect(row!['cumplimiento']).toBeCloseTo(of.promedio_cumplimiento, 5);
    const sum = (column: string) => activities.reduce((all, one) => all + Number(one[column]), 0);
    expect(activities).toHaveLength(of.n);
    expect(sum('f_vigente_acum')).toBeCloseTo(of.f_re, 4);
    expect(sum('f_ejecutado_acum')).toBeCloseTo(of.f_se, 4);
    expect(sum('devengado')).toBeCloseTo(of.fn_se, 2);
  };

  same(total, truth.total, ao);
  expect(Object.keys(truth.por_oei)).toEqual(oei.map(({ clave }) => clave));
  for (const [clave, of] of Object.entries(truth.por_oei))
    same(
      oei.find((row) => row['clave'] === clave),
      of,
      ao.filter((row) => row['oei_id'] === clave),
    );
  for (const [quoted, of] of Object.entries(truth.por_cc_top)) {
    const clave = quoted.replace("'", '');
    same(
      centros.find((row) => row['clave'] === clave),
      of,
      ao.filter((row) => row['centro_costo_id'] === clave),
    );
  }
  expect(Object.keys(truth.por_cc_top).length).toBeGreaterThan(5);
});

test('real POI 2025: the second half of the year closes at the published mean, and a cut against itself is empty', async (context) => {
  if (poi === null) return context.skip('los archivos reales no forman parte del proyecto');
  const run = async (...args: string[]) => {
    const { code, stdout, stderr } = await runCli('figures', ...args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    return JSON.parse(stdout) as Row[];
  };
  const financial = realdata('POI_PORPROGRAMACIONFINANCIERA_ANUAL_000127_20260421112247.xls');
  const [evaluation, modifications, sameMoney, total, months] = await Promise.all([
    run('poi_evaluacion', '--periodo', '2025-S2', '--from', poi),
    run('poi_modificaciones', '--from', poi, '--against', poi, '--by', 'ao'),
    // The same POI as activity and as financial programme: no movement between them.
    financial ? run('poi_modificaciones', '--from', poi, '--against', financial, '--by', 'ao') : [],
    run('poi_modificaciones', '--from', poi, '--inicial'),
    run('poi_modificaciones', '--from', poi, '--inicial', '--by', 'mes'),
  ]);
  expect(evaluation[0]).toMatchObject({ periodo: '2025-S2', ao: 210, devengado: 223_780_040.84 });
  expect(evaluation[0]!['cumplimiento']).toBeCloseTo(88.87502, 5);
  expect(modifications).toEqual([]);
  expect(sameMoney).toEqual([]);
  expect(total[0]).toMatchObject({ pim_antes: 186_752_015, pim_ahora: 227_100_423, descuadre: 0 });
  expect(months).toHaveLength(13);
  const sum = (column: string) => months.reduce((all, row) => all + Number(row[column]), 0);
  expect(sum('fn_cambio')).toBeCloseTo(227_100_423 - 186_752_015, 2);
  expect(months[0]).toMatchObject({ mes: 0, fn_antes: 0, fn_ahora: 0 });
});
