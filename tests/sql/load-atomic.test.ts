import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { contracts } from '@/contracts/catalog';
import type { Connector } from '@/engine/connector';
import { openNative } from '@/engine/native';
import { loadFiles } from '@/ingest/load';
import type { LoadOptions } from '@/ingest/load-options';
import { openTables } from '@/ingest/source';
import { refresh, install } from '@/sql/install';
import { broken } from '../support/broken-connector';
import { ceplanCsv, ceplanHeaders, ceplanRow, templates } from '../support/ceplan-file';
import { ao, meses } from '../support/poi-fixture';

let engine: Connector;
beforeAll(async () => {
  engine = await openNative({ threads: 1 });
  await install(engine);
}, 60_000);
afterAll(() => engine.close());
beforeEach(async () => {
  await engine.run(
    contracts
      .filter(({ fields }) => fields.some(({ name }) => name === 'carga_id'))
      .map(({ name }) => `DELETE FROM ${name}`),
  );
  await refresh(engine);
});

const load = (files: File[], options: Partial<LoadOptions> = {}, through: Connector = engine) =>
  loadFiles(through, files, { open: openTables, loadedAt: '2026-07-15 18:40:12', ...options });

const aos = [1, 2, 3].map((n) =>
  ao({
    ao_id: `AOI000${n}`,
    meses: meses({ vigente: [10, n], ejecutado: [n, n], programado: [100], devengado: [n] }),
  }),
);
const changed = aos.map((one) => ({ ...one, meses: meses({ vigente: [10], ejecutado: [9, 9, 9] }) }));

/** Everything in the contract tables and what is seen of them. */
async function everything(): Promise<string> {
  const names = [...contracts.map(({ name }) => name), 'poi_avance', 'poi_carga', 'poi_pieza', 'poi_nombre'];
  const parts = [];
  for (const name of names) parts.push(await engine.query(`SELECT * FROM ${name} ORDER BY ALL`));
  const tables = await engine.query('SELECT table_name FROM duckdb_tables() ORDER BY 1');
  return JSON.stringify([parts, tables]);
}

test.each([
  ['landing the activities', /INSERT INTO poi_actividad /],
  ['landing the months', /INSERT INTO poi_mes /],
  ['writing the register', /INSERT INTO archivo /],
  ['reading the cells', /CREATE TABLE leido/],
])('a failure while %s leaves the tables as they were', async (_, failAt) => {
  const { actividad, mes } = templates(aos);
  await load([ceplanCsv(aos.map((one) => ceplanRow(one))), actividad, mes]);
  const before = await everything();
  for (const files of [[ceplanCsv(changed.map((one) => ceplanRow(one)))], [actividad]]) {
    const { failed, tables } = await load(files, {}, broken(engine, { failAt }));
    if (failAt.source.includes('poi_mes') && files[0] === actividad) continue;
    expect(tables).toEqual([]);
    expect(failed).toHaveLength(1);
    expect(failed[0]!.remedy).toContain('fault on purpose');
    expect(await everything()).toBe(before);
  }
});

test.each([
  /CREATE OR REPLACE TABLE poi_avance/,
  /CREATE OR REPLACE TABLE poi_nombre/,
  /SET VARIABLE semaforo_verde/,
])('a failure in the marts (%s) leaves tables and marts as they were', async (failAt) => {
  const { actividad, mes } = templates(aos);
  await load([ceplanCsv(aos.map((one) => ceplanRow(one))), actividad, mes]);
  const before = await everything();
  for (const files of [[ceplanCsv(changed.map((one) => ceplanRow(one)))], [actividad, mes]]) {
    await expect(
      load(files, { loadedAt: '2026-08-01 00:00:00' }, broken(engine, { failAt })),
    ).rejects.toThrow();
    expect(await everything()).toBe(before);
  }
});

test('cancelling at any moment leaves tables and marts as they were', { timeout: 120_000 }, async () => {
  const { actividad, mes } = templates(aos);
  await load([actividad, mes]);
  const before = await everything();
  const files = [ceplanCsv(changed.map((one) => ceplanRow(one))), actividad, mes];
  for (const [moment, nth] of [
    [/CREATE TABLE crudo/, 1],
    [/INSERT INTO poi_mes /, 1],
    [/CREATE TABLE leido/, 3],
    [/CREATE OR REPLACE TABLE poi_pieza/, 1],
  ] as const) {
    const abort = new AbortController();
    let seen = 0;
    const stop = (sql: string) => (moment.test(sql) && ++seen === nth ? abort.abort() : undefined);
    await expect(load(files, { signal: abort.signal }, broken(engine, { before: stop }))).rejects.toThrow(
      /abort/,
    );
    expect(await everything()).toBe(before);
  }
});

test(
  'whatever is in the cells, rows read = accepted + rejected + blank, and each reject says why',
  { timeout: 120_000 },
  async () => {
    const junk = fc.constantFrom(
      '',
      ' ',
      '12,5o',
      '-5',
      'SI',
      'nan',
      '1,234',
      '1.234',
      "'",
      'ñandú',
      '1e9',
      '99999999999999999999',
      '31/02/2026',
      '\u00a0',
    );
    const fault = fc.record({
      row: fc.nat({ max: 11 }),
      column: fc.nat({ max: ceplanHeaders.length - 1 }),
      cell: junk,
    });
    const tails = fc.array(fc.constantFrom('', ',,,', 'a,b', ' ', 'x'.repeat(300)), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.array(fault, { maxLength: 25 }), tails, async (faults, tail) => {
        const many = Array.from({ length: 12 }, (_, n) => ceplanRow({ ...aos[n % 3]!, ao_id: `AOI1${n}` }));
        for (const { row, column, cell } of faults) many[row]![ceplanHeaders[column]!] = cell;
        const csv = (await ceplanCsv(many).text()) + tail.map((line) => `${line}\n`).join('');
        const { tables, rejects, failed } = await load([new File([csv], 'dañado.csv')]);
        expect(failed).toEqual([]);
        const [table] = tables;
        expect(table!.layout).toBe('ceplan_poi_actividad');
        expect(table!.rowsRead).toBe(12 + tail.length);
        expect(table!.rowsAccepted + table!.rowsRejected + table!.rowsBlank).toBe(table!.rowsRead);
        expect(new Set(rejects.map(({ row }) => row)).size).toBe(table!.rowsRejected);
        expect(table!.tables['poi_mes']).toBe(12 * table!.tables['poi_actividad']!);
        for (const { row, message } of rejects) {
          expect(row).toBeGreaterThan(1);
          expect(message.length).toBeGreaterThan(20);
        }
      }),
      { numRuns: 8, endOnFailure: true },
    );
  },
);
