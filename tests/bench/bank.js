import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

/** The whole country: one cut of every investment in 84 columns, and the 12-B of one in eight, two years of months. */
export const bankSize = { investments: 300_000, months: 24 };

const VERSION = '1';

const months = ['ENE', 'FEB', 'MAR', 'ABR', 'MAY', 'JUN', 'JUL', 'AGO', 'SET', 'OCT', 'NOV', 'DIC'];
const day = (text) => `strftime(${text}, '%Y-%m-%d 00:00:00')`;

const detail = `
  WITH base AS (
    SELECT i, hash(i) AS h, 2000000 + i AS cui, i % 3 = 0 AS paid, (hash(i, 'costo') % 90000000 / 10.0 + 100000)::DECIMAL(18,2) AS cost FROM range(${bankSize.investments}) t(i)
  ),
  money AS (SELECT *, CASE WHEN paid THEN (cost * (h % 60) / 100)::DECIMAL(18,2) ELSE 0 END AS pim FROM base)
  SELECT
    ['GN', 'GR', 'GL'][1 + i % 3] AS NIVEL, 'SECTOR ' || i % 20 AS SECTOR, 'ENTIDAD NÚMERO ' || i % 2500 AS ENTIDAD, cui AS CODIGO_UNICO,
    cui || '.0' AS CODIGO_SNIP, 'MEJORAMIENTO DEL SERVICIO DE INFRAESTRUCTURA NÚMERO ' || i || ', DISTRITO ' || h % 1800 || ' - PERÚ' AS NOMBRE_INVERSION,
    'OPMI DE LA ENTIDAD ' || i % 2500 AS NOMBRE_OPMI, 'UF ' || i % 5000 AS NOMBRE_UF, 'UEI ' || i % 5000 AS NOMBRE_UEI, 300000 + i % 3000 AS SEC_EJEC,
    'UEP ' || i % 3000 AS NOMBRE_UEP, 'ACTIVO' AS ESTADO, 'VIABLE' AS SITUACION, cost AS MONTO_VIABLE, cost * (100 + h % 40) / 100 AS COSTO_ACTUALIZADO,
    '0.0' AS CTRL_CONCURR, '0.0' AS MONTO_LAUDO, '0.0' AS MONTO_FIANZA, NULL AS ALTERNATIVA, ${day("DATE '2015-01-01' + (h % 3000)::INTEGER")} AS FECHA_REGISTRO,
    ${day("DATE '2016-01-01' + (h % 3000)::INTEGER")} AS FECHA_VIABILIDAD, 'FUNCIÓN ' || i % 25 AS FUNCION, 'PROGRAMA ' || i % 60 AS PROGRAMA,
    'SUBPROGRAMA ' || i % 120 AS SUBPROGRAMA, 'INVIERTE' AS MARCO, 'PROYECTO DE INVERSION' AS TIPO_INVERSION, 'ADMINISTRACIÓN DIRECTA' AS DES_MODALIDAD,
    'NO' AS REGISTRADO_PMI, NULL AS PMI_ANIO_1, NULL AS PMI_ANIO_2, NULL AS PMI_ANIO_3, NULL AS PMI_ANIO_4, 'SI' AS EXPEDIENTE_TECNICO, 'NO' AS INFORME_CIERRE,
    'NO' AS TIENE_F9, NULL AS FEC_REG_F9, NULL AS ETAPA_F9, CASE WHEN paid THEN '201709' END AS PRIMER_DEVENGADO, CASE WHEN paid THEN '202605' END AS ULTIMO_DEVENGADO,
    pim / 2 AS DEVEN_ACUMUL_ANIO_ANT, pim / 4 AS DEV_ANIO_ACTUAL, pim AS PIA_ANIO_ACTUAL, pim AS PIM_ANIO_ACTUAL,
    ${months.map((month, m) => `${m < 5 ? 'pim / 20' : '0.0'} AS DEV_${month}_ANIO_VIG`).join(', ')},
    '0.0' AS CERTIF_ANIO_ACTUAL, '0.0' AS COMPROM_ANUAL_ANIO_ACTUAL, '0.0' AS SALDO_EJECUTAR, 'SI' AS TIENE_F8, 'Ejecución física (C)' AS ETAPA_F8, 'SI' AS TIENE_F12B,
    '2026-05-20 00:00:00' AS FECHA_ULT_ACT_F12B, '2026-05' AS ULT_PERIODO_REG_F12B, 'SI' AS TIENE_AVAN_FISICO, (h % 10000) / 100.0 AS AVANCE_FISICO,
    (h % 10000) / 100.0 AS AVANCE_EJECUCION, '2026-05-20 17:30:25' AS ULT_FEC_DECLA_ESTIM, NULL AS DES_TIPOLOGIA, '0.0' AS PROG_ACTUAL_ANIO_ACTUAL,
    '0.0' AS MONTO_VALORIZACION, 'NO' AS SANEAMIENTO, 'DEPARTAMENTO ' || i % 25 AS DEPARTAMENTO, 'PROVINCIA ' || i % 196 AS PROVINCIA,
    'DISTRITO ' || h % 1800 AS DISTRITO, 10101 + i % 250000 AS UBIGEO, '-' || (1 + i % 17) || '.881642154560716' AS LATITUD, '-' || (69 + i % 12) || '.59230271048321' AS LONGITUD,
    '2024-01-01 00:00:00' AS FEC_INI_EJECUCION, '2027-12-31 00:00:00' AS FEC_FIN_EJECUCION, NULL AS FEC_INI_EJEC_FISICA, NULL AS FEC_FIN_EJEC_FISICA,
    h % 90000 AS BENEFICIARIO, '0.0' AS MTO_ET_F8, 2026 AS ANIO_PROCESO
  FROM money ORDER BY i`;

const f12b = `
  SELECT 2000000 + 8 * i AS COD_UNICO, strftime(DATE '2025-01-01' + to_months(m::INTEGER), '%Y-%m') AS PERIODO, hash(i, m) % 100000 / 10.0 AS MONTO_PROGRAMADO_FINANCIERO,
    hash(i, m, 2) % 100000 / 10.0 AS MONTO_ACTUALIZADO_FINANCIERO, hash(i, m, 3) % 100000 / 10.0 AS MONTO_ACTUALIZADO_FISICO,
    hash(i, m, 4) % 100000 / 10.0 AS MONTO_PROGRAMADO_FISICO, CASE WHEN m < 17 THEN hash(i, m, 5) % 100000 / 10.0 END AS MONTO_EJECUTADO_FISICO
  FROM range(${bankSize.investments / 8}) t(i), range(${bankSize.months}) u(m)`;

/** Writes both files, the same on every machine, unless they stand there already. */
export async function bankData(folder) {
  const paths = [join(folder, 'DETALLE_INVERSIONES_20260531.csv'), join(folder, 'FORMATO_12B_20260531.csv')];
  const mark = join(folder, 'version.txt');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === VERSION) return paths;
  mkdirSync(folder, { recursive: true });
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`COPY (${detail}) TO '${paths[0]}' (FORMAT csv, HEADER)`);
  await connection.run(`COPY (${f12b}) TO '${paths[1]}' (FORMAT csv, HEADER)`);
  connection.closeSync();
  instance.closeSync();
  writeFileSync(mark, VERSION);
  return paths;
}
