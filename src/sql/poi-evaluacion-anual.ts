import type { Periodo } from '@/core/period';
import type { Band } from '@/core/semaforo';
import type { Connector, QueryOptions } from '@/engine/connector';
import { scopeParams, type PoiScope } from './poi';

/** A row of `poi_evaluacion_anual`: percentages 0–100 unrounded. */
export interface EvaluacionAnual {
  ejercicio: number;
  tramo: 'trimestre' | 'semestre';
  /** Month of the close, and of the close it is compared with. */
  mes: number;
  mes_anterior: number | null;
  ao_en_promedio: number;
  ao_rojo: number;
  ao_rojo_seguido: number;
  cumplimiento: number | null;
  cumplimiento_inicial: number | null;
  cumplimiento_periodo: number | null;
  avance_financiero: number | null;
  semaforo: Band;
}

/** The total at every close of every ejercicio loaded; the carga chosen counts in its own. */
export function evaluacionAnual(
  engine: Connector,
  scope: PoiScope,
  options: QueryOptions = {},
): Promise<EvaluacionAnual[]> {
  return engine.query<EvaluacionAnual>(
    'SELECT * FROM poi_evaluacion_anual(?, ?, ?, ?, ?) ORDER BY ejercicio, tramo, mes',
    [String(scope.ejercicio), ...scopeParams(scope)],
    options,
  );
}

/** The row of a period; the first months of a semester are those of its quarter. */
export function anualDe(
  rows: readonly EvaluacionAnual[],
  { ejercicio, desde, hasta }: Periodo,
): EvaluacionAnual | null {
  const tramo = hasta - desde < 3 ? 'trimestre' : 'semestre';
  return rows.find((row) => row.ejercicio === ejercicio && row.mes === hasta && row.tramo === tramo) ?? null;
}
