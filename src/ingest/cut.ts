import { literal } from '@/engine/ident';
import { contract } from '@/contracts/catalog';

/**
 * A cut is complete by itself: months that came without their activities take them from the latest cut that has them.
 */
export function completeCut(cargaId: string): string {
  const carga = literal(cargaId);
  const columns = contract('poi_actividad')
    .fields.filter(({ name }) => name !== 'carga_id')
    .map(({ name }) => `a."${name}"`)
    .join(', ');
  return `INSERT INTO poi_actividad BY NAME
    WITH sueltas AS (
      SELECT ejercicio, ao_id FROM poi_mes WHERE carga_id = ${carga}
      UNION SELECT ejercicio, ao_id FROM poi_financiera WHERE carga_id = ${carga}
      EXCEPT SELECT ejercicio, ao_id FROM poi_actividad WHERE carga_id = ${carga}
    )
    SELECT ${carga} AS carga_id, ${columns}
    FROM poi_actividad a
    JOIN sueltas s ON s.ejercicio = a.ejercicio AND s.ao_id = a.ao_id
    LEFT JOIN (SELECT carga_id, max(cargado_en) AS cargado_en FROM archivo GROUP BY carga_id) f ON f.carga_id = a.carga_id
    QUALIFY row_number() OVER (PARTITION BY a.ejercicio, a.ao_id ORDER BY f.cargado_en DESC NULLS LAST, a.carga_id) = 1`;
}
