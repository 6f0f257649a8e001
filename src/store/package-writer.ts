import type { Connector } from '@/engine/connector';
import { ident } from '@/engine/ident';
import { cargaIds } from './cargas';
import { describeResource, descriptorText, orderedRows } from './describe';
import { PACKAGE_FILE, packageTables, type Resource } from './package';

export interface PackageOptions {
  /** Said in the package; by default, whether every file in it was loaded as demonstration. */
  demonstration?: boolean | undefined;
  /** ISO instant; by default now. The only thing in the package that is not the data. */
  created?: string | undefined;
  /** What the package was built from, so that a build knows it is up to date. */
  build?: string | undefined;
}

/** Every non-empty table as Parquet, with its `datapackage.json`. The same data give the same files. */
export async function writePackage(
  engine: Connector,
  options: PackageOptions = {},
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const resources: Resource[] = [];
  for (const table of packageTables) {
    const [count] = await engine.query<{ n: number }>(`SELECT count(*) AS n FROM ${ident(table.name)}`);
    if (count!.n === 0) continue;
    const bytes = await engine.saveParquet(orderedRows(table, ident(table.name)));
    const path = `${table.name}.parquet`;
    files.set(path, bytes);
    resources.push(await describeResource(table, path, bytes, count!.n));
  }
  const text = descriptorText(resources, {
    title: await packageTitle(engine),
    created: options.created ?? new Date().toISOString(),
    demonstration: options.demonstration ?? (await allDemonstration(engine)),
    cargas: await cargaIds(engine),
    build: options.build,
  });
  files.set(PACKAGE_FILE, new TextEncoder().encode(text));
  return files;
}

export async function packageTitle(engine: Connector): Promise<string> {
  const years = await engine.query<{ ejercicio: number }>(
    'SELECT DISTINCT ejercicio FROM poi_actividad ORDER BY ejercicio',
  );
  const words = years.map(({ ejercicio }) => String(ejercicio));
  if (words.length === 0) return 'Timón: datos de seguimiento de planes';
  return `Timón: POI de ${new Intl.ListFormat('es').format(words)}`;
}

export async function allDemonstration(engine: Connector): Promise<boolean> {
  const [row] = await engine.query<{ all: boolean | null }>(
    'SELECT bool_and(demostracion) AS "all" FROM archivo',
  );
  return row?.all ?? false;
}
