import { ident, literal } from '@/engine/ident';
import { contract, planTables } from '@/contracts/catalog';

interface Reference {
  child: string;
  /** Names in the child of the fields of `key`, in their order. */
  fields: readonly string[];
  key: readonly string[];
  parent: string;
}

const references: readonly Reference[] = planTables.flatMap(({ name, foreignKeys = [] }) =>
  foreignKeys
    .filter(({ anyCarga }) => !anyCarga)
    .map(({ fields, reference }) => ({
      child: name,
      fields,
      key: reference.fields,
      parent: reference.resource,
    })),
);

/**
 * A cut of the POI or of the budget is complete by itself: months that came without their activities, or without their
 * chains, take them from the latest cut that has them.
 */
export function completeCut(cargaId: string): string[] {
  return [...new Set(references.map(({ parent }) => parent))].map((parent) => complete(parent, cargaId));
}

function complete(parent: string, cargaId: string): string {
  const carga = literal(cargaId);
  const own = references.filter((reference) => reference.parent === parent);
  const { key } = own[0]!;
  const list = (alias: string) => key.map((name) => `${alias}${ident(name)}`).join(', ');
  const columns = contract(parent)
    .fields.filter(({ name }) => name !== 'carga_id')
    .map(({ name }) => `a.${ident(name)}`)
    .join(', ');
  const loose = own.map(
    ({ child, fields }) => `SELECT ${fields.map(ident).join(', ')} FROM ${child} WHERE carga_id = ${carga}`,
  );
  return `INSERT INTO ${parent} BY NAME
    WITH sueltas(${list('')}) AS (
      (${loose.join(' UNION ')})
      EXCEPT SELECT ${list('')} FROM ${parent} WHERE carga_id = ${carga}
    )
    SELECT ${carga} AS carga_id, ${columns}
    FROM ${parent} a
    JOIN sueltas s ON ${key.map((name) => `s.${ident(name)} = a.${ident(name)}`).join(' AND ')}
    LEFT JOIN (SELECT carga_id, max(cargado_en) AS cargado_en FROM archivo GROUP BY carga_id) f ON f.carga_id = a.carga_id
    QUALIFY row_number() OVER (PARTITION BY ${list('a.')} ORDER BY f.cargado_en DESC NULLS LAST, a.carga_id) = 1`;
}
