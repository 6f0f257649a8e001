import type { Contract, Field } from './contract';

const tsTypes = {
  string: 'string',
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
  date: 'string',
  datetime: 'string',
} as const;

/** The text of `rows.ts`: one interface per contract. */
export function rowTypes(contracts: readonly Contract[]): string {
  const interfaces = [...contracts]
    .sort((a, b) => a.name.localeCompare(b.name))
    .map(
      (contract) =>
        `/** ${contract.title}. Grain: ${contract.grain}. */\nexport interface ${pascal(contract.name)}Row {\n${contract.fields
          .map(line)
          .join('\n')}\n}`,
    );
  return `// Written by \`npm run contracts\` from the Table Schemas beside it.\n\n${interfaces.join('\n\n')}\n`;
}

function line(field: Field): string {
  const type = field.constraints?.enum?.map((word) => `'${word}'`).join(' | ') ?? tsTypes[field.type];
  return `  ${field.name}: ${type}${field.constraints?.required ? '' : ' | null'};`;
}

function pascal(name: string): string {
  return name.replace(/(^|_)(\w)/g, (_, __, letter: string) => letter.toUpperCase());
}
