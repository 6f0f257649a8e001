import { afterEach, beforeEach, expect, test } from 'vitest';
import { investmentFiles } from '@data/demo/investment-files';
import type { Connector } from '@/engine/connector';
import { openNative } from '@/engine/native';
import { loadFiles } from '@/ingest/load';
import { openTables } from '@/ingest/source';
import { install } from '@/sql/install';
import { inversionCargas } from '@/state/inversion-cargas';
import { forget } from '@/store/forget';
import { packageFindings } from '@/store/package-check';
import { readPackage } from '@/store/package-reader';
import { mapSource } from '@/store/package-source';
import { writePackage } from '@/store/package-writer';
import { filledTables } from '@/contracts/catalog';
import { templateCsv } from '@/views/datos/templates';
import { investment, f12bHeaders, sheet } from '../support/investment-file';
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
const created = '2026-07-15T18:00:00-05:00';

test('what is loaded is told carga by carga, comes back from a package as it was, and leaves whole', async () => {
  await load(...investmentFiles().map(({ name, text }) => new File([text], name)));
  const cargas = await inversionCargas(engine);
  const told = cargas.map(({ corte, inversion, inversion_mes, cui }) => `${corte} ${inversion} ${inversion_mes} ${cui}`);
  expect(told.sort()).toEqual([
    '2026-05-31 0 916 24', '2026-05-31 24 115 24', '2026-06-30 0 0 11', '2026-06-30 0 0 22', '2026-06-30 0 0 24', '2026-06-30 0 345 24',
    '2026-06-30 0 916 24', '2026-06-30 24 138 24',
  ]);
  expect(cargas.reduce((sum, { acuerdo, lista }) => sum + acuerdo + lista, 0)).toBe(13);
  expect(cargas.find(({ inversion }) => inversion > 0)).toMatchObject({ entidades: 6, entidad: null, ejercicio: 2026 });

  const files = await writePackage(engine, { created });
  expect((await packageFindings(other, mapSource(files))).findings).toEqual([]);
  await readPackage(other, mapSource(files));
  expect(await allRows(other)).toEqual(await allRows(engine));
  expect(await inversionCargas(other)).toEqual(cargas);

  await forget(other, cargas.map(({ carga_id }) => carga_id));
  expect(await inversionCargas(other)).toEqual([]);
  expect(await other.query('SELECT (SELECT count(*) FROM archivo) AS archivos, (SELECT count(*) FROM lista_puntaje) AS puntajes')).toEqual([
    { archivos: 0, puntajes: 0 },
  ]);
}, 120_000); // prettier-ignore

test('months of investments that are not loaded are no finding; a package of before loads beside them', async () => {
  await load(
    sheet(f12bHeaders, [{ COD_UNICO: '2499999', PERIODO: '2026-05', MONTO_ACTUALIZADO_FINANCIERO: '1' }], {
      name: '12b.csv',
    }),
  );
  const files = await writePackage(engine, { created });
  expect((await packageFindings(other, mapSource(files))).findings).toEqual([]);
  expect(JSON.parse(new TextDecoder().decode(files.get('datapackage.json')))).toMatchObject({
    resources: [{ name: 'inversion_mes', schema: expect.not.objectContaining({ foreignKeys: expect.anything() }) as object }, {}, {}, {}],
  });
  await loadSmallPoi(other);
  const before = await writePackage(other, { created });
  expect([...before.keys()].some((name) => name.startsWith('inversion'))).toBe(false);
  await readPackage(engine, mapSource(before));
  expect(await engine.query('SELECT (SELECT count(*) FROM inversion_mes) AS meses, (SELECT count(*) > 0 FROM poi_actividad) AS poi')).toEqual([{ meses: 1, poi: true }]);
}, 120_000); // prettier-ignore

test('loading the same file again leaves the same rows', async () => {
  const file = () => sheet(Object.keys(investment), [investment], { name: 'detalle.csv' });
  await load(file());
  const once = await engine.query('SELECT * FROM inversion');
  await load(file());
  expect(await engine.query('SELECT * FROM inversion')).toEqual(once);
  expect(await engine.query('SELECT count(*) AS n FROM archivo')).toEqual([{ n: 1 }]);
});

test('the thirteen templates, as they are downloaded, can be dropped together', async () => {
  const contracts = filledTables.filter(({ name }) => /^(inversion|brecha|lista|acuerdo$)/.test(name));
  expect(contracts).toHaveLength(13);
  const { tables, rejects } = await load(
    ...contracts.map((contract) => new File([templateCsv(contract)], `plantilla-${contract.name}.csv`)),
  );
  expect(rejects).toEqual([]);
  expect(tables.map(({ layout, rowsAccepted }) => `${layout!} ${rowsAccepted}`).sort()).toEqual(
    contracts.map(({ name }) => `plantilla_${name} 1`).sort(),
  );
}, 120_000); // prettier-ignore
