import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { planFiles, type PlanFile } from '@data/demo/strategy-files';
import { openNative } from '@/engine/native';
import type { Connector } from '@/engine/connector';
import { loadFiles } from '@/ingest/load';
import { openTables } from '@/ingest/source';
import type { LoadReport } from '@/ingest/report';
import { install } from '@/sql/install';
import { activityExports, text } from './demo-reader';

let engine: Connector;
let files: PlanFile[];
let report: LoadReport;

beforeAll(async () => {
  engine = await openNative({ threads: 1 });
  await install(engine, { marts: false });
  files = await planFiles();
  report = await loadFiles(
    engine,
    files.map(({ name, content }) => new File([content], name)),
    { open: openTables, loadedAt: '2026-07-15 18:00:00', demonstration: true },
  );
}, 120_000);
afterAll(() => engine.close());

const rows = (sql: string) => engine.query<Record<string, string | number | null>>(sql);

test('the same files on every run', async () => {
  const hash = (all: PlanFile[]) => {
    const sum = createHash('sha256');
    for (const { name, content } of all) sum.update(name).update(content);
    return sum.digest('hex');
  };
  expect(hash(await planFiles())).toBe(hash(files));
});

test('a PESEM and six PEI land whole: PRODUCE by its Anexo B-7, the rest by templates', async () => {
  expect(report.rejects).toEqual([]);
  expect(report.failed).toEqual([]);
  expect(new Set(report.tables.map(({ layout }) => layout))).toEqual(
    new Set([
      'anexo_b7',
      ...['', '_objetivo', '_indicador', '_valor', '_factor', '_recomendacion'].map(
        (part) => `plantilla_plan${part}`,
      ),
    ]),
  );
  expect(
    await rows('SELECT plan_id, count(*) AS n FROM plan_indicador GROUP BY plan_id ORDER BY plan_id'),
  ).toEqual([
    { plan_id: 'PEI-38-038-2024-2028', n: 26 },
    { plan_id: 'PEI-38-059-2024-2028', n: 6 },
    { plan_id: 'PEI-38-240-2024-2028', n: 7 },
    { plan_id: 'PEI-38-241-2024-2028', n: 7 },
    { plan_id: 'PEI-38-243-2024-2028', n: 7 },
    { plan_id: 'PEI-38-244-2024-2028', n: 6 },
    { plan_id: 'PESEM-38-2024-2030', n: 4 },
  ]);
  const [counts] = await rows(
    `SELECT (SELECT count(*) FROM plan_objetivo WHERE nivel = 'OES') AS oes, (SELECT count(*) FROM plan_objetivo WHERE nivel = 'AES') AS aes,
       (SELECT count(*) FROM plan_factor) AS factores, (SELECT count(*) FROM plan_recomendacion) AS recomendaciones`,
  );
  expect(counts).toEqual({ oes: 4, aes: 12, factores: 9, recomendaciones: 8 });
});

test('what the Anexo says of PRODUCE and what the templates add are the same indicators and figures', async () => {
  const differing = `SELECT b.indicador_id, b.anio FROM plan_valor b JOIN plan_valor t USING (plan_id, indicador_id, anio, periodo)
    WHERE b.carga_id < t.carga_id AND (b.logro_esperado, b.valor_obtenido) IS DISTINCT FROM (t.logro_esperado, t.valor_obtenido)`;
  expect(await rows(differing)).toEqual([]);
  const [twice] = await rows(
    "SELECT count(*) AS n FROM (SELECT 1 FROM plan_valor WHERE periodo = 'anual' GROUP BY plan_id, indicador_id, anio HAVING count(*) = 2)",
  );
  expect(twice).toEqual({ n: 26 * 5 });
  expect(
    await rows(
      `SELECT count(DISTINCT indicador_id) AS n FROM plan_valor WHERE anio = 2025 AND valor_obtenido IS NULL AND motivo_nd IS NOT NULL AND plan_id LIKE 'PEI%'`,
    ),
  ).toEqual([{ n: 4 }]);
});

test('everything that makes a figure hard is there', async () => {
  const [cases] = await rows(
    `SELECT count(*) FILTER (WHERE sentido = 'descendente') > 2 AS descendentes, count(*) FILTER (WHERE sentido IS NULL) AS sin_sentido,
       count(*) FILTER (WHERE sentido = 'maximo') AS maximos, count(*) FILTER (WHERE agregacion = 'agregable') > 10 AS agregables,
       count(DISTINCT relevancia) AS relevancias
     FROM plan_indicador`,
  );
  expect(cases).toEqual({ descendentes: true, sin_sentido: 2, maximos: 1, agregables: true, relevancias: 3 });
  expect(
    await rows(
      `SELECT plan_id, i.indicador_id FROM plan_indicador i JOIN plan_valor v USING (plan_id, indicador_id)
       WHERE v.periodo = 'anual' GROUP BY ALL HAVING bool_and(v.logro_esperado = i.linea_base)`,
    ),
  ).toEqual([{ plan_id: 'PEI-38-244-2024-2028', indicador_id: 'AEI.04.01-1' }]);
});

test('every AEI the POI works for is in the PEI of its pliego, with the same names and the same AES', async () => {
  const plans = new Map(
    (
      await rows(
        'SELECT plan_id, objetivo_id, objetivo, oes_id, aes_id FROM plan_objetivo WHERE oes_id IS NOT NULL',
      )
    ).map((row) => [`${String(row['plan_id']).split('-')[2]} ${row['objetivo_id']}`, row]),
  );
  const worked = new Set<string>();
  for (const { rows: activities } of activityExports)
    for (const row of activities) {
      const key = `${text(row, 'Pliego ID').replace("'", '')} ${text(row, 'AEI')}`;
      if (worked.has(key)) continue;
      worked.add(key);
      expect(plans.get(key), key).toMatchObject({
        objetivo: text(row, 'Acción Estratégica Institucional'),
        oes_id: text(row, 'OE'),
        aes_id: text(row, 'AE'),
      });
    }
  expect(worked.size).toBeGreaterThan(25);
  const idle = [...plans.keys()].filter((key) => key.includes('AEI') && !worked.has(key));
  expect(idle.sort()).toEqual([
    '038 AEI.02.05',
    '038 AEI.03.03',
    '038 AEI.04.03',
    '241 AEI.02.02',
    '243 AEI.02.02',
  ]);
  // One AES hangs loose: no AEI serves it.
  const served = new Set([...plans.values()].map(({ aes_id }) => aes_id));
  expect(
    (await rows("SELECT objetivo_id FROM plan_objetivo WHERE nivel = 'AES' ORDER BY 1"))
      .map(({ objetivo_id }) => objetivo_id)
      .filter((aes) => !served.has(aes!)),
  ).toEqual(['AES.04.03']);
});
