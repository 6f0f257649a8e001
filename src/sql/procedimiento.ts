import type { Connector, QueryOptions } from '@/engine/connector';
import type { PasoDicho, PasoInferido } from '@/core/instance-facts';

/** A row of `instancia_vigente`; dates `YYYY-MM-DD`. */
export interface InstanciaFila {
  /** Id: `E1.3.4|2026-2030|SANIPES`. */
  instancia: string;
  procedimiento: string;
  periodo: string;
  alcance: string | null;
  nombre: string | null;
  inicio: string | null;
  caso: string | null;
  rondas: number | null;
  anulada: string | null;
  en_archivo: boolean;
  /** Instant in universal time, and who wrote last. */
  anotado_en: string | null;
  anotado_por: string | null;
}

/** What is said of the opened procedures, by file or in the journal. */
export function instancias(engine: Connector, options: QueryOptions = {}): Promise<InstanciaFila[]> {
  return engine.query<InstanciaFila>('SELECT * FROM instancia_vigente ORDER BY instancia', [], options);
}

/** The steps that somebody said are done or left out. */
export function pasosHechos(engine: Connector, options: QueryOptions = {}): Promise<PasoDicho[]> {
  return engine.query<PasoDicho>(
    `SELECT instancia, paso, dependencia, hecho_en, documento, nota, omitido, pendiente, quien
     FROM paso_vigente ORDER BY instancia, paso, dependencia NULLS FIRST`,
    [],
    options,
  );
}

/** The steps that the data of an ejercicio, of the one before and of the next say are done. */
export function pasosInferidos(
  engine: Connector,
  ejercicio: number,
  options: QueryOptions = {},
): Promise<PasoInferido[]> {
  const year = Math.trunc(ejercicio);
  return engine.query<PasoInferido>(
    `SELECT instancia, paso, hecho_en, exacta, no_antes, motivo, hechas, total, faltan
     FROM paso_inferido WHERE anio BETWEEN ${year - 1} AND ${year + 1} ORDER BY instancia, paso`,
    [],
    options,
  );
}
