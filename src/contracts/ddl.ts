import { contracts } from './catalog';
import { sqlType, type Contract } from './contract';

/** Empty tables for every contract. Keys are checked while loading, not by the engine: its indexes slow imports down. */
export function createTables(): string[] {
  return contracts.map(createTable);
}

function createTable(contract: Contract): string {
  const columns = contract.fields.map((field) => `"${field.name}" ${sqlType(field)}`);
  return `CREATE TABLE IF NOT EXISTS "${contract.name}" (${columns.join(', ')})`;
}
