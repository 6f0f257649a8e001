import { flushSync } from 'svelte';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Connector } from '@/engine/connector';
import { openWasm } from '@/engine/wasm';
import { install } from '@/sql/install';
import { JournalState } from '@/state/journal.svelte';
import { MemoryPlace } from '../support/memory-place';
import { noFolders } from '../support/no-folders';

let engine: Connector;
let place: MemoryPlace;
let close: () => void;
const ao = { tipo: 'poi_ao', llave: '2026|000999|AOI01|06' };

beforeAll(async () => {
  engine = await openWasm();
  await install(engine);
});
afterAll(() => engine.close());
beforeEach(async () => {
  localStorage.removeItem('timon-quien');
  await engine.run('DELETE FROM registro');
  place = new MemoryPlace();
});
afterEach(() => close());

/** A state and what a screen sees of one AO, each time it changes. */
function watched(): { state: JournalState; seen: () => Record<string, string> } {
  const state = new JournalState();
  let last: Record<string, string> = {};
  close = $effect.root(() => {
    $effect(() => {
      last = Object.fromEntries([...state.values(ao)].map(([campo, { valor }]) => [campo, valor]));
    });
  });
  return { state, seen: () => (flushSync(), last) };
}

test('the first writing waits for the name, and is told as saved with its hour', async () => {
  const { state, seen } = watched();
  state.write(ao, 'logros', 'uno');
  await state.open(engine, { place, folders: noFolders });
  expect([state.ready, state.asking, seen()]).toEqual([true, true, {}]);
  expect(state.written(ao, 'logros')).toEqual({ estado: 'pendiente' });
  state.setName('Ana');
  await vi.waitFor(() => expect(seen()).toEqual({ logros: 'uno' }));
  expect(state.asking).toBe(false);
  expect(state.written(ao, 'logros')).toMatchObject({ estado: 'guardado' });
  expect(state.authors).toMatchObject([{ quien: 'Ana', anotaciones: 1 }]);
  expect(new JournalState().quien).toBe('Ana');
  expect(await engine.query('SELECT valor FROM registro_vigente')).toEqual([{ valor: 'uno' }]);
});

test('what is not signed can be left', async () => {
  const { state, seen } = watched();
  await state.open(engine, { place, folders: noFolders });
  state.write(ao, 'logros', 'uno');
  state.forgetWaiting();
  state.setName('Ana');
  state.write(ao, 'medidas', 'dos');
  await vi.waitFor(() => expect(seen()).toEqual({ medidas: 'dos' }));
  expect([state.asking, state.written(ao, 'logros')]).toEqual([false, null]);
});

test('a writing that fails says why, keeps the text and can be tried again', async () => {
  const { state, seen } = watched();
  await state.open(engine, { place, folders: noFolders });
  state.setName('Ana');
  place.failure = Object.assign(new Error('No hay espacio.'), { remedy: 'Libere espacio.' });
  state.write(ao, 'logros', 'uno');
  await vi.waitFor(() =>
    expect(state.written(ao, 'logros')).toEqual({
      estado: 'fallido',
      failure: { message: 'No hay espacio.', remedy: 'Libere espacio.' },
    }),
  );
  expect(seen()).toEqual({});
  state.retry();
  await vi.waitFor(() => expect(seen()).toEqual({ logros: 'uno' }));
  state.write(ao, 'logros', 'dos');
  state.write(ao, 'logros', 'tres');
  state.write(ao, 'logros', null);
  await vi.waitFor(() => expect(seen()).toEqual({}));
  expect(state.total).toBe(4);
});

test('a merged journal reaches the screens; erasing takes it away', async () => {
  const { state, seen } = watched();
  await state.open(engine, { place, folders: noFolders });
  const line =
    '2026-07-15T16:42:07.310Z-4k9t0v2m7c1q\tBeto\tpoi_ao\t2026|000999|AOI01|06\tlogros\tde Beto\t.\n';
  const version = state.version;
  expect(await state.merge(new File([line], 'b.timon.tsv'))).toMatchObject({ added: 1 });
  await vi.waitFor(() => expect(seen()).toEqual({ logros: 'de Beto' }));
  expect(state.version).toBeGreaterThan(version);
  expect(await (await state.export()).text()).toContain(line);
  await state.erase();
  expect([seen(), state.total]).toEqual([{}, 0]);
});
