import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Connector } from '@/engine/connector';
import { openWasm } from '@/engine/wasm';
import { BrowserPlace, openBrowserPlace } from '@/journal/browser-place';
import type { Draft } from '@/journal/event';
import { Journal } from '@/journal/journal';
import { install } from '@/sql/install';
import { openElsewhere } from '@/store/elsewhere';

let engine: Connector;
let other: Connector;
let folder: string;
let directory: FileSystemDirectoryHandle;
const opened: BrowserPlace[] = [];

const draft = (valor: string): Draft => ({ sobre: { tipo: 'poi_ao', llave: 'a' }, campo: 'logros', valor });
const texts = async (journal: Journal) => (await journal.all()).map(({ valor }) => valor);

function tab(full?: number): BrowserPlace {
  const place = new BrowserPlace(directory, folder, openElsewhere(folder), full);
  opened.push(place);
  return place;
}

/** What the next visit reads. */
async function nextVisit(): Promise<(string | null)[]> {
  await other.run('DELETE FROM registro');
  return texts(await Journal.open(other, tab()));
}

async function names(): Promise<string[]> {
  const found: string[] = [];
  for await (const name of directory.keys()) found.push(name);
  return found.sort();
}

beforeAll(async () => {
  [engine, other] = await Promise.all([openWasm(), openWasm()]);
  await Promise.all([install(engine), install(other)]);
});
afterAll(() => Promise.all([engine.close(), other.close()]));
beforeEach(async () => {
  folder = `prueba-${crypto.randomUUID()}`;
  directory = await (await navigator.storage.getDirectory()).getDirectoryHandle(folder, { create: true });
  for (const one of [engine, other]) await one.run('DELETE FROM registro');
});
afterEach(async () => {
  vi.restoreAllMocks();
  for (const place of opened.splice(0)) place.close();
  await (await navigator.storage.getDirectory()).removeEntry(folder, { recursive: true });
});

test('what is written is there in the next visit, in files that give way to others when full', async () => {
  const journal = await Journal.open(engine, tab(200));
  for (let i = 0; i < 12; i++) await journal.append([draft(`n.º ${i}`)], 'Ana');
  expect(await nextVisit()).toEqual(Array.from({ length: 12 }, (_, i) => `n.º ${i}`));
  expect((await names()).length).toBeGreaterThan(2);
  expect(await names()).toContain('000001-000001.timon.tsv');
});

test('two tabs writing at once lose nothing, and each sees the other', async () => {
  const [mine, theirs] = [tab(300), tab(300)];
  const first = await Journal.open(engine, mine);
  const second = await Journal.open(other, theirs);
  const told = vi.fn();
  theirs.onChangeElsewhere(told);
  await Promise.all(
    Array.from({ length: 15 }, (_, i) => [
      first.append([draft(`a${i}`)], 'Ana'),
      second.append([draft(`b${i}`)], 'Beto'),
    ]).flat(),
  );
  await vi.waitFor(() => expect(told).toHaveBeenCalled());
  await Promise.all([first.refresh(), second.refresh()]);
  expect((await texts(first)).sort()).toEqual((await texts(second)).sort());
  expect(await first.all()).toHaveLength(30);
  expect(new Set(await nextVisit()).size).toBe(30);
});

test('a last line cut short loses only itself and is told, and what is written after is whole', async () => {
  const journal = await Journal.open(engine, tab());
  await journal.append([draft('uno'), draft('dos'), draft('tres ñ')], 'Ana');
  const handle = await directory.getFileHandle('000001-000001.timon.tsv');
  const bytes = await (await handle.getFile()).bytes();
  const stream = await handle.createWritable();
  await stream.write(bytes.slice(0, bytes.length - 5));
  await stream.close();

  await other.run('DELETE FROM registro');
  const next = await Journal.open(other, tab());
  expect(await texts(next)).toEqual(['uno', 'dos']);
  expect(next.damage).toMatchObject([{ rejected: [{ linea: 4 }] }]);
  await next.append([draft('cuatro')], 'Ana');
  expect(await nextVisit()).toEqual(['uno', 'dos', 'cuatro']);
});

test('a full disk writes nothing and says so', async () => {
  const journal = await Journal.open(engine, tab());
  await journal.append([draft('uno')], 'Ana');
  const full = new DOMException('full', 'QuotaExceededError');
  vi.spyOn(FileSystemWritableFileStream.prototype, 'write').mockRejectedValueOnce(full);
  await expect(journal.append([draft('dos')], 'Ana')).rejects.toMatchObject({ rule: 'sin_espacio' });
  await journal.append([draft('tres')], 'Ana');
  expect(await texts(journal)).toEqual(['uno', 'tres']);
  expect(await nextVisit()).toEqual(['uno', 'tres']);
});

test('erasing empties every tab; an erasure cut short counts as done', async () => {
  const journal = await Journal.open(engine, tab());
  const second = await Journal.open(other, tab());
  await journal.append([draft('uno')], 'Ana');
  await second.refresh();
  const old = await (await directory.getFileHandle('000001-000001.timon.tsv')).getFile();
  const bytes = await old.bytes();
  await journal.erase();
  await second.refresh();
  expect([await texts(journal), await texts(second)]).toEqual([[], []]);
  expect(await names()).toEqual(['000002-000001.timon.tsv']);

  const stream = await (
    await directory.getFileHandle('000001-000001.timon.tsv', { create: true })
  ).createWritable();
  await stream.write(bytes);
  await stream.close();
  await second.append([draft('dos')], 'Beto');
  await journal.refresh();
  expect(await texts(journal)).toEqual(['dos']);
  expect(await nextVisit()).toEqual(['dos']);
});

test('where the browser keeps nothing there is no place, and the journal lasts the visit', async () => {
  vi.spyOn(navigator.storage, 'getDirectory').mockRejectedValue(new DOMException('private', 'SecurityError'));
  expect(await openBrowserPlace('nada')).toBeNull();
  vi.restoreAllMocks();
  const journal = await Journal.open(engine, null);
  await journal.append([draft('uno')], 'Ana');
  expect(await texts(journal)).toEqual(['uno']);
});
