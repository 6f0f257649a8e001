import { formatPeriodo, type Periodo } from '@/core/period';
import type { Connector } from '@/engine/connector';
import type { Eje } from '@/sql/poi';
import { evaluacionPor, type PoiEvaluacion } from '@/sql/poi-evaluacion';
import type { FigureRow } from './figure-rows';

export const evaluationEjes = [
  'total',
  'pliego',
  'ue',
  'centro_costo',
  'oei',
  'aei',
  'categoria',
  'departamento',
  'prioridad',
] as const satisfies readonly Eje[];

const figures = [
  ...([
    'llave',
    'clave',
    'nombre',
    'sigla',
    'ao',
    'ao_con_meta',
    'ao_en_promedio',
    'ao_sin_reporte',
  ] as const),
  ...(['ao_reporte_incompleto', 'ao_rojo', 'ao_rojo_seguido', 'avance_real', 'cumplimiento'] as const),
  ...(['cumplimiento_ponderado', 'cumplimiento_inicial', 'efecto', 'cumplimiento_periodo'] as const),
  ...([
    'cumplimiento_anterior',
    'cambio',
    'resta',
    'pia_poi',
    'pim',
    'devengado',
    'devengado_periodo',
  ] as const),
  ...(['avance_financiero', 'avance_financiero_periodo', 'brecha_fisico_financiera', 'semaforo'] as const),
] satisfies (keyof PoiEvaluacion)[];

/** Columns of every row: percentages 0–100 unrounded, money in S/, differences in points. */
export const evaluationColumns: readonly string[] = ['periodo', ...figures];

/** The rows of `poi_evaluacion_por` in a period. */
export async function evaluationRows(
  engine: Connector,
  eje: (typeof evaluationEjes)[number],
  periodo: Periodo,
): Promise<FigureRow[]> {
  const rows = await evaluacionPor(engine, [eje], periodo, {
    carga: null,
    pliegos: [],
    ues: [],
    centros: [],
  });
  return rows.map((row) => ({
    periodo: formatPeriodo(periodo),
    ...Object.fromEntries(figures.map((name) => [name, row[name]])),
  }));
}
