import type { Contract } from './contract';

const modules = import.meta.glob<Contract>('./*.json', { eager: true, import: 'default' });

export const contracts: readonly Contract[] = Object.values(modules);

const byName = new Map(contracts.map((contract) => [contract.name, contract]));

export function contract(name: string): Contract {
  const found = byName.get(name);
  if (!found) throw new Error(`No contract named ${name}`);
  return found;
}

/** Tables whose rows belong to one load of a plan. */
export const planTables = contracts.filter(
  ({ name, fields }) =>
    fields.some((field) => field.name === 'carga_id') && !['archivo', 'rechazo'].includes(name),
);
