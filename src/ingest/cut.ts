import { literal } from '@/engine/ident';
import { contract, planTables } from '@/contracts/catalog';

interface Reference {
  child: string;
  key: string;
  parent: string;
}

const references: readonly Reference[] = planTables.flatMap(({ name, foreignKeys = [] }) =>
  foreignKeys.map(({ fields, reference }) => ({ child: name, key: fields, parent: reference.resource })),
);

/**
 * A cut is complete by itself: months that came without their activities, or without their chains, take them from the
 * latest cut that has them.
 */
export function completeCut(cargaId: string): string[] {
  return [...new Set(references.map(({ parent }) => parent))].map((parent) => complete(parent, cargaId));
}

function complete(parent: string, cargaId: string): string {
  const carga = literal(cargaId);
  const own = references.filter((reference) => reference.parent === parent);
  const key = own[0]!.key;
  const columns = contract(parent)
    .fields.filter(({ name }) => name !== 'carga_id')
    .map(({ name }) => `a."${name}"`)
    .join(', ');
  const loose = own.map(({ child }) => `SELECT ejercicio, ${key} FROM ${child} WHERE carga_id = ${carga}`);
  return `INSERT INTO ${parent} BY NAME
    WITH sueltas AS (
      (${loose.join(' UNION ')})
      EXCEPT SELECT ejercicio, ${key} FROM ${parent} WHERE carga_id = ${carga}
    )
    SELECT ${carga} AS carga_id, ${columns}
    FROM ${parent} a
    JOIN sueltas s ON s.ejercicio = a.ejercicio AND s.${key} = a.${key}
    LEFT JOIN (SELECT carga_id, max(cargado_en) AS cargado_en FROM archivo GROUP BY carga_id) f ON f.carga_id = a.carga_id
    QUALIFY row_number() OVER (PARTITION BY a.ejercicio, a.${key} ORDER BY f.cargado_en DESC NULLS LAST, a.carga_id) = 1`;
}
