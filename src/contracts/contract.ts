/** Frictionless Table Schema with what Timón adds: grain, units, decimals and header aliases. */
export type FieldType = 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'datetime';

export interface Constraints {
  required?: boolean;
  minimum?: number;
  maximum?: number;
  enum?: string[];
  pattern?: string;
}

export interface Field {
  name: string;
  type: FieldType;
  title: string;
  description?: string;
  unit?: string;
  /** Decimal places kept for `number`. */
  decimals?: number;
  example?: string;
  aliases?: string[];
  constraints?: Constraints;
  /** Written by Timón while loading, so absent from templates. */
  system?: boolean;
  /** A required text that may be empty. */
  emptyAllowed?: boolean;
}

export interface ForeignKey {
  fields: string[];
  /** Its fields, in the order of the ones that name them. */
  reference: { resource: string; fields: string[] };
  /** The row named may have come in another carga; without it, it stands in the same one. */
  anyCarga?: boolean;
  /** Asked of a template alone: the exports of the MEF speak of investments of the whole country. */
  templateOnly?: boolean;
}

export interface Contract {
  name: string;
  title: string;
  description: string;
  source: string;
  grain: string;
  missingValues: string[];
  fields: Field[];
  primaryKey: string[];
  foreignKeys?: ForeignKey[];
}

export function sqlType(field: Field): string {
  switch (field.type) {
    case 'string':
      return 'VARCHAR';
    case 'integer':
      return field.unit === 'bytes' ? 'BIGINT' : 'INTEGER';
    case 'number':
      return `DECIMAL(18,${field.decimals ?? 2})`;
    case 'boolean':
      return 'BOOLEAN';
    case 'date':
      return 'DATE';
    case 'datetime':
      return 'TIMESTAMP';
  }
}

/** The fields a person fills in. */
export function templateFields(contract: Contract): Field[] {
  return contract.fields.filter((field) => !field.system);
}
