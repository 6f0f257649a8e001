import { afterAll, beforeAll, expect, test } from 'vitest';
import { procedureFiles } from '@data/demo/procedure-files';
import type { Scheduled } from '@/core/instance';
import { scheduleYear } from '@/core/instance-year';
import { processIndicators } from '@/core/process-indicators';
import type { Connector } from '@/engine/connector';
import { openNative } from '@/engine/native';
import { loadFiles } from '@/ingest/load';
import { openTables } from '@/ingest/source';
import { install } from '@/sql/install';
import { procedimientosDe, ultimaExportacion } from '@/sql/procedimiento';

const al = '2026-07-16';
let engine: Connector;
let year: Scheduled[];

beforeAll(async () => {
  engine = await openNative();
  await install(engine);
  const files = procedureFiles().map(({ name, text }) => new File([text], name));
  const report = await loadFiles(engine, files, {
    open: openTables,
    loadedAt: `${al} 18:00:00`,
    demonstration: true,
  });
  expect(report).toMatchObject({ failed: [], rejects: [] });
  year = scheduleYear(2026, await procedimientosDe(engine, 2026), { al });
}, 120_000);
afterAll(() => engine.close());

const inState = (estado: Scheduled['estado']) => year.filter((one) => one.estado === estado);

test('on 16 July 2026, its last export: three late, three about to be due, thirteen done, eleven on time', async () => {
  expect(await ultimaExportacion(engine)).toBe(al);
  expect(inState('vencida').map(({ id, dias, detenida }) => [id, dias, detenida!.key])).toEqual([
    ['E1.2.7|2026-n3', -4, '11'],
    ['E1.3.4|2026-2030|SANIPES', -12, '5'],
    ['E1.3.5|2026-06', -2, '4'],
  ]);
  expect(inState('vence_pronto').map(({ id, dias }) => [id, dias])).toEqual([
    ['E1.2.7|2026-n4', 5],
    ['E1.3.6|2026-S1', 7],
    ['E1.3.7|2026-T2', 7],
  ]);
  expect(inState('en_plazo').map(({ id, desde, vence }) => [id, desde, vence])).toEqual([
    ['E1.2.2|2026-09', '2026-07-01', '2026-09-30'],
    ['E1.2.5|2027', '2026-04-01', '2026-12-31'],
  ]);
  expect([inState('cumplida').length, inState('cumplida_tarde').length]).toEqual([11, 2]);
  expect(year.find(({ id }) => id === 'E1.2.6|2027')).toMatchObject({
    estado: 'por_venir',
    desde: '2026-10-01',
  });
});

test('what was done, when and how late', () => {
  const done = new Map(year.map(({ id, cumplida, dias }) => [id, [cumplida, dias]]));
  expect(done.get('E1.2.1|2027-2029')).toEqual(['2026-04-28', 2]);
  expect(done.get('E1.3.3|2025')).toEqual(['2026-03-27', 2]);
  expect(done.get('E1.3.1|2025')).toEqual(['2026-04-09', -5]);
  expect(done.get('E1.2.4|2026')).toEqual(['2026-05-27', 1]);
  expect(done.get('E1.3.5|2026-04')).toEqual(['2026-05-19', -2]);
  expect(year.filter(({ anulada }) => anulada !== null).map(({ id }) => id)).toEqual([
    'E1.2.7|2026-n1',
    'E1.2.7|2026-n2',
    'E1.3.6|2026-T2',
    'E1.3.7|2025',
  ]);
});

test('ten of the twelve follow-ups that were due are done', () => {
  const followed = processIndicators(year, al).find(({ proceso }) => proceso === 'E1.3')!;
  expect([followed.numerador, followed.denominador]).toEqual([10, 12]);
});
