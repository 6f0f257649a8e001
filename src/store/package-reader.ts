import type { Connector } from '@/engine/connector';
import { ident } from '@/engine/ident';
import { refresh } from '@/sql/install';
import { landing, type Arrival } from './landing';
import { PACKAGE_FILE, packageTables, parsePackage, type DataPackage, type PackageSource } from './package';
import { finding, PackageError } from './package-error';
import { stageResource, type Staged } from './resource-reader';

/** What a package says of itself; null where there is none. Throws `PackageError` when what there is cannot be understood. */
export async function describePackage(source: PackageSource): Promise<DataPackage | null> {
  const blob = await source.read(PACKAGE_FILE);
  return blob === null ? null : parsePackage(await blob.text());
}

export interface ReadOptions {
  /** Everything the engine holds gives way, not only the cargas that the package also brings. */
  replaceAll?: boolean;
  /** Topics whose marts are rebuilt; without it, all. */
  topics?: readonly string[];
}

/**
 * Loads a package whose every file is the one its descriptor names; anything else is a `PackageError` and the engine
 * stays as it was. Cargas, parameters and bands that the package also brings are replaced.
 */
export async function readPackage(
  engine: Connector,
  source: PackageSource,
  options: ReadOptions = {},
): Promise<void> {
  const whole = await describePackage(source);
  if (whole === null)
    throw new PackageError(finding('sin_paquete', `No hay ningún paquete: falta «${PACKAGE_FILE}».`));
  const staged = await stageAll(engine, source, whole);
  try {
    await engine.transact(landing(arrivals(staged), options.replaceAll ?? false));
  } finally {
    await dropStaged(engine);
  }
  await refresh(engine, { topics: options.topics });
}

/** Each resource in a table `paquete_<name>`; `dropStaged` takes them away. */
export async function stageAll(
  engine: Connector,
  source: PackageSource,
  { resources }: DataPackage,
): Promise<Staged[]> {
  const files = resources.map(({ path }) => source.read(path));
  // A file that cannot be read is told at its turn.
  for (const file of files) file.catch(() => {});
  const staged: Staged[] = [];
  for (const [i, resource] of resources.entries())
    staged.push(await stageResource(engine, await files[i]!, resource));
  return staged;
}

export async function dropStaged(engine: Connector): Promise<void> {
  await engine.run(packageTables.map(({ name }) => `DROP TABLE IF EXISTS ${ident(`paquete_${name}`)}`));
}

/** Throws the first finding of all. */
export function arrivals(staged: readonly Staged[]): Arrival[] {
  return staged.map(({ table, relation, findings }) => {
    if (findings[0]) throw new PackageError(findings[0]);
    return { table: table!, relation: relation! };
  });
}
