import type { Contract } from './contract';

const modules = import.meta.glob<Contract>('./*.json', { eager: true, import: 'default' });

export const contracts: readonly Contract[] = Object.values(modules);

const byName = new Map(contracts.map((contract) => [contract.name, contract]));

export function contract(name: string): Contract {
  const found = byName.get(name);
  if (!found) throw new Error(`No contract named ${name}`);
  return found;
}

/** What people write in Timón: no file a person loads brings it, and no load changes it. */
export const journalTable = contract('registro');

/** Tables that a load of files may change. */
export const loadedTables = contracts.filter((one) => one !== journalTable);

/** Tables that a person fills in with a template. */
export const filledTables = loadedTables.filter(({ name }) => !['archivo', 'rechazo'].includes(name));

/** Tables whose rows belong to one load of a plan. */
export const planTables = filledTables.filter(({ fields }) => fields.some(({ name }) => name === 'carga_id'));
