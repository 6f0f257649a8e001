import { afterEach, beforeEach, expect, test } from 'vitest';
import { filledTables } from '@/contracts/catalog';
import type { Connector } from '@/engine/connector';
import { openNative } from '@/engine/native';
import { loadFiles } from '@/ingest/load';
import { openTables } from '@/ingest/source';
import { install } from '@/sql/install';
import { packageFindings } from '@/store/package-check';
import { readPackage } from '@/store/package-reader';
import { mapSource } from '@/store/package-source';
import { writePackage } from '@/store/package-writer';
import { templateCsv } from '@/views/datos/templates';
import { b7Csv } from '../support/b7-file';
import { allRows, loadSmallPoi } from '../support/small-poi';

let engine: Connector;
let other: Connector;
beforeEach(async () => {
  engine = await openNative({ threads: 1 });
  other = await openNative({ threads: 1 });
  for (const one of [engine, other]) await install(one, { marts: false });
}, 60_000);
afterEach(async () => {
  await engine.close();
  await other.close();
});

const load = (...files: File[]) =>
  loadFiles(engine, files, { open: openTables, loadedAt: '2026-07-15 18:40:12' });

/** The matrix of a plan, and its values in a later drop. */
async function loadPlan(): Promise<void> {
  await load(
    b7Csv({
      titles: [['SECTOR: 38 PRODUCCIÓN'], ['PLIEGO: 240 IMARPE'], ['PERIODO: 2024-2028']],
      rows: [
        ['OEI.01', 'Conocer el mar'],
        ['OEI.01-1', 'Stocks', '', 'DGIRP', 1, 'Ascendente', 'No agregable', 2023, 70, 75, 80, 85],
      ],
    }),
  );
  const { rejects } = await load(
    new File(
      [
        'plan_id,indicador_id,anio,periodo,valor_obtenido\nPEI-38-240-2024-2028,OEI.01-1,2025,anual,81.123456\n',
      ],
      'plan_valor.csv',
    ),
  );
  expect(rejects).toEqual([]);
}

test('a package brings the plans back, and its check follows their references from one carga to another', async () => {
  await loadPlan();
  const files = await writePackage(engine, { created: '2026-07-15T18:00:00-05:00' });
  expect([...files.keys()].filter((name) => name.startsWith('plan')).sort()).toEqual([
    'plan.parquet',
    'plan_indicador.parquet',
    'plan_objetivo.parquet',
    'plan_valor.parquet',
  ]);
  expect((await packageFindings(other, mapSource(files))).findings).toEqual([]);
  await readPackage(other, mapSource(files));
  expect(await allRows(other)).toEqual(await allRows(engine));
  expect(
    await other.query(
      'SELECT valor_obtenido::VARCHAR AS vo FROM plan_valor WHERE valor_obtenido IS NOT NULL',
    ),
  ).toEqual([{ vo: '81.123456' }]);
});

test('values whose indicator stands nowhere are told by the check', async () => {
  await loadPlan();
  await engine.run('DELETE FROM plan_indicador');
  const files = await writePackage(engine, { created: '2026-07-15T18:00:00-05:00' });
  expect((await packageFindings(other, mapSource(files))).findings).toMatchObject([
    { rule: 'codigo_desconocido', resource: 'plan_valor', column: 'indicador_id' },
  ]);
});

test('a package made before there were plans still loads, beside those already there', async () => {
  await loadSmallPoi(other);
  const before = await writePackage(other, { created: '2026-06-15T18:00:00-05:00' });
  expect([...before.keys()].some((name) => name.startsWith('plan'))).toBe(false);
  await loadPlan();
  await readPackage(engine, mapSource(before));
  expect(
    await engine.query('SELECT (SELECT count(*) FROM plan_valor) AS v, (SELECT count(*) FROM poi_mes) AS m'),
  ).toEqual([{ v: 4, m: 60 }]);
});

test('the templates of the six tables, as they are downloaded, can be dropped together', async () => {
  const contracts = filledTables.filter(({ name }) => name.startsWith('plan'));
  expect(contracts).toHaveLength(6);
  const { tables, rejects } = await load(
    ...contracts.map((contract) => new File([templateCsv(contract)], `plantilla-${contract.name}.csv`)),
  );
  expect(rejects).toEqual([]);
  expect(tables.map(({ rowsAccepted }) => rowsAccepted)).toEqual([1, 1, 1, 1, 1, 1]);
});
