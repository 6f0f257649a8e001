import type { Connector, QueryOptions } from '@/engine/connector';
import { dePiezas, filtros, inversionParams, type InversionScope } from './inversion';

/** A row of `inversion_mes_por`: a month of the ejercicio of the cartera, S/; the projection runs from the corte to December. */
export interface InversionMesGrupo {
  mes: number;
  nombre: string;
  programado_inicial: number | null;
  programado: number | null;
  devengado: number | null;
  programado_inicial_acumulado: number | null;
  programado_acumulado: number | null;
  /** Null after the corte. */
  devengado_acumulado: number | null;
  proyeccion: number | null;
}

/** A row of `inversion_curva`: a month of the whole life of an investment, accumulated; S/ and percentages 0–100. */
export interface InversionCurva {
  anio: number;
  mes: number;
  nombre: string;
  es_corte: boolean;
  programado_inicial: number | null;
  programado: number | null;
  /** Null after the corte, and where no month of it is known. */
  devengado: number | null;
  construido: number | null;
  /** What was devengado in years with no months loaded; it stands in the first month. */
  devengado_previo: number | null;
  programado_inicial_avance: number | null;
  programado_avance: number | null;
  devengado_avance: number | null;
  fisico_inicial_avance: number | null;
  fisico_programado_avance: number | null;
  fisico_avance: number | null;
}

/** A month of an investment as it was known in a corte: S/, not accumulated. */
export interface InversionMes {
  anio: number;
  mes: number;
  programado_financiero: number | null;
  actualizado_financiero: number | null;
  programado_fisico: number | null;
  actualizado_fisico: number | null;
  ejecutado_fisico: number | null;
  devengado: number | null;
  /** The devengado comes from the loaded budget. */
  de_gasto: boolean;
}

/** The twelve months of the ejercicio of the corte; none where no investment is in scope. */
export function inversionMeses(
  engine: Connector,
  scope: InversionScope,
  options: QueryOptions = {},
): Promise<InversionMesGrupo[]> {
  return engine.query<InversionMesGrupo>(
    `SELECT * EXCLUDE (corte) FROM inversion_mes_por(${dePiezas(scope)}, ${filtros}) ORDER BY mes`,
    inversionParams(scope),
    options,
  );
}

/** The curva S of an investment as it was known in a corte, by month; empty with no months loaded. */
export function inversionCurva(
  engine: Connector,
  cui: string,
  corte: string,
  options: QueryOptions = {},
): Promise<InversionCurva[]> {
  return engine.query<InversionCurva>(
    'SELECT * FROM inversion_curva(?, ?) ORDER BY anio, mes',
    [cui, corte],
    options,
  );
}

/** The months of a year of a row of `InversionFila`. */
export function inversionMesesDe(
  engine: Connector,
  n: number,
  anio: number,
  options: QueryOptions = {},
): Promise<InversionMes[]> {
  return engine.query<InversionMes>(
    'SELECT * EXCLUDE (n) FROM inversion_mes_corte WHERE n = ? AND anio = ? ORDER BY mes',
    [n, anio],
    options,
  );
}
