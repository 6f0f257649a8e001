import type { Contract, Field } from './contract';

const tsTypes = {
  string: 'string',
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
  date: 'string',
  datetime: 'string',
} as const;

/** The text of the files of `rows/` by their names: an interface per contract, a file per first word of their names. */
export function rowTypes(contracts: readonly Contract[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const contract of [...contracts].sort((a, b) => a.name.localeCompare(b.name))) {
    const file = `${contract.name.split('_')[0]!}.ts`;
    texts.set(file, `${texts.get(file) ?? heading}\n${rowType(contract)}`);
  }
  return texts;
}

const heading = '// Written by `npm run contracts` from the Table Schemas.\n';

function rowType({ name, title, grain, fields }: Contract): string {
  return `/** ${title}. Grain: ${grain}. */\nexport interface ${pascal(name)}Row {\n${fields.map(line).join('\n')}\n}\n`;
}

function line(field: Field): string {
  const type = field.constraints?.enum?.map((word) => `'${word}'`).join(' | ') ?? tsTypes[field.type];
  return `  ${field.name}: ${type}${field.constraints?.required ? '' : ' | null'};`;
}

function pascal(name: string): string {
  return name.replace(/(^|_)(\w)/g, (_, __, letter: string) => letter.toUpperCase());
}
