import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Connector } from '@/engine/connector';
import { openWasm } from '@/engine/wasm';
import { install } from '@/sql/install';
import { forget, forgetAll } from '@/store/forget';
import { openWorkspace, type Workspace } from '@/store/workspace';
import { allRows, loadSmallPoi, smallPoi } from '../support/small-poi';

let engine: Connector;
let other: Connector;
let rows: Record<string, string[]>;
let folder: string;
let workspace: Workspace;

const another = (year: string) => smallPoi((text) => text.replaceAll('2026', year));
const directory = async () => (await navigator.storage.getDirectory()).getDirectoryHandle(folder);
const years = async (of: Connector) =>
  (await of.query<{ y: number }>('SELECT DISTINCT ejercicio AS y FROM poi_actividad ORDER BY y')).map(
    ({ y }) => y,
  );

async function paths(from?: FileSystemDirectoryHandle, prefix = ''): Promise<string[]> {
  const found: string[] = [];
  for await (const [name, handle] of (from ?? (await directory())).entries())
    if (handle.kind === 'directory')
      found.push(...(await paths(handle as FileSystemDirectoryHandle, `${prefix}${name}/`)));
    else found.push(prefix + name);
  return found.sort();
}

/** Changes one bit, so that only the hash can tell. */
async function damage(path: string): Promise<void> {
  const [name, file] = path.split('/') as [string, string];
  const handle = await (await (await directory()).getDirectoryHandle(name)).getFileHandle(file);
  const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
  bytes[50]! ^= 1;
  await put(path, bytes);
}

async function put(path: string, content: string | Uint8Array<ArrayBuffer>): Promise<void> {
  const steps = path.split('/');
  const name = steps.pop()!;
  let at = await directory();
  for (const step of steps) at = await at.getDirectoryHandle(step, { create: true });
  const stream = await (await at.getFileHandle(name, { create: true })).createWritable();
  await stream.write(content);
  await stream.close();
}

beforeAll(async () => {
  [engine, other] = await Promise.all([openWasm(), openWasm()]);
  await install(engine);
  await install(other);
});
afterAll(() => Promise.all([engine.close(), other.close()]));

beforeEach(async () => {
  folder = `prueba-${crypto.randomUUID()}`;
  workspace = (await openWorkspace(folder))!;
  await forgetAll(engine);
  await forgetAll(other);
  await loadSmallPoi(engine);
  rows = await allRows(engine);
});
afterEach(async () => {
  workspace.close();
  vi.restoreAllMocks();
  await (await navigator.storage.getDirectory()).removeEntry(folder, { recursive: true });
});

test('what is saved comes back whole in the next visit', async () => {
  expect(await workspace.restore(other)).toBe(false);
  await workspace.save(engine);
  const next = (await openWorkspace(folder))!;
  expect(await next.restore(other)).toBe(true);
  expect(await allRows(other)).toEqual(rows);
  expect(await other.query('SELECT count(*) AS n FROM poi_carga WHERE vigente')).toEqual([{ n: 2 }]);
  next.close();
});

test('a table that has not changed keeps its file', async () => {
  await workspace.save(engine);
  const first = await paths();
  expect(first).toContain('gen-1/poi_mes.parquet');
  await engine.run("UPDATE poi_mes SET motivo = 'cambió' WHERE mes = 1");
  await workspace.save(engine);
  expect(await paths()).toEqual(
    first.map((path) => path.replace('gen-1/poi_mes.parquet', 'gen-2/poi_mes.parquet')).sort(),
  );
  await workspace.restore(other);
  expect(await allRows(other)).toEqual(await allRows(engine));
});

test('rows that only swap places between tables or values are a change', async () => {
  await workspace.save(engine);
  await engine.run('UPDATE poi_mes SET mes = 13 - mes');
  await workspace.save(engine);
  await workspace.restore(other);
  expect(await allRows(other)).toEqual(await allRows(engine));
});

test('a half-written generation and stray files count for nothing, and go at the next save', async () => {
  await workspace.save(engine);
  const good = await paths();
  await put('gen-7/poi_mes.parquet', 'half');
  await put('manifest.json.crswap', '');
  await put('gen-1/otro.parquet', 'x');
  expect(await workspace.restore(other)).toBe(true);
  expect(await allRows(other)).toEqual(rows);
  await workspace.save(engine);
  expect(await paths()).toEqual(good);
});

test('when writing fails, what was kept before stays and nothing is left over', async () => {
  await workspace.save(engine);
  const before = await paths();
  await loadSmallPoi(engine, another('2025'));
  const full = new DOMException('full', 'QuotaExceededError');
  vi.spyOn(FileSystemWritableFileStream.prototype, 'write').mockRejectedValueOnce(full);
  await expect(workspace.save(engine)).rejects.toMatchObject({ rule: 'sin_espacio' });
  expect(await paths()).toEqual(before);
  await workspace.restore(other);
  expect(await allRows(other)).toEqual(rows);
  await workspace.save(engine);
  await workspace.restore(other);
  expect(await years(other)).toEqual([2025, 2026]);
});

test.each([
  ['manifest.json', '{"name":', 'descriptor'],
  ['gen-1/poi_mes.parquet', 'PAR1', 'bytes'],
])('a damaged %s is said, not thrown, and a save mends it', async (path, content, rule) => {
  await workspace.save(engine);
  await put(path, content);
  expect(await workspace.restore(other)).toBe(false);
  expect(workspace.problem).toMatchObject({ rule });
  expect(await years(other)).toEqual([]);
  await workspace.save(engine);
  expect(await workspace.restore(other)).toBe(true);
  expect(workspace.problem).toBeNull();
  expect(await allRows(other)).toEqual(rows);
});

test('a bit changed in a kept file is noticed, and the next save writes it anew', async () => {
  await workspace.save(engine);
  await damage('gen-1/poi_actividad.parquet');
  expect(await workspace.restore(other)).toBe(false);
  expect(workspace.problem).toMatchObject({ rule: 'huella', resource: 'poi_actividad' });
  await workspace.save(engine);
  expect(await workspace.restore(other)).toBe(true);
  expect(await allRows(other)).toEqual(rows);
});

test('clearing leaves nothing', async () => {
  await workspace.save(engine);
  await workspace.saveMapping('a|b', { layout: 'x', headerRow: 1, columns: {} });
  await workspace.clear();
  expect(await paths()).toEqual([]);
  expect(await workspace.restore(other)).toBe(false);
  expect(workspace.problem).toBeNull();
});

test('two tabs: what each one loads stays, what one removes goes, and the other is told', async () => {
  const second = (await openWorkspace(folder))!;
  const told = vi.fn();
  const stop = second.onChangeElsewhere(told);
  const toldItself = vi.fn();
  workspace.onChangeElsewhere(toldItself);
  await workspace.save(engine);
  await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1));
  expect(toldItself).not.toHaveBeenCalled();

  await loadSmallPoi(other, another('2025'));
  await second.save(other);
  await vi.waitFor(() => expect(toldItself).toHaveBeenCalledTimes(1));
  await workspace.save(engine);
  const third = (await openWorkspace(folder))!;
  await third.restore(other);
  expect(await years(other)).toEqual([2025, 2026]);

  const old = await other.query<{ id: string }>(
    'SELECT DISTINCT carga_id AS id FROM poi_mes WHERE ejercicio = 2026',
  );
  await forget(
    other,
    old.map(({ id }) => id),
  );
  await third.save(other);
  await third.restore(other);
  expect(await years(other)).toEqual([2025]);

  stop();
  second.close();
  third.close();
});

test('two tabs saving at once leave both', async () => {
  const second = (await openWorkspace(folder))!;
  await loadSmallPoi(other, another('2025'));
  await Promise.all([workspace.save(engine), second.save(other), workspace.save(engine)]);
  const third = (await openWorkspace(folder))!;
  expect(await third.restore(other)).toBe(true);
  expect(await years(other)).toEqual([2025, 2026]);
  expect((await paths()).filter((path) => path === 'manifest.json')).toHaveLength(1);
  second.close();
  third.close();
});

test('column mappings are remembered apart from the data', async () => {
  const mapping = { layout: 'plantilla_poi_mes', headerRow: 2, columns: { mes: 'Mes del año' } };
  expect(await workspace.readMappings()).toEqual(new Map());
  await Promise.all([
    workspace.saveMapping('mes del ano|x', mapping),
    workspace.saveMapping('otra', { ...mapping, headerRow: 1 }),
  ]);
  await workspace.save(engine);
  const next = (await openWorkspace(folder))!;
  const known = await next.readMappings();
  expect(known.get('mes del ano|x')).toEqual(mapping);
  expect(known.size).toBe(2);
  await put('mappings.json', '[1');
  expect(await next.readMappings()).toEqual(new Map());
  next.close();
});

test('where the browser keeps nothing there is no workspace', async () => {
  vi.spyOn(navigator.storage, 'getDirectory').mockRejectedValue(new DOMException('private', 'SecurityError'));
  expect(await openWorkspace('nada')).toBeNull();
  vi.restoreAllMocks();
});
