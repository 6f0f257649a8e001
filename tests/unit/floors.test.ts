import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { contracts } from '@/contracts/catalog';
import { rowTypes } from '@/contracts/row-types';

const root = fileURLToPath(new URL('../../', import.meta.url));
const src = join(root, 'src');

/** From the top of the house to the ground: a floor imports from those after it, and from itself. */
const floors = [
  'app', 'views', 'cli', 'reports', 'charts', 'ui', 'state', 'journal', 'store', 'ingest', 'layouts', 'sql', 'engine', 'contracts', 'core',
]; // prettier-ignore

const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(ts|js|svelte)$/.test(entry.name))
  .map((entry) => relative(src, join(entry.parentPath, entry.name)));

const textOf = (file: string): string => readFileSync(join(src, file), 'utf8');
const floorOf = (path: string): string => path.split(/[\\/]/)[0]!;

const SPECIFIER =
  /(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s+|\bnew URL\(\s*|\bimport\.meta\.glob(?:<[^(]*>)?\(\s*)(['"`])([^'"`\n]+)\1/g;

function importsOf(text: string): string[] {
  return [...text.matchAll(SPECIFIER)].map(([, , specifier]) => specifier!);
}

/** The floor a specifier leads to, or null when it leaves src. */
function target(file: string, specifier: string): string | null {
  if (specifier.startsWith('@/')) return floorOf(specifier.slice(2));
  if (!specifier.startsWith('.')) return null;
  const path = relative(src, resolve(src, dirname(file), specifier));
  return path.startsWith('..') ? null : floorOf(path);
}

const everyImport = files.flatMap((file) =>
  importsOf(textOf(file)).map((specifier) => ({ file, specifier })),
);

test('imports of every shape are seen', () => {
  const text = `import type { A } from '@/core/a';
import {
  b,
} from "./b";
import './c.css';
export * from '@/engine/d';
const e = await import('@/views/e.svelte');
new URL('./f.worker.ts', import.meta.url); import.meta.glob<string>('./g/*.sql');`;
  expect(importsOf(text)).toEqual([
    '@/core/a', './b', './c.css', '@/engine/d', '@/views/e.svelte', './f.worker.ts', './g/*.sql',
  ]); // prettier-ignore
  expect(everyImport.length).toBeGreaterThan(200);
});

test('every folder of src is a floor', () => {
  expect([...new Set(files.map(floorOf))].filter((name) => !floors.includes(name))).toEqual([]);
});

test('a floor imports only from the floors below it', () => {
  const upwards = everyImport.filter(({ file, specifier }) => {
    const to = target(file, specifier);
    return to !== null && floors.indexOf(to) < floors.indexOf(floorOf(file));
  });
  expect(upwards).toEqual([]);
});

test('only the engine knows DuckDB and Arrow', () => {
  const outside = everyImport.filter(
    ({ file, specifier }) =>
      /^(@duckdb\/|apache-arrow|parquet-wasm)/.test(specifier) && floorOf(file) !== 'engine',
  );
  expect(outside).toEqual([]);
});

test('only the native engine and the command line know Node', () => {
  const outside = everyImport.filter(
    ({ file, specifier }) =>
      specifier.startsWith('node:') && floorOf(file) !== 'cli' && !/^engine[\\/]native[\w-]*\.ts$/.test(file),
  );
  expect(outside).toEqual([]);
});

test('the browser never reaches the native engine', () => {
  const reaching = everyImport.filter(({ file, specifier }) =>
    specifier === '@duckdb/node-api'
      ? !/^engine[\\/]native/.test(file)
      : /(^@\/engine\/native|^\.\/native)/.test(specifier) &&
        floorOf(file) !== 'cli' &&
        !/^engine[\\/]native/.test(file),
  );
  expect(reaching).toEqual([]);
});

test('files are short', () => {
  const written = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(ts|js|svelte|sql|css)$/.test(file),
  );
  const lines = written.map((file) => ({ file, lines: textOf(file).trimEnd().split('\n').length }));
  expect(lines.filter((one) => one.lines > 400)).toEqual([]);
  const long = lines.filter((one) => one.lines > 200);
  expect(long.length, JSON.stringify(long)).toBeLessThanOrEqual(written.length / 10);
});

test('the row types are those of the contracts', async () => {
  const folder = join(src, 'contracts/rows');
  const written = rowTypes(contracts);
  expect(readdirSync(folder).sort()).toEqual([...written.keys()].sort());
  for (const [name, text] of written) {
    const path = join(folder, name);
    const style = { ...(await resolveConfig(path)), filepath: path };
    expect(readFileSync(path, 'utf8')).toBe(await format(text, style));
  }
});
