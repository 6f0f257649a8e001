import { flushSync } from 'svelte';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { periodosDe } from '@/core/period';
import type { Connector } from '@/engine/connector';
import { openWasm } from '@/engine/wasm';
import { evaluacionCentros, evaluacionFactores } from '@/sql/evaluacion-registro';
import { install, refresh } from '@/sql/install';
import { Drafts } from '@/state/drafts.svelte';
import { JournalState } from '@/state/journal.svelte';
import { MemoryPlace } from '../support/memory-place';
import { ao, meses, writePoi } from '../support/poi-fixture';
import { noFolders } from '../support/no-folders';

let engine: Connector;
let place: MemoryPlace;
let close = () => {};
const sobre = { tipo: 'poi_evaluacion', llave: '2026-T2|000999/02.06' };

beforeAll(async () => {
  engine = await openWasm();
  await install(engine);
  const behind = ao({ meses: meses({ vigente: Array(12).fill(10), ejecutado: [2, 2, 2, 2, 2, 2] }) });
  await writePoi(engine, { aos: [behind], archivos: [] });
  await refresh(engine);
}, 60_000);
afterAll(() => engine.close());
beforeEach(async () => {
  localStorage.clear();
  await engine.run('DELETE FROM registro');
  place = new MemoryPlace();
});
afterEach(() => close());

/** A page: its journal and its drafts, until it is closed. */
async function page(name = 'Ana') {
  const journal = new JournalState();
  if (name !== '') journal.setName(name);
  let drafts!: Drafts;
  close = $effect.root(() => {
    drafts = new Drafts(journal);
    $effect(() => void journal.values(sobre));
  });
  await journal.open(engine, { place, folders: noFolders });
  return { journal, drafts, text: () => (flushSync(), drafts.text(sobre, 'logros')) };
}
const drafted = () => Object.keys(localStorage).filter((key) => key.startsWith('timon-borrador'));
const look = { periodo: periodosDe(2026)[1]!, hasta: 6 };
const scope = { ejercicio: 2026, carga: null, pliegos: [], ues: [], centros: [] };

test('the marts asked before anything was written see what is written after', async () => {
  const seen = async () => [
    (await evaluacionCentros(engine, look, scope))[0]?.textos,
    (await evaluacionFactores(engine, look, scope))[0]?.ao_elegidas,
  ];
  expect(await seen()).toEqual([0, 0]);
  const { journal } = await page();
  journal.write(sobre, 'logros', 'uno');
  journal.write({ tipo: 'poi_ao', llave: '2026|000999|AOI00099900001|06' }, 'factor', 'Otro');
  await vi.waitFor(async () => expect(await seen()).toEqual([1, 1]), { timeout: 10_000 });
});

test('a pause writes once what was typed, and says so', async () => {
  const { drafts, journal, text } = await page();
  for (const typed of ['H', 'Ho', 'Hola']) drafts.type(sobre, 'logros', typed);
  expect(text()).toBe('Hola');
  expect(drafts.status(sobre, 'logros').estado).toBe('escribiendo');
  await vi.waitFor(() =>
    expect(drafts.status(sobre, 'logros')).toMatchObject({ estado: 'guardado', quien: 'Ana' }),
  );
  await vi.waitFor(() => expect(drafted()).toEqual([]));
  expect(journal.authors).toMatchObject([{ anotaciones: 1 }]);
  expect(text()).toBe('Hola');
  drafts.type(sobre, 'logros', '   ');
  drafts.flush();
  await vi.waitFor(() => expect(text()).toBe(''));
});

test('a page closed in the middle of a word loses nothing', async () => {
  const first = await page();
  first.drafts.type(sobre, 'logros', 'A medio esc');
  // As if the browser had ended the page before the journal could answer.
  place = new MemoryPlace();
  close();
  localStorage.setItem(
    `timon-borrador:${JSON.stringify([sobre.tipo, sobre.llave, 'logros'])}`,
    JSON.stringify({ sobre, campo: 'logros', text: 'A medio esc' }),
  );
  await engine.run('DELETE FROM registro');
  const second = await page();
  await vi.waitFor(() => expect(second.drafts.status(sobre, 'logros').estado).toBe('guardado'));
  expect(second.text()).toBe('A medio esc');
  await vi.waitFor(() => expect(drafted()).toEqual([]));
});

test('without a name it waits, says why, and is written when the name comes', async () => {
  const { drafts, journal, text } = await page('');
  drafts.type(sobre, 'logros', 'uno');
  drafts.flush();
  expect(journal.asking).toBe(true);
  journal.forgetWaiting();
  expect(text()).toBe('uno');
  expect(drafts.status(sobre, 'logros')).toMatchObject({ estado: 'sin_guardar' });
  expect(drafted()).toHaveLength(1);
  drafts.retry();
  journal.setName('Beto');
  await vi.waitFor(() =>
    expect(drafts.status(sobre, 'logros')).toMatchObject({ estado: 'guardado', quien: 'Beto' }),
  );
});

test('what is not a draft in the storage is left alone', async () => {
  localStorage.setItem('timon-borrador:x', '{"campo":1}');
  const { text } = await page();
  expect(text()).toBe('');
  expect(drafted()).toEqual(['timon-borrador:x']);
});
