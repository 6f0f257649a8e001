import { contract, planTables } from '@/contracts/catalog';
import type { Contract } from '@/contracts/contract';
import type { Connector } from '@/engine/connector';
import { literal } from '@/engine/ident';
import { failedFile } from './failed-file';
import { sha256Text } from '@/core/sha256';
import { fileHash } from './hash';
import type { LoadOptions } from './load-options';
import { isRecognised, recognise, type NearMiss, type Recognition } from './recognise';
import type { LoadReport } from './report';
import type { Table } from './source';
import { reportUnknown } from './unknown';

/** Tables of plans, those whose codes others need first. */
const tablesInOrder: readonly string[] = [...planTables]
  .sort((a, b) => depth(a) - depth(b))
  .map(({ name }) => name);

/** How many tables stand above this one in the chain of its references. */
function depth({ foreignKeys = [] }: Contract): number {
  return Math.max(0, ...foreignKeys.map(({ reference }) => 1 + depth(contract(reference.resource))));
}

export interface Planned {
  table: Table;
  plan: Recognition;
  hash: string;
  cargaId: string;
}

/** Opens every file and decides how each table is read, so that templates dropped together form one cut. */
export async function plan(
  engine: Connector,
  files: File[],
  options: LoadOptions,
  report: LoadReport,
): Promise<Planned[]> {
  const found: Omit<Planned, 'cargaId'>[] = [];
  for (const file of files) {
    options.signal?.throwIfAborted();
    try {
      const seen = await Promise.all((await options.open(file)).map((table) => look(engine, table, options)));
      const known = seen.filter((one) => isRecognised(one.plan));
      for (const one of seen)
        if (isRecognised(one.plan))
          found.push({ table: one.table, plan: one.plan, hash: await fileHash(one.table.blob) });
        else await reportUnknown({ ...one, near: one.plan, besideKnown: known.length > 0 }, options, report);
    } catch (cause) {
      options.signal?.throwIfAborted();
      report.failed.push(failedFile(file.name, cause));
    }
  }
  const templates = found.filter(({ plan }) => plan.layout.template);
  const shared = (
    await sha256Text(
      templates
        .map(({ hash }) => hash)
        .sort()
        .join(),
    )
  ).slice(0, 16);
  const rank = ({ plan }: { plan: Recognition }) => tablesInOrder.indexOf(plan.layout.template ?? '');
  return found
    .sort((a, b) => rank(a) - rank(b))
    .map((one) => ({ ...one, cargaId: one.plan.layout.template ? shared : one.hash.slice(0, 16) }));
}

/** Templates dropped together, or a file whose sheets add up, take the place of what they left before. */
export async function forget(engine: Connector, planned: readonly Planned[]): Promise<void> {
  const cargas = new Set(
    planned.flatMap(({ plan: { layout }, cargaId }) => (layout.template || layout.together ? [cargaId] : [])),
  );
  const tables = [...tablesInOrder, 'archivo', 'rechazo'];
  await engine.transact(
    [...cargas].flatMap((cargaId) =>
      tables.map((table) => `DELETE FROM ${table} WHERE carga_id = ${literal(cargaId)}`),
    ),
  );
}

interface Look {
  table: Table;
  head: string[][];
  /** Known beforehand only for Parquet. */
  rows: number | null;
  plan: Recognition | NearMiss | null;
}

async function look(engine: Connector, table: Table, options: LoadOptions): Promise<Look> {
  const { head, rows } =
    table.format === 'parquet' ? await parquetHead(engine, table) : { head: table.head, rows: null };
  return { table, head, rows, plan: options.mapping?.({ ...table, head }) ?? recognise(head) };
}

async function parquetHead(engine: Connector, table: Table) {
  await engine.run('DROP TABLE IF EXISTS parquet_leido');
  try {
    const { columns, rows } = await engine.loadParquet('parquet_leido', table.blob);
    return { head: [columns.map(({ name }) => name)], rows };
  } finally {
    await engine.run('DROP TABLE IF EXISTS parquet_leido');
  }
}
