import type { Contract } from '@/contracts/contract';
import type { Connector } from '@/engine/connector';
import { ident, literal } from '@/engine/ident';
import type { DataPackage, PackageSource } from './package';
import { finding, PackageError, type Finding } from './package-error';
import { describePackage, dropStaged, stageAll } from './package-reader';
import { castRows, type Staged } from './resource-reader';

export interface CheckedPackage {
  resources: { name: string; path: string; rows: number }[];
  findings: Finding[];
}

/** Everything a package says and does not keep: files, columns, values, keys and references. Loads nothing for good. */
export async function packageFindings(engine: Connector, source: PackageSource): Promise<CheckedPackage> {
  let whole: DataPackage | null;
  try {
    whole = await describePackage(source);
  } catch (cause) {
    if (!(cause instanceof PackageError)) throw cause;
    return { resources: [], findings: [{ ...finding(cause.rule, cause.message), remedy: cause.remedy }] };
  }
  if (whole === null)
    return {
      resources: [],
      findings: [finding('sin_paquete', 'No hay ningún paquete aquí: falta «datapackage.json».')],
    };
  try {
    const staged = await stageAll(engine, source, whole);
    const findings = staged.flatMap((one) => one.findings);
    for (const one of staged.filter(sound)) findings.push(...(await rowFindings(engine, one, staged)));
    return { resources: whole.resources.map(({ name, path, rows }) => ({ name, path, rows })), findings };
  } finally {
    await dropStaged(engine);
  }
}

function sound({ findings, relation }: Staged): boolean {
  return findings.length === 0 && relation !== null;
}

async function rowFindings(engine: Connector, one: Staged, all: readonly Staged[]): Promise<Finding[]> {
  const table = one.table!;
  const rows = `(${castRows(table, one.relation!)})`;
  const checks = [
    ...table.fields.flatMap((field) => constraintChecks(table, field)),
    ...foreignChecks(table, all),
    repeatedKey(table),
  ];
  const findings: Finding[] = [];
  for (const { rule, column, sql, words } of checks) {
    const [row] = await engine.query<{ n: number; ejemplo: string | null }>(sql(rows));
    if (row!.n > 0)
      findings.push(
        finding(
          rule,
          `Tabla «${table.name}», columna «${column}»: ${words} en ${row!.n} ${row!.n === 1 ? 'fila' : 'filas'}${row!.ejemplo === null ? '' : ` (por ejemplo, «${row!.ejemplo}»)`}.`,
          { resource: table.name, column },
        ),
      );
  }
  return findings;
}

interface RowCheck {
  rule: Finding['rule'];
  column: string;
  words: string;
  /** Gives n, how many rows break it, and ejemplo. */
  sql: (rows: string) => string;
}

function constraintChecks(_: Contract, { name, constraints = {} }: Contract['fields'][number]): RowCheck[] {
  const column = ident(name);
  const check = (rule: RowCheck['rule'], words: string, broken: string): RowCheck => ({
    rule,
    column: name,
    words,
    sql: (rows) => `SELECT count(*) AS n, min(${column}::VARCHAR) AS ejemplo FROM ${rows} WHERE ${broken}`,
  });
  const { required, minimum, maximum, enum: allowed } = constraints;
  return [
    ...(required ? [check('requerido', 'falta el valor', `${column} IS NULL`)] : []),
    ...(minimum === undefined ? [] : [check('rango', `menor que ${minimum}`, `${column} < ${minimum}`)]),
    ...(maximum === undefined ? [] : [check('rango', `mayor que ${maximum}`, `${column} > ${maximum}`)]),
    ...(allowed === undefined
      ? []
      : [
          check(
            'rango',
            `no es ${allowed.join(', ')}`,
            `${column} NOT IN (${allowed.map(literal).join(', ')})`,
          ),
        ]),
  ];
}

function repeatedKey({ primaryKey }: Contract): RowCheck {
  const list = primaryKey.map(ident).join(', ');
  const shown = primaryKey.map((key) => `coalesce(${ident(key)}::VARCHAR, '')`).join(` || ' / ' || `);
  return {
    rule: 'llave_repetida',
    column: primaryKey.join(' + '),
    words: 'llave repetida',
    sql: (rows) =>
      `SELECT coalesce(sum(veces - 1), 0)::INTEGER AS n, min(llave) AS ejemplo
       FROM (SELECT count(*) AS veces, any_value(${shown}) AS llave FROM ${rows} GROUP BY ${list} HAVING count(*) > 1)`,
  };
}

/** A reference holds within its own carga, unless its contract says it may stand in any. */
function foreignChecks({ foreignKeys = [] }: Contract, all: readonly Staged[]): RowCheck[] {
  return foreignKeys.flatMap(({ fields, reference, anyCarga = false, templateOnly = false }) => {
    if (templateOnly) return [];
    const other = all.find(({ resource }) => resource.name === reference.resource);
    if (other && !sound(other)) return [];
    const last = fields.at(-1)!;
    const pairs = fields.map((name, i) => `k.${ident(reference.fields[i]!)} = r.${ident(name)}`);
    if (!anyCarga) pairs.push('k.carga_id = r.carga_id');
    const known = other
      ? `EXISTS (SELECT 1 FROM ${other.relation!} k WHERE ${pairs.join(' AND ')})`
      : 'false';
    const given = fields.map((name) => `${ident(name)} IS NOT NULL`).join(' AND ');
    return {
      rule: 'codigo_desconocido' as const,
      column: last,
      words: `código que no está en «${reference.resource}»`,
      sql: (rows: string) =>
        `SELECT count(*) AS n, min(${ident(last)}::VARCHAR) AS ejemplo FROM ${rows} r WHERE ${given} AND NOT ${known}`,
    };
  });
}
