import { sqlType, type Contract, type Field } from '@/contracts/contract';
import type { Connector, LoadedParquet } from '@/engine/connector';
import { ident, literal } from '@/engine/ident';
import { QueryError } from '@/engine/query-error';
import { packageTables, type Resource } from './package';
import { finding, type Finding } from './package-error';
import { sha256 } from '@/core/sha256';

/** A resource loaded as it came, in a table of its own, with what is wrong with it. */
export interface Staged {
  resource: Resource;
  /** Null for a table no contract knows. */
  table: Contract | null;
  /** Quoted name of the table that holds it; null when it could not be loaded. */
  relation: string | null;
  findings: Finding[];
}

/** `blob` is null where the file is not there. */
export async function stageResource(
  engine: Connector,
  blob: Blob | null,
  resource: Resource,
): Promise<Staged> {
  const table = packageTables.find(({ name }) => name === resource.name) ?? null;
  const staged: Staged = { resource, table, relation: null, findings: [] };
  if (table === null) return { ...staged, findings: [unknownTable(resource)] };
  const name = `paquete_${resource.name}`;
  const broken = blob === null ? missing(resource) : await wrongBytes(resource, blob);
  if (broken !== null) return { ...staged, findings: [broken] };
  await engine.run(`DROP TABLE IF EXISTS ${ident(name)}`);
  try {
    const { columns, rows } = await engine.loadParquet(name, blob!);
    staged.relation = ident(name);
    staged.findings = wrongColumns(
      table,
      columns.map((column) => column.name),
    );
    if (rows !== resource.rows)
      staged.findings.push(
        finding('filas', `«${resource.path}» trae ${rows} filas y el paquete dice ${resource.rows}.`, {
          resource: resource.name,
        }),
      );
    if (staged.findings.length === 0)
      staged.findings = await wrongValues(engine, table, ident(name), differing(table, columns));
  } catch (cause) {
    if (!(cause instanceof QueryError) || cause.code === 'sin_memoria') throw cause;
    staged.findings = [
      finding('no_legible', `«${resource.path}» no se puede leer como Parquet (${cause.detail}).`, {
        resource: resource.name,
      }),
    ];
  }
  return staged;
}

/** The rows of a staged table in the types of its contract. */
export function castRows({ fields }: Contract, relation: string): string {
  const columns = fields.map((field) => `${casted(field)} AS ${ident(field.name)}`);
  return `SELECT ${columns.join(', ')} FROM ${relation}`;
}

function casted(field: Field): string {
  return `TRY_CAST(${ident(field.name)} AS ${sqlType(field)})`;
}

function unknownTable({ name }: Resource): Finding {
  return finding('tabla_desconocida', `El paquete trae la tabla «${name}», que este Timón no conoce.`, {
    resource: name,
    remedy: 'Use la versión de Timón con la que se generó el paquete, o una más nueva.',
  });
}

function missing({ name, path }: Resource): Finding {
  return finding('falta_archivo', `Falta el archivo «${path}» del paquete.`, { resource: name });
}

async function wrongBytes({ name, path, bytes, hash }: Resource, blob: Blob): Promise<Finding | null> {
  if (blob.size !== bytes)
    return finding('bytes', `«${path}» tiene ${blob.size} bytes y el paquete dice ${bytes}.`, {
      resource: name,
    });
  if (`sha256:${await sha256(await blob.arrayBuffer())}` !== hash)
    return finding('huella', `«${path}» no es el archivo que se generó: su huella SHA-256 no coincide.`, {
      resource: name,
    });
  return null;
}

function wrongColumns({ name, fields }: Contract, columns: readonly string[]): Finding[] {
  const expected = fields.map((field) => field.name);
  return [
    ...expected
      .filter((column) => !columns.includes(column))
      .map((column) =>
        finding('columnas', `A la tabla «${name}» del paquete le falta la columna «${column}».`, {
          resource: name,
          column,
        }),
      ),
    ...columns
      .filter((column) => !expected.includes(column))
      .map((column) =>
        finding('columnas', `La tabla «${name}» del paquete trae la columna «${column}», que no se espera.`, {
          resource: name,
          column,
        }),
      ),
  ];
}

const typeWords: Record<Field['type'], string> = {
  string: 'un texto',
  integer: 'un número entero',
  number: 'un número',
  boolean: 'sí o no',
  date: 'una fecha',
  datetime: 'una fecha con hora',
};

function differing({ fields }: Contract, columns: LoadedParquet['columns']): Field[] {
  const types = new Map(columns.map(({ name, type }) => [name, type]));
  return fields.filter((field) => types.get(field.name) !== sqlType(field));
}

/** Values that would be lost on the way into the contract's type. */
async function wrongValues(
  engine: Connector,
  { name }: Contract,
  relation: string,
  fields: readonly Field[],
): Promise<Finding[]> {
  if (fields.length === 0) return [];
  const lost = (field: Field) => `${ident(field.name)} IS NOT NULL AND ${casted(field)} IS NULL`;
  const rows = await engine.query<{ columna: string; n: number; ejemplo: string }>(
    fields
      .map(
        (field) =>
          `SELECT ${literal(field.name)} AS columna, count(*) AS n, min(left(${ident(field.name)}::VARCHAR, 60)) AS ejemplo
           FROM ${relation} WHERE ${lost(field)} HAVING count(*) > 0`,
      )
      .join(' UNION ALL '),
  );
  return rows.map(({ columna, n, ejemplo }) =>
    finding(
      'valor',
      `Tabla «${name}», columna «${columna}»: ${n} valores no son ${typeWords[fields.find((field) => field.name === columna)!.type]} (por ejemplo, «${ejemplo}»).`,
      { resource: name, column: columna },
    ),
  );
}
