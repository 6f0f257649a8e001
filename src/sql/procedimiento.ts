import type { Connector, QueryOptions } from '@/engine/connector';
import type { PasoDicho, PasoInferido } from '@/core/instance-facts';
import type { YearFacts } from '@/core/instance-year';

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

/** What is known, for an ejercicio, of the opened procedures. */
export async function procedimientosDe(
  engine: Connector,
  ejercicio: number,
  options: QueryOptions = {},
): Promise<YearFacts> {
  const [said, hechos, inferidos, parametros] = await Promise.all([
    instancias(engine, options),
    pasosHechos(engine, options),
    pasosInferidos(engine, ejercicio, options),
    engine.query<{ parametro: string; valor: number }>(
      `SELECT parametro, try_cast(valor AS DOUBLE) AS valor FROM parametro
       WHERE ambito = '' AND try_cast(valor AS DOUBLE) IS NOT NULL ORDER BY parametro`,
      [],
      options,
    ),
  ]);
  return {
    instancias: said,
    hechos,
    inferidos,
    parametros: Object.fromEntries(parametros.map(({ parametro, valor }) => [parametro, valor])),
  };
}

/** The latest day on which any loaded file was exported, `YYYY-MM-DD`; null where none says it. */
export async function ultimaExportacion(
  engine: Connector,
  options: QueryOptions = {},
): Promise<string | null> {
  const [row] = await engine.query<{ dia: string | null }>(
    'SELECT max(exportado_en)::DATE AS dia FROM archivo',
    [],
    options,
  );
  return row?.dia ?? null;
}
