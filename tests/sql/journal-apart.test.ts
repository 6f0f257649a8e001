import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Connector } from '@/engine/connector';
import { openNative } from '@/engine/native';
import { newEvent } from '@/journal/event';
import { linesOf } from '@/journal/journal-file';
import { land } from '@/journal/land';
import { loadFiles } from '@/ingest/load';
import { openTables } from '@/ingest/source';
import { install } from '@/sql/install';
import { forgetAll } from '@/store/forget';
import { PACKAGE_FILE, parsePackage } from '@/store/package';
import { readPackage } from '@/store/package-reader';
import { writePackage } from '@/store/package-writer';
import { broken } from '../support/broken-connector';
import { ceplanCsv, ceplanRow } from '../support/ceplan-file';
import { ao } from '../support/poi-fixture';

let engine: Connector;
beforeAll(async () => {
  engine = await openNative({ threads: 1 });
  await install(engine);
}, 60_000);
afterAll(() => engine.close());

const event = (valor: string) =>
  newEvent({ sobre: { tipo: 't', llave: 'l' }, campo: valor, valor }, 'Ana', new Date(), null);
const lines = (valor: string) => [{ name: 'a', bytes: linesOf([event(valor)]) }];
const written = async () =>
  (await engine.query<{ valor: string }>('SELECT valor FROM registro_vigente ORDER BY valor')).map(
    ({ valor }) => valor,
  );
const load = (through: Connector) =>
  loadFiles(through, [ceplanCsv([ceplanRow(ao({ ao_id: 'AOI0001' }))])], {
    open: openTables,
    loadedAt: '2026-07-15 18:40:12',
  });

test('loading, failing to load, erasing files and packages leave what people wrote alone', async () => {
  await land(engine, lines('antes'));
  await load(engine);
  let during: Promise<unknown> | null = null;
  const before = (sql: string) => {
    if (sql.includes('CREATE TABLE crudo')) during ??= land(engine, lines('mientras'));
  };
  expect((await load(broken(engine, { failAt: /INSERT INTO poi_mes /, before }))).failed).toHaveLength(1);
  expect(await during).toMatchObject({ added: 1 });
  expect(await written()).toEqual(['antes', 'mientras']);

  const files = await writePackage(engine);
  expect([...files.keys()].filter((name) => name.includes('registro'))).toEqual([]);
  const whole = parsePackage(new TextDecoder().decode(files.get(PACKAGE_FILE)));
  expect(whole.resources.map(({ name }) => name)).not.toContain('registro');
  const source = {
    read: (path: string) => {
      const bytes = files.get(path);
      return Promise.resolve(bytes ? new Blob([bytes as Uint8Array<ArrayBuffer>]) : null);
    },
  };
  await readPackage(engine, source, { replaceAll: true });
  await forgetAll(engine);
  expect(await engine.query('SELECT count(*) AS n FROM poi_actividad')).toEqual([{ n: 0 }]);
  expect(await written()).toEqual(['antes', 'mientras']);
});
