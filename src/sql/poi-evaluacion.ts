import type { Periodo } from '@/core/period';
import type { Band } from '@/core/semaforo';
import type { Connector, QueryOptions } from '@/engine/connector';
import { literal } from '@/engine/ident';
import { scopeParams, type Eje, type PoiScope } from './poi';

/** A row of `poi_evaluacion_por`: percentages 0–100 unrounded, money in S/, effect, change, gap and `resta` in points. */
export interface PoiEvaluacion {
  eje: Eje;
  llave: string;
  clave: string;
  nombre: string;
  sigla: string | null;
  dentro_de: string | null;
  /** Month of the close, and of the close it is compared with; null where the year has none before. */
  mes: number;
  mes_anterior: number | null;
  ao: number;
  ao_con_meta: number;
  ao_en_promedio: number;
  ao_sin_reporte: number;
  ao_reporte_incompleto: number;
  ao_rojo: number;
  /** In rojo at the end of this period and of the one before. */
  ao_rojo_seguido: number;
  avance_real: number | null;
  cumplimiento: number | null;
  cumplimiento_ponderado: number | null;
  /** Against the meta consistente con el PIA. */
  cumplimiento_inicial: number | null;
  /** Of the months of the period alone. */
  cumplimiento_periodo: number | null;
  /** At the end of the period before. */
  cumplimiento_anterior: number | null;
  resta: number | null;
  efecto: number | null;
  cambio: number | null;
  pia_poi: number | null;
  pim: number | null;
  programado_acumulado: number | null;
  devengado: number | null;
  programado_periodo: number | null;
  devengado_periodo: number | null;
  avance_financiero: number | null;
  avance_financiero_periodo: number | null;
  avance_pim: number | null;
  brecha_fisico_financiera: number | null;
  semaforo: Band;
  semaforo_inicial: Band;
  semaforo_financiero: Band;
}

/** Groups of each eje in a period, by code. */
export function evaluacionPor(
  engine: Connector,
  ejes: readonly Eje[],
  { ejercicio, desde, hasta }: Periodo,
  scope: Omit<PoiScope, 'ejercicio'>,
  options: QueryOptions = {},
): Promise<PoiEvaluacion[]> {
  return engine.query<PoiEvaluacion>(
    `SELECT * FROM poi_evaluacion_por(${literal(ejes.join('\u001f'))}, ?, ?, ?, ?, ?, ?, ?) ORDER BY eje, dentro_de, clave, llave`,
    [String(ejercicio), String(desde), String(hasta), ...scopeParams({ ...scope, ejercicio })],
    options,
  );
}
