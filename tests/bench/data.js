import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

/** A million rows of months, and ten years as an entity keeps them. AO are in 60 UE of six pliegos, twenty centros de costo each. */
export const sizes = {
  million: { first: 2024, years: 3, aoPerYear: 27_778 },
  /** One POI of 5,000 AO. */
  poi: { first: 2026, years: 1, aoPerYear: 5_000 },
  decade: { first: 2017, years: 10, aoPerYear: 5_000 },
};

const VERSION = '2';

/** A number from 0 to n − 1 that depends only on the AO, the month and the salt. */
const draw = (n, salt, seed = 'ao_id') => `(hash(${seed}, '${salt}') % ${n})::INTEGER`;

const actividad = ({ first, years, aoPerYear }) => `
  WITH base AS (
    SELECT ${first} + (i // ${aoPerYear})::INTEGER AS ejercicio, i % ${aoPerYear} AS n, format('AOI{:011d}', i) AS ao_id
    FROM range(${aoPerYear * years}) t(i)
  ),
  place AS (
    SELECT *, (n % 60)::INTEGER AS u, ${draw(20, 'centro')} AS c, ${draw(4, 'aei')} AS a, greatest(0, ${draw(20, 'depto')} - 12) AS d FROM base
  )
  SELECT
    ejercicio, ao_id, 'Asistencia técnica y capacitación a unidades productivas, actividad ' || n AS ao,
    CASE WHEN ${draw(50, 'activo')} = 0 THEN 'NO' ELSE 'SI' END AS activo,
    '38' AS sector_id, format('{:03d}', 200 + u // 10) AS pliego_id, 'PLIEGO NÚMERO ' || (u // 10) AS pliego,
    format('{:06d}', 1000 + u) AS ue_id, 'UNIDAD EJECUTORA NÚMERO ' || u AS ue,
    format('02.{:02d}', c) AS centro_costo_id, 'DIRECCIÓN GENERAL DE LÍNEA NÚMERO ' || c AS centro_costo, 'DG' || c AS sigla,
    'Responsable ' || c AS responsable,
    format('OEI.{:02d}', c % 6) AS oei_id, 'Fortalecer las capacidades productivas del objetivo ' || (c % 6) AS oei,
    format('AEI.{:02d}.{:02d}', c % 6, a) AS aei_id, 'Servicios integrales de la acción ' || (c % 6) || '.' || a AS aei,
    format('{:04d}', 9000 + c % 3) AS categoria_id, 'Acciones centrales ' || (c % 3) AS categoria,
    ['LIMA', 'PIURA', 'ÁNCASH', 'TUMBES', 'JUNÍN', 'SAN MARTÍN', 'ICA', 'PUNO'][d + 1] AS departamento,
    (1 + (c + a) % 3)::VARCHAR AS prioridad,
    ['PERSONA', 'INFORME', 'TONELADA MÉTRICA', 'SUPERVISIÓN'][1 + ${draw(4, 'unidad')}] AS unidad_medida,
    CASE WHEN ${draw(20, 'acumula')} = 0 THEN 'ultimo' ELSE 'suma' END AS tipo_acumulacion
  FROM place`;

const mes = `
  WITH twelve AS (
    SELECT ejercicio, ao_id, mes, ${draw(5, 'meta')} AS meta, ${draw(1000, 'plan')} AS size, ${draw(120, 'ritmo')} AS pace,
      hash(ao_id, mes, 'mes') AS luck, CASE WHEN ejercicio = 2026 THEN 8 ELSE 12 END AS corte
    FROM (SELECT ejercicio, ao_id FROM actividad), (SELECT unnest(range(1, 13))::INTEGER AS mes)
  )
  SELECT
    ejercicio, ao_id, mes,
    (size + luck % 40)::DECIMAL(18,4) AS f_inicial,
    CASE WHEN (mes + meta) % 5 > 0 THEN (size + luck % 50)::DECIMAL(18,4) END AS f_vigente,
    CASE WHEN mes <= corte AND luck % 17 > 0 THEN round((size + luck % 50) * pace / 100, 2)::DECIMAL(18,4) END AS f_ejecutado,
    (size * 90 + luck % 1000)::DECIMAL(18,2) AS fn_inicial,
    (size * 100 + luck % 5000 + 0.25)::DECIMAL(18,2) AS fn_vigente,
    CASE WHEN mes <= corte AND luck % 13 > 0 THEN round((size * 100 + luck % 5000) * (pace + 20) / 130, 2)::DECIMAL(18,2) END AS fn_ejecutado,
    CASE WHEN luck % 10 = 0 AND mes <= corte THEN 'Demora en la contratación del servicio, mes ' || mes END AS motivo
  FROM twelve ORDER BY ejercicio, ao_id, mes`;

/** Writes both tables as CSV and as Parquet, the same on every machine, unless they stand there already. Paths by format. */
export async function benchData(folder, size = sizes.million) {
  const paths = {
    csv: [join(folder, 'poi_actividad.csv'), join(folder, 'poi_mes.csv')],
    parquet: [join(folder, 'poi_actividad.parquet'), join(folder, 'poi_mes.parquet')],
  };
  const mark = join(folder, 'version.txt');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === VERSION) return paths;
  mkdirSync(folder, { recursive: true });
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`CREATE TABLE actividad AS ${actividad(size)}`);
  await connection.run(`CREATE TABLE mes AS ${mes}`);
  for (const [i, table] of ['actividad', 'mes'].entries()) {
    await connection.run(`COPY ${table} TO '${paths.csv[i]}' (FORMAT csv, HEADER)`);
    await connection.run(`COPY ${table} TO '${paths.parquet[i]}' (FORMAT parquet, COMPRESSION zstd)`);
  }
  connection.closeSync();
  instance.closeSync();
  writeFileSync(mark, VERSION);
  return paths;
}
