import { sqlType, type Contract } from '@/contracts/contract';
import { ident } from '@/engine/ident';
import { version } from '../../package.json';
import { sha256 } from '@/core/sha256';
import type { DataPackage, Resource } from './package';

/** What a descriptor says of one table kept as a Parquet file. */
export async function describeResource(
  { name, title, description, fields, primaryKey, foreignKeys = [], missingValues }: Contract,
  path: string,
  bytes: Uint8Array,
  rows: number,
): Promise<Resource> {
  const kept = foreignKeys.filter(({ templateOnly }) => !templateOnly);
  return {
    name,
    path,
    ...{ title, description },
    format: 'parquet',
    ...{ mediatype: 'application/vnd.apache.parquet' },
    bytes: bytes.byteLength,
    hash: `sha256:${await sha256(bytes)}`,
    rows,
    schema: {
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      fields: fields.map((field) => ({ ...field })),
      primaryKey,
      ...(kept.length > 0 ? { foreignKeys: kept } : {}),
      missingValues,
    },
  };
}

export interface PackageWords {
  title: string;
  created: string;
  demonstration: boolean;
  cargas: string[];
  build?: string | undefined;
}

/** The text of `datapackage.json`. */
export function descriptorText(resources: readonly Resource[], words: PackageWords): string {
  const { title, created, demonstration, cargas, build } = words;
  const whole: DataPackage & { $schema: string; profile: string } = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'timon-poi',
    title,
    created,
    profile: 'data-package',
    timon: { version, demostracion: demonstration, cargas, ...(build === undefined ? {} : { build }) },
    resources: [...resources],
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

/** The rows of a table in the one order their key gives; where the key may be empty, the other columns settle ties. */
export function orderedRows({ fields, primaryKey }: Contract, relation: string): string {
  const required = (name: string) => fields.find((field) => field.name === name)?.constraints?.required;
  const rest = primaryKey.every(required) ? [] : fields.filter(({ name }) => !primaryKey.includes(name));
  const order = [...primaryKey, ...rest.map(({ name }) => name)].map(ident).join(', ');
  const columns = fields.map((field) => `${ident(field.name)}::${sqlType(field)} AS ${ident(field.name)}`);
  return `SELECT ${columns.join(', ')} FROM ${relation} ORDER BY ${order}`;
}
