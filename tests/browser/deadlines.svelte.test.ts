import { flushSync } from 'svelte';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Connector } from '@/engine/connector';
import { openWasm } from '@/engine/wasm';
import { install, refresh } from '@/sql/install';
import { Address } from '@/state/address.svelte';
import { Deadlines } from '@/state/deadlines.svelte';
import { Session } from '@/state/session.svelte';
import { MemoryPlace } from '../support/memory-place';
import { noFolders } from '../support/no-folders';

let engine: Connector;
let close = () => {};
let deadlines: Deadlines;

beforeAll(async () => {
  engine = await openWasm();
  await install(engine);
  await refresh(engine);
}, 60_000);
afterAll(() => engine.close());
beforeEach(async () => {
  await engine.run('DELETE FROM registro');
  location.hash = '#/procedimientos?al=2026-07-16&proceso=E1.2';
  const session = new Session();
  session.journal.setName('Ana');
  close = $effect.root(() => {
    deadlines = new Deadlines(session, new Address());
    $effect(() => void deadlines.scheduled);
  });
  flushSync();
  await session.journal.open(engine, { place: new MemoryPlace(), folders: noFolders });
  session.engine = engine;
  session.complete = true;
  session.version++;
  await settled(() => expect(deadlines.loading).toBe(false));
});
afterEach(() => {
  close();
  location.hash = '';
});

/** A machine with other work takes its time. */
const settled = (check: () => void) => vi.waitFor(check, { timeout: 20_000 });

const step = (id: string, key: string) => deadlines.instance(id)!.pasos.find((one) => one.key === key)!;

test('with no data, the year of the day asked, filtered as the address says', () => {
  expect([deadlines.hoy, deadlines.ejercicio, deadlines.proceso]).toEqual(['2026-07-16', 2026, 'E1.2']);
  expect(new Set(deadlines.scheduled.map(({ procedimiento }) => procedimiento.slice(0, 4)))).toEqual(
    new Set(['E1.2']),
  );
  expect(deadlines.all.length).toBeGreaterThan(deadlines.scheduled.length);
  expect(deadlines.indicators.map(({ proceso }) => proceso)).toEqual(['E1', 'E1.1', 'E1.2', 'E1.3']);
});

test('an unknown code or day of the address asks for nothing', () => {
  deadlines.set({ proceso: 'E9', ejecutor: 'nadie', al: '2026-07-16', habiles: 'sin' });
  flushSync();
  expect([deadlines.proceso, deadlines.ejecutor, deadlines.calendar]).toEqual([
    null,
    null,
    { publicSector: false },
  ]);
  deadlines.set({ al: '2026-02-31' });
  flushSync();
  expect(deadlines.askedDay).toBeNull();
});

test('what is written of an instance and its steps is read back, and taken back', async () => {
  const id = deadlines.open({
    procedimiento: 'E1.2.7',
    periodo: '2026-n1',
    caso: '6.3.3',
    inicio: '2026-07-13',
  });
  await settled(() => expect(deadlines.instance(id)).toMatchObject({ caso: '6.3.3', vence: '2026-07-21' }));
  deadlines.markDone(step(id, '9'), { fecha: '2026-07-13', documento: 'Memorando 1', nota: null });
  await settled(() => expect(step(id, '9').hecho).toMatchObject({ documento: 'Memorando 1', quien: 'Ana' }));
  deadlines.omit(step(id, '12'), 'No hace falta');
  await settled(() => expect(step(id, '12').estado).toBe('omitido'));
  deadlines.undo(step(id, '9'));
  await settled(() => expect(step(id, '9').hecho).toBeNull());
  deadlines.annul(deadlines.instance(id)!, 'Desistieron');
  await settled(() => expect(deadlines.instance(id)!.estado).toBe('anulada'));
});

test('a round of observations is added to the steps', async () => {
  const id = deadlines.open({
    procedimiento: 'E1.3.4',
    periodo: '2026-2030',
    alcance: 'SANIPES',
    inicio: '2026-07-01',
  });
  await settled(() => expect(deadlines.instance(id)!.pasos).toHaveLength(4));
  deadlines.addRound(deadlines.instance(id)!);
  await settled(() =>
    expect(deadlines.instance(id)!.pasos.map(({ key }) => key)).toEqual(['1', '2', '3', '4', '5', '6']),
  );
});
