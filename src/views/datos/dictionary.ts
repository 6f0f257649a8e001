import type { Contract, Field } from '@/contracts/contract';
import { matches } from '@/ui/match-text';

export interface DictionaryTable {
  contract: Contract;
  fields: Field[];
}

/** Tables with the fields that have every word of `query` in name, title, description or aliases. */
export function searchDictionary(contracts: readonly Contract[], query: string): DictionaryTable[] {
  const asked = query.trim();
  return contracts
    .map((contract) => ({
      contract,
      fields: contract.fields.filter(
        ({ name, title, description, aliases, unit }) =>
          asked === '' ||
          matches(
            [contract.name, contract.title, name, title, description, unit, ...(aliases ?? [])].join(' '),
            asked,
          ),
      ),
    }))
    .filter(({ fields }) => fields.length > 0);
}
