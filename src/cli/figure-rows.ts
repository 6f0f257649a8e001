import type { Corte } from '@/core/period';
import type { Connector } from '@/engine/connector';
import type { CsvValue } from './csv';

export const ejes = [
  'total',
  'pliego',
  'ue',
  'centro_costo',
  'oei',
  'aei',
  'ao',
  'categoria',
  'departamento',
] as const;
export type FigureEje = (typeof ejes)[number];

export type FigureRow = Record<string, CsvValue>;

/** Columns of every row, percentages 0–100 unrounded and money in S/; `ao` adds its own at the end. */
export function columnsOf(eje: FigureEje): readonly string[] {
  return eje === 'ao' ? [...common, ...onlyAo] : common;
}

const common = [
  ...['ejercicio', 'corte', 'llave', 'clave', 'nombre', 'sigla', 'pliego_id', 'ue_id'],
  ...['ao', 'ao_con_meta', 'ao_sin_meta', 'ao_sin_programacion', 'ao_sin_reporte', 'ao_reporte_incompleto'],
  ...['avance_real', 'cumplimiento', 'cumplimiento_ponderado', 'pim', 'programado_acumulado', 'devengado'],
  ...['avance_financiero', 'avance_pim', 'brecha_fisico_financiera', 'semaforo'],
];

const onlyAo = [
  ...['centro_costo_id', 'oei_id', 'aei_id', 'categoria_id', 'departamento', 'unidad_medida', 'situacion'],
  ...['f_vigente_acum', 'f_ejecutado_acum'],
];

/** The rows of `poi_avance` at a corte, by clave. */
export async function figureRows(engine: Connector, eje: FigureEje, corte: Corte): Promise<FigureRow[]> {
  const columns = columnsOf(eje).filter((name) => name !== 'corte');
  const { sql, params } = eje === 'ao' ? ofAo(corte) : ofGroup(eje, corte);
  const rows = await engine.query<FigureRow>(
    `SELECT ${columns.join(', ')} FROM (${sql}) ORDER BY clave, llave`,
    params,
  );
  const month = `${corte.ejercicio}-${String(corte.mes).padStart(2, '0')}`;
  return rows.map((row) =>
    Object.fromEntries(columnsOf(eje).map((name) => [name, name === 'corte' ? month : row[name]!])),
  );
}

function ofAo({ ejercicio, mes }: Corte) {
  const sql = `SELECT *, ?::INTEGER AS ejercicio, carga_id || '/' || clave AS llave, 1 AS ao,
      (f_vigente_acum > 0)::INTEGER AS ao_con_meta,
      (situacion = 'sin_meta')::INTEGER AS ao_sin_meta,
      (situacion = 'ejecucion_sin_programacion')::INTEGER AS ao_sin_programacion,
      (situacion = 'sin_reporte')::INTEGER AS ao_sin_reporte,
      (situacion = 'reporte_incompleto')::INTEGER AS ao_reporte_incompleto,
      avance_acumulado AS avance_real, cumplimiento_acumulado AS cumplimiento,
      cumplimiento_acumulado AS cumplimiento_ponderado,
      fn_vigente_acum AS programado_acumulado, fn_ejecutado_acum AS devengado
    FROM poi_avance_ao(?::INTEGER, ?::INTEGER, NULL, NULL, NULL, NULL)`;
  return { sql, params: [ejercicio, ejercicio, mes] };
}

/** The pliego and UE a group is in: the code of a group is only its own within them. */
function ofGroup(eje: Exclude<FigureEje, 'ao'>, { ejercicio, mes }: Corte) {
  const inside = {
    total: ['NULL', 'NULL'],
    categoria: ['NULL', 'NULL'],
    departamento: ['NULL', 'NULL'],
    pliego: ['NULL', 'p.llave'],
    ue: ['p.llave', 'p.dentro_de'],
    centro_costo: ['p.dentro_de', 'u.dentro_de'],
    oei: ['NULL', 'p.dentro_de'],
    aei: ['NULL', 'o.dentro_de'],
  }[eje] as [string, string];
  const sql = `WITH nombres AS (SELECT * FROM poi_nombre WHERE ejercicio = ?::INTEGER)
    SELECT ?::INTEGER AS ejercicio, p.*, ${inside[0]}::VARCHAR AS ue_id, l.clave AS pliego_id
    FROM poi_avance_por(?, ?::INTEGER, ?::INTEGER, NULL, NULL, NULL, NULL) p
    LEFT JOIN nombres u ON u.eje = 'ue' AND u.llave = ${inside[0]}
    LEFT JOIN nombres o ON o.eje = 'oei' AND o.llave = p.dentro_de
    LEFT JOIN nombres l ON l.eje = 'pliego' AND l.llave = ${inside[1]}`;
  return { sql, params: [ejercicio, ejercicio, eje, ejercicio, mes] };
}
