import { contract, planTables } from '@/contracts/catalog';
import type { Contract } from '@/contracts/contract';
import * as v from 'valibot';
import { finding, PackageError } from './package-error';

export const PACKAGE_FILE = 'datapackage.json';

/** Tables whose rows belong to one carga. */
export const cargaTables: readonly Contract[] = [...planTables, contract('archivo'), contract('rechazo')];

/** Tables of decisions, the same for every carga. */
export const sharedTables: readonly Contract[] = [contract('parametro'), contract('semaforo_banda')];

export const packageTables: readonly Contract[] = [...cargaTables, ...sharedTables];

/** Where the files of a package are; `read` gives null for a file that is not there. */
export interface PackageSource {
  read(path: string): Promise<Blob | null>;
}

const insidePackage = v.pipe(
  v.string(),
  v.regex(/^(?!.*(^|\/)\.\.?(\/|$))[\w.-]+(\/[\w.-]+)*$/, 'la ruta sale de la carpeta del paquete'),
);

const resource = v.object({
  name: v.string(),
  path: insidePackage,
  format: v.literal('parquet'),
  bytes: v.number(),
  hash: v.pipe(v.string(), v.regex(/^sha256:[0-9a-f]{64}$/, 'no es una huella sha256')),
  rows: v.number(),
  schema: v.looseObject({ fields: v.array(v.looseObject({ name: v.string(), type: v.string() })) }),
  /** Digest of the rows themselves, by which the workspace knows a table has not changed. */
  contenido: v.optional(v.string()),
});

const descriptor = v.object({
  name: v.string(),
  title: v.string(),
  created: v.string(),
  resources: v.array(resource),
  timon: v.object({
    version: v.string(),
    demostracion: v.boolean(),
    cargas: v.array(v.string()),
    build: v.optional(v.string()),
  }),
});

export type Resource = v.InferOutput<typeof resource>;
export type DataPackage = v.InferOutput<typeof descriptor>;

/** Throws a `PackageError` naming the first thing wrong. */
export function parsePackage(text: string): DataPackage {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (cause) {
    throw new PackageError(finding('descriptor', `«${PACKAGE_FILE}» no es JSON: está cortado o dañado.`), {
      cause,
    });
  }
  const result = v.safeParse(descriptor, parsed);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const place = v.getDotPath(issue);
  throw new PackageError(
    finding(
      'descriptor',
      `«${PACKAGE_FILE}» no describe un paquete de Timón${place ? `: revise «${place}»` : ''} (${issue.message}).`,
    ),
  );
}
