import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Connector } from '@/engine/connector';
import { openWasm } from '@/engine/wasm';
import type { Draft } from '@/journal/event';
import { browserFolders, type FolderAccess } from '@/journal/folder-access';
import { Journal } from '@/journal/journal';
import { ownFileName, SharedFolder } from '@/journal/shared-folder';
import { install } from '@/sql/install';
import { FolderConnection } from '@/state/shared-folder.svelte';

let engine: Connector;
let other: Connector;
let folder: string;
let directory: FileSystemDirectoryHandle;
const ana = ownFileName('Ana Quispe Ñahui', '0000000a');
const beto = ownFileName('Beto', '0000000b');

const draft = (valor: string): Draft => ({ sobre: { tipo: 'poi_ao', llave: 'a' }, campo: 'logros', valor });
const texts = async (journal: Journal) => (await journal.all()).map(({ valor }) => valor).sort();
const root = () => navigator.storage.getDirectory();

async function put(name: string, content: string): Promise<void> {
  const stream = await (await directory.getFileHandle(name, { create: true })).createWritable();
  await stream.write(content);
  await stream.close();
}
const get = async (name: string) => (await (await directory.getFileHandle(name)).getFile()).text();

beforeAll(async () => {
  [engine, other] = await Promise.all([openWasm(), openWasm()]);
  await Promise.all([install(engine), install(other)]);
});
afterAll(() => Promise.all([engine.close(), other.close()]));
beforeEach(async () => {
  folder = `compartida-${crypto.randomUUID()}`;
  directory = await (await root()).getDirectoryHandle(folder, { create: true });
  for (const one of [engine, other]) await one.run('DELETE FROM registro');
});
afterEach(async () => {
  vi.restoreAllMocks();
  await (await root()).removeEntry(folder, { recursive: true }).catch(() => undefined);
});

test('each writes her own file and reads the others', async () => {
  const [mine, theirs] = [await Journal.open(engine, null), await Journal.open(other, null)];
  const [hers, his] = [new SharedFolder(directory), new SharedFolder(directory)];
  await mine.append([draft('de Ana')], 'Ana');
  await theirs.append([draft('de Beto')], 'Beto');
  expect(await hers.sync(mine, ana)).toMatchObject({ added: 0, written: 1, files: 1 });
  const before = await get(ana);
  expect(await his.sync(theirs, beto)).toMatchObject({ added: 1, written: 1, files: 2 });
  expect(await hers.sync(mine, ana)).toMatchObject({ added: 1, written: 0, files: 2 });
  expect(await hers.sync(mine, ana)).toMatchObject({ added: 0, written: 0, files: 2 });
  expect(await mine.all()).toEqual(await theirs.all());
  expect(await texts(mine)).toEqual(['de Ana', 'de Beto']);
  expect(await get(ana)).toBe(before);
  expect(ana).toBe('registro-ana-quispe-nahui-0000000a.timon.tsv');
});

test('damage in a file is told with its name; other files are not touched', async () => {
  const journal = await Journal.open(engine, null);
  await put(beto, 'esto no es\n');
  await put('acta.docx', 'x');
  await journal.append([draft('uno')], 'Ana');
  const { damage, files } = await new SharedFolder(directory).sync(journal, ana);
  expect(damage).toMatchObject([{ file: beto, rejected: [{ linea: 1, texto: 'esto no es' }] }]);
  expect(files).toBe(2);
  expect(await get('acta.docx')).toBe('x');
  expect(await get(beto)).toBe('esto no es\n');
});

test('a folder that is gone is said in words, and what was written stays', async () => {
  const journal = await Journal.open(engine, null);
  await journal.append([draft('uno')], 'Ana');
  const shared = new SharedFolder(directory);
  await (await root()).removeEntry(folder, { recursive: true });
  await expect(shared.sync(journal, ana)).rejects.toThrow(`La carpeta compartida «${folder}» no está`);
  expect(await texts(journal)).toEqual(['uno']);
});

/** A browser that gives the test's folder, and permission when asked by a click. */
class Folders implements FolderAccess {
  available = true;
  kept: FileSystemDirectoryHandle | null = null;
  granted = false;
  answer = true;
  choose = () => Promise.resolve<FileSystemDirectoryHandle | null>(directory);
  remembered = () => Promise.resolve(this.kept);
  remember = (handle: FileSystemDirectoryHandle | null) => {
    this.kept = handle;
    return Promise.resolve();
  };
  allowed = (_: FileSystemDirectoryHandle, ask: boolean) => {
    if (ask) this.granted = this.answer;
    return Promise.resolve(this.granted);
  };
}

test('the folder is chosen once, and a click opens it again in the next visit', async () => {
  const journal = await Journal.open(engine, null);
  const folders = new Folders();
  const arrived = vi.fn(() => Promise.resolve());
  const connect = () => new FolderConnection(folders, journal, () => 'Ana', arrived, '0000000a');
  const first = connect();
  await first.start();
  expect(first.estado).toBe('ninguna');
  await first.choose();
  expect(first.estado).toBe('conectada');
  expect(folders.kept).toBe(directory);

  const theirs = await Journal.open(other, null);
  await theirs.append([draft('de Beto')], 'Beto');
  await new SharedFolder(directory).sync(theirs, beto);
  await first.sync();
  expect(arrived).toHaveBeenCalledTimes(1);
  expect(first.last?.sync).toMatchObject({ added: 1, files: 1 });

  folders.granted = false;
  const next = connect();
  await next.start();
  expect([next.estado, next.name]).toEqual(['por_permitir', folder]);
  await next.sync();
  expect(next.last).toBeNull();
  folders.answer = false;
  await next.allow();
  expect(next.estado).toBe('por_permitir');
  folders.answer = true;
  await next.allow();
  expect(next.estado).toBe('conectada');
  await next.leave();
  expect([next.estado, next.name, folders.kept]).toEqual(['ninguna', '', null]);
});

test('a browser without folders says so, and closing the dialog changes nothing', async () => {
  const journal = await Journal.open(engine, null);
  const folders = new Folders();
  const connection = new FolderConnection(
    folders,
    journal,
    () => 'Ana',
    () => Promise.resolve(),
  );
  folders.choose = () => Promise.resolve(null);
  await connection.choose();
  expect(connection.estado).toBe('ninguna');
  folders.available = false;
  await connection.start();
  expect(connection.estado).toBe('no_disponible');
});

test('the browser remembers a folder between visits', async () => {
  await browserFolders.remember(directory);
  const found = await browserFolders.remembered();
  expect(await found?.isSameEntry(directory)).toBe(true);
  expect(await browserFolders.allowed(directory, false)).toBe(true);
  await browserFolders.remember(null);
  expect(await browserFolders.remembered()).toBeNull();
});
