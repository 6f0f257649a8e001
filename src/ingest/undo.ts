import { loadedTables } from '@/contracts/catalog';
import type { Contract } from '@/contracts/contract';
import type { Connector } from '@/engine/connector';
import { ident, literal } from '@/engine/ident';

const previous = ({ name }: Contract): string => ident(`previo_${name}`);

/** The rows a load of these cargas may replace: theirs, and all of the tables that belong to none. */
function reached({ fields }: Contract, cargas: readonly string[]): string {
  const belongs = fields.some(({ name }) => name === 'carga_id');
  return belongs ? `carga_id IN (${cargas.map(literal).join(', ')})` : 'true';
}

/** Keeps what a load may replace, so that `undo` can bring it back. */
export async function remember(engine: Connector, cargas: readonly string[]): Promise<void> {
  await engine.run(
    loadedTables.map(
      (one) =>
        `CREATE OR REPLACE TABLE ${previous(one)} AS SELECT * FROM ${ident(one.name)} WHERE ${reached(one, cargas)}`,
    ),
  );
}

/** Leaves the contract tables as they were when `remember` looked; what people wrote meanwhile stays. */
export async function undo(engine: Connector, cargas: readonly string[]): Promise<void> {
  await engine.transact(
    loadedTables.flatMap((one) => [
      `DELETE FROM ${ident(one.name)} WHERE ${reached(one, cargas)}`,
      `INSERT INTO ${ident(one.name)} BY NAME SELECT * FROM ${previous(one)}`,
    ]),
  );
}

export const previousTables: readonly string[] = loadedTables.map(previous);
