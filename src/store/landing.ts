import type { Contract } from '@/contracts/contract';
import { ident } from '@/engine/ident';
import { cargasIn } from './cargas';
import { cargaTables, sharedTables } from './package';
import { castRows } from './resource-reader';

/** A contract table and the relation whose rows go into it. */
export interface Arrival {
  table: Contract;
  relation: string;
}

/** Statements of one transaction: what the arrivals replace goes, then they come in. */
export function landing(arrivals: readonly Arrival[], replaceAll: boolean): string[] {
  const brought = arrivals.filter(({ table }) => cargaTables.includes(table));
  const shared = arrivals.filter(({ table }) => sharedTables.includes(table));
  return [
    `CREATE OR REPLACE TEMP TABLE paquete_carga AS ${cargasIn(brought.map(({ relation }) => relation))}`,
    ...cargaTables.map(
      ({ name }) =>
        `DELETE FROM ${ident(name)}${replaceAll ? '' : ' WHERE carga_id IN (SELECT carga_id FROM paquete_carga)'}`,
    ),
    ...shared.map(({ table: { name, primaryKey }, relation }) =>
      replaceAll
        ? `DELETE FROM ${ident(name)}`
        : `DELETE FROM ${ident(name)} t USING ${relation} p WHERE ${primaryKey.map((key) => `t.${ident(key)} = p.${ident(key)}`).join(' AND ')}`,
    ),
    ...arrivals.map(
      ({ table, relation }) => `INSERT INTO ${ident(table.name)} BY NAME ${castRows(table, relation)}`,
    ),
    'DROP TABLE paquete_carga',
  ];
}
